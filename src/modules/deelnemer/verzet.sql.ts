import type { Bulk } from "#platform/bulk"

/** Somebody whose responsible organisation of today is not the one that holds his file; his BSN as `van` sealed it. */
export interface TeVerzetten {
  id: string
  naar: string
  cijfer: Buffer | null
  van: string | null
}

/** The same person, with his BSN sealed for where he goes. */
export interface Verzetting {
  id: string
  naar: string
  cijfer: Buffer | null
  hmac: Buffer | null
}

/** Imports and moves of one database wait for each other here, before they read: each writes who is responsible, on what the one before left. */
export const wachtOpAndereImport = (bulk: Bulk): Promise<unknown> =>
  bulk.voer("select pg_advisory_xact_lock(hashtextextended('trede.import', 0))")

export async function beginVerzetten(bulk: Bulk): Promise<void> {
  await wachtOpAndereImport(bulk)
  await bulk.voer("create temp table verzet (id uuid, naar uuid, cijfer bytea, hmac bytea)")
}

export const leesTeVerzetten = (bulk: Bulk): AsyncGenerator<TeVerzetten[]> =>
  bulk.lees(`select d.id, coalesce(v.verantwoordelijke_id, d.standaard_organisatie_id) as naar, b.cijfer, b.organisatie_id as van
    from deelnemer d left join deelnemer_bsn b on b.deelnemer_id = d.id
      left join verantwoordelijke v on v.deelnemer_id = d.id and v.vervallen_op is null and v.begin <= :vandaag and (v.einde is null or v.einde > :vandaag)
    where coalesce(v.verantwoordelijke_id, d.standaard_organisatie_id) <> d.organisatie_id`)

export async function bewaarVerzettingen(bulk: Bulk, rijen: readonly Verzetting[]): Promise<void> {
  const kolommen = [rijen.map(r => r.id), rijen.map(r => r.naar), rijen.map(r => r.cijfer), rijen.map(r => r.hmac)]
  await bulk.voer("insert into verzet select * from unnest($1::uuid[], $2::uuid[], $3::bytea[], $4::bytea[])", kolommen)
}

/** Two who would come at once under one BSN stay where they are. */
export const laatBotsendeStaan = (bulk: Bulk): Promise<Array<{ id: string }>> =>
  bulk.voer<{ id: string }>(`delete from verzet v where v.hmac is not null
    and exists (select 1 from verzet x where x.naar = v.naar and x.hmac = v.hmac and x.id <> v.id) returning v.id`)

/** Who is known under the same BSN where he goes; read before anything moves. */
export const zoekDubbelen = (bulk: Bulk): Promise<Array<{ id: string; ander: string }>> =>
  bulk.voer<{ id: string; ander: string }>(
    "select v.id, b.deelnemer_id as ander from verzet v join deelnemer_bsn b on b.organisatie_id = v.naar and b.hmac = v.hmac",
  )

/** Moves them with all their rows: who is known there comes without his BSN, and the two stand there as found, for people to join. */
export async function verzetAllen(bulk: Bulk): Promise<Array<{ id: string }>> {
  await bulk.voer("delete from deelnemer_bsn b using verzet v where b.deelnemer_id = v.id")
  const verzet = await bulk.voer<{ id: string }>(
    "update deelnemer d set organisatie_id = v.naar from verzet v where d.id = v.id returning d.id",
  )
  await bulk.voer(`insert into samenvoeging (deelnemer_id, organisatie_id, weg_id) select b.deelnemer_id, b.organisatie_id, v.id
    from verzet v join deelnemer_bsn b on b.organisatie_id = v.naar and b.hmac = v.hmac on conflict do nothing`)
  await bulk.voer(`insert into deelnemer_bsn (deelnemer_id, organisatie_id, cijfer, hmac)
    select id, naar, cijfer, hmac from verzet where hmac is not null on conflict (organisatie_id, hmac) do nothing`)
  await bulk.voer("select ctx.voer_overdrachten_uit(array(select id from verzet))")
  return verzet
}
