import { openBsnKluis } from "#platform/bsn-kluis"
import { Bulk } from "#platform/bulk"
import type { Services } from "#platform/services"

interface TeVerzetten {
  id: string
  naar: string
  cijfer: Buffer | null
  van: string | null
}

/**
 * Moves people whose responsible organisation of today is another than yesterday's: each row goes along, and the BSN is
 * sealed for the new organisation, and what was agreed about the transfer is carried out. Who is known there already under the same BSN stays where he is; two files on one
 * person are for people to join. Returns the ids of both.
 */
export async function verzetVerantwoordelijkheid({ db, sleutel, vandaag }: Pick<Services, "db" | "sleutel" | "vandaag">): Promise<{
  verzet: string[]
  gebotst: string[]
}> {
  const kluis = openBsnKluis(sleutel)
  const bulk = await Bulk.open(db, "import", null)
  try {
    bulk.vast["vandaag"] = vandaag()
    await bulk.voer("begin")
    await bulk.voer("select pg_advisory_xact_lock(hashtextextended('trede.import', 0))")
    await bulk.voer("create temp table verzet (id uuid, naar uuid, cijfer bytea, hmac bytea)")
    for await (const rijen of bulk.lees<TeVerzetten>(TE_VERZETTEN)) {
      const bsn = rijen.map(rij => (rij.cijfer && rij.van ? kluis.open(rij.cijfer, rij.van) : null))
      const cijfers = rijen.map((rij, i) => (bsn[i] === null ? null : kluis.sluit(bsn[i]!, rij.naar)))
      const sleutels = rijen.map((rij, i) => (bsn[i] === null ? null : kluis.zoeksleutel(bsn[i]!, rij.naar)))
      const kolommen = [rijen.map(r => r.id), rijen.map(r => r.naar), cijfers, sleutels]
      await bulk.voer("insert into verzet select * from unnest($1::uuid[], $2::uuid[], $3::bytea[], $4::bytea[])", kolommen)
    }
    const gebotst = await bulk.voer<{ id: string }>(`delete from verzet v where v.hmac is not null and (
      exists (select 1 from deelnemer_bsn b where b.organisatie_id = v.naar and b.hmac = v.hmac)
      or exists (select 1 from verzet x where x.naar = v.naar and x.hmac = v.hmac and x.id <> v.id)) returning v.id`)
    await bulk.voer("delete from deelnemer_bsn b using verzet v where b.deelnemer_id = v.id")
    const verzet = await bulk.voer<{ id: string }>(
      "update deelnemer d set organisatie_id = v.naar from verzet v where d.id = v.id returning d.id",
    )
    await bulk.voer(
      "insert into deelnemer_bsn (deelnemer_id, organisatie_id, cijfer, hmac) select id, naar, cijfer, hmac from verzet where hmac is not null",
    )
    await bulk.voer("select ctx.voer_overdrachten_uit(array(select id from verzet))")
    await bulk.voer("insert into audit (handeling, uitkomst, gegevens) select 'verzetVerantwoordelijkheid', 'akkoord', $1 where $2", [
      JSON.stringify({ verzet: verzet.length, gebotst: gebotst.map(r => r.id) }),
      verzet.length + gebotst.length > 0,
    ])
    await bulk.voer("commit")
    return { verzet: verzet.map(r => r.id), gebotst: gebotst.map(r => r.id) }
  } finally {
    bulk.sluit()
  }
}

const TE_VERZETTEN = `select d.id, coalesce(v.verantwoordelijke_id, d.standaard_organisatie_id) as naar, b.cijfer, b.organisatie_id as van
  from deelnemer d left join deelnemer_bsn b on b.deelnemer_id = d.id
    left join verantwoordelijke v on v.deelnemer_id = d.id and v.vervallen_op is null and v.begin <= :vandaag and (v.einde is null or v.einde > :vandaag)
  where coalesce(v.verantwoordelijke_id, d.standaard_organisatie_id) <> d.organisatie_id`
