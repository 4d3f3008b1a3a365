import { randomUUID } from "node:crypto"
import type { Persoon, Wereld } from "./rechtenwereld.ts"
import { schermAf } from "./rechtenwegen.ts"
import type { Willekeur } from "./willekeur.ts"

/**
 * Two files of one organisation become one: everything that opened the one that goes now opens the one that stays; of both shielded, the
 * shielding of the one that stays holds. `terug`: and two again at once, so that all is as it was. Only people who never moved, whom
 * no log-in knows, and who have no colleague in common: else somebody has to choose, and that is another test.
 */
export async function voegSamen(wereld: Wereld, w: Willekeur, terug: boolean, paar = kiesPaar(wereld, w)): Promise<void> {
  const { regio, personen } = wereld
  if (!paar) return
  const [weg, blijft] = paar
  const [bsn] = await regio.alsEigenaar<{ cijfer: Buffer; hmac: Buffer }>(
    "delete from deelnemer_bsn where deelnemer_id = $1 returning cijfer, hmac",
    [weg.id],
  )
  const id = randomUUID()
  await slaagt(regio, "ctx.verenig($1, $2, $3, '{}', '{}', false)", [id, blijft.id, weg.id])
  if (terug) {
    await slaagt(regio, "ctx.splits($1, 'het zijn er twee')", [id])
    await regio.alsEigenaar("insert into deelnemer_bsn (deelnemer_id, organisatie_id, cijfer, hmac) values ($1, $2, $3, $4)", [
      weg.id,
      weg.organisatieId,
      bsn!.cijfer,
      bsn!.hmac,
    ])
    return
  }
  personen.splice(personen.indexOf(weg), 1)
  blijft.vroeger.push(weg.merk, ...weg.vroeger)
  for (const [zetel, hoe] of weg.betrokken) blijft.betrokken.set(zetel, hoe)
  for (const zetel of weg.bekenden) blijft.bekenden.add(zetel)
  blijft.toegang.delingen.push(...weg.toegang.delingen)
  for (const n of weg.toegang.nood) blijft.toegang.nood.add(n)
  blijft.toegang.lezers.dossier ??= weg.toegang.lezers.dossier
  for (const wat of weg.geschreven) blijft.geschreven.add(wat)
}

function kiesPaar({ personen, actoren }: Wereld, w: Willekeur): readonly [Persoon, Persoon] | undefined {
  const kan = w.geschud(personen.filter(p => !p.verhuisd))
  return kan
    .filter(p => p.dienst.size === 0 && !actoren.some(a => a.deelnemerId === p.id))
    .flatMap(p => kan.filter(q => q !== p && q.organisatieId === p.organisatieId).map(q => [p, q] as const))
    .find(([p, q]) => ![...p.bekenden].some(z => q.bekenden.has(z)))
}

/** Two new files with colleagues of their own; the first is shielded. */
export async function nieuwPaar(wereld: Wereld, w: Willekeur): Promise<readonly [Persoon, Persoon]> {
  const paar = [await wereld.persoon(wereld.regio.stadskanaal), await wereld.persoon(wereld.regio.stadskanaal)] as const
  for (const [i, actor] of w.geschud(wereld.actoren.filter(a => a.medewerkerId)).entries()) await wereld.betrek(paar[i % 2]!, actor)
  while (!paar[0].toegang.lezers.dossier) await schermAf(wereld, paar[0], w)
  return paar
}

async function slaagt(regio: Wereld["regio"], aanroep: string, waarden: unknown[]): Promise<void> {
  const [rij] = await regio.alsEigenaar<{ fout: string | null }>(`select ${aanroep} as fout`, waarden)
  if (rij!.fout !== null) throw new Error(`${aanroep} gaf ${rij!.fout}`)
}
