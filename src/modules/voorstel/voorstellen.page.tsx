import { naamVan } from "#begrippen/code"
import { VERVOLGEN_VACATURE } from "#begrippen/vacaturevoorstel"
import { persoonDeel } from "#modules/deelnemer"
import type { Route } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Bij, Tabel } from "#ui/tabel"
import { Tag, type TagSoort } from "#ui/tag"
import { redenTekst } from "./vacature.view.tsx"
import { type Stand, standVan, type Voorstel } from "./voorstel.rules.ts"
import { loadVoorstellen } from "./voorstel.sql.ts"

const STAND: Readonly<Record<Stand, [tekst: string, soort: TagSoort]>> = {
  wacht: ["Wacht op antwoord", "straks"],
  gesloten: ["Vacature gesloten", "gewoon"],
  vervuld: ["Vacature vervuld", "gewoon"],
  ja: ["Zegt ja", "goed"],
  nee: ["Zegt nee", "straks"],
  afgerond: ["Opgevolgd", "gewoon"],
}
/** How the answer came. */
const WIJZE: Readonly<Record<string, string>> = { scherm: "op zijn eigen pagina", link: "langs een link", medewerker: "mondeling" }

/** What was answered, why, along which way, and what followed. */
export function antwoordTekst(v: Voorstel): string | null {
  if (v.antwoord === null) return null
  const gezegd = `${v.antwoord} op ${dagTekst(v.antwoordOp!)}, ${WIJZE[v.wijze!]}`
  return [gezegd, redenTekst(v.reden), v.toelichting && `‘${v.toelichting}’`].filter(Boolean).join(" · ")
}

/** The vacancies that were laid before one person, with his answers. */
export const voorstellenPagina: Route = persoonDeel<{ voorstellen: Voorstel[] }>({
  pad: "/vacatures",
  recht: "C21:lees",
  categorieen: ["C21"],
  deel: null,
  titel: "Vacatures",
  load: async ({ tx, vandaag }, persoon) => ({ voorstellen: await loadVoorstellen(tx, persoon.id, vandaag) }),
  kop: (_, persoon, shell) => ({
    kop: `Vacatures voor ${persoon.voornaam}`,
    inleiding: "U stelt een vacature voor; de persoon zegt zelf ja of nee. Er gaat niets naar de werkgever.",
    handelingen: (
      <>
        <Knop href={`/deelnemers/${persoon.id}/werk`}>Werk en trajecten</Knop>
        {shell.mag("C21:toevoeg") && (
          <Knop soort="hoofd" href={`/deelnemers/${persoon.id}/vacatures/nieuw`}>
            Stel een vacature voor
          </Knop>
        )}
      </>
    ),
  }),
  inhoud: ({ voorstellen }, persoon, shell) => (
    <Kaart vol lang>
      <Tabel
        bijschrift="Voorgestelde vacatures, de laatste bovenaan"
        zonderKop
        rijen={voorstellen}
        leeg={<Leeg titel="Nog niets voorgesteld">Kies een open vacature en schrijf erbij waarom zij past.</Leeg>}
        kolommen={[
          {
            kop: "Vacature",
            naam: true,
            breedte: 40,
            cel: v => (
              <>
                {v.titel}
                <Bij>{[v.werkgever, v.plaats].filter(Boolean).join(", ")}</Bij>
              </>
            ),
          },
          { kop: "Stand", cel: v => <Afloop v={v} /> },
          {
            kop: "Handeling",
            breedte: 0,
            cel: v =>
              shell.mag("C21:schrijf") && v.vervolg === null ? (
                <Knop soort="stil" href={`/deelnemers/${persoon.id}/vacatures/${v.id}`} bij={v.titel}>
                  {v.antwoord === null ? "Bekijk" : "Volg op"}
                </Knop>
              ) : null,
          },
        ]}
      />
    </Kaart>
  ),
})

function Afloop({ v }: { v: Voorstel }) {
  const [tekst, soort] = STAND[standVan(v)]
  return (
    <>
      <Tag soort={soort}>{v.vervolg ? naamVan(VERVOLGEN_VACATURE, v.vervolg) : tekst}</Tag>
      <Bij>{antwoordTekst(v) ?? `voorgesteld op ${dagTekst(v.voorgesteldOp)}`}</Bij>
    </>
  )
}
