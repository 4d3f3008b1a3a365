import type { Bulk } from "#platform/bulk"
import type { Verwijzing } from "#platform/kolom"
import type { Kolom, Tabel, Uitwisselbestand } from "#platform/uitwisselbestand"
import { kaartNaam } from "./verwijzingen.sql.ts"

/** From a stored row t back to the value of a file's column; `nummers`: what gives the number of a row, by the map of a reference. */
function terug(k: Kolom, nummers: (naar: Verwijzing) => string): string {
  if (k.om) return k.om.terug
  if (!k.naar || k.naar.kolommen.length === 0) return `t.${k.in ?? k.naam}`
  const delen = k.naar.kolommen.map(kolom => `(select n.nr from ${nummers(k.naar!)} n where n.id = t.${kolom})`)
  return delen.length > 1 ? `coalesce(${delen.join(", ")})` : delen[0]!
}

/** An absent column leaves what is stored: the staged rows of known keys get the stored values, before anything is checked. */
export async function vulAan(bulk: Bulk, b: Uitwisselbestand, afwezig: readonly string[]): Promise<void> {
  const sleutelAfwezig = b.kolommen.some(k => k.sleutel && k.verplicht && afwezig.includes(k.naam))
  if (afwezig.length === 0 || sleutelAfwezig) return
  for (const t of b.tabellen) {
    const hier = (k: Kolom): boolean => !t.zonder?.includes(k.naam)
    const leeg = b.kolommen.filter(k => hier(k) && !k.sleutel && afwezig.includes(k.naam))
    if (leeg.length === 0) continue
    await bulk.voer(`update st_${b.naam} s set ${leeg.map(k => `${k.naam} = o.${k.naam}`).join(", ")}
      from (${inBestandsvorm(b, t)}) o where ${sleutelGelijk(b)}`)
  }
}

const inBestandsvorm = (b: Uitwisselbestand, t: Tabel): string =>
  `select ${b.kolommen.map(k => `${t.zonder?.includes(k.naam) ? `null::${k.sql}` : terug(k, naar => `nr_${kaartNaam(naar)}`)} as ${k.naam}`).join(", ")}
   from ${t.naam} t where ${b.perBron ? "t.bron_id = :bron" : "true"} ${b.periode ? "and t.vervallen_op is null" : ""}`

const sleutelGelijk = (b: Uitwisselbestand): string =>
  b.kolommen
    .filter(k => k.sleutel)
    .map(k => (k.verplicht ? `o.${k.naam} = s.${k.naam}` : `o.${k.naam} is not distinct from s.${k.naam}`))
    .join(" and ")
