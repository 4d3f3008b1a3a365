import { bsnFout } from "#begrippen/bsn"

/** What a secret looks like, by its own shape: words such as 'password' stand in every program, and a key that looks like nothing is found by nobody. */
const VORMEN: ReadonlyArray<[soort: string, vorm: RegExp]> = [
  ["privésleutel", /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s+[A-Za-z0-9+/=]{20}/g],
  ["sleutel van AWS", /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g],
  ["token van GitHub", /\b(?:gh[pousr]_\w{36}|github_pat_\w{40,})/g],
  ["token van GitLab", /\bglpat-[\w-]{20,}/g],
  ["token van npm", /\bnpm_[A-Za-z0-9]{36}\b|:_(?:authToken|password)\s*=\s*(?!\$)\S{8,}/g],
  ["token van Slack", /\bxox[abeprs]-[\w-]{10,}/g],
  ["sleutel van Google", /\bAIza[\w-]{35}\b/g],
  ["sleutel van een betaaldienst", /\b[rs]k_live_\w{20,}/g],
  ["ondertekend token", /\beyJ[\w-]{15,}\.eyJ[\w-]{15,}\.[\w-]{20,}/g],
  [
    "wachtwoord in een adres",
    /\b(?:postgres(?:ql)?|mysql|amqps?|redis|smtps?|https?):\/\/[^\s:/@"'`$<>{}]+:(?!geheim|wachtwoord|wat)[^\s:/@"'`$<>{}]{4,}@/g,
  ],
]

/** Each secret in a text, as what it is and where it begins: the secret itself is not said again. */
export const geheimenIn = (tekst: string): string[] =>
  VORMEN.flatMap(([soort, vorm]) => [...tekst.matchAll(vorm)].map(m => `${soort}: ${m[0].slice(0, 8)}…`))

// 999… is set apart for tests; the others stand in every textbook, or are no number that anybody has.
const VOORBEELDEN = /^(?:999\d{6}|0{9}|123456782|012345672|111222333)$/

/** Each number that somebody could have. */
export const bsnIn = (tekst: string): string[] =>
  [...tekst.matchAll(/(?<![\w.,+/-])\d{9}(?![\w.,+/-])/g)]
    .map(m => m[0])
    .filter(nummer => bsnFout(nummer) === null && !VOORBEELDEN.test(nummer))
