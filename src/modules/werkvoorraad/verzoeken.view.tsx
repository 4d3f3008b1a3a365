import type { Dag } from "#begrippen/dag"
import { Kaart } from "#ui/kaart"
import { Tabel } from "#ui/tabel"
import { Uiterlijk } from "./uiterlijk.view.tsx"
import type { OpenVerzoek } from "./verzoeken.sql.ts"

const WAT: Readonly<Record<string, string>> = { correctie: "vraagt een correctie", bezwaar: "maakt bezwaar" }

/** Terms of the law come before our own: on top of the list. */
export function OpenVerzoeken({ rijen, vandaag }: { rijen: readonly OpenVerzoek[]; vandaag: Dag }) {
  if (rijen.length === 0) return null
  return (
    <Kaart titel="Verzoeken om een besluit" onder="wettelijke termijn" meer={{ tekst: "alle verzoeken", href: "/verzoeken" }} vol>
      <Tabel
        bijschrift="Verzoeken waarover u besluit"
        zonderKop
        rijen={rijen}
        kolommen={[
          {
            kop: "Wat",
            naam: true,
            cel: r => (
              <>
                <a href={`/verzoeken/${r.id}`}>{r.naam}</a> {WAT[r.soort]}
              </>
            ),
          },
          {
            kop: "Antwoord uiterlijk",
            breedte: 25,
            cel: r => <Uiterlijk dag={r.uiterlijk} vandaag={vandaag} />,
          },
        ]}
      />
    </Kaart>
  )
}
