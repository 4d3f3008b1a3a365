import { maakPdf } from "#platform/pdf"
import { inTaal } from "#platform/taal"
import { dagVoluit } from "#ui/datum"
import type { Onderdeel } from "./portfolio.rules.ts"

/** A letter of application as a tagged PDF, as it was written. No foot: it is the resident's own paper, not ours. */
export const briefPdf = (naam: string, { wat, begin, toelichting }: Onderdeel): Promise<Buffer> =>
  inTaal("nl", () =>
    maakPdf({
      titel: "Brief",
      naam,
      kenmerk: null,
      schrijf(s) {
        s.kop("H1", naam)
        s.ruimte(1)
        if (begin) s.alinea(dagVoluit(begin))
        s.ruimte(1)
        s.kop("H2", wat)
        for (const alinea of (toelichting ?? "").split(/\n+/)) {
          s.alinea(alinea)
          s.ruimte(0.5)
        }
      },
    }),
  )
