/** What a document may not carry: nothing of it does something when it is opened, calls anybody or brings a file along. */
const DADEN = [
  "JS",
  "JavaScript",
  "OpenAction",
  "AA",
  "Launch",
  "URI",
  "SubmitForm",
  "ImportData",
  "GoToR",
  "GoToE",
  "EmbeddedFile",
  "RichMedia",
  "XFA",
]

/** The acts that stand in a document outside its texts; what a reader takes for text (strings, streams) is left out as it does. */
export function dadenIn(pdf: Buffer): string[] {
  const kaal = zonderTekst(pdf.toString("latin1").replaceAll(/\bstream\r?\n[^]*?\bendstream\b/g, ""))
  return DADEN.filter(daad => new RegExp(`/${daad}(?![A-Za-z])`).test(kaal))
}

/** Literal strings end at the bracket that was not opened nor escaped within. */
function zonderTekst(pdf: string): string {
  let [kaal, diep] = ["", 0]
  for (let i = 0; i < pdf.length; i++) {
    const teken = pdf[i]!
    if (diep > 0 && teken === "\\") i++
    else if (teken === "(") diep++
    else if (teken === ")" && diep > 0) diep--
    else if (diep === 0) kaal += teken
  }
  return kaal
}
