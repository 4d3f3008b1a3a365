import { plusDagen } from "#begrippen/dag"
import { SOORTEN_HULP } from "#begrippen/doorverwijzing"
import { DOELEN, GRONDEN } from "#modules/delen"
import { persoonDeel } from "#modules/deelnemer"
import { act, transfer } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Formulier, VeldenRij } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Melding } from "#ui/melding"
import { Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { linkAdres } from "./brief.teksten.ts"
import { STANDAARD_DAGEN } from "./doorverwijzing.rules.ts"
import { type Doorverwijzing, type Keus, loadDoorverwijzingen, loadPartners } from "./doorverwijzing.sql.ts"
import { makeLink } from "./link.sql.ts"
import { trekDoorverwijzingIn, verwijsDoor } from "./verwijs-door.command.ts"

const opties = (lijst: ReadonlyArray<{ code: string; naam: string }>) => lijst.map(({ code, naam }) => ({ waarde: code, tekst: naam }))
const terug = (id: string) => `/deelnemers/${id}/betrokkenen`

export const nieuweDoorverwijzing = persoonDeel<{ partners: Keus[] }>({
  pad: "/doorverwijzingen/nieuw",
  recht: "C15:toevoeg",
  categorieen: ["C15"],
  deel: null,
  titel: "Verwijs door naar een partner",
  load: async ({ tx, actor }) => ({ partners: await loadPartners(tx, actor!.organisatieId) }),
  kop: () => ({ inleiding: "De partner leest alleen uw vraag: geen naam, geen leeftijd, geen adres. Die hoort hij van u, na zijn ja." }),
  inhoud: ({ partners }, persoon, shell) => {
    const v = veldenVan(shell)
    return (
      <Formulier
        actie={`/deelnemers/${persoon.id}/doorverwijzingen/nieuw`}
        id={shell.opdrachtId}
        fouten={shell.formulier?.weigeringen}
        naam="Verwijs door"
        waak
      >
        <Veld {...v.een("hulp")} type="select" label="Hulp bij" leegTekst="Kies…" opties={opties(SOORTEN_HULP)} />
        <Veld
          {...v.een("vraag")}
          type="textarea"
          label="Wat vraagt u?"
          hint="Zonder naam, ziekte of oordeel: wat iemand wil, hoeveel uur, welke dagen."
          rijen={3}
          maxlengte={600}
        />
        <Veld
          {...v.een("aanOrganisatieId")}
          type="select"
          label="Aan een organisatie die met Trede werkt"
          verplicht={false}
          leegTekst="Kies, of vul hieronder een andere in"
          opties={partners.map(p => ({ waarde: p.id, tekst: p.naam }))}
        />
        <VeldenRij>
          <Veld {...v.een("aanNaam")} label="Of een andere organisatie" verplicht={false} maxlengte={120} />
          <Veld {...v.een("aanEmail")} type="email" label="Haar e-mailadres" hint="Zij antwoordt met een link." verplicht={false} />
        </VeldenRij>
        <Veld {...v.een("doel")} type="select" label="Waarvoor is het nodig" leegTekst="Kies…" opties={opties(DOELEN)} />
        <Veld {...v.een("grond")} type="radio" label="Waarom mag het" opties={opties(GRONDEN.filter(g => g.code !== "vitaal_belang"))} />
        <Veld
          {...v.een("toelichting")}
          type="textarea"
          label="Toelichting"
          hint="Wanneer en hoe de persoon ja zei, of welk artikel. De partner leest dit niet."
          rijen={2}
        />
        <Veld
          {...v.een("antwoordVoor", plusDagen(shell.vandaag, STANDAARD_DAGEN))}
          type="date"
          label="Antwoord voor"
          hint="Daarna werkt de link niet meer."
        />
        <Knoppen vast>
          <Knop soort="hoofd">Verwijs door</Knop>
          <Knop soort="stil" href={terug(persoon.id)}>
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    )
  },
  act: act({
    command: verwijsDoor,
    naar: ({ deelnemerId }) => terug(deelnemerId),
    melding: "De vraag is gesteld.",
    verbeter: { recht: "C15:schrijf", naar: w => `/deelnemers/${w.deelnemerId}/doorverwijzingen/${w.doorverwijzingId}` },
  }),
})

/** One that waits: withdraw it, or make a link to hand over. */
export const openDoorverwijzing = persoonDeel<Doorverwijzing>({
  pad: "/doorverwijzingen/:doorverwijzingId",
  recht: "C15:schrijf",
  categorieen: ["C15"],
  deel: null,
  titel: "Doorverwijzing",
  load: async ({ tx, params }, persoon) =>
    (await loadDoorverwijzingen(tx, persoon.id)).find(d => d.id === params["doorverwijzingId"] && d.antwoord === null && !d.ingetrokken) ??
    null,
  kop: d => ({ kop: `Gevraagd aan ${d.aan}`, inleiding: `Antwoord voor ${dagTekst(d.antwoordVoor)}` }),
  inhoud: (d, persoon, shell) => {
    const hier = `/deelnemers/${persoon.id}/doorverwijzingen/${d.id}`
    return (
      <Stapel>
        <Kaart titel="Uw vraag">
          <p>{d.vraag}</p>
          {d.metLink && d.antwoordVoor >= shell.vandaag && (
            <Formulier actie={`${hier}/link`} naam="Nieuwe link">
              <Knoppen>
                <Knop>Maak een nieuwe link om te geven</Knop>
              </Knoppen>
            </Formulier>
          )}
        </Kaart>
        <Formulier actie={hier} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Trek in">
          <Veld {...veldenVan(shell).een("reden")} label="Waarom trekt u de vraag in?" maxlengte={300} />
          <Knoppen>
            <Knop soort="gevaar">Trek in</Knop>
            <Knop soort="stil" href={terug(persoon.id)}>
              Terug
            </Knop>
          </Knoppen>
        </Formulier>
      </Stapel>
    )
  },
  act: act({ command: trekDoorverwijzingIn, naar: ({ deelnemerId }) => terug(deelnemerId), melding: "De vraag is ingetrokken." }),
})

/** Shown once: what was handed out before works no longer. */
export const linkMaken = transfer<{ adres: string; terug: string }>({
  methode: "post",
  path: "/deelnemers/:deelnemerId/doorverwijzingen/:doorverwijzingId/link",
  recht: "C15:schrijf",
  inzage: "geen",
  async load({ tx, params, url, services }) {
    const link = await makeLink(tx, params["doorverwijzingId"]!)
    return link && { adres: linkAdres(services.basisUrl ?? url.origin, link.geheim), terug: terug(params["deelnemerId"]!) }
  },
  send: data => ({
    pagina: {
      titel: "Link voor de partner",
      inhoud: (
        <Stapel>
          <Melding soort="goed" titel="Geef deze link aan de partner">
            Hij werkt één keer. Een eerdere link werkt niet meer.
          </Melding>
          <Veld naam="link" label="Link" waarde={data.adres} alleenLezen breedte="vol" />
          <Knoppen>
            <Knop href={data.terug}>Terug naar wie doet wat</Knop>
          </Knoppen>
        </Stapel>
      ),
    },
    status: 200,
  }),
})
