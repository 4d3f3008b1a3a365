import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import type { Begrip } from "#begrippen/begrip"
import { BEGRIPPEN } from "#begrippen/woorden"
import { hoofdletter } from "#ui/hoofdletter"

interface Regel extends Begrip {
  term: string
  plek: string
}

/**
 * docs/begrippen.md: the headers of src/begrippen ('Term: betekenis. English: gloss.', the first comment of each file) and the terms that
 * have no type of their own, in the order of the alphabet.
 */
export async function readBegrippen(folder: string): Promise<string> {
  const woorden = Object.entries(BEGRIPPEN).map(([term, b]) => ({ ...b, term, plek: plek(b) }))
  const regels = [...(await readHeaders(folder)), ...woorden].toSorted((a, b) => a.term.localeCompare(b.term, "nl"))
  return `# Begrippen

Elk woord heeft één betekenis, in code, schermen en bestanden dezelfde. Gemaakt uit \`src/begrippen\` met \`npm run generate\`.

| begrip | betekenis | Engels | staat in |
| --- | --- | --- | --- |
${regels.map(r => `| **${r.term}** | ${hoofdletter(r.betekenis)}${r.wet ? ` ${r.wet}.` : ""} | ${r.engels} | ${r.plek} |`).join("\n")}
`
}

async function readHeaders(folder: string): Promise<Regel[]> {
  // The files of words hold the terms that have no type of their own.
  const names = (await readdir(folder)).filter(f => f.endsWith(".ts") && !f.endsWith(".test.ts") && !f.startsWith("woorden"))
  return Promise.all(names.map(async name => readHeader(name, await readFile(join(folder, name), "utf8"))))
}

function readHeader(name: string, file: string): Regel {
  const text = /^\s*\/\*\*([\s\S]*?)\*\//
    .exec(file)?.[1]
    ?.replaceAll(/^\s*\* ?/gm, "")
    .replaceAll(/\s+/g, " ")
    .trim()
  const [, term, betekenis, engels] = /^([^:]+): (.*) English: (.*)$/.exec(text ?? "") ?? []
  if (!term || !betekenis || !engels) throw new Error(`src/begrippen/${name} begint niet met een kop: term, betekenis, Engels.`)
  return { term, betekenis, engels, plek: `\`begrippen/${name}\`` }
}

const plek = ({ tabellen = [] }: Begrip): string => tabellen.map(naam => `\`${naam}\``).join(" ")
