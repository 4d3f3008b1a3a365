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
 * Moves people whose responsible organisation of today is another than yesterday's: each row goes along, the BSN is sealed
 * for the new organisation, and what was agreed about the transfer is carried out. Who is known there already under the
 * same BSN comes without it, and the two stand there as found, for people to join. Two who would come at once under one
 * BSN stay where they are: their ids are in `gebotst`.
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
    const gebotst = await bulk.voer<{ id: string }>(`delete from verzet v where v.hmac is not null
      and exists (select 1 from verzet x where x.naar = v.naar and x.hmac = v.hmac and x.id <> v.id) returning v.id`)
    const dubbel = await bulk.voer<{ id: string; ander: string }>(
      "select v.id, b.deelnemer_id as ander from verzet v join deelnemer_bsn b on b.organisatie_id = v.naar and b.hmac = v.hmac",
    )
    await bulk.voer("delete from deelnemer_bsn b using verzet v where b.deelnemer_id = v.id")
    const verzet = await bulk.voer<{ id: string }>(
      "update deelnemer d set organisatie_id = v.naar from verzet v where d.id = v.id returning d.id",
    )
    await bulk.voer(`insert into samenvoeging (deelnemer_id, organisatie_id, weg_id) select b.deelnemer_id, b.organisatie_id, v.id
      from verzet v join deelnemer_bsn b on b.organisatie_id = v.naar and b.hmac = v.hmac on conflict do nothing`)
    await bulk.voer(`insert into deelnemer_bsn (deelnemer_id, organisatie_id, cijfer, hmac) select id, naar, cijfer, hmac from verzet where hmac is not null
      on conflict (organisatie_id, hmac) do nothing`)
    await bulk.voer("select ctx.voer_overdrachten_uit(array(select id from verzet))")
    await bulk.voer("insert into audit (handeling, uitkomst, gegevens) select 'verzetVerantwoordelijkheid', 'akkoord', $1 where $2", [
      JSON.stringify({ verzet: verzet.length, gebotst: gebotst.map(r => r.id), dubbel }),
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
