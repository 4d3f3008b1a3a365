import { naamVan } from "#begrippen/code"
import { BESLUITEN_MAATREGEL, MAATREGELEN } from "#begrippen/maatregel"
import { persoonDeel } from "#modules/deelnemer"
import { act, type Route, type Shell } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Definitielijst } from "#ui/definitielijst"
import { Formulier } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Raster } from "#ui/raster"
import { Veld } from "#ui/veld"
import { besluitMaatregel, trekVoorstelIn } from "./maatregel.command.ts"
import { Stand } from "./maatregelen.page.tsx"
import type { Maatregel } from "./maatregel.rules.ts"
import { loadMaatregel } from "./maatregel.sql.ts"

/** One measure: what was proposed, and the decision of somebody else. */
export const besluitPagina: Route = persoonDeel<Maatregel>({
  pad: "/maatregelen/:maatregelId",
  recht: "C06:lees",
  categorieen: ["C06"],
  deel: null,
  titel: "Maatregel",
  load: ({ tx, params }, persoon) => loadMaatregel(tx, persoon.id, params["maatregelId"]!),
  kop: (m, persoon) => ({
    kop: `${naamVan(MAATREGELEN, m.soort)}, ${persoon.voornaam}`,
    handelingen: <Knop href={`/deelnemers/${persoon.id}/maatregelen`}>Alle maatregelen</Knop>,
  }),
  inhoud: (m, persoon, shell) => (
    <Raster verdeling="2-1" boven>
      <Kaart titel="Voorstel" onder={[m.voorgesteldDoor, dagTekst(m.voorgesteldOp)].filter(Boolean).join(", ")}>
        <Definitielijst
          gegevens={[
            { naam: "Wat iemand ervan merkt", waarde: m.inhoud },
            { naam: "Grond (onbevestigd)", waarde: m.grond },
            { naam: "Waarom", waarde: m.motief },
            { naam: `Wat ${persoon.voornaam} er zelf van zegt`, waarde: m.zienswijze },
            { naam: "Periode", waarde: `${dagTekst(m.begin)}${m.einde ? ` tot ${dagTekst(m.einde)}` : ", zonder einde"}` },
          ]}
        />
      </Kaart>
      <Besluit maatregel={m} pad={`/deelnemers/${persoon.id}/maatregelen/${m.id}`} shell={shell} />
    </Raster>
  ),
  act: act({
    command: besluitMaatregel,
    naar: ({ deelnemerId, maatregelId }) => `/deelnemers/${deelnemerId}/maatregelen/${maatregelId}`,
    melding: "Het besluit is vastgelegd.",
  }),
})

function Besluit({ maatregel: m, pad, shell }: { maatregel: Maatregel; pad: string; shell: Shell }) {
  if (m.besluit !== null)
    return (
      <Kaart titel="Besluit" onder={[m.beslotenDoor, dagTekst(m.beslotenOp!)].filter(Boolean).join(", ")}>
        <p>
          <Stand maatregel={m} />
        </p>
        <p>{m.besluitMotief}</p>
        <p class="noot">Iemand kan het er niet mee eens zijn: bezwaar staat in de brief van de gemeente.</p>
      </Kaart>
    )
  const v = veldenVan(shell)
  return (
    <Kaart titel="Besluit">
      <p>
        <Stand maatregel={m} />
      </p>
      {m.vanMij && (
        <p>U hebt dit voorgesteld, dus een collega besluit. Is er nog geen collega betrokken die over inkomen gaat? Wijs die toe.</p>
      )}
      {shell.mag("C06:schrijf") && !m.vanMij && (
        <Formulier actie={pad} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Besluit">
          <Veld
            {...v.een("besluit")}
            type="radio"
            label="Uw besluit"
            opties={BESLUITEN_MAATREGEL.map(b => ({ waarde: b.code, tekst: b.naam }))}
          />
          <Veld {...v.een("motief")} type="textarea" label="Waarom?" rijen={4} maxlengte={2000} />
          <Knoppen>
            <Knop soort="hoofd">Besluit</Knop>
          </Knoppen>
        </Formulier>
      )}
      {shell.mag("C06:schrijf") && m.vanMij && (
        <Knoppen>
          <Knop soort="stil" href={`${pad}/trek-in`}>
            Trek het voorstel in
          </Knop>
        </Knoppen>
      )}
    </Kaart>
  )
}

export const trekInPagina: Route = persoonDeel<Maatregel>({
  pad: "/maatregelen/:maatregelId/trek-in",
  recht: "C06:schrijf",
  categorieen: ["C06"],
  deel: null,
  titel: "Trek het voorstel in",
  async load({ tx, params }, persoon) {
    const m = await loadMaatregel(tx, persoon.id, params["maatregelId"]!)
    return m?.vanMij && m.besluit === null ? m : null
  },
  inhoud: (m, persoon, shell) => (
    <Formulier
      actie={`/deelnemers/${persoon.id}/maatregelen/${m.id}/trek-in`}
      id={shell.opdrachtId}
      fouten={shell.formulier?.weigeringen}
      naam="Trek in"
    >
      <Veld {...veldenVan(shell).een("reden")} label="Waarom?" breedte="vol" maxlengte={500} />
      <Knoppen>
        <Knop soort="hoofd">Trek in</Knop>
        <Knop soort="stil" href={`/deelnemers/${persoon.id}/maatregelen/${m.id}`}>
          Annuleer
        </Knop>
      </Knoppen>
    </Formulier>
  ),
  act: act({
    command: trekVoorstelIn,
    naar: ({ deelnemerId }) => `/deelnemers/${deelnemerId}/maatregelen`,
    melding: "Het voorstel is ingetrokken.",
  }),
})
