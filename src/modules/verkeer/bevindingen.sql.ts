import type { Bulk } from "#platform/bulk"
import { kolomnaam } from "#platform/csv"
import type { Uitwisselbestand } from "#platform/uitwisselbestand"
import { ALLEEN_GOED } from "./letop.sql.ts"
import type { Bestandstelling, Bevinding, Ernst } from "./rapport.rules.ts"
import { LEESGRENS } from "./leesgrens.parameters.ts"
import { toonWaarde } from "./rijlezer.sql.ts"
import { type Gestaged, leesRijen } from "./staging.sql.ts"

/** What a check in SQL found: its file without .csv; the text line and the cell are still to be looked up. */
export interface Gevonden extends Bevinding {
  rij: number
}

/** What the checks in SQL found, of which `over` may still be kept; of more than that the first of each kind, and the others are counted. */
export async function haalGevonden(bulk: Bulk, gestaged: readonly Gestaged[], over: number): Promise<Gevonden[]> {
  if ((await bulk.waarde<number>("select count(*)::int from bevinding")) <= over) return haalBevindingen(bulk)
  await bulk.voer(
    `delete from bevinding b where b.code = any ($1)
     and exists (select 1 from bevinding v where v.ernst = 'geweigerd' and v.bestand = b.bestand and v.rij = b.rij)`,
    [ALLEEN_GOED],
  )
  const soorten = await bulk.voer<{ bestand: string; code: string; ernst: Ernst; n: number }>(
    "select bestand, code, ernst, count(*)::int as n from bevinding group by 1, 2, 3",
  )
  const perSoort = Math.max(LEESGRENS.perSoort, Math.floor(over / soorten.length))
  for (const { bestand, code, ernst, n } of soorten) {
    const g = gestaged.find(s => s.soort.naam === bestand)
    if (!g || n <= perSoort) continue
    g.overschot.tel(code, ernst, n - perSoort)
    await telRijen(bulk, g, code, ernst)
  }
  return bulk.voer<Gevonden>(
    `select bestand, rij, null::int as regel, kolom, null::text as waarde, code, ernst, toelichting
     from (select *, row_number() over (partition by bestand, code, ernst order by rij, kolom) as volg from bevinding) b
     where b.volg <= $1 order by bestand, rij`,
    [perSoort],
  )
}

/** The numbers of the rows of one kind, in pieces: there can be millions. */
async function telRijen(bulk: Bulk, { soort, overschot }: Gestaged, code: string, ernst: Ernst): Promise<void> {
  for await (const rijen of bulk.lees<{ rij: number }>(
    `select rij from bevinding where rij is not null and bestand = '${soort.naam}' and code = '${code}' and ernst = '${ernst}'`,
  ))
    for (const { rij } of rijen) overschot.telRij(ernst, rij)
}

/** For each kind that is not named to the end, a line that says how many more there are. */
export const overschotRegels = (gestaged: readonly Gestaged[]): Bevinding[] =>
  gestaged.flatMap(({ soort, overschot }) =>
    overschot.meer.map(
      (m): Bevinding => ({ ...m, bestand: `${soort.naam}.csv`, rij: null, regel: null, kolom: null, waarde: null, toelichting: null }),
    ),
  )

/** In the order in which the rows are read, so that they are found again without a map: there can be hundreds of thousands. */
const haalBevindingen = (bulk: Bulk): Promise<Gevonden[]> =>
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
  for (const { soort, rijen, bevindingen, overschot } of gestaged) {
    const bestand = `${soort.naam}.csv`
    const hier = [...bevindingen, ...gevonden.filter(v => v.bestand === soort.naam)]
    const tel = (ernst: Ernst): number =>
      overschot.telRijen(
        ernst,
        hier.flatMap(v => (v.ernst === ernst && v.rij !== null ? [v.rij] : [])),
      )
    const dubbel = hier.some(v => v.code === "dubbele_rij") ? await telGoedeDubbelen(bulk, soort.naam) : 0
    const alleenNieuw = { nieuw: rijen - tel("geweigerd") - dubbel, gewijzigd: 0, ongewijzigd: 0, vervallen: 0 }
    const { nieuw, gewijzigd, ongewijzigd, vervallen } = eerste.has(soort.naam) ? alleenNieuw : await telStand(bulk, soort)
    const goed = nieuw + gewijzigd + ongewijzigd + dubbel
    const gemeld = tel("gemeld")
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
