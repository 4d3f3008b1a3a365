import { inflateSync } from "node:zlib"

/** The signs on the paper in the order in which they are drawn, each read with the letters it is drawn in; without blanks. */
export function tekstOpPapier(bytes: Buffer): string {
  const pdf = bytes.toString("latin1")
  const delen = new Map([...pdf.matchAll(/(?:^|\n)(\d+) 0 obj\n([^]*?)\nendobj/g)].map(([, nr, inhoud]) => [nr!, inhoud!]))
  const stroom = (nr: string): string => {
    const ruw = /stream\r?\n([^]*?)\r?\nendstream/.exec(delen.get(nr)!)![1]!
    return inflateSync(Buffer.from(ruw, "latin1")).toString("latin1")
  }
  const letters = new Map(
    [...pdf.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, letter, nr]) => [
      letter!,
      tekensVan(stroom(/\/ToUnicode (\d+) 0 R/.exec(delen.get(nr!)!)![1]!)),
    ]),
  )
  const bladen = [...pdf.matchAll(/\/Type \/Page\n[^]*?\/Contents (\d+) 0 R/g)].map(([, nr]) => stroom(nr!))
  return zonderWit(bladen.map(blad => tekstVan(blad, letters)).join(""))
}

function tekstVan(blad: string, letters: ReadonlyMap<string, readonly string[]>): string {
  let letter: readonly string[] = []
  let tekst = ""
  for (const [, naam, vormen] of blad.matchAll(/\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-f]+>[^\]<]*)+)\] TJ/g)) {
    if (naam) letter = letters.get(naam)!
    for (const vorm of (vormen?.match(/(?<=<)[0-9a-f]+/g) ?? []).join("").match(/.{4}/g) ?? []) tekst += letter[Number.parseInt(vorm, 16)]
  }
  return tekst
}

/** What each shape of a letter stands for. */
const tekensVan = (kaart: string): string[] =>
  [...kaart.matchAll(/<[0-9a-f]+> <[0-9a-f]+> \[([^\]]*)\]/g)].flatMap(([, lijst]) =>
    lijst!
      .match(/<[^>]*>/g)!
      .map(vorm => (vorm.match(/[0-9a-f]{4}/g) ?? []).map(hex => String.fromCharCode(Number.parseInt(hex, 16))).join("")),
  )

/** What an eye sees of the CV on a page, in its order; without blanks. */
export function tekstOpScherm(html: string): string {
  const begin = html.indexOf('id="cv"')
  const cv = begin === -1 ? html : blokVan(html, html.lastIndexOf("<div", begin))
  const gezien = cv.replaceAll(/<caption[^]*?<\/caption>|<thead[^]*?<\/thead>/g, "").replaceAll(/<[^>]+>/g, "")
  const TEKENS: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" }
  return zonderWit(gezien.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, naam: string) => TEKENS[naam]!))
}

/** A block up to its own end. */
function blokVan(html: string, begin: number): string {
  let diep = 0
  for (const { 0: label, index } of html.slice(begin).matchAll(/<\/?div\b/g)) {
    diep += label === "<div" ? 1 : -1
    if (diep === 0) return html.slice(begin, begin + index)
  }
  return html.slice(begin)
}

const zonderWit = (tekst: string): string => tekst.normalize("NFKC").replaceAll(/[\s\u2066-\u2069]/g, "")
