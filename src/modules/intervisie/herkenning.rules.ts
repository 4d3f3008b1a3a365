import { bsnFout } from "#begrippen/bsn"

/** Something in a story by which somebody could be recognised. */
export interface Spoor {
  soort: "bsn" | "datum" | "postcode" | "adres" | "telefoon" | "email" | "nummer" | "naam"
  /** As it was written. */
  woord: string
}

const MAAND =
  "jan(?:uari)?|feb(?:ruari)?|maart|mrt|april|apr|mei|juni|jun|juli|jul|aug(?:ustus)?|sep(?:tember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?"
const STRAAT = "straat|laan|weg|plein|kade|dijk|hof|steeg|singel|pad|gracht|park|ring|dreef|wal|diep"
/** In this order: what one has taken is not looked through for the next. */
const VORMEN: ReadonlyArray<[Spoor["soort"], RegExp]> = [
  ["email", /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  ["datum", new RegExp(`\\b\\d{1,2} (?:${MAAND}) (?:19|20)\\d{2}\\b`, "gi")],
  ["datum", /\b\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})\b|\b(?:19|20)\d{2}-\d{2}-\d{2}\b/g],
  ["datum", /\bgeboren (?:in |op )?(?:19|20)\d{2}\b/gi],
  ["telefoon", /(?:\+31|\b0031|\b0)[ -]?[1-9](?:[ -]?\d){8}\b/g],
  ["nummer", /\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{8}\b/g],
  ["postcode", /\b[1-9]\d{3} ?[A-Z]{2}\b/g],
  ["adres", new RegExp(`\\b\\p{Lu}[\\p{L}'.-]*(?:${STRAAT})\\s+\\d+\\s?[a-zA-Z]?\\b`, "gu")],
]
const NEGEN = /\b\d(?:[ .-]?\d){8}\b/g
const AANSPREEK =
  /\b(?:[Mm]eneer|[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?|[Dd]hr\.?|heet|genaamd)\s+((?:(?:van|de|der|den|el|ten|ter) )*\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)*)/gu
/** A capital that no sentence asks for. */
const HOOFDLETTER = /(?<=[\p{L}\p{N},;)'"] )\p{Lu}\p{Ll}[\p{L}'-]*/gu

/** Words with a capital that name nobody. */
const NIEMAND = new Set(
  `Nederland Nederlands Nederlandse Engels Engelse Arabisch Arabische Oekraïens Oekraïense Turks Turkse Pools Poolse Syrisch Syrische Tigrinya Duits Duitse
  Frans Franse Participatiewet Trede Werkplein Werkcentrum Zelfredzaamheid-Matrix Kerst Pasen Ramadan Excel Word Teams Word-document God`.split(
    /\s+/,
  ),
)

function neem(tekst: string, vorm: RegExp, telt: (woord: string) => boolean = () => true): { woorden: string[]; rest: string } {
  const woorden = [...tekst.matchAll(vorm)].map(m => m[0]).filter(telt)
  return { woorden, rest: woorden.reduce((t, w) => t.replaceAll(w, " … "), tekst) }
}

/**
 * By what somebody could be recognised. `bekend`: names of people whom the writer is with; `bedrijven`: names of organisations, which are
 * nobody's. It knows forms and no meaning: who wrote it decides of each whether it may stay, of a citizen service number nobody does.
 */
export function vindSporen(verhaal: string, bekend: readonly string[], bedrijven: readonly string[]): Spoor[] {
  const bsn = neem(verhaal, NEGEN, w => bsnFout(w.replaceAll(/\D/g, "")) === null)
  const sporen: Spoor[] = bsn.woorden.map(woord => ({ soort: "bsn", woord }))
  let tekst = bedrijven.reduce((t, naam) => t.replaceAll(naam, "…"), bsn.rest)
  for (const [soort, vorm] of VORMEN) {
    const { woorden, rest } = neem(tekst, vorm)
    sporen.push(...woorden.map((woord): Spoor => ({ soort, woord })))
    tekst = rest
  }
  const namen = [
    ...[...tekst.matchAll(AANSPREEK)].map(m => m[1]!),
    ...bekend.filter(naam => alsWoord(naam).test(tekst)),
    ...[...tekst.matchAll(HOOFDLETTER)].map(m => m[0]).filter(w => !NIEMAND.has(w)),
  ]
  // 'Berg' says nothing more where 'van den Berg' was found.
  const heel = namen.filter((naam, i) => namen.indexOf(naam) === i && !namen.some(n => n !== naam && alsWoord(naam).test(n)))
  return [
    ...sporen.filter((s, i) => sporen.findIndex(x => x.woord === s.woord) === i),
    ...heel.map((woord): Spoor => ({ soort: "naam", woord })),
  ]
}

const alsWoord = (naam: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${naam.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&")}(?![\\p{L}\\p{N}])`, "u")
