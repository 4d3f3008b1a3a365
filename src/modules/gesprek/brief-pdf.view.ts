import { dagVoluit } from "#ui/datum"
import { maakPdf, type Schrijver } from "#platform/pdf"
import { inTaal, kiesTaal } from "#platform/taal"
import { briefKop, briefRegels } from "./bericht.teksten.ts"
import type { Brief } from "./brief.sql.ts"

/** From the top of the text to the window of an envelope (C5/6, window on the left), in lines of the letter. */
const TOT_VENSTER = 6
const TOT_TEKST = 7
/** More than a page holds: the next letter begins on its own. */
const NIEUWE_BLADZIJDE = 10_000

/** A page a letter, to fold into envelopes with a window. Street and number are not known here: there is room to write them. */
export const brievenPdf = (brieven: readonly Brief[], vandaag: string): Promise<Buffer> =>
  inTaal("nl", () =>
    maakPdf({
      titel: "Brieven",
      naam: "",
      kenmerk: null,
      schrijf(s) {
        for (const [nr, brief] of brieven.entries()) {
          if (nr > 0) s.houdBijeen(NIEUWE_BLADZIJDE)
          writeBrief(s, brief, vandaag)
        }
      },
    }),
  )

function writeBrief(s: Schrijver, brief: Brief, vandaag: string): void {
  s.ruimte(TOT_VENSTER)
  s.alinea(brief.naam)
  s.alinea("........................................")
  s.alinea([brief.postcode, brief.gemeente?.toUpperCase()].filter(Boolean).join("  ") || "........................................")
  s.ruimte(TOT_TEKST)
  s.alinea(dagVoluit(vandaag))
  s.ruimte(1)
  s.kop("H1", briefKop(brief))
  for (const regel of briefRegels(brief)) s.alinea(regel)
  // In the language of who reads it as well.
  const taal = kiesTaal({ gekozen: null, koek: null, voertaal: brief.voertaal, browser: null })
  if (taal === "nl") return
  s.ruimte(1)
  inTaal(taal, () => {
    s.kop("H2", briefKop(brief))
    for (const regel of briefRegels(brief)) s.alinea(regel)
  })
}
