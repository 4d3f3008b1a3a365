import { DuckDBDataChunk, DuckDBInstance, INTEGER, type DuckDBConnection } from "@duckdb/node-api"
import { codes, DOSSIER, GEEN_DAG, GEEN_UREN, type Indicatoren, LOPEND, UREN_EENHEID } from "#engines/indicatoren"
import type { OrakelVraag } from "../../src/modules/monitor/orakel-bekend.sql.ts"
import { type Groepcijfer, maakIndicatoren } from "../../src/modules/monitor/orakel-uitslag.rules.ts"
import { telSql } from "../../src/modules/monitor/orakel.sql.ts"
import { inDuckdb } from "./dialect.ts"
import type { Benchregio } from "./regio.ts"

const BLOK = 2048
const dag = (kolom: string) => `case when ${kolom} not in (${LOPEND}, ${GEEN_DAG}) then date '1970-01-01' + ${kolom} end`
const code = (lijst: readonly string[], kolom: string) => `([${lijst.map(naam => `'${naam}'`).join(",")}])[${kolom} + 1]`
const reden = (lijst: readonly string[], kolom: string) => `nullif(${code(lijst, kolom)}, 'onbekend')`
const uren = `case when uren <> ${GEEN_UREN} then uren / ${UREN_EENHEID}::double end as uren_per_week`
const periode = `${dag("begin")} as begin, ${dag("einde")} as einde`
const GEEN_BRON = "null::integer as bron_id"

/** The published views of the database, made once as tables with dates and names. Keys are numbers: uuids would be slower. */
const VIEWS: Record<string, string> = {
  deelnemer: `row_number() over () - 1 as id, standaard as standaard_organisatie_id, strptime(geboren::varchar, '%Y%m%d')::date as geboortedatum,
    ${reden(codes.GESLACHTEN, "geslacht")} as geslacht, case when velden & 2 > 0 then '06' end as telefoon, null::varchar as email,
    case when velden & 8 > 0 then 'nld' end as voertaal, ${dag("aangemeld")} as aanmelddatum from persoon`,
  deelnemer_bsn: "id as deelnemer_id from (select row_number() over () - 1 as id, velden from persoon) where velden & 1 > 0",
  deelnemer_adres: `row_number() over () - 1 as deelnemer_id, case when huishouden >= 0 then huishouden::varchar end as huishouden_nr,
    null::integer as huishouden_bron_id, case when velden & 4 > 0 then '9501 AB' end as postcode from persoon`,
  verantwoordelijke: `eigenaar as deelnemer_id, ${periode}, organisatie as verantwoordelijke_id from verantwoordelijke`,
  uitkering: `eigenaar as deelnemer_id, ${periode}, ${code(codes.SOORTEN_BIJSTAND, "soort")} as soort, ${reden(codes.REDENEN_UITKERING, "reden")} as reden_einde from uitkering`,
  doelgroep: `eigenaar as deelnemer_id, ${periode}, ${code(codes.DOELGROEPEN, "doelgroep")} as doelgroep from doelgroep`,
  trede: `row_number() over () as id, eigenaar as deelnemer_id, ${dag("datum")} as datum, trede, row_number() over () as vastgelegd_op from trede`,
  opleiding: `row_number() over () as id, eigenaar as deelnemer_id, ${dag("behaald")} as behaald_op, ${code(codes.NIVEAUS, "niveau")} as niveau,
    case diploma when 1 then true when 2 then false end as diploma from opleiding`,
  betrokkene: `eigenaar as deelnemer_id, ${periode}, 'casusregisseur' as rol from regie`,
  traject: `row_number() over () - 1 as id, eigenaar as deelnemer_id, ${periode}, ${dag("verwacht")} as verwacht_einde, ${reden(codes.REDENEN_TRAJECT, "reden")} as reden_einde,
    ${reden(codes.UITVALREDENEN, "uitvalreden")} as uitvalreden, ${uren}, voorziening as voorziening_id, nullif(uitvoerder, 0) as uitvoerder_id,
    nullif(opdrachtgever, 0) as opdrachtgever_id from traject`,
  dienstverband: `row_number() over () - 1 as id, eigenaar as deelnemer_id, ${periode}, ${dag("bevestigd")} as bevestigd_tot, ${code(codes.SOORTEN_WERK, "soort")} as soort,
    ${reden(codes.REDENEN_WERK, "reden")} as reden_einde, ${uren}, case when eigen = 0 then werkgever end as werkgever_id, nullif(eigen, 0) as werkgever_organisatie_id,
    lks = 1 as lks, case when contact = 1 then 1 end as vacature_id, null::integer as contactmoment_id, null::integer as werkgevercontact_id,
    lpad((row_number() over ())::varchar, 9, '0') as dienstverband_nr, ${GEEN_BRON} from dienstverband`,
  plaatsing: `id, deelnemer_id, dienstverband_id, werkvorm, begin, einde, uren_per_week, lpad(id::varchar, 9, '0') as plaatsing_nr, ${GEEN_BRON} from (
      select row_number() over () as id, eigenaar as deelnemer_id, null as dienstverband_id, ${code(codes.WERKVORMEN, "werkvorm")} as werkvorm, ${periode}, ${uren} from plaatsing
      union all select 10000000 + row_number() over (), null, eigenaar, ${code(codes.WERKVORMEN, "werkvorm")}, ${periode}, null from werkplek)`,
  aanwezigheid: `eigenaar as traject_id, 'aanwezig' as status, ${dag("datum")} as datum from aanwezig`,
}

/** The same rows in DuckDB, in memory. */
export async function openDuckdb({ feiten, registers }: Benchregio): Promise<DuckDBConnection> {
  const db = await (await DuckDBInstance.create(":memory:")).connect()
  const tabellen: Record<string, Record<string, ArrayLike<number>>> = {
    persoon: feiten.persoon,
    aanwezig: feiten.aanwezig,
    werkplek: feiten.werkplek,
  }
  for (const naam of Object.keys(DOSSIER)) tabellen[naam] = feiten[naam as keyof typeof DOSSIER]
  for (const [naam, kolommen] of Object.entries(tabellen)) await fill(db, naam, kolommen)
  for (const [naam, sql] of Object.entries(VIEWS)) await db.run(`create table v_${naam} as select ${sql}`)
  for (const naam of Object.keys(tabellen)) await db.run(`drop table ${naam}`)
  const rijen = (waarden: string[]) => waarden.join(", ")
  await db.run(
    `create table v_organisatie as select * from (values ${rijen(registers.organisatie.map((o, i) => `(${i}, '${o.code}', '${o.soort}')`))}) o(id, code, soort) where id > 0`,
  )
  await db.run(`create table v_voorziening as select i as id, 'v' || i as code, null::integer as uitvoerder_id from range(51) r(i)`)
  await db.run(
    `create table v_werkgever as select i as id, nullif(${code(codes.SECTOREN, "i % 22")}, 'onbekend') as sbi_sectie from range(2001) r(i)`,
  )
  await db.run("create table v_bron (id integer, code varchar)")
  await db.run("create table v_melding (deelnemer_id integer, organisatie_id integer, datum date, afgehandeld_op date, uitkomst varchar)")
  return db
}

/** All indicators, by the very SQL of the oracle in DuckDB's dialect. */
export async function rekenDuckdb(db: DuckDBConnection, vraag: OrakelVraag): Promise<Indicatoren> {
  const rijen = (await db.runAndReadAll(inDuckdb(telSql(vraag)))).getRowObjects()
  const getal = (waarde: unknown) => (waarde === null ? null : Number(waarde))
  const cijfers = rijen.map(rij => ({
    code: rij["code"] as string,
    veld: rij["veld"] as string,
    sleutel: rij["sleutel"] as string | null,
    rijen: Number(rij["rijen"]),
    eenheden: Number(rij["eenheden"]),
    som: getal(rij["som"]),
    mediaan: getal(rij["mediaan"]),
    gemiddelde: getal(rij["gemiddelde"]),
    p90: getal(rij["p90"]),
  })) satisfies Groepcijfer[]
  return maakIndicatoren(cijfers, { waarden: new Map(), gemeenten: [] }, vraag.organisaties)
}

async function fill(db: DuckDBConnection, tabel: string, kolommen: Record<string, ArrayLike<number>>): Promise<void> {
  const namen = Object.keys(kolommen)
  await db.run(`create table ${tabel} (${namen.map(naam => `${naam} integer`).join(", ")})`)
  const appender = await db.createAppender(tabel)
  const lengte = kolommen[namen[0]!]!.length
  const chunk = DuckDBDataChunk.create(namen.map(() => INTEGER))
  for (let van = 0; van < lengte; van += BLOK) {
    const n = Math.min(BLOK, lengte - van)
    chunk.reset()
    chunk.rowCount = n
    namen.forEach((naam, i) => chunk.setColumnValues(i, Array.prototype.slice.call(kolommen[naam]!, van, van + n) as number[]))
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}
