import { sql, type Tx } from "#platform/db"
import { isUuid } from "#platform/uuid"
import { decryptBestand, encryptBestand } from "#platform/versleuteling"

/** Encrypted by this purpose, each for its own row: a copy elsewhere opens nothing (security.md, C22). */
const DOEL = "planscan"

export interface Scan {
  deelnemerId: string
  bestand: string
  soort: string
  inhoud: Buffer
}
export async function loadScan(tx: Tx, sleutel: Buffer, deelnemerId: string, id: string): Promise<Scan | null> {
  if (!isUuid(id)) return null
  const { rows } = await sql<Scan>`select deelnemer_id, bestand, soort, inhoud from v_planscan
    where id = ${id} and deelnemer_id = ${deelnemerId}`.execute(tx)
  const scan = rows[0]
  return scan ? { ...scan, inhoud: decryptBestand(sleutel, DOEL, id, scan.inhoud) } : null
}

/** The signature on paper that a scan belongs to, and how many scans it has; null: nobody signed this version on paper. */
export async function loadPapier(tx: Tx, deelnemerId: string, versieId: string): Promise<{ akkoordId: string; scans: number } | null> {
  const { rows } = await sql<{ akkoordId: string; scans: number }>`
    select a.id as akkoord_id, (select count(*)::int from v_planscan s where s.planakkoord_id = a.id) as scans
    from v_planakkoord a where a.planversie_id = ${versieId} and a.deelnemer_id = ${deelnemerId} and a.wijze = 'papier' limit 1`.execute(tx)
  return rows[0] ?? null
}

export interface NieuweScan {
  id: string
  deelnemerId: string
  akkoordId: string
  bestand: string
  soort: string
  inhoud: Buffer
  accountId: string
}
export async function storeScan(tx: Tx, sleutel: Buffer, s: NieuweScan): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into planscan (id, deelnemer_id, organisatie_id, planakkoord_id, bestand, soort, inhoud, vastgelegd_door)
    select ${s.id}, a.deelnemer_id, a.organisatie_id, a.id, ${s.bestand}, ${s.soort}, ${encryptBestand(sleutel, DOEL, s.id, s.inhoud)}, ${s.accountId}
    from v_planakkoord a where a.id = ${s.akkoordId} and a.deelnemer_id = ${s.deelnemerId}`.execute(tx)
  return numAffectedRows === 1n
}

/** What a sheet is called and with which version it stands. */
export async function loadScanNaam(
  tx: Tx,
  deelnemerId: string,
  id: string,
): Promise<{ id: string; bestand: string; versieId: string } | null> {
  if (!isUuid(id)) return null
  const { rows } = await sql<{ id: string; bestand: string; versieId: string }>`select s.id, s.bestand, a.planversie_id as versie_id
    from v_planscan s join v_planakkoord a on a.id = s.planakkoord_id where s.id = ${id} and s.deelnemer_id = ${deelnemerId}`.execute(tx)
  return rows[0] ?? null
}

/** The database empties it at once; false: it is gone already, or not the actor's to take away. */
export async function closeScan(tx: Tx, s: { id: string; deelnemerId: string; accountId: string; reden: string }): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update planscan set vervallen_op = now(), vervallen_door = ${s.accountId}, vervallen_reden = ${s.reden}
    where id = ${s.id} and deelnemer_id = ${s.deelnemerId} and vervallen_op is null`.execute(tx)
  return numAffectedRows === 1n
}
