/** What the container file says, one instruction a line, comments left out. */
const regels = (tekst: string): string[] => tekst.split("\n").filter(regel => regel.trim() !== "" && !regel.startsWith("#"))

/** The last stage: what runs. */
const slot = (tekst: string): string[] => {
  const alle = regels(tekst)
  return alle.slice(alle.findLastIndex(regel => regel.startsWith("FROM ")))
}
const na = (lijst: readonly string[], woord: string): string[] =>
  lijst.flatMap(regel => (regel.startsWith(`${woord} `) ? [regel.slice(woord.length + 1)] : []))

const GEHEIM = /(sleutel|wachtwoord|geheim|password|secret|token|DATABASE_URL)\w*\s*=/i

interface Huis {
  /** Is this there in the project, or made by building? */
  bestaat(pad: string): boolean
  /** Folders and files that the built program reads beside its own. */
  leest: readonly string[]
  /** Patterns of what never goes into a repository. */
  genegeerd: readonly string[]
  nietMee: readonly string[]
  node: string
}

/** What can be said of a container file without a container engine. */
export function containerbezwaren(tekst: string, { bestaat, leest, genegeerd, nietMee, node }: Huis): string[] {
  const eind = slot(tekst)
  const kopieen = na(eind, "COPY").map(regel => regel.replace(/^--from=\S+ /, "").split(" "))
  const bronnen = kopieen.flatMap(delen => delen.slice(0, -1)).map(pad => pad.replace(/^\/trede\/?/, ""))
  const doe = (na(eind, "CMD")[0] ?? "[]").match(/"([^"]+)"/g)?.map(deel => deel.slice(1, -1)) ?? []
  const poort = /TREDE_PORT=(\d+)/.exec(tekst)?.[1] ?? ""
  const bezwaar = (waar: boolean, zin: string): string[] => (waar ? [zin] : [])
  return [
    ...bezwaar(
      na(eind, "USER").at(-1) !== "node" || eind.findIndex(r => r.startsWith("CMD ")) < eind.findIndex(r => r.startsWith("USER ")),
      "draait als root",
    ),
    ...bezwaar(
      na(regels(tekst), "FROM").some(beeld => !beeld.includes(`node:${node}-`)),
      `niet op node ${node}`,
    ),
    ...bezwaar(/^(ENV|ARG|RUN) /m.test(tekst) && regels(tekst).some(r => /^(ENV|ARG|RUN) /.test(r) && GEHEIM.test(r)), "draagt een geheim"),
    ...bezwaar(!na(regels(tekst), "RUN").includes("node bin/ensure.mjs build"), "bouwt niet met de eigen opdracht"),
    ...bronnen.filter(pad => !bestaat(pad)).map(pad => `neemt ${pad} mee, dat er niet is`),
    ...leest.filter(pad => !bronnen.some(bron => bron === "" || pad === bron || pad.startsWith(`${bron}/`))).map(pad => `mist ${pad}`),
    ...bezwaar(
      bronnen.some(pad => ["", "src", "test", "bench", "db"].includes(pad)),
      "neemt mee wat niet draait",
    ),
    ...bezwaar(
      !doe.at(-1)?.startsWith("dist/") || !bestaat(doe.at(-1)!.replace(/^dist\/(\w+)\.js$/, "src/$1.ts")),
      "start iets dat er niet is",
    ),
    ...bezwaar(
      na(eind, "EXPOSE")[0] !== poort || !na(eind, "HEALTHCHECK")[0]?.includes(`127.0.0.1:${poort}/gezond`),
      "luistert elders dan het zegt",
    ),
    ...bezwaar(na(eind, "VOLUME")[0] !== /TREDE_DATA=(\S+)/.exec(tekst)?.[1], "bewaart gegevens buiten de map die blijft"),
    ...bezwaar(!/NODE_ENV=production/.test(tekst) || !/TREDE_VOORBEELD=nee/.test(tekst), "is niet ingesteld voor echt gebruik"),
    ...bezwaar(!/--read-only.*--cap-drop all.*no-new-privileges/.test(tekst), "zegt niet hoe het alleen-lezen draait"),
    ...genegeerd.filter(patroon => !nietMee.includes(patroon)).map(patroon => `${patroon} gaat mee naar de bouw`),
  ]
}
