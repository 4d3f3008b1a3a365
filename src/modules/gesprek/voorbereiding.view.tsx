import type { Dag } from "#begrippen/dag"
import { type Feiten, tijdlijn } from "#modules/deelnemer"
import { openStappen, wieWanneer } from "#modules/plan"
import { type Getoond, WatNu } from "#modules/werkvoorraad"
import type { Shell } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Leeg } from "#ui/leeg"
import { Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Tijdlijn } from "#ui/tijdlijn"
import { type Afspraak, komende } from "./afspraak.rules.ts"
import { wanneerTekst } from "./afspraak.teksten.ts"
import { Verslag } from "./verslag.view.tsx"

/** So many events since the last conversation; the whole story has its own tab. */
const NIEUWS = 8

interface Gegeven {
  feiten: Feiten
  zaken: readonly Getoond[]
  afspraken: readonly Afspraak[]
  shell: Shell
}

/** Beside the note: what is due, what was agreed, and what happened since the last conversation. */
export function Voorbereiding({ feiten, zaken, afspraken, shell }: Gegeven) {
  const vorige = feiten.contactmomenten.find(c => c.datum <= shell.vandaag)
  const open = openStappen(feiten.stappen)
  const straks = komende(afspraken, shell.vandaag)
  const nieuws = vorige ? sinds(feiten, vorige.datum, shell.vandaag) : []
  return (
    <Stapel>
      {open.length > 0 && (
        <Kaart titel="Afgesproken" onder={`${open.length} open`} vol>
          <Tabel
            bijschrift="Wat is afgesproken en nog open staat"
            zonderKop
            rijen={open}
            kolommen={[
              {
                kop: "Wat",
                naam: true,
                cel: stap => (
                  <>
                    {stap.wat} <Bij>{wieWanneer(stap)}</Bij>
                  </>
                ),
              },
            ]}
          />
        </Kaart>
      )}
      {straks.length > 0 && (
        <Kaart titel="Staat al in de agenda" vol>
          <Tabel
            bijschrift="Afspraken die al gemaakt zijn"
            zonderKop
            rijen={straks.slice(0, 3)}
            kolommen={[{ kop: "Wanneer", naam: true, cel: a => wanneerTekst(a) }]}
          />
        </Kaart>
      )}
      {zaken.length > 0 && <WatNu zaken={zaken} shell={shell} />}
      <Kaart titel="Vorige keer" onder={vorige ? dagTekst(vorige.datum) : undefined}>
        {vorige ? <Verslag contact={vorige} /> : <Leeg titel="Nog geen gesprek">Dit wordt het eerste dat is vastgelegd.</Leeg>}
      </Kaart>
      {nieuws.length > 0 && (
        <Kaart titel="Sindsdien">
          <Tijdlijn gebeurtenissen={nieuws.slice(0, NIEUWS)} />
        </Kaart>
      )}
    </Stapel>
  )
}

/** What happened after that day; conversations and steps have their own place here. */
const sinds = (feiten: Feiten, dag: Dag, vandaag: Dag) =>
  tijdlijn(feiten, vandaag).filter(v => v.dag > dag && v.dag <= vandaag && v.thema !== "contact")
