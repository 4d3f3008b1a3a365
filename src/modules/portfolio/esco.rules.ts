/** One occupation, skill or group as a publisher's file gives it. */
export interface Regel {
  soort: "beroep" | "vaardigheid" | "groep"
  uri: string
  naam: string
  naamEn: string | null
  /** Other names, separated by commas. */
  ook: string
  isco: string | null
}
export interface Fout {
  bestand: string
  regel: number
  tekst: string
}

/** The files of ESCO that hold concepts, by the beginning of their name; each has its own scheme and address. */
export const ESCO_BESTANDEN = {
  occupations: { stelsel: "esco", soort: "beroep", adres: /^http:\/\/data\.europa\.eu\/esco\/occupation\/[\w-]{1,60}$/, isco: "iscogroup" },
  skills: { stelsel: "esco", soort: "vaardigheid", adres: /^http:\/\/data\.europa\.eu\/esco\/skill\/[\w.-]{1,60}$/, isco: null },
  iscogroups: { stelsel: "isco", soort: "groep", adres: /^http:\/\/data\.europa\.eu\/esco\/isco\/C\d{1,4}$/, isco: "code" },
} as const
export type EscoBestand = keyof typeof ESCO_BESTANDEN

/** Of "occupations_nl.csv" which file it is and in which language; null: nothing that is read. */
export function herken(naam: string): { bestand: EscoBestand; taal: "nl" | "en" } | null {
  const [, begin = "", taal] = /^([a-z]+)_(nl|en)\.csv$/i.exec(naam) ?? []
  const bestand = begin.toLowerCase()
  return bestand in ESCO_BESTANDEN ? { bestand: bestand as EscoBestand, taal: taal!.toLowerCase() as "nl" | "en" } : null
}

/** Without these a file says nothing. */
export const VERPLICHT = ["concepturi", "preferredlabel", "status"] as const

const NAAM = 300
const OOK = 1500
/** Signs that no label needs: control characters, and those that turn the direction of the text around them. */
const ONZICHTBAAR = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/gu
const schoon = (tekst: string) => tekst.replaceAll(/\s+/gu, " ").replaceAll(ONZICHTBAAR, "").trim()

/** Other names: in the files one a line. What no longer fits is left out whole. */
function anders(tekst: string): string {
  const namen = [...new Set(tekst.split(/[\r\n|]+/).map(schoon))].filter(n => n !== "")
  let ook = ""
  for (const naam of namen) if (ook.length + naam.length + 2 <= OOK) ook += ook === "" ? naam : `, ${naam}`
  return ook
}

/** A row of such a file, its cells by column name in small letters. A sentence: why it is not taken; null: it holds no longer. */
export function leesRegel(bestand: EscoBestand, cel: (kolom: string) => string): Regel | string | null {
  const { soort, adres, isco: kolom } = ESCO_BESTANDEN[bestand]
  const uri = cel("concepturi").trim()
  const naam = schoon(cel("preferredlabel"))
  if (!adres.test(uri)) return `Het adres (conceptUri) is niet van ESCO: ${schoon(uri).slice(0, 60) || "leeg"}.`
  if (naam === "" || naam.length > NAAM) return `De naam (preferredLabel) is ${naam === "" ? "leeg" : `langer dan ${NAAM} tekens`}.`
  if (cel("status").trim() !== "released") return null
  const isco = kolom === null ? null : cel(kolom).trim()
  if (isco !== null && !/^\d{1,4}$/.test(isco))
    return `De ISCO-groep is geen getal van hoogstens vier cijfers: ${schoon(isco).slice(0, 20) || "leeg"}.`
  return { soort, uri, naam, naamEn: null, ook: anders(cel("altlabels")), isco }
}
