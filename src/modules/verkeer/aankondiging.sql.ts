import type { Bulk } from "#platform/bulk"
import type { Uitwisselbestand } from "#platform/uitwisselbestand"
import { AANKONDIGING, type Bevinding } from "./rapport.rules.ts"

/** SQL of who knows the numbers of people: of one person (both SQL) in a source, and how many stand under another source. */
export interface Nummersql {
  nummerVan(id: string, bron: string): string
  bijAndereBron: string
}

/** So many rows of a file are named one by one. */
const HOOGSTENS = 500

/** What the import does or leaves that is no fault of any row: which stored rows lapse, and whether the same numbers stand under another source. */
export async function zoekAankondigingen(
  bulk: Bulk,
  geraakt: readonly Uitwisselbestand[],
  eerste: ReadonlySet<string>,
  nummers: Nummersql,
): Promise<Bevinding[]> {
  const gevonden = await zoekAndereBron(bulk, geraakt, nummers)
  for (const b of geraakt) if (b.periode && !eerste.has(b.naam)) gevonden.push(...(await zoekVervallen(bulk, b, nummers)))
  return gevonden
}

/** Stored rows that a period file withdraws, each as its person and key. */
async function zoekVervallen(bulk: Bulk, b: Uitwisselbestand, { nummerVan }: Nummersql): Promise<Bevinding[]> {
  const sleutel = b.kolommen.filter(k => k.sleutel && !k.naar).map(k => `t.${k.naam}::text`)
  const rijen = b.tabellen.map(
    t => `select concat_ws(' · ', ${nummerVan("t.deelnemer_id", ":bron")}, ${sleutel.join(", ")}) as waarde
      from weg_${t.naam} w join ${t.naam} t on t.id = w.id`,
  )
  const namen = await bulk.voer<{ waarde: string; alle: number }>(
    `select waarde, count(*) over ()::int as alle from (${rijen.join(" union all ")}) r order by waarde limit ${HOOGSTENS}`,
  )
  const meer = (namen[0]?.alle ?? 0) - namen.length
  const regels = namen.map(({ waarde }) => aankondiging(b, AANKONDIGING.vervalt, waarde))
  return meer > 0 ? [...regels, { ...aankondiging(b, AANKONDIGING.vervalt, null), nog: meer }] : regels
}

/**
 * People of the importer's own organisations whose number stands under another source, when his own has none of theirs yet: then it is
 * likely the same registration, and every row of it would come in beside itself. Of others nothing is told.
 */
async function zoekAndereBron(bulk: Bulk, geraakt: readonly Uitwisselbestand[], { bijAndereBron }: Nummersql): Promise<Bevinding[]> {
  const b = geraakt.find(g => g.naam === "deelnemers")
  if (!b) return []
  const gevonden = await bulk.voer<{ code: string; aantal: number; zelfde: boolean }>(
    `select b.code, x.aantal, b.code = e.code as zelfde from (${bijAndereBron}) x join bron b on b.id = x.bron_id join bron e on e.id = :bron
      order by x.aantal desc, b.code`,
  )
  return gevonden.map(({ code, aantal, zelfde }) => ({
    ...aankondiging(b, AANKONDIGING.andereBron, code),
    toelichting: `${aantal}${zelfde ? " zelfde" : ""}`,
  }))
}

const aankondiging = (b: Uitwisselbestand, code: string, waarde: string | null): Bevinding => ({
  bestand: `${b.naam}.csv`,
  rij: null,
  regel: null,
  kolom: null,
  waarde,
  code,
  ernst: "let_op",
  toelichting: null,
})
