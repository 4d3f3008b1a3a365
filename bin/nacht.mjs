// The long programme: each promise at its full figure, one after the other, and what came of it in a table. `npm run nacht`
// runs all; names run only those: npm run nacht -- zegel fuzz. TREDE_NACHT=0.01 takes a hundredth of each figure.
import { spawn } from "node:child_process"
import { mkdirSync, writeFileSync } from "node:fs"
import { availableParallelism, release } from "node:os"
import { delimiter, resolve } from "node:path"

const deel = Number(process.env.TREDE_NACHT ?? 1)
const keer = n => (n === undefined ? undefined : Math.max(10, Math.round(n * deel)))

/** What is promised, its number in the test programme, where it is tested, and the figure that the environment carries. */
const PROGRAMMA = [
  {
    naam: "matrix",
    nummer: "T02 T07",
    belofte: "elke rol, tabel, verhouding en daad als in docs/rechten.md; koppen op elke route",
    project: "db",
    bestanden: ["test/matrix.db.test.ts", "test/routes.db.test.ts"],
  },
  {
    naam: "catalogus",
    nummer: "T03",
    belofte: "geen tabel, view of functie zonder bescherming",
    project: "db",
    bestanden: ["test/catalogus.db.test.ts"],
  },
  {
    naam: "isolatie",
    nummer: "T01",
    belofte: "willekeurige vragen tegen een onafhankelijk orakel: 0 lekken",
    project: "db",
    bestanden: ["test/isolatie.db.test.ts", "test/isolatie-web.db.test.ts"],
    maat: "TREDE_VERZOEKEN",
    aantal: 1000000,
  },
  {
    naam: "context",
    nummer: "T04",
    belofte: "geen verwisseling op gedeelde verbindingen",
    project: "db",
    bestanden: ["test/context.db.test.ts"],
  },
  {
    naam: "fuzz",
    nummer: "T05",
    belofte: "elk eindpunt, zo vaak willekeurig bevraagd: nooit 500, weigert volgens contract",
    project: "db",
    bestanden: ["test/fuzz.db.test.ts"],
    maat: "TREDE_VRAGEN",
    aantal: 1000,
  },
  {
    naam: "tekst",
    nummer: "T06",
    belofte: "150 soorten kwaadaardige tekst in elke tekstkolom, in een echte browser: niets loopt, niets hoeft te worden tegengehouden",
    project: "db",
    bestanden: ["test/kwaadaardige-tekst.db.test.ts"],
    maat: "TREDE_RONDES",
    aantal: 30,
  },
  {
    naam: "bestanden",
    nummer: "T08",
    belofte: "vijandige bestanden: duidelijke melding, niets achtergebleven",
    project: "db",
    bestanden: ["test/vijandig.db.test.ts"],
  },
  {
    naam: "storm",
    nummer: "T11 T12",
    belofte: "bewerkingen tegelijk: 0 verloren; herhalingen: 1 keer gedaan",
    project: "db",
    bestanden: ["test/bewerkingsstorm.db.test.ts"],
    maat: "TREDE_BEWERKINGEN",
    aantal: 100000,
  },
  {
    naam: "kills",
    nummer: "T10",
    belofte: "kill -9: 0 bevestigde wijzigingen kwijt",
    project: "e2e",
    bestanden: ["test/e2e/duurzaam.e2e.ts", "test/e2e/herstel.e2e.ts"],
    maat: "TREDE_KILLS",
    aantal: 500,
  },
  {
    naam: "schijf",
    nummer: "T10",
    belofte: "volle schijf: alleen-lezen met een melding, geen blik zonder regel, met ruimte vanzelf verder (als root, op een tmpfs)",
    project: "nacht",
    bestanden: ["test/nacht/schijf-vol.nacht.ts"],
  },
  {
    naam: "overbelasting",
    nummer: "T24",
    belofte: "vijf keer te veel verkeer: 503 met Retry-After, 0 bevestigde wijzigingen kwijt, erna als ervoor",
    project: "nacht",
    bestanden: ["test/nacht/overbelasting.nacht.ts"],
  },
  {
    naam: "bijwerken",
    nummer: "T15",
    belofte: "de vorige versie helpt onder belasting door terwijl deze de database bijwerkt: 0 mislukt, 0 kwijt",
    project: "nacht",
    bestanden: ["test/nacht/bijwerken.nacht.ts"],
  },
  {
    naam: "taken",
    nummer: "T13",
    belofte: "taken in de rij, werkers die stoppen of sterven: elk effect één keer; wat blijft mislukken wordt gemeld",
    project: "db",
    bestanden: ["src/platform/jobs.db.test.ts"],
    maat: "TREDE_TAKEN",
    aantal: 10000,
  },
  {
    naam: "wissen",
    nummer: "T19 T10",
    belofte:
      "kill -9 midden in het wissen van ruim honderd mensen: niemand half gewist, aan het eind iedereen weg, één keer, en de zegels kloppen",
    project: "nacht",
    bestanden: ["test/nacht/wissen.nacht.ts"],
  },
  {
    naam: "reservekopie",
    nummer: "T14",
    belofte: "terugzetten: elke rij en elke regel gelijk; andere sleutel laat niets achter",
    project: "db",
    bestanden: ["test/reservekopie.db.test.ts"],
  },
  {
    naam: "zegel",
    nummer: "T17",
    belofte: "geknoei met de sporen: alles gevonden, en waar",
    project: "db",
    bestanden: ["test/zegel.db.test.ts"],
    maat: "TREDE_GEKNOEI",
    aantal: 10000,
  },
  {
    naam: "onthulling",
    nummer: "T18",
    belofte: "alle beschermde cijfers van vier jaar naast elkaar, per willekeurige gemeente: geen klein aantal te herleiden",
    project: "rules",
    bestanden: ["src/modules/monitor/onthulling.rules.test.ts"],
    maat: "TREDE_GEMEENTEN",
    aantal: 300,
  },
  {
    naam: "nieuwsgierig",
    nummer: "T20",
    belofte:
      "een kantoor met nieuwsgierigen, in werkweken: minstens 90% gevonden, minstens de helft raak, hoogstens 10 regels per 100 medewerkers",
    project: "db",
    bestanden: ["src/modules/toezicht/nieuwsgierig.db.test.ts"],
    maat: "TREDE_WERKWEKEN",
    aantal: 4000,
  },
  {
    naam: "delingen",
    nummer: "T21",
    belofte: "stappen in het leven van delingen naast een model: nooit langer of breder dan wat geldt",
    project: "db",
    bestanden: ["test/deling.db.test.ts"],
    maat: "TREDE_STAPPEN",
    aantal: 50000,
  },
  {
    naam: "uitzender",
    nummer: "T22",
    belofte: "stukken voor wie bij werkgevers plaatst: geen teken van wat hij niet ziet, ook niet in koppen en bestandsnamen",
    project: "db",
    bestanden: ["test/uitzender.db.test.ts"],
    maat: "TREDE_STUKKEN",
    aantal: 20000,
  },
  {
    naam: "kalender",
    nummer: "T23",
    belofte: "termijnen, weken, leeftijden en dagen in Amsterdam als in een tweede kalender, op een server in drie tijdzones",
    project: "architecture",
    bestanden: ["test/kalender.test.ts"],
    maat: "TREDE_DAGEN",
    aantal: 1000000,
  },
  {
    naam: "onderdelen",
    nummer: "T25",
    belofte: "licenties, aantal, vaste versies, niets bij het installeren",
    project: "architecture",
    bestanden: ["test/onderdelen.test.ts"],
  },
]

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
  rijen.push(`| ${nummer} | ${belofte} | ${cijfer} | ${ok ? "gehaald" : "**niet gehaald**"} | ${goed} | ${minuten} min |`)
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
