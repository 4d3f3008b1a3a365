import { maakPdf, type Schrijver } from "#platform/pdf"
import { inTaal } from "#platform/taal"
import { hoofdletter } from "#ui/hoofdletter"
import type { Cv, CvDeel, CvRegel } from "./cv.rules.ts"

/** Days in a column of their own, so that the eye runs down them. */
const DAGEN = 118
const TEKST = { links: DAGEN + 12, breed: 483 - DAGEN - 12 }

/** A CV as a tagged PDF, in the layout that was chosen. No foot: it is the resident's own paper, not ours. */
export const cvPdf = (cv: Cv): Promise<Buffer> =>
  inTaal("nl", () => maakPdf({ titel: "Cv", naam: cv.naam, kenmerk: null, schrijf: s => writeCv(s, cv) }))

function writeCv(s: Schrijver, cv: Cv): void {
  s.kop("H1", cv.naam)
  if (cv.contact.length > 0) s.alinea(cv.contact.join("  ·  "), true)
  if (cv.zoekt) {
    s.ruimte(0.6)
    s.paar(`Ik zoek werk als ${cv.zoekt.replace(/^[A-Z](?![A-Z])/, l => l.toLowerCase())}.`, null)
  }
  if (cv.overMij) {
    s.ruimte(0.6)
    s.alinea(cv.overMij)
  }
  for (const deel of cv.delen) writeDeel(s, deel, cv)
}

function writeDeel(s: Schrijver, { titel, regels }: CvDeel, { indeling }: Cv): void {
  s.houdBijeen(80)
  s.streepkop(titel)
  const opsomming = titel === "Wat ik kan" && indeling !== "tijd"
  if (opsomming && indeling === "kort") return s.alinea(regels.map(r => hoofdletter(r.wat)).join("  ·  "))
  for (const regel of regels) writeRegel(s, regel, opsomming)
}

function writeRegel(s: Schrijver, { wat, waar, wanneer, tekst }: CvRegel, opsomming: boolean): void {
  s.houdBijeen(tekst ? 48 : 22)
  const kolom = opsomming ? undefined : TEKST
  if (!opsomming && wanneer) s.ernaast(wanneer, DAGEN)
  s.paar(hoofdletter(wat), waar && `, ${waar}`, kolom)
  if (tekst) s.inKolom(tekst, kolom)
  s.ruimte(0.45)
}
