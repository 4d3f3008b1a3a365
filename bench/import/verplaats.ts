import { Bulk } from "#platform/bulk"
import type { Database } from "#platform/db"
import { klok, type Tijd, verschil } from "./meet.ts"

/** In the order in which an import fills them. */
const TABELLEN =
  `organisatie account medewerker deelnemer deelnemer_nummer deelnemer_adres deelnemer_bsn verantwoordelijke opleiding betrokkene
  uitkering doelgroep ontheffing melding trede voorziening traject werkgever vacature contactmoment werkgevercontact dienstverband plaatsing
  aanwezigheid reeks`.split(/\s+/)

/**
 * Time of one plain INSERT … SELECT per table: what just landed is put aside, removed, and inserted again as
 * it is, into the same tables with their constraints, indexes and triggers.
 */
export async function meetVerplaatsen(db: Database): Promise<Tijd> {
  const bulk = await Bulk.open(db, "import", null)
  try {
    const kolommen = new Map<string, string>()
    for (const tabel of TABELLEN) {
      await bulk.voer(`create temp table opzij_${tabel} as select * from ${tabel}`)
      kolommen.set(
        tabel,
        await bulk.waarde<string>(`select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
          where attrelid = '${tabel}'::regclass and attnum > 0 and attgenerated = '' and not attisdropped`),
      )
      await bulk.voer(`analyze opzij_${tabel}`)
    }
    await maakLeeg(db)
    const stand = await klok(sql => bulk.waarde<number>(sql))
    const start = stand()
    await bulk.begin()
    for (const tabel of TABELLEN)
      await bulk.voer(
        `insert into ${tabel} (${kolommen.get(tabel)}) select ${kolommen.get(tabel)} from opzij_${tabel} on conflict do nothing`,
      )
    await bulk.commit()
    return verschil(stand(), start)
  } finally {
    bulk.sluit()
  }
}

/** As owner: a truncate, so that the tables are as empty as they were. What refers to them goes along. */
async function maakLeeg(db: Database): Promise<void> {
  const client = await db.pool.connect()
  try {
    await client.query("truncate deelnemer, medewerker, voorziening, werkgever, reeks cascade")
  } finally {
    client.release()
  }
}
