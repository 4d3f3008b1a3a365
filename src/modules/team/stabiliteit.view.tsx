import { Definitielijst } from "#ui/definitielijst"
import { Kaart } from "#ui/kaart"
import { Tag } from "#ui/tag"
import { VEEL, type Wisselingen } from "./stabiliteit.rules.ts"

const keer = (n: number | null) => (n === null ? null : n === 1 ? "1 keer" : `${n} keer`)

const tel = (n: number | null, een: string, meer: string) => (n ? [n === 1 ? `1 ${een}` : `${n} ${meer}`] : [])

/** In a few words, for a list; undefined: nothing changed. */
export function wisselTekst({ mens, plek, werk }: Wisselingen): string | undefined {
  const wat = [
    ...tel(mens, "andere begeleider", "andere begeleiders"),
    ...tel(plek, "andere plek", "andere plekken"),
    ...tel(werk, "ander werk", "keer ander werk"),
  ]
  return wat.length === 0 ? undefined : `${(mens ?? 0) >= VEEL ? "Let op: " : ""}${wat.join(", ")}`
}

/** How much rest somebody had: one more change of person is weighed before it is made. */
export function Rust({ wisselingen }: { wisselingen: Wisselingen }) {
  const veel = (wisselingen.mens ?? 0) >= VEEL
  return (
    <Kaart titel="Rust" onder="wisselingen in de laatste 24 maanden">
      <Definitielijst
        kolommen
        gegevens={[
          { naam: "Andere begeleider", waarde: veel ? <Tag soort="straks">{keer(wisselingen.mens)!}</Tag> : keer(wisselingen.mens) },
          { naam: "Andere plek", waarde: keer(wisselingen.plek) },
          { naam: "Ander werk", waarde: keer(wisselingen.werk) },
        ]}
      />
    </Kaart>
  )
}
