import { Definitielijst } from "#ui/definitielijst"
import { Kaart } from "#ui/kaart"
import { Tag } from "#ui/tag"
import { VEEL, type Wisselingen } from "./stabiliteit.rules.ts"

const keer = (n: number | null) => (n === null ? null : n === 1 ? "1 keer" : `${n} keer`)

/** In a few words, for a list. */
export const wisselTekst = ({ mens, plek, werk }: Wisselingen): string =>
  [
    `${keer(mens)} een andere begeleider`,
    ...(plek === null ? [] : [`${keer(plek)} een andere plek`]),
    ...(werk === null ? [] : [`${keer(werk)} ander werk`]),
  ].join(", ")

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
