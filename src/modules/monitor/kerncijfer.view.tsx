import { Cijfer } from "#ui/cijfer"
import { Vonk } from "#ui/vonk"
import type { Reekspunt } from "./blad.page.ts"
import type { Periode } from "./periode.rules.ts"
import { tegenover } from "./periode.view.ts"
import type { Kern, Vraagstuk } from "./vraagstuk.view.ts"
import { getalVan, tekstVan, verschil } from "./weergave.rules.ts"

export interface KerncijferProps {
  vraag: Vraagstuk
  /** Which of the figures of the question. */
  nr: number
  kern: Kern
  reeks: readonly Reekspunt[]
  periode: Periode
  exact: boolean
  /** Instead of the figure's own name: the question. */
  label?: string
  onder?: string | undefined
  href: string | undefined
}

/** One figure, what it was in the period before, and how it went. */
export function Kerncijfer(props: KerncijferProps) {
  const { kern, exact } = props
  const waarden = props.reeks.map(({ g }) => (g ? (props.vraag.kern(g, exact)[props.nr]?.waarde ?? null) : null))
  const ervoor = waarden.at(-2)
  const waarde = tekstVan(kern.waarde, exact)
  const anders = ervoor ? verschil(kern.waarde, ervoor, kern.goed ?? null, exact) : null
  return (
    <Cijfer
      label={props.label ?? kern.label}
      waarde={waarde}
      geen={exact ? "niemand om te tellen" : "te weinig mensen om te tonen"}
      onder={props.onder ?? kern.onder}
      trend={anders ? { verschil: anders.tekst, oordeel: anders.oordeel, tegenover: tegenover(props.periode) } : undefined}
      href={props.href}
      beeld={waarde === null ? undefined : <Vonk waarden={waarden.map(w => w && getalVan(w))} />}
    />
  )
}
