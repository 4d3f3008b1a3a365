import type { Shell } from "#platform/page"
import { veldenVan } from "#ui/getypt"
import { Veld } from "#ui/veld"
import { woordenUit } from "./intervisie.rules.ts"

/** The words that the guard stumbled over on the last try, and those that were said to be nobody's before. */
function gevonden({ formulier }: Shell): string[] {
  const nu = (formulier?.weigeringen ?? []).flatMap(w => (w.code === "herkenbaar" ? woordenUit(w.tekst) : []))
  const eerder = [formulier?.waarden["laatStaan"] ?? []].flat()
  return [...new Set([...eerder, ...nu])]
}

/** Who writes it answers for it; each word by which somebody could be known is shown before anything is kept. */
export function Anoniem({ shell }: { shell: Shell }) {
  const v = veldenVan(shell)
  const woorden = gevonden(shell)
  return (
    <>
      {woorden.length > 0 && (
        <Veld
          {...v.meer("laatStaan")}
          type="checkboxen"
          label="Mag blijven staan"
          hint="Vink alleen aan wat niemand aanwijst. Haal de rest uit de tekst: schrijf 'een vrouw van rond de dertig', 'een bakkerij', 'vorig voorjaar'."
          verplicht={false}
          opties={woorden.map(w => ({ waarde: w, tekst: w }))}
        />
      )}
      <Veld
        {...v.vink("anoniem")}
        type="checkbox"
        label="Niemand is hieruit te herkennen: ook niet voor wie hem kent"
        hint="Geen namen, geen plaatsen, geen precieze data. Verander wat er niet toe doet. U staat hiervoor in."
      />
    </>
  )
}
