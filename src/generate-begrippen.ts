import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"

/**
 * docs/begrippen.md from the headers of src/begrippen: the first comment of each file is 'Term: definition. English: gloss.'
 */
export async function readBegrippen(folder: string): Promise<string> {
  const entries: string[] = []
  for (const name of (await readdir(folder)).filter(f => f.endsWith(".ts") && !f.endsWith(".test.ts")).toSorted()) {
    const header = /^\s*\/\*\*([\s\S]*?)\*\//.exec(await readFile(join(folder, name), "utf8"))?.[1]
    if (!header) throw new Error(`src/begrippen/${name} begint niet met een kop: term, definitie, artikel, Engels.`)
    const text = header
      .replaceAll(/^\s*\* ?/gm, "")
      .replaceAll(/\s+/g, " ")
      .trim()
    const [, term = name, rest = text] = /^([^:]+): (.*)$/.exec(text) ?? []
    const [, definition, english] = /^(.*?)(?: English: (.*))?$/.exec(rest)!
    entries.push(`| **${term}** | ${definition} | ${english ?? ""} | \`begrippen/${name}\` |`)
  }
  return `# Begrippen\n\nGemaakt uit de koppen van \`src/begrippen\` met \`npm run generate\`.\n\n| begrip | betekenis | Engels | staat in |\n| --- | --- | --- | --- |\n${entries.join("\n")}\n`
}
