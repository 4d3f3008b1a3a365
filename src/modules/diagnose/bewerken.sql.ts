import type { Code } from "#begrippen/code"
import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import type { GewijzigdInstrument } from "./bewerken.schema.ts"
import type { Geheel } from "./bewerking.rules.ts"
import type { Definitie, Instrument } from "./instrument.rules.ts"
import { INSTRUMENT } from "./instrument.sql.ts"

/** Organisations whose instruments the actor keeps. */
export async function loadEigenOrganisaties(tx: Tx): Promise<Array<{ id: string; naam: string }>> {
  const { rows } = await sql<{ id: string; naam: string }>`select id, naam from ctx.beheerde_organisaties()`.execute(tx)
  return rows
}

/** What can come before an instrument: of those that were published, each by its newest name. */
export async function loadAndere(tx: Tx, code: string): Promise<Code[]> {
  const { rows } = await sql<Code>`select x.code, x.naam from (select distinct on (i.code) i.code, i.naam from instrument i
    where i.code <> ${code} and i.geldig_van is not null and (i.organisatie_id is null or i.organisatie_id in (select o.id from ctx.beheerde_organisaties() o))
    order by i.code, i.geldig_van desc, i.versie desc) x order by x.naam`.execute(tx)
  return rows
}

/** A draft that the actor may edit, held so that nobody changes it meanwhile; null: it is published, or is not his. */
export async function lockConcept(tx: Tx, id: string): Promise<Concept | null> {
  const { rows } = await sql<Concept>`select ${INSTRUMENT} as instrument, i.bewerking from instrument i
    where i.id = ${id} and i.geldig_van is null for update`.execute(tx)
  return rows[0] ?? null
}
export interface Concept {
  instrument: Instrument
  /** How often it was changed. */
  bewerking: number
}
export async function loadConcept(tx: Tx, id: string): Promise<Concept | null> {
  const { rows } = await sql<Concept>`select ${INSTRUMENT} as instrument, i.bewerking from instrument i
    where i.id = ${id} and i.geldig_van is null and i.organisatie_id in (select o.id from ctx.beheerde_organisaties() o)`.execute(tx)
  return rows[0] ?? null
}

/** How a draft was before somebody changed it. */
export interface Vorige {
  inhoud: Geheel & { definitie: Definitie }
  door: string | null
  op: Date
}
/** The state that this number had, or the oldest that is kept; null: it is still that one. */
export async function loadVorige(tx: Tx, id: string, bewerking: number): Promise<Vorige | null> {
  const { rows } = await sql<Vorige>`select v->'inhoud' as inhoud, (v->>'op')::timestamptz as op,
      (select m.naam from v_medewerker m where m.account_id = (v->>'door')::uuid limit 1) as door
    from instrument i cross join lateral jsonb_array_elements(i.vorige) v
    where i.id = ${id} and (v->>'bewerking')::int >= ${bewerking} order by (v->>'bewerking')::int limit 1`.execute(tx)
  return rows[0] ?? null
}

/** A draft of the organisation's own, as a copy of this version; false: it is not the actor's to make. */
export async function storeVersie(
  tx: Tx,
  v: { id: string; instrumentId: string; organisatieId: string; accountId: string },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into instrument (id, code, versie, organisatie_id, naam, waarvoor, categorie, invullers, houdbaar_maanden,
      certificaat, pas_na, bron, bevestigd, definitie, vastgelegd_door)
    select ${v.id}, i.code, 1 + (select max(x.versie) from instrument x where x.code = i.code), ${v.organisatieId}, i.naam, i.waarvoor, i.categorie,
      i.invullers, i.houdbaar_maanden, i.certificaat, i.pas_na, i.bron, i.bevestigd, i.definitie, ${v.accountId}
    from instrument i where i.id = ${v.instrumentId} and (i.organisatie_id is null or i.organisatie_id = ${v.organisatieId})`.execute(tx)
  return numAffectedRows === 1n
}

/** An empty draft of the organisation's own, with a code that nobody else has; false: the organisation is not the actor's. */
export async function storeInstrument(
  tx: Tx,
  i: { id: string; organisatieId: string; naam: string; waarvoor: string; categorie: string; accountId: string },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into instrument (id, code, versie, organisatie_id, naam, waarvoor, categorie, invullers, bron, definitie, vastgelegd_door)
    select ${i.id}, ${`eigen-${i.id}`}, 1, o.id, ${i.naam}, ${i.waarvoor}, ${i.categorie}, '{medewerker}', o.naam, '{"onderdelen":[]}', ${i.accountId}
    from ctx.beheerde_organisaties() o where o.id = ${i.organisatieId}`.execute(tx)
  return numAffectedRows === 1n
}

export async function updateInstrument(tx: Tx, { instrumentId, ...i }: Omit<GewijzigdInstrument, "versie">): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update instrument set naam = ${i.naam}, waarvoor = ${i.waarvoor}, invullers = ${i.invullers}, houdbaar_maanden = ${i.houdbaarMaanden}::int,
    certificaat = ${i.certificaat}, pas_na = ${i.pasNa}, bron = ${i.bron}, bevestigd = ${i.bevestigd}, in_gebruik = ${i.inGebruik}
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
