import { GrafiekLijn, type Reeks } from "#ui/grafiek-lijn"
import { Kaart } from "#ui/kaart"
import { bestanden } from "./adres.view.ts"
import type { Blad } from "./blad.page.ts"
import type { Getoond } from "./getoond.view.ts"
import { eerder } from "./periode.rules.ts"
import { periodeTekst } from "./periode.view.ts"
import { tekenWaarden } from "./verloopkaart.view.tsx"
import type { Profiel } from "./vraagstuk.view.ts"
import { tekstVan } from "./weergave.rules.ts"

/** This period along its own axis, with the period before as a dashed line. */
export function Profielkaart({ blad, profiel }: { blad: Blad; profiel: Profiel }) {
  const { punten } = profiel
  const lees = (g: Getoond) => tekenWaarden(punten.map(punt => punt.lees(g)))
  const nu: Reeks = { naam: periodeTekst(blad.periode), ...lees(blad.nu) }
  const ervoor: Reeks[] = blad.eerder
    ? [{ naam: periodeTekst(eerder(blad.periode, 1)), kleur: "t2", stippel: true, waarden: lees(blad.eerder).waarden }]
    : []
  const delen = punten.slice(1).map(punt => `${punt.naam}: ${tekstVan(punt.lees(blad.nu), blad.keuze.exact) ?? "niet te tonen"}`)
  return (
    <Kaart titel={profiel.titel} onder="band = zeker tot en met onbekend" meer={bestanden(blad, "kern")}>
      <GrafiekLijn
        titel={profiel.titel}
        omschrijving={`${delen.join("; ")}.`}
        x={punten.map(punt => punt.naam)}
        plekken={punten.map(punt => punt.plek)}
        xKop={profiel.xKop}
        eenheid=" %"
        min={0}
        max={100}
        reeksen={[nu, ...ervoor]}
        {...(blad.vraag.noot ? { noot: blad.vraag.noot } : {})}
      />
    </Kaart>
  )
}
