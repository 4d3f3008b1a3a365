import type { Dag } from "#begrippen/dag"
import type { Shell } from "#platform/page"
import { Kaart } from "#ui/kaart"
import { Leeg } from "#ui/leeg"
import { Bij, Tabel } from "#ui/tabel"
import { type Afspraak, geweest, komende, teNoteren } from "./afspraak.rules.ts"
import { afloopTekst, wanneerTekst } from "./afspraak.teksten.ts"
import { Gekomen, StandTag, Waar } from "./afspraak.view.tsx"

/** So many that are over; the story of the person has them all. */
const EERDER = 5

/** The appointments of one person: what asks for an answer, what comes, and what came of the last ones. */
export function Afspraken({ afspraken, id, naam, shell }: { afspraken: readonly Afspraak[]; id: string; naam: string; shell: Shell }) {
  const { vandaag } = shell
  const rijen = [...teNoteren(afspraken, vandaag), ...komende(afspraken, vandaag), ...geweest(afspraken).slice(0, EERDER)]
  return (
    <Kaart
      titel="Afspraken"
      meer={[
        ...(shell.mag("C01:schrijf") ? [{ tekst: "berichten", href: `/deelnemers/${id}/berichten` }] : []),
        ...(shell.mag("C15:toevoeg") ? [{ tekst: "voorlichting", href: `/deelnemers/${id}/voorlichting` }] : []),
        ...(shell.mag("C15:toevoeg") ? [{ tekst: "spreekuur", href: `/deelnemers/${id}/spreekuren` }] : []),
        ...(shell.mag("C15:toevoeg") ? [{ tekst: "maak een afspraak", href: `/deelnemers/${id}/afspraken/nieuw` }] : []),
      ]}
      vol
    >
      <Tabel
        bijschrift="Afspraken: eerst wat om een antwoord vraagt, dan wat komt, dan wat is geweest"
        zonderKop
        rijen={rijen}
        leeg={<Leeg titel="Geen afspraak">Maak er een hier, of aan het eind van een gesprek.</Leeg>}
        kolommen={[
          {
            kop: "Wanneer",
            naam: true,
            cel: a => (
              <>
                <a href={`/deelnemers/${id}/afspraken/${a.id}`}>{wanneerTekst(a)}</a>
                <Bij>
                  <Waar afspraak={a} />
                </Bij>
                {afloopTekst(a) && <Bij>{afloopTekst(a)}</Bij>}
              </>
            ),
          },
          { kop: "Stand", breedte: 0, cel: a => <Stand afspraak={a} naam={naam} vandaag={vandaag} shell={shell} /> },
        ]}
      />
    </Kaart>
  )
}

/** The stand; of what is over the one tap that settles it. */
function Stand({ afspraak, naam, vandaag, shell }: { afspraak: Afspraak; naam: string; vandaag: Dag; shell: Shell }) {
  const tap = afspraak.uitkomst === null && afspraak.dag <= vandaag && shell.mag("C15:schrijf") && shell.mag("C16:toevoeg")
  return (
    <>
      <StandTag afspraak={afspraak} vandaag={vandaag} />
      {tap && <Gekomen afspraak={afspraak} shell={shell} naam={naam} />}
    </>
  )
}
