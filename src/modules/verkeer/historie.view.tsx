import { Kaart } from "#ui/kaart"
import { Leeg } from "#ui/leeg"
import { Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import type { Elders, Overdracht } from "./overdracht.sql.ts"
import type { Bestandstelling } from "./rapport.rules.ts"
import { aantal, STANDEN, wanneer } from "./stand.teksten.ts"

interface Regel {
  wanneer: string
  href: string | null
  bron: string
  bestanden: number
  tellingen: readonly Bestandstelling[] | null
  stand: Overdracht["stand"]
}

/** What one brought in before, the newest first. */
export function Historie({ historie, elders }: { historie: readonly Overdracht[]; elders: readonly Elders[] }) {
  const regels = [
    ...historie.map(o => ({
      moment: o.dag + o.tijd,
      wanneer: wanneer(o),
      href: `/invoer/${o.id}`,
      bron: o.bron ?? "",
      bestanden: o.bestanden.length,
      tellingen: o.tellingen,
      stand: o.stand,
    })),
    ...elders.map(e => ({
      moment: e.dag + e.tijd,
      wanneer: wanneer(e),
      href: e.stand === "geland" ? `/invoer/${e.id}/terugdraaien` : null,
      bron: e.bron,
      bestanden: e.bestanden.length,
      tellingen: e.bestanden,
      stand: e.stand,
    })),
  ].toSorted((a, b) => (a.moment < b.moment ? 1 : -1))
  return (
    <Kaart titel="Uw eerdere invoer" vol>
      <Tabel<Regel>
        bijschrift="Uw eerdere invoer"
        rijen={regels}
        kolommen={[
          { kop: "Wanneer", naam: true, cel: r => (r.href ? <a href={r.href}>{r.wanneer}</a> : r.wanneer) },
          { kop: "Bron", cel: r => r.bron },
          { kop: "Bestanden", rechts: true, cel: r => aantal(r.bestanden) },
          { kop: "Rijen", rechts: true, cel: r => (r.tellingen ? aantal(som(r.tellingen)) : "–") },
          { kop: "Stand", cel: r => <Tag soort={STANDEN[r.stand].soort}>{STANDEN[r.stand].tekst}</Tag> },
        ]}
        leeg={
          <Leeg titel="U las nog niets in">
            Hier ziet u straks wat u inlas en wat daarvan kwam. Weet u niet waarmee te beginnen? <b>organisaties.csv</b> en{" "}
            <b>deelnemers.csv</b> zijn genoeg voor een eerste keer.
          </Leeg>
        }
      />
    </Kaart>
  )
}

const som = (tellingen: readonly Bestandstelling[]): number => tellingen.reduce((n, t) => n + t.rijen, 0)
