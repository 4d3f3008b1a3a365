import type { Shell } from "#platform/page"
import { getypt } from "#ui/getypt"
import { foutVan } from "#ui/foutsamenvatting"
import { Veld } from "#ui/veld"

/** Why: it stays readable beside what was replaced. */
export function RedenVeld({ shell, label }: { shell: Shell; label: string }) {
  const fout = foutVan(shell.formulier?.weigeringen, "reden")
  return (
    <Veld type="textarea" naam="reden" label={label} breedte="vol" rijen={2} maxlengte={500} waarde={getypt(shell, "reden")} fout={fout} />
  )
}
