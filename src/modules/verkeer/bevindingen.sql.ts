import type { Bulk } from "#platform/bulk"
import { kolomnaam } from "#platform/csv"
import type { Uitwisselbestand } from "#platform/uitwisselbestand"
import { ALLEEN_GOED } from "./letop.sql.ts"
import type { Bestandstelling, Bevinding, Ernst } from "./rapport.rules.ts"
import { toonWaarde } from "./rijlezer.sql.ts"
import { type Gestaged, leesRijen } from "./staging.sql.ts"

/** What a check in SQL found: its file without .csv; the text line and the cell are still to be looked up. */
export interface Gevonden extends Bevinding {
  rij: number
}

/** How many the checks in SQL found, before they are fetched. */
export const telGevonden = (bulk: Bulk): Promise<number> => bulk.waarde<number>("select count(*)::int from bevinding")

/** In the order in which the rows are read, so that they are found again without a map: there can be hundreds of thousands. */
export const haalBevindingen = (bulk: Bulk): Promise<Gevonden[]> =>
  bulk.voer<Gevonden>(
    `select bestand, rij, null::int as regel, kolom, null::text as waarde, code, ernst, toelichting from bevinding where not (code = any ($1))
    or (bestand, rij) not in (select v.bestand, v.rij from bevinding v where v.ernst = 'geweigerd' and v.rij is not null)
    order by bestand, rij`,
    [ALLEEN_GOED],
  )

/** Gives each finding its text line and the cell as it is written: they are read from the files again. */
export async function zoekVindplaatsen(gestaged: readonly Gestaged[], gevonden: readonly Gevonden[]): Promise<Bevinding[]> {
  for (const g of gestaged) {
    const hier = gevonden.filter(v => v.bestand === g.soort.naam)
    if (hier.length > 0) await zoekOp(g, hier)
  }
  return gevonden.filter(v => v.regel !== null)
}

/** Fills in what is looked up, in place: a second object for each took 100 bytes. */
async function zoekOp(g: Gestaged, gevonden: readonly Gevonden[]): Promise<void> {
  const bestand = `${g.soort.naam}.csv`
  const namen = g.kop.map(kolomnaam)
  let rij = -1
  let n = 0
  for await (const rijen of leesRijen(g.pad, g.keuring, g.scheiding, () => {})) {
    for (const { cellen, regel } of rijen) {
      rij++
      for (; gevonden[n]?.rij === rij; n++) {
        const v = gevonden[n]!
        const plek = v.kolom === null ? -1 : namen.indexOf(v.kolom)
        v.waarde = plek < 0 ? null : toonWaarde(v.kolom!, (cellen[plek] ?? "").trim())
        v.bestand = bestand
        v.regel = regel
      }
    }
    if (n === gevonden.length) break
  }
}

/** What becomes of the rows of a file. */
interface Stand {
  nieuw: number
  gewijzigd: number
  ongewijzigd: number
  vervallen: number
}

/** The counts of each file. A double counts as good and changes nothing. `eerste`: files with new rows only, of which no row needs counting. */
export async function telBestanden(
  bulk: Bulk,
  gestaged: readonly Gestaged[],
  gevonden: readonly Gevonden[],
  eerste: ReadonlySet<string>,
): Promise<Bestandstelling[]> {
  const tellingen: Bestandstelling[] = []
  for (const { soort, rijen, bevindingen } of gestaged) {
    const bestand = `${soort.naam}.csv`
    const hier = [...bevindingen, ...gevonden.filter(v => v.bestand === soort.naam)]
    const dubbel = hier.some(v => v.code === "dubbele_rij") ? await telGoedeDubbelen(bulk, soort.naam) : 0
    const alleenNieuw = { nieuw: rijen - telRijen(hier, "geweigerd") - dubbel, gewijzigd: 0, ongewijzigd: 0, vervallen: 0 }
    const { nieuw, gewijzigd, ongewijzigd, vervallen } = eerste.has(soort.naam) ? alleenNieuw : await telStand(bulk, soort)
    const goed = nieuw + gewijzigd + ongewijzigd + dubbel
    const gemeld = telRijen(hier, "gemeld")
    tellingen.push({
      bestand,
      rijen,
      goed,
      geweigerd: rijen - goed,
      gemeld,
      nieuw,
      gewijzigd,
      ongewijzigd: ongewijzigd + dubbel,
      vervallen,
    })
  }
  return tellingen
}

/** How many rows have a finding of this weight. */
const telRijen = (bevindingen: ReadonlyArray<Pick<Bevinding, "rij" | "ernst">>, ernst: Ernst): number =>
  new Set(bevindingen.flatMap(v => (v.ernst === ernst && v.rij !== null ? [v.rij] : []))).size

async function telStand(bulk: Bulk, { naam, tabellen }: Uitwisselbestand): Promise<Stand> {
  const namen = naam === "deelnemers" ? ["deelnemer"] : tabellen.map(t => t.naam)
  const [stand] = await bulk.voer<Stand>(`select k.*, w.*
    from (select count(*) filter (where actie = 'nieuw') as nieuw, count(*) filter (where actie = 'gewijzigd') as gewijzigd,
      count(*) filter (where actie in ('ongewijzigd', 'achterhaald')) as ongewijzigd
      from (${namen.map(t => `select actie from klaar_${t}`).join(" union all ")}) a) k,
    (select count(*) as vervallen from (${namen.map(t => `select id from weg_${t}`).join(" union all ")}) a) w`)
  return stand!
}

const telGoedeDubbelen = (bulk: Bulk, naam: string): Promise<number> =>
  bulk.waarde<number>(`select count(*) from st_${naam} where goed and dubbel_van is not null`)
