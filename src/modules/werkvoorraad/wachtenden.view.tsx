import { type Dag, plusDagen } from "#begrippen/dag"
import { STAND_TEKST, STAP_TEKST, standVan, stapPad, volgendeVan } from "#modules/wachtrij"
import { Kaart } from "#ui/kaart"
import { Tabel } from "#ui/tabel"
import { Uiterlijk } from "./uiterlijk.view.tsx"
import type { Wachtende } from "./wachtenden.sql.ts"

/** So long before its day a step comes up here; on its own page it stands from the first day. */
const VOORAF_DAGEN = 3
/** So many fit above the list; the others are one link away. */
const HOOGSTENS = 3

/** Who wants to come in waits for somebody of the organisation: the few whose step is due first. */
export function Wachtenden({ rijen, vandaag }: { rijen: readonly Wachtende[]; vandaag: Dag }) {
  const wachtend = rijen
    .flatMap(({ id, naam, gevolgd }) => {
      const volgende = volgendeVan(gevolgd, vandaag)
      return volgende && volgende.uiterlijk <= plusDagen(vandaag, VOORAF_DAGEN)
        ? [{ id, naam, stand: standVan(gevolgd, vandaag), ...volgende }]
        : []
    })
    .toSorted((a, b) => (a.uiterlijk < b.uiterlijk ? -1 : 1))
  if (wachtend.length === 0) return null
  return (
    <Kaart titel="Wie wil binnenkomen" onder="van uw hele organisatie" meer={{ tekst: "alle aanmeldingen", href: "/aanmeldingen" }} vol>
      <Tabel
        bijschrift="Aanmeldingen die op een volgende stap wachten"
        zonderKop
        rijen={wachtend.slice(0, HOOGSTENS)}
        kolommen={[
          {
            kop: "Wie",
            naam: true,
            cel: w => (
              <>
                <a href={`/aanmeldingen/${w.id}`}>{w.naam}</a> {STAND_TEKST[w.stand].toLowerCase()}
              </>
            ),
          },
          { kop: "Volgende stap", cel: w => <a href={stapPad(w.id, w.stap)}>{STAP_TEKST[w.stap]}</a> },
          {
            kop: "Uiterlijk",
            breedte: 25,
            cel: w => <Uiterlijk dag={w.uiterlijk} vandaag={vandaag} />,
          },
        ]}
      />
    </Kaart>
  )
}
