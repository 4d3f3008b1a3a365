/** One small change of a rule, as a slip of the pen would make it. */
export interface Mutant {
  wat: string
  sql: string
}

/** What each sign or word of a condition could have been instead. */
const ANDERS: ReadonlyArray<[teken: RegExp, anders: string]> = [
  [/ and (?!m\.organisatie_id <> )/g, " or "],
  [/ or /g, " and "],
  [/(?<![:<>!]) = (?!any)/g, " <> "],
  [/ <> (?!all)/g, " = "],
  [/ = any /g, " <> all "],
  [/ <> all /g, " = any "],
  [/ <= /g, " < "],
  [/ > /g, " >= "],
  [/ >= /g, " > "],
  [/ is null/g, " is not null"],
  [/ is not null/g, " is null"],
  [/\bnot exists \(/g, "exists ("],
  [/(?<!not )\bexists \(/g, "not exists ("],
  [/ not in \(/g, " in ("],
  [/(?<!not) in \(select/g, " not in (select"],
  [/ && /g, " @> "],
  [/\bcoalesce\(([^,()]+(?:\([^()]*\))?[^,()]*), true\)/g, "coalesce($1, false)"],
]

/** Every place of every sign, changed alone. What stands in a comment is no rule. */
export function mutantenVan(naam: string, definitie: string): Mutant[] {
  const kaal = definitie.replaceAll(/--[^\n]*/g, "").replaceAll(/\s*\n\s*/g, "\n ")
  const begin = Math.max(0, kaal.search(/\b(begin|as)\n|\$function\$|\bAS\b/))
  const uit: Mutant[] = []
  for (const [teken, anders] of ANDERS)
    for (const treffer of kaal.matchAll(teken)) {
      if (treffer.index < begin) continue
      const nieuw = treffer[0].replace(new RegExp(teken.source), anders)
      const [voor, na] = [kaal.slice(0, treffer.index), kaal.slice(treffer.index + treffer[0].length)]
      const waar = `${voor.slice(-40)}[${treffer[0].trim()} → ${nieuw.trim()}]${na.slice(0, 40)}`.replaceAll(/\s+/g, " ")
      uit.push({ wat: `${naam}: ${waar}`, sql: voor + nieuw + na })
    }
  return uit
}
