import { type Dag, plusDagen } from "#begrippen/dag"
import type { Tx } from "#platform/db"
import { page } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Stapel } from "#ui/raster"
import { Tabel } from "#ui/tabel"
import { loadWeken } from "./inloop.sql.ts"
import { maandagVan, perWeek, WEKEN, type Week } from "./weken.rules.ts"

interface Data {
  weken: Week[]
  activiteiten: string[]
}

export async function loadPerWeek(tx: Tx, organisatieId: string, vandaag: Dag): Promise<Data> {
  const tellingen = await loadWeken(tx, organisatieId, plusDagen(maandagVan(vandaag), -7 * (WEKEN - 1)))
  return { weken: perWeek(tellingen, vandaag), activiteiten: [...new Set(tellingen.map(t => t.activiteit))].toSorted() }
}

/** Visits per week and activity at the reader's organisation. */
export const wekenPagina = page<Data>({
  path: "/inloop/weken",
  recht: "inloop_cijfers",
  inzage: "geen",
  async load({ tx, actor, vandaag }) {
    if (!actor?.organisatieId) return null
    return loadPerWeek(tx, actor.organisatieId, vandaag)
  },
  view: ({ weken, activiteiten }, shell) => ({
    titel: "Inloop per week",
    kop: heading(weken),
    inleiding: `${shell.actor?.organisatieNaam ?? ""} · de laatste ${WEKEN} weken`,
    kruimels: [{ tekst: "Inloop", ...(shell.mag("inloop") ? { href: "/inloop" } : {}) }, { tekst: "Per week" }],
    ...(weken.length > 0 ? { handelingen: <Knop href="/inloop/weken/download">Naar Excel</Knop> } : {}),
    inhoud: (
      <Stapel>
        <Kaart vol lang>
          <Tabel
            bijschrift="Bezoeken per week en per activiteit"
            dicht
            opTelefoon="schuiven"
            rijen={weken}
            leeg={<Leeg titel="Nog niets geteld">Wie in de hal één keer tikt, telt één bezoek. Hier staan ze straks per week.</Leeg>}
            kolommen={[
              { kop: "Week", naam: true, cel: w => weekTekst(w.week, shell.vandaag) },
              ...activiteiten.map(a => ({ kop: a, rechts: true, cel: (w: Week) => (w.perActiviteit[a] ?? 0).toLocaleString("nl-NL") })),
              { kop: "Samen", rechts: true, cel: w => <b>{w.totaal.toLocaleString("nl-NL")}</b> },
            ]}
          />
        </Kaart>
        <p class="noot">
          Een bezoek is één keer binnenlopen voor één activiteit. Wie twee keer komt telt twee keer: van bezoekers weten wij niet wie zij
          zijn. Daarom zijn deze aantallen niet afgerond.
        </p>
      </Stapel>
    ),
  }),
})

function heading(weken: readonly Week[]): string {
  const [deze, vorige] = weken
  if (!deze) return "Nog geen bezoeken geteld"
  const bezoeken = deze.totaal === 1 ? "1 bezoek" : `${deze.totaal.toLocaleString("nl-NL")} bezoeken`
  return vorige ? `${bezoeken} deze week, ${vorige.totaal.toLocaleString("nl-NL")} vorige week` : `${bezoeken} deze week`
}

const weekTekst = (week: Dag, vandaag: Dag): string => (week === maandagVan(vandaag) ? "Deze week" : `week van ${dagTekst(week)}`)
