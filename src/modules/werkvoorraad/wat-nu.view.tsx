import type { Shell } from "#platform/page"
import { Kaart } from "#ui/kaart"
import { Leeg } from "#ui/leeg"
import { Tabel } from "#ui/tabel"
import type { Getoond } from "./getoond.sql.ts"
import { Handeling, Reden, Wanneer } from "./rijen.view.tsx"

/** What is due for one person, on his own page: when, why, and the act that settles it. */
export function WatNu({ zaken, shell }: { zaken: readonly Getoond[]; shell: Shell }) {
  const aantal = zaken.length === 1 ? "1 ding te doen" : `${zaken.length} dingen te doen`
  return (
    <Kaart titel="Wat nu" onder={zaken.length > 0 ? aantal : undefined} vol>
      <Tabel
        bijschrift="Wat er nu te doen is, het dringendste eerst"
        zonderKop
        rijen={zaken}
        leeg={<Leeg titel="Niets te doen">Alles is bij. Wat er aankomt verschijnt hier vanzelf.</Leeg>}
        kolommen={[
          { kop: "Uiterlijk", breedte: 0, cel: g => <Wanneer getoond={g} shell={shell} /> },
          { kop: "Waarom", telefoon: "vol", cel: g => <Reden getoond={g} shell={shell} /> },
          { kop: "Handeling", breedte: 0, telefoon: "vol", cel: g => <Handeling getoond={g} shell={shell} /> },
        ]}
      />
    </Kaart>
  )
}
