import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import type { GewijzigdInstrument } from "./bewerken.schema.ts"
import type { Definitie } from "./instrument.rules.ts"

/** Organisations whose instruments the actor keeps. */
export async function loadEigenOrganisaties(tx: Tx): Promise<Array<{ id: string; naam: string }>> {
  const { rows } = await sql<{ id: string; naam: string }>`select id, naam from ctx.beheerde_organisaties()`.execute(tx)
  return rows
}

/** A draft of the organisation's own, as a copy of this version; false: it is not the actor's to make. */
export async function storeVersie(
  tx: Tx,
  v: { id: string; instrumentId: string; organisatieId: string; accountId: string },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into instrument (id, code, versie, organisatie_id, naam, waarvoor, categorie, invullers, houdbaar_maanden,
      certificaat, bron, bevestigd, definitie, vastgelegd_door)
    select ${v.id}, i.code, 1 + (select max(x.versie) from instrument x where x.code = i.code), ${v.organisatieId}, i.naam, i.waarvoor, i.categorie,
      i.invullers, i.houdbaar_maanden, i.certificaat, i.bron, i.bevestigd, i.definitie, ${v.accountId}
    from instrument i where i.id = ${v.instrumentId} and (i.organisatie_id is null or i.organisatie_id = ${v.organisatieId})`.execute(tx)
  return numAffectedRows === 1n
}

export async function updateInstrument(tx: Tx, { instrumentId, ...i }: GewijzigdInstrument): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update instrument set naam = ${i.naam}, waarvoor = ${i.waarvoor}, invullers = ${i.invullers}, houdbaar_maanden = ${i.houdbaarMaanden}::int,
    certificaat = ${i.certificaat}, bron = ${i.bron}, bevestigd = ${i.bevestigd}, in_gebruik = ${i.inGebruik}
    where id = ${instrumentId} and geldig_van is null`.execute(tx)
  return numAffectedRows === 1n
}

export async function updateDefinitie(tx: Tx, instrumentId: string, definitie: Definitie): Promise<boolean> {
  const { numAffectedRows } = await sql`update instrument set definitie = ${JSON.stringify(definitie)}::jsonb
    where id = ${instrumentId} and geldig_van is null`.execute(tx)
  return numAffectedRows === 1n
}

/** From that day on it holds, and stays as it is. */
export async function updateGeldigVan(tx: Tx, instrumentId: string, geldigVan: Dag): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update instrument set geldig_van = ${geldigVan}::date where id = ${instrumentId} and geldig_van is null`.execute(tx)
  return numAffectedRows === 1n
}
