import { type Antwoorden, inWoorden, loadInstrumenten } from "#modules/diagnose"
import { leesWerkaantekening } from "#modules/gesprek"
import { CATEGORIEEN } from "#modules/toegang"
import type { Tx } from "#platform/db"
import type { Services } from "#platform/services"
import { AANTEKENINGEN, maakUitdraai, type Opmaak, type Rij, type Ruw, tekst, type Uitdraai } from "./uitdraai.rules.ts"
import { loadRuw } from "./uitdraai.sql.ts"

/** The answer to 'what do you know of me' as it is now; null for whom the actor may not ask it. */
export async function stelUitdraaiOp(
  tx: Tx,
  { sleutel, vandaag }: Services,
  deelnemerId: string,
  aantekeningen: Opmaak["aantekeningen"],
): Promise<Uitdraai | null> {
  const ruw = await loadRuw(tx, deelnemerId, sleutel)
  if (!ruw) return null
  const notities = (ruw.tabellen[AANTEKENINGEN] ?? []).flatMap(rij => openAantekening(rij, sleutel, deelnemerId))
  const leesbaar = { ...ruw, tabellen: { ...(await metAntwoorden(tx, ruw)), [AANTEKENINGEN]: notities } }
  return maakUitdraai(leesbaar, {
    dag: vandaag(),
    moment: new Date().toISOString(),
    categorieen: Object.entries(CATEGORIEEN),
    aantekeningen,
  })
}

/** A note as its maker wrote it; none: it was made with another key. */
function openAantekening(rij: Rij, sleutel: Buffer, deelnemerId: string): Rij[] {
  const wie = { sleutel, deelnemerId, accountId: tekst(rij["account_id"]) }
  const inhoud = leesWerkaantekening(wie, Buffer.from(tekst(rij["inhoud"]).slice(2), "hex"))
  return inhoud === null ? [] : [{ inhoud, gemaakt_op: rij["gemaakt_op"] ?? null }]
}

/** What was answered to an instrument, in the words of the version that asked it: the codes of an answer mean nothing to its reader. */
async function metAntwoorden(tx: Tx, { tabellen }: Ruw): Promise<Ruw["tabellen"]> {
  const definities = new Map((await loadInstrumenten(tx)).map(i => [i.id, i.definitie]))
  const leesbaar = (rij: Rij): Rij => {
    const definitie = definities.get(tekst(rij["instrument_id"]))
    return definitie ? { ...rij, antwoorden: inWoorden(definitie, rij["antwoorden"] as unknown as Antwoorden) } : rij
  }
  return Object.fromEntries(
    Object.entries(tabellen).map(([tabel, rijen]) => [tabel, tabel.startsWith("afname_") ? rijen.map(leesbaar) : rijen]),
  )
}
