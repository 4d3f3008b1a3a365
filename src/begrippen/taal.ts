/** Voertaal: de taal waarin iemand wil worden aangesproken, met haar code uit ISO 639-3. English: preferred language. */
import type { Code } from "./code.ts"

export const TALEN: readonly Code[] = [
  { code: "nld", naam: "Nederlands" },
  { code: "ara", naam: "Arabisch" },
  { code: "amh", naam: "Amhaars" },
  { code: "bul", naam: "Bulgaars" },
  { code: "prs", naam: "Dari" },
  { code: "deu", naam: "Duits" },
  { code: "eng", naam: "Engels" },
  { code: "fas", naam: "Farsi" },
  { code: "fra", naam: "Frans" },
  { code: "gos", naam: "Gronings" },
  { code: "ita", naam: "Italiaans" },
  { code: "kmr", naam: "Koerdisch (Kurmanji)" },
  { code: "ckb", naam: "Koerdisch (Sorani)" },
  { code: "ukr", naam: "Oekraïens" },
  { code: "pap", naam: "Papiaments" },
  { code: "pus", naam: "Pasjtoe" },
  { code: "pol", naam: "Pools" },
  { code: "por", naam: "Portugees" },
  { code: "ron", naam: "Roemeens" },
  { code: "rus", naam: "Russisch" },
  { code: "srp", naam: "Servisch" },
  { code: "som", naam: "Somalisch" },
  { code: "spa", naam: "Spaans" },
  { code: "srn", naam: "Sranantongo" },
  { code: "tha", naam: "Thai" },
  { code: "tir", naam: "Tigrinya" },
  { code: "tur", naam: "Turks" },
  { code: "vie", naam: "Vietnamees" },
  { code: "zho", naam: "Chinees" },
]

/** As a page names the language (BCP 47): the shorter code where there is one. */
const OP_DE_PAGINA: Readonly<Record<string, string>> = {
  nld: "nl",
  ara: "ar",
  amh: "am",
  bul: "bg",
  deu: "de",
  eng: "en",
  fas: "fa",
  fra: "fr",
  ita: "it",
  ukr: "uk",
  pus: "ps",
  pol: "pl",
  por: "pt",
  ron: "ro",
  rus: "ru",
  srp: "sr",
  som: "so",
  spa: "es",
  tha: "th",
  tir: "ti",
  tur: "tr",
  vie: "vi",
  zho: "zh",
}
const VAN_RECHTS = new Set(["ara", "prs", "fas", "ckb", "pus"])

/** How words in this language are marked on a page. */
export const taalmerk = (code: string): { lang: string; dir: "ltr" | "rtl" } => ({
  lang: OP_DE_PAGINA[code] ?? code,
  dir: VAN_RECHTS.has(code) ? "rtl" : "ltr",
})
