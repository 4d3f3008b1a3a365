import { SOORTEN_CONTACT } from "#begrippen/contact"
import { type Feiten, loadFeiten, persoonDeel } from "#modules/deelnemer"
import { type Getoond, loadWatNu } from "#modules/werkvoorraad"
import { allows } from "#platform/actor"
import { act, type Route, type Shell } from "#platform/page"
import { rowsOf } from "#platform/form"
import { veldenVan } from "#ui/getypt"
import { Formulier, Veldgroep, VeldenRij } from "#ui/formulier"
import { foutVan } from "#ui/foutsamenvatting"
import { Knop, Knoppen } from "#ui/knop"
import { Raster, Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { type Afspraak, soortGesprek } from "./afspraak.rules.ts"
import { loadAfspraken } from "./afspraak.sql.ts"
import { AfspraakVelden } from "./afspraak.view.tsx"
import type { Concept } from "./concept.sql.ts"
import { metConcept, Verder } from "./concept.view.tsx"
import { STAPPEN_HOOGSTENS } from "./gesprek.schema.ts"
import { legGesprekVast } from "./leg-gesprek-vast.command.ts"
import { loadVanMij, type Werkaantekening } from "./werkaantekening.sql.ts"
import { AlleenVoorMij } from "./werkaantekening.view.tsx"
import { Voorbereiding } from "./voorbereiding.view.tsx"

interface Data {
  eigen: readonly Werkaantekening[]
  feiten: Feiten
  zaken: readonly Getoond[]
  afspraken: readonly Afspraak[]
  /** The appointment that this conversation was. */
  was: Afspraak | null
  concept: Concept | null
}

const pad = (params: Record<string, string>) => `/deelnemers/${params["deelnemerId"]}/gesprekken`

/** One screen for the act that happens most: what is due and was agreed, the note, and what is agreed now. */
export const gesprekPagina: Route = persoonDeel<Data>({
  pad: "/gesprekken/nieuw",
  recht: "C16:eigen",
  categorieen: ["C16", "C01B", "C04", "C05", "C12", "C14", "C15", "C20"],
  deel: null,
  titel: "Leg een gesprek vast",
  async load({ tx, services, actor, vandaag, query, formulier }, persoon) {
    const afspraken = await loadAfspraken(tx, persoon.id)
    const wie = { sleutel: services.sleutel, accountId: actor!.accountId, deelnemerId: persoon.id }
    const { eigen, ...mijn } = await loadVanMij(tx, wie)
    const concept = formulier ? null : mijn.concept
    const gekozen = formulier?.waarden["afspraakId"] ?? query["afspraak"] ?? concept?.waarden["afspraakId"]
    const was = afspraken.find(a => a.id === gekozen) ?? null
    const zaken = allows(services.access, actor, "werkvoorraad") ? await loadWatNu({ tx, actor, services, vandaag }, persoon.id) : []
    return { eigen, feiten: await loadFeiten(tx, persoon.id), zaken, afspraken, was, concept }
  },
  kop: (_, persoon) => ({ kop: `Gesprek met ${persoon.voornaam}` }),
  inhoud: (data, persoon, shell) => (
    <Raster verdeling="3-2" boven>
      <Stapel>
        {data.concept && <Verder concept={data.concept} id={persoon.id} shell={shell} />}
        <Verslag id={persoon.id} voornaam={persoon.voornaam} was={data.was} shell={metConcept(shell, data.concept)} />
      </Stapel>
      <Stapel>
        <Voorbereiding {...data} shell={shell} />
        {shell.mag("werkaantekening") && <AlleenVoorMij rijen={data.eigen} id={persoon.id} />}
      </Stapel>
    </Raster>
  ),
  act: act({
    command: legGesprekVast,
    naar: (_, params) => pad(params),
    melding: "Het gesprek is vastgelegd.",
    verbeter: { recht: "C16:eigen", naar: ({ gesprekId }, params) => `${pad(params)}/${gesprekId}/intrekken` },
  }),
})

function Verslag({ id, voornaam, was, shell }: { id: string; voornaam: string; was: Afspraak | null; shell: Shell }) {
  const v = veldenVan(shell)
  return (
    <Formulier
      actie={`/deelnemers/${id}/gesprekken/nieuw`}
      id={shell.opdrachtId}
      verborgen={{ afspraakId: was?.id }}
      fouten={shell.formulier?.weigeringen}
      naam="Leg een gesprek vast"
      concept={`/deelnemers/${id}/gesprekken/concept`}
      breed
    >
      <VeldenRij>
        <Veld {...v.een("datum", was?.dag ?? shell.vandaag)} type="date" label="Wanneer" max={shell.vandaag} />
        <Veld
          {...v.een("soort", soortGesprek(was?.hoe))}
          type="select"
          label="Hoe"
          breedte="kort"
          opties={SOORTEN_CONTACT.map(s => ({ waarde: s.code, tekst: s.naam }))}
        />
      </VeldenRij>
      <Veld
        {...v.een("notitie")}
        type="textarea"
        label="Verslag"
        hint={`${voornaam} leest mee. Schrijf geen diagnose, geen oorzaak van ziekte en geen oordeel.`}
        rijen={7}
        maxlengte={8000}
        autofocus
      />
      {shell.mag("C15:toevoeg") && <Stappen voornaam={voornaam} shell={shell} />}
      {shell.mag("C15:toevoeg") && (
        <Veldgroep naam="Volgende afspraak (mag leeg blijven)">
          <AfspraakVelden shell={shell} voor="volgende" />
        </Veldgroep>
      )}
      <Knoppen vast>
        <Knop soort="hoofd">Leg vast</Knop>
        <Knop soort="stil" href={`/deelnemers/${id}/gesprekken`}>
          Annuleer
        </Knop>
      </Knoppen>
    </Formulier>
  )
}

/** Empty rows to fill in; what was typed comes back in front, so that a fault stands at its own row. */
const LEEG = 3

function Stappen({ voornaam, shell }: { voornaam: string; shell: Shell }) {
  const fouten = shell.formulier?.weigeringen
  const getypteRijen = rowsOf("stappen", shell.formulier?.waarden ?? {})
  const rijen = Math.min(STAPPEN_HOOGSTENS, Math.max(LEEG, getypteRijen.length))
  return (
    <Veldgroep naam="Afgesproken (mag leeg blijven)">
      {Array.from({ length: rijen }, (_, nr) => {
        const naam = (veld: string) => `stappen.${nr}.${veld}`
        const waarde = (veld: string) => String(getypteRijen[nr]?.[veld] ?? "")
        return (
          <VeldenRij breed>
            <Veld
              naam={naam("wat")}
              label={`Afspraak ${nr + 1}`}
              breedte="vol"
              maxlengte={300}
              waarde={waarde("wat")}
              fout={foutVan(fouten, naam("wat"))}
            />
            <Veld
              type="date"
              naam={naam("uiterlijk")}
              label="Uiterlijk"
              waarde={waarde("uiterlijk")}
              min={shell.vandaag}
              fout={foutVan(fouten, naam("uiterlijk"))}
            />
            <Veld type="checkbox" naam={naam("doorMij")} label={`Dit doe ik, niet ${voornaam}`} waarde={waarde("doorMij") !== ""} />
          </VeldenRij>
        )
      })}
    </Veldgroep>
  )
}
