import type { Bulk } from "#platform/bulk"
import { kolomnaam } from "#platform/csv"
import type { Bevinding } from "./rapport.rules.ts"
import { toonWaarde } from "./rijlezer.sql.ts"
import type { Invoerbestand } from "./staging.sql.ts"

/**
 * What was noticed of the sheet, as findings on its columns of the contract. Rows with a formula that has no outcome do
 * not land: their cell is not empty, it is unknown.
 */
export async function keurBlad(bulk: Bulk, { soort, meldingen }: Invoerbestand): Promise<Bevinding[]> {
  const bekend = new Set(soort.kolommen.map(k => k.naam))
  const bevindingen = meldingen
    .map(m => ({ ...m, kolom: m.kolom === null ? null : kolomnaam(m.kolom) }))
    .filter(m => m.kolom === null || bekend.has(m.kolom))
    .map(
      ({ kolom, waarde, ...m }): Bevinding => ({
        ...m,
        bestand: `${soort.naam}.csv`,
        kolom,
        waarde: waarde === null || kolom === null ? waarde : toonWaarde(kolom, waarde),
        ernst: m.code === "formule_zonder_uitkomst" && m.rij !== null ? "geweigerd" : "gemeld",
        toelichting: null,
      }),
    )
  const rijen = bevindingen.flatMap(b => (b.ernst === "geweigerd" ? [b.rij] : []))
  if (rijen.length > 0) await bulk.voer(`update st_${soort.naam} set goed = false where rij = any ($1)`, [rijen])
  return bevindingen
}
