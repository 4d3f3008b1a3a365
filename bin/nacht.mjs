// The long programme: each promise at its full figure, one after the other, and what came of it in a table. `npm run nacht`
// runs all; names run only those: npm run nacht -- zegel fuzz. TREDE_NACHT=0.01 takes a hundredth of each figure.
import { spawn } from "node:child_process"
import { mkdirSync, writeFileSync } from "node:fs"
import { availableParallelism, release } from "node:os"
import { delimiter, resolve } from "node:path"
import { PROGRAMMA } from "./nacht/programma.mjs"

const deel = Number(process.env.TREDE_NACHT ?? 1)
const keer = n => (n === undefined ? undefined : Math.max(10, Math.round(n * deel)))

const namen = process.argv.slice(2)
const gekozen = PROGRAMMA.filter(({ naam }) => namen.length === 0 || namen.includes(naam))
const rijen = []
for (const { nummer, belofte, project, bestanden, maat, aantal } of gekozen) {
  const begin = performance.now()
  const n = keer(aantal)
  const { ok, gezegd } = await draai(
    ["run", "--project", project, "--testTimeout=21600000", ...bestanden],
    maat ? { [maat]: String(n) } : {},
  )
  const minuten = ((performance.now() - begin) / 60_000).toFixed(1)
  const goed = /Tests .*?(\d+) passed/.exec(gezegd)?.[1] ?? "0"
  const cijfer = n === undefined ? "—" : n.toLocaleString("nl-NL")
  // What could not be run is no pass and no finding either: the table says which of the two.
  const waarom = /niet gedraaid: (.+)/.exec(gezegd)?.[1]
  const uitslag = ok ? "gehaald" : waarom ? `**niet gedraaid**: ${waarom}` : "**niet gehaald**"
  rijen.push(`| ${nummer} | ${belofte} | ${cijfer} | ${uitslag} | ${goed} | ${minuten} min |`)
  if (!ok) process.exitCode = 1
  schrijf()
}
console.log(`\n${tabel()}\nOok in uitslag/nacht.md.`)

function tabel() {
  const kop = `Gedraaid op ${new Date().toISOString()}, ${availableParallelism()} kernen, Linux ${release()}, Node ${process.version}.`
  return `${kop}\n\n| | belofte | aantal | uitslag | tests | duur |\n| --- | --- | ---: | --- | ---: | ---: |\n${rijen.join("\n")}\n`
}

// After each part: a night that is broken off still says how far it came.
function schrijf() {
  mkdirSync("uitslag", { recursive: true })
  writeFileSync("uitslag/nacht.md", `# Uitslag van npm run nacht\n\n${tabel()}`)
}

function draai(args, env) {
  const PATH = [resolve("node_modules/.bin"), process.env.PATH].join(delimiter)
  const kind = spawn("vitest", args, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env, PATH, NO_COLOR: "1" } })
  let gezegd = ""
  for (const stroom of [kind.stdout, kind.stderr])
    stroom.on("data", stuk => {
      gezegd += stuk
      process.stderr.write(stuk)
    })
  return new Promise(klaar => kind.on("close", code => klaar({ ok: code === 0, gezegd })))
}
