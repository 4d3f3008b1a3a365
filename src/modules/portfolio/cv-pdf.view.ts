import { maakPdf, type Schrijver } from "#platform/pdf"
import { inTaal } from "#platform/taal"
import { hoofdletter } from "#ui/hoofdletter"
import { type Cv, type CvDeel, type CvRegel, nogTekst, PUNT, vormVan, zoektZin } from "./cv-woorden.rules.ts"

/** Days in a column of their own, so that the eye runs down them. */
const DAGEN = 118
const TEKST = { links: DAGEN + 12, breed: 483 - DAGEN - 12 }

/** A CV as a tagged PDF, in the layout that was chosen. No foot: it is the resident's own paper, not ours. */
export const cvPdf = (cv: Cv): Promise<Buffer> =>
  inTaal("nl", () => maakPdf({ titel: "Cv", naam: cv.naam, kenmerk: null, schrijf: s => writeCv(s, cv) }))

function writeCv(s: Schrijver, cv: Cv): void {
  s.kop("H1", cv.naam)
  if (cv.contact.length > 0) s.alinea(cv.contact.join(PUNT), true)
  if (cv.zoekt) {
    s.ruimte(0.6)
    s.paar(zoektZin(cv.zoekt), null)
  }
  if (cv.overMij) {
    s.ruimte(0.6)
    s.alinea(cv.overMij)
  }
  for (const deel of cv.delen) writeDeel(s, deel, cv)
  if (cv.verder) {
    s.ruimte(0.6)
    s.alinea(cv.verder)
  }
}

function writeDeel(s: Schrijver, deel: CvDeel, { indeling }: Cv): void {
  // The short one is counted to fit on its sheet.
  if (indeling !== "kort") s.houdBijeen(80)
  s.streepkop(deel.titel)
  const nog = deel.nog ? [nogTekst(deel.nog)] : []
  const vorm = vormVan(deel, indeling)
  if (vorm === "alinea") return s.alinea([...deel.regels.map(r => hoofdletter(r.wat)), ...nog].join(PUNT))
  for (const regel of deel.regels) writeRegel(s, regel, vorm === "dagen" ? TEKST : undefined)
  for (const tekst of nog) s.inKolom(tekst, TEKST)
}

function writeRegel(s: Schrijver, { wat, waar, wanneer, tekst }: CvRegel, kolom: typeof TEKST | undefined): void {
  s.houdBijeen(tekst ? 48 : 22)
  if (kolom && wanneer) s.ernaast(wanneer, DAGEN)
  s.paar(hoofdletter(wat), waar && `, ${waar}`, kolom)
  if (tekst) s.inKolom(tekst, kolom)
  s.ruimte(0.45)
}
