import { plusDagen } from "#begrippen/dag"
import { persoonDeel } from "#modules/deelnemer"
import type { Categorie } from "#modules/toegang"
import { act } from "#platform/page"
import { veldenVan } from "#ui/getypt"
import { Formulier, VeldenRij } from "#ui/formulier"
import { Knop, Knoppen } from "#ui/knop"
import { Veld } from "#ui/veld"
import { loadAfschermingen, loadMedewerkers, loadOrganisaties, loadVerantwoordelijke } from "./delen.sql.ts"
import { biedDossierAan } from "./overdracht.command.ts"
import { TE_KIEZEN } from "./overdracht.rules.ts"
import { OVERDRACHTGRONDEN } from "./overdracht.teksten.ts"
import { keuzes, opties, soortenGegevens } from "./veld.view.tsx"

/** Offers a person's file to another organisation: from when, why, what goes along, and who stays for a while. */
export const overdragenPagina = persoonDeel({
  pad: "/overdragen",
  recht: "C01B:schrijf",
  categorieen: ["C01B"],
  deel: null,
  titel: "Draag over aan een andere organisatie",
  load: async ({ tx, actor, vandaag }, { id, betrokkenen }) => {
    const verantwoordelijk = await loadVerantwoordelijke(tx, id)
    if (verantwoordelijk !== actor!.organisatieId) return null
    const dicht = (await loadAfschermingen(tx, id)).some(a => a.soort === "dossier")
    return {
      organisaties: await loadOrganisaties(tx, verantwoordelijk),
      ontvangers: dicht ? await loadMedewerkers(tx, null, vandaag) : [],
      collegas: betrokkenen.map(b => ({ id: b.medewerkerId, naam: b.naam, organisatie: b.organisatie })),
    }
  },
  kop: () => ({
    inleiding:
      "De ander aanvaardt of weigert. Tot de afgesproken dag verandert er niets; daarna ziet uw organisatie dit dossier niet meer, en eindigt elke deling.",
  }),
  inhoud: ({ organisaties, ontvangers, collegas }, persoon, shell) => {
    const v = veldenVan(shell)
    return (
      <Formulier
        actie={`/deelnemers/${persoon.id}/overdragen`}
        id={shell.opdrachtId}
        fouten={shell.formulier?.weigeringen}
        naam="Draag over"
        waak
      >
        <Veld {...v.een("naarOrganisatieId")} label="Aan welke organisatie" type="select" leegTekst="Kies…" opties={keuzes(organisaties)} />
        {ontvangers.length > 0 ? (
          <Veld
            {...v.een("aanMedewerkerId")}
            label="Wie daar het aanbod mag zien"
            hint="Dit dossier is afgeschermd: alleen deze medewerker ziet de naam en uw toelichting."
            type="select"
            leegTekst="Kies…"
            opties={keuzes(ontvangers)}
          />
        ) : (
          <input type="hidden" name="aanMedewerkerId" value="" />
        )}
        <Veld
          {...v.een("op", plusDagen(shell.vandaag, 14))}
          label="Vanaf welke dag"
          hint="De eerste dag dat zij verantwoordelijk zijn."
          type="date"
        />
        <Veld {...v.een("grond")} label="Waarom" type="radio" opties={opties(OVERDRACHTGRONDEN)} />
        <Veld
          {...v.een("toelichting")}
          label="Toelichting voor de ontvanger"
          hint="De ontvanger leest dit vóór het antwoord, met de naam en de geboortedatum. Noem niets over gezondheid, geld of gedrag."
          type="textarea"
          rijen={3}
        />
        <Veld
          {...v.meer("mee", TE_KIEZEN)}
          label="Welke geschiedenis gaat mee"
          hint="Naam, adres, burgerservicenummer en wie er betrokken was gaan altijd mee. Van wat u uitvinkt ziet de ontvanger alleen wat na de overgang is vastgelegd."
          verplicht={false}
          type="checkboxen"
          kolommen
          opties={soortenGegevens(c => (TE_KIEZEN as readonly Categorie[]).includes(c))}
        />
        {collegas.length > 0 && (
          <>
            <Veld
              {...v.meer("warm")}
              label="Wie nog even betrokken blijft"
              hint="Alleen voor een warme overdracht. Van ieder ander buiten de ontvanger eindigt de betrokkenheid op die dag."
              verplicht={false}
              type="checkboxen"
              kolommen
              opties={keuzes(collegas)}
            />
            <VeldenRij>
              <Veld {...v.een("warmTot")} label="Tot wanneer" hint="Hoogstens drie maanden." verplicht={false} type="date" />
            </VeldenRij>
          </>
        )}
        <Knoppen>
          <Knop soort="hoofd">Bied aan</Knop>
          <Knop soort="stil" href={`/deelnemers/${persoon.id}/delen`}>
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    )
  },
  act: act({ command: biedDossierAan, naar: () => "/overdrachten", melding: "Het dossier is aangeboden. U ziet hier het antwoord." }),
})
