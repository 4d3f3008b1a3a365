import type { Dag } from "#begrippen/dag"
import { dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
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
            cel: r =>
              r.uiterlijk < vandaag ? (
                <Tag soort="laat">{`te laat sinds ${dagTekst(r.uiterlijk)}`}</Tag>
              ) : (
                <span class="getal">uiterlijk {dagTekst(r.uiterlijk)}</span>
              ),
          },
        ]}
      />
    </Kaart>
  )
}
