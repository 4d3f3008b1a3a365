import type { Dag } from "#begrippen/dag"

/** Work as the file has it; the shapes that the module deelnemer hands out. */
export interface WerkUitDossier {
  dienstverbanden: ReadonlyArray<{ id: string; werkgever: string; begin: Dag; einde: Dag | null }>
  plaatsingen: ReadonlyArray<{
    id: string
    dienstverbandId: string | null
    werkvorm: string
    werkgever: string | null
    locatie: string | null
    werksoort: string | null
    begin: Dag
    einde: Dag | null
  }>
}

/** One job, of however many rows of the file it is made. */
export interface Baan {
  uit: "dienstverband" | "plaatsing"
  /** The row that it is called after, and all that are part of it. */
  uitId: string
  ids: string[]
  soort: "werk" | "vrijwilligerswerk"
  /** Null: nobody named the work. */
  wat: string | null
  waar: string | null
  begin: Dag
  /** The first day that no longer counts; null: it runs. */
  einde: Dag | null
}

/** A workplace within an employment is that employment, under the name of its work; rows of one job that follow each other are one job. */
export function banenVan({ dienstverbanden, plaatsingen }: WerkUitDossier): Baan[] {
  const rijen = [
    ...dienstverbanden.map((d): Baan => {
      const daarbinnen = plaatsingen.filter(p => p.dienstverbandId === d.id)
      return {
        uit: "dienstverband",
        uitId: d.id,
        ids: [d.id, ...daarbinnen.map(p => p.id)],
        soort: "werk",
        wat: daarbinnen.find(p => p.werksoort !== null)?.werksoort ?? null,
        waar: d.werkgever,
        begin: d.begin,
        einde: d.einde,
      }
    }),
    ...plaatsingen
      .filter(p => p.dienstverbandId === null)
      .map(
        (p): Baan => ({
          uit: "plaatsing",
          uitId: p.id,
          ids: [p.id],
          soort: p.werkvorm === "vrijwilligerswerk" ? "vrijwilligerswerk" : "werk",
          wat: p.werksoort,
          waar: p.werkgever ?? p.locatie,
          begin: p.begin,
          einde: p.einde,
        }),
      ),
  ]
  // An employment gives a job its name before the places around it do; within each the first day comes first.
  return rijen.toSorted((a, b) => a.uit.localeCompare(b.uit) || a.begin.localeCompare(b.begin)).reduce<Baan[]>(voegToe, [])
}

function voegToe(banen: Baan[], rij: Baan): Baan[] {
  const plek = banen.findIndex(baan => isDezelfde(baan, rij))
  return plek < 0 ? [...banen, rij] : banen.map((baan, nr) => (nr === plek ? samen(baan, rij) : baan))
}

const samen = (baan: Baan, rij: Baan): Baan => ({
  ...baan,
  ids: [...baan.ids, ...rij.ids],
  wat: baan.wat ?? rij.wat,
  begin: baan.begin < rij.begin ? baan.begin : rij.begin,
  einde: baan.einde === null || rij.einde === null ? null : baan.einde > rij.einde ? baan.einde : rij.einde,
})

/** At the same place, under the same name or none, and without a day between. */
function isDezelfde(a: Baan, b: Baan): boolean {
  const naam = (tekst: string | null) => tekst?.trim().toLowerCase() ?? null
  const sluitAan = (eerst: Baan, dan: Baan) => eerst.einde === null || dan.begin <= eerst.einde
  return (
    a.soort === b.soort &&
    a.waar !== null &&
    naam(a.waar) === naam(b.waar) &&
    (a.wat === null || b.wat === null || naam(a.wat) === naam(b.wat)) &&
    sluitAan(a, b) &&
    sluitAan(b, a)
  )
}
