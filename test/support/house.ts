import { readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"

/** The law of the house as functions over source files: each answers with the violations it sees, as sentences. */
export interface Source {
  /** Path from the project folder, with forward slashes. */
  path: string
  text: string
}
export type Law = (files: readonly Source[]) => string[]

/** All hand-written sources under these folders. */
export function readSources(project: string, folders: readonly string[]): Source[] {
  return folders.flatMap(folder =>
    readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name) && !entry.name.includes(".gen."))
      .map(entry => join(entry.parentPath, entry.name))
      .map(file => ({ path: relative(project, file).replaceAll("\\", "/"), text: readFileSync(file, "utf8") })),
  )
}

/** The closed list of file roles in a module; the front door carries the module's own name. */
const ROLES = [
  "rules",
  "parameters",
  "schema",
  "sql",
  "feiten",
  "uitwisseling",
  "command",
  "job",
  "api",
  "routes",
  "page",
  "view",
  "teksten",
  "werker",
  "element",
]
const TEST = /\.(rules|db)\.test\.tsx?$/

/** What each role may import: own roles by suffix, and walls by prefix. Roles that are not listed may import anything within the walls. */
const MAY_IMPORT: Record<string, { roles: string[]; walls: string[] }> = {
  rules: { roles: ["rules", "parameters"], walls: ["#begrippen/"] },
  parameters: { roles: ["rules", "parameters"], walls: ["#begrippen/"] },
  schema: { roles: ["rules", "schema"], walls: ["#begrippen/", "zod"] },
  feiten: { roles: ["rules", "schema"], walls: ["#begrippen/", "zod"] },
  uitwisseling: { roles: ["rules", "parameters", "uitwisseling"], walls: ["#begrippen/", "#platform/"] },
  sql: { roles: ["rules", "parameters", "sql", "schema"], walls: ["#begrippen/", "#platform/", "#engines/", "kysely", "pg", "node:"] },
}

const moduleOf = (path: string): string | undefined => /^src\/modules\/([^/]+)\//.exec(path)?.[1]
const fileName = (path: string): string => path.slice(path.lastIndexOf("/") + 1)

/** The role of a module's file: its suffix, 'front' for the front door, or null for what has no place. */
function roleOf(path: string): string | null {
  const name = fileName(path)
  if (TEST.test(name)) return "test"
  if (new RegExp(`^${moduleOf(path)}\\.tsx?$`).test(name)) return "front"
  const suffix = /\.([a-z]+)\.tsx?$/.exec(name)?.[1]
  return suffix && ROLES.includes(suffix) ? suffix : null
}

/** What a file imports, with line breaks inside the braces allowed for. */
function importsOf(text: string): string[] {
  return [...text.matchAll(/^\s*(?:import|export)\b[^"'`;]*?\bfrom\s+"([^"]+)"|^\s*import\s+"([^"]+)"/gm)].map(m => (m[1] ?? m[2])!)
}

export const everyModuleFileHasARole: Law = files =>
  files.flatMap(({ path }) => (moduleOf(path) && path.match(/\.tsx?$/) && roleOf(path) === null ? [`${path}: geen rol uit de lijst`] : []))

export const everyModuleHasAFrontDoor: Law = files => {
  const modules = new Set(files.map(f => moduleOf(f.path)).filter(m => m !== undefined))
  return [...modules].flatMap(m =>
    files.some(f => moduleOf(f.path) === m && roleOf(f.path) === "front") ? [] : [`src/modules/${m}: geen voordeur ${m}.ts`],
  )
}

export const rolesImportWhatTheyMay: Law = files =>
  files.flatMap(({ path, text }) => {
    const may = MAY_IMPORT[(moduleOf(path) && roleOf(path)) ?? ""]
    if (!may) return []
    return importsOf(text)
      .filter(target => {
        if (target.startsWith("./")) return !may.roles.includes(/\.([a-z]+)\.tsx?$/.exec(target)?.[1] ?? "")
        return !may.walls.some(wall => target.startsWith(wall))
      })
      .map(target => `${path}: mag ${target} niet importeren`)
  })

export const nobodyUsesTheBackDoor: Law = files =>
  files.flatMap(({ path, text }) =>
    moduleOf(path) && roleOf(path) !== "test"
      ? importsOf(text)
          .filter(target => target.startsWith("../"))
          .map(target => `${path}: ${target} loopt buiten de module om`)
      : [],
  )

export const platformAndUiKnowNoModule: Law = files =>
  files.flatMap(({ path, text }) =>
    /^src\/(platform|ui|engines|begrippen)\//.test(path) && !/\.test\.tsx?$/.test(path)
      ? importsOf(text)
          .filter(
            target =>
              /^#modules\/|\/modules\//.test(target) || (/^src\/(engines|begrippen)\//.test(path) && /^#(platform|ui)\//.test(target)),
          )
          .map(target => `${path}: kent ${target}`)
      : [],
  )

export const modulesFormNoCircle: Law = files => {
  const arrows = new Map<string, Set<string>>()
  for (const { path, text } of files) {
    const from = moduleOf(path)
    if (!from || roleOf(path) === "test") continue
    for (const target of importsOf(text)) {
      const to = /^#modules\/(.+)$/.exec(target)?.[1]
      if (to && to !== from) arrows.set(from, (arrows.get(from) ?? new Set()).add(to))
    }
  }
  const circles: string[] = []
  const walk = (at: string, trail: string[]): void => {
    if (trail.includes(at)) circles.push(`kring: ${[...trail.slice(trail.indexOf(at)), at].join(" → ")}`)
    else for (const next of arrows.get(at) ?? []) walk(next, [...trail, at])
  }
  for (const start of arrows.keys()) walk(start, [])
  return [...new Set(circles)]
}

/** Which module owns which table; a module reads the tables of others through their published views v_*. */
export const TABLES: Record<string, string[]> = {
  platform: ["opdracht"],
  toegang: ["organisatie", "account", "medewerker", "recht", "deelnemer_account", "regio", "voorbeeldfiguur"],
  toezicht: ["inzage", "audit", "zegel", "zegelregel", "zegelstand", "zegelverloop", "zegelcontrole", "zegelwissing", "opvallend"],
  deelnemer: [
    "deelnemer",
    "deelnemer_nummer",
    "deelnemer_bsn",
    "deelnemer_adres",
    "verantwoordelijke",
    "melding",
    "vorige_versie",
    "samenvoeging",
  ],
  dossier: [
    "opleiding",
    "betrokkene",
    "uitkering",
    "doelgroep",
    "ontheffing",
    "verplichting",
    "stimulans",
    "bekostiging",
    "contactpersoon",
    "zorgbetrokkenheid",
  ],
  maatregel: ["maatregel", "fraudekanaal"],
  trede: ["trede"],
  diagnose: ["instrument", "afname_vermogen", "afname_taal", "afname_wens", "afname_werk"],
  aanmelding: ["aanmelding", "verwijzing", "toegangswijze"],
  inloop: ["inloopactiviteit", "inloop"],
  doorgeleiding: ["doorgeleiding"],
  voorlichting: ["bijeenkomst", "voorlichting"],
  spreekuur: ["spreekuur"],
  gids: ["gidsregel"],
  intervisie: ["intervisie"],
  boodschap: ["boodschap"],
  gesprek: ["contactmoment", "afspraak", "bericht", "berichtkeuze"],
  plan: [
    "stap",
    "plan",
    "plandoel",
    "planversie",
    "planakkoord",
    "planscan",
    "evaluatie",
    "planpauze",
    "ladderoordeel",
    "plankeuze",
    "dienstverlening",
  ],
  eigenwoorden: ["eigenwoord"],
  portfolio: ["vakbegrip", "portfolio_onderdeel", "werkwens", "cv_keuze", "portfolio_document"],
  doorverwijzing: ["doorverwijzing"],
  team: ["casusoverleg"],
  voorstel: ["vacaturevoorstel"],
  delen: ["overeenkomst", "deling", "afscherming", "noodtoegang", "aansluiting", "waarneming", "dossieroverdracht"],
  certificaat: ["certificaat"],
  rechten: ["verzoek", "beperking", "wisplan", "wisplan_mens", "archiefkeuze", "archiefpakket"],
  aanbod: ["voorziening", "traject", "aanwezigheid"],
  werkgever: ["werkgever", "vacature", "werkgevercontact"],
  werk: ["dienstverband", "plaatsing"],
  monitor: ["reeks", "wijziging"],
  verkeer: ["bron", "import", "import_vorige", "overdracht", "overdracht_melding", "vertaling"],
}

/** What an import hands to the exchange of each module, beside its staging tables: how rows were before it. */
const HANDED = ["import_vorige"]

/** The tables that a text names: in SQL, also after a comma, and in calls of the query builder. */
function* namedIn(text: string): Iterable<string> {
  for (const [, naam] of text.matchAll(/\b(?:from|join|into|update)\s+(?:public\.)?([a-z_]+)\b/gi)) yield naam!.toLowerCase()
  for (const [, naam] of text.matchAll(/\bfrom\s+[a-z_.]+(?:\s+(?:as\s+)?[a-z]+)?\s*,\s*(?:public\.)?([a-z_]+)\b/gi))
    yield naam!.toLowerCase()
  for (const [, naam] of text.matchAll(/\.(?:selectFrom|insertInto|updateTable|deleteFrom|\w+Join)\("(\w+)/g))
    yield naam!.replaceAll(/[A-Z]/g, hoofdletter => `_${hoofdletter.toLowerCase()}`)
}

export const sqlNamesOwnTablesOnly: Law = files =>
  files.flatMap(({ path, text }) => {
    const owner = moduleOf(path)
    if (!owner || !/\.(sql|uitwisseling)\.ts$/.test(path)) return []
    const foreign = Object.entries(TABLES).flatMap(([m, tables]) => (m === owner ? [] : tables))
    const named = [...namedIn(text)]
    const handed = path.endsWith(".uitwisseling.ts") ? HANDED : []
    return [...new Set(named)]
      .filter(t => foreign.includes(t) && !handed.includes(t))
      .map(t => `${path}: tabel ${t} is van een andere module; lees v_${t}`)
  })

/** What speaks to the database: a tag, a call that takes text, or the text itself. */
const SQL =
  /\bsql\s*[`<]|\.voer\s*(?:<[^>(]*>)?\(\s*["'`]|\.query\s*(?:<[^>(]*>)?\(\s*["'`]|["'`]\s*(?:select|insert into|update \w+ set|delete from|create temp|with \w+ as)\s/gi

/** SQL stands in .sql and .uitwisseling alone: a command or job reads as what happens, and every table is found in one kind of file. */
export const sqlStandsInSqlFiles: Law = files =>
  files.flatMap(({ path, text }) =>
    moduleOf(path) && !["sql", "uitwisseling", "test"].includes(roleOf(path) ?? "")
      ? [...text.matchAll(SQL)].map(([wat]) => `${path}: ${wat.trim()} hoort in een .sql.ts`)
      : [],
  )

/** Each table of db/schema.sql belongs to one module; those of schema ctx belong to the functions of the database. */
export const everyTableHasOneOwner: Law = files => {
  const owned = Object.values(TABLES).flat()
  const tables = files
    .filter(f => f.path === "db/schema.sql")
    .flatMap(f => [...f.text.matchAll(/^create table public\.(\w+)/gm)].map(m => m[1]!))
  return [
    ...tables.filter(t => owned.filter(o => o === t).length !== 1).map(t => `tabel ${t} hoort bij geen of bij twee modules`),
    ...owned.filter(o => tables.length > 0 && !tables.includes(o)).map(o => `tabel ${o} bestaat niet`),
  ]
}

/** Modules do not know who listens: a fact is a type in .feiten.ts, and who listens to it stands in one list. */
export const everyFactHasAListener: Law = files => {
  const listeners = files.find(f => f.path === "src/subscribers.ts")?.text ?? ""
  return files
    .filter(f => f.path.endsWith(".feiten.ts"))
    .flatMap(({ path, text }) => [...text.matchAll(/\bsoort: "(\w+)"/g)].map(m => ({ path, soort: m[1]! })))
    .filter(({ soort }) => !new RegExp(`^  ${soort}: \\[[^\\]]`, "m").test(listeners))
    .map(({ path, soort }) => `${path}: naar ${soort} luistert niemand`)
}

/** A level is said domain by domain (peers.md: never a single sum score): nothing in diagnosis adds up, averages or weighs answers. */
export const noSumScore: Law = files =>
  files.flatMap(({ path, text }) => {
    if (moduleOf(path) !== "diagnose" || roleOf(path) === "test") return []
    const code = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "").replaceAll(/"[^"]*"/g, '""')
    const rekent =
      code.match(/\.reduce(?:Right)?\(|\bsum\(|\bavg\(|\btotaal\w*\b|\bgemiddeld\w*\b|\bscore\w*\b|\bpunten\b|\bweging\b/gi) ?? []
    return [...new Set(rekent)].map(wat => `${path}: ${wat} maakt één getal van antwoorden`)
  })

/** A command queues the work of its own module; what others do about it follows from a fact. */
export const modulesQueueTheirOwnJobs: Law = files =>
  files.flatMap(({ path, text }) => {
    const jobs = files.filter(f => f.path.endsWith(".job.ts") && moduleOf(f.path) === moduleOf(path)).map(f => f.text)
    return [...text.matchAll(/\bqueue\("([^"]+)"/g)]
      .filter(m => moduleOf(path) && !jobs.some(job => job.includes(`naam: "${m[1]}"`)))
      .map(m => `${path}: zet werk van een andere module klaar (${m[1]}); publiceer een feit`)
  })

/** A role is compared in one place: the matrix. Words of a role elsewhere are data (labels, examples), not decisions. */
export const rolesAreComparedInTheMatrixOnly: Law = files =>
  files.flatMap(({ path, text }) =>
    path.startsWith("src/") && !path.startsWith("src/modules/toegang/matrix") && !/\.test\.tsx?$/.test(path)
      ? [...text.matchAll(/\brol\s*[!=]==?\s*["'`]([a-z_]+)["'`]/g)].map(m => `${path}: vergelijkt de rol ${m[1]}; vraag een recht`)
      : [],
  )

export const noFileOver300Lines: Law = files =>
  files.flatMap(({ path, text }) => (/\.(ts|tsx|mjs)$/.test(path) && text.split("\n").length > 301 ? [`${path}: meer dan 300 regels`] : []))

/** The programs of test/ and bench/ tell long stories by nature; the law of 300 lines holds for them too. */
export const mostFilesAreShort: Law = files => {
  const lengths = files.filter(f => f.path.startsWith("src/")).map(f => f.text.trimEnd().split("\n").length)
  const median = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0
  return median > 60 ? [`de helft van de bestanden in src is langer dan ${median - 1} regels`] : []
}

/** Rules decide on what they are given: no clock, no chance, no outside world. */
export const rulesArePure: Law = files =>
  files.flatMap(({ path, text }) =>
    /\.(rules|parameters)\.tsx?$/.test(path) && !path.includes(".test.")
      ? [...text.matchAll(/\b(new Date\(\)|Date\.now|Math\.random|process\.|fetch\(|console\.)/g)].map(m => `${path}: gebruikt ${m[1]}`)
      : [],
  )
