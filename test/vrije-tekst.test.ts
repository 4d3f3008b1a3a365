import { readdirSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import type { ZodType } from "zod"
import { legGesprekVast } from "../src/modules/gesprek/leg-gesprek-vast.command.ts"
import type { Command } from "#platform/command"
import { endpoints, routes } from "../src/routes.ts"

// The guard of free text reads every text that staff write about somebody. What a field takes an ordinary sentence in is such a text: its
// command names it in `vrijeTekst`, or it stands here with the reason why it holds no words about anybody. Planted faults at the end; that
// each is read when it is carried out: test/handelingen.db.test.ts.
type Handeling = Pick<Command<unknown, unknown>, "naam" | "recht" | "vrijeTekst"> & { invoer: ZodType }

/** Rights with which nothing is written about a resident, or only he himself writes. */
const RECHTEN: Readonly<Record<string, string>> = {
  eigen: "wie over zichzelf schrijft",
  beheer: "inrichting: geen inwoner",
  ingang_inrichten: "inrichting: geen inwoner",
  invoer: "bestanden en hun vertaling",
  wissen: "termijnen en besluiten, geen inwoner",
  ingelogd: "over de eigen inlog",
  gids: "over de collega zelf, voor collega's",
  spreekuur_houden: "een spreekuur, zonder iemand",
  voorlichten: "een bijeenkomst, zonder iemand",
  intervisie: "zonder iemand, met een eigen wacht op wat op een persoon wijst",
}
const NAAM = "een naam"
const CODE = "een code uit een lijst"
/** Fields of that name, whatever the command. */
const VELDEN: Readonly<Record<string, string>> = {
  voornaam: NAAM,
  achternaam: NAAM,
  aanNaam: NAAM,
  contactNaam: NAAM,
  contact: NAAM,
  anderen: "namen van wie erbij zijn",
  door: "de naam van wie een stap doet",
  opdrachtgever: NAAM,
  naam: "de naam van een bestand",
  plek: "een plaats of adres",
  volgendePlek: "een plaats of adres",
  categorieen: CODE,
  eigenDeel: CODE,
  mee: CODE,
  situatieCode: CODE,
  watCode: CODE,
  neemOver: CODE,
}
const WERK = "de naam van een beroep, opleiding, vaardigheid, werkgever of school: 'doktersassistent' is er geen oordeel"
const AFRONDEN = "gelezen bij het afronden, en alleen wat open was (src/modules/diagnose/overdragen.db.test.ts)"
/** One field of one command. */
const APART: Readonly<Record<string, string>> = {
  "registreer-opleiding:omschrijving": WERK,
  "corrigeer-opleiding:omschrijving": WERK,
  "leg-portfolio-vast:wat": WERK,
  "leg-portfolio-vast:waar": WERK,
  "vul-werk-aan:wat": WERK,
  "vul-werk-aan:waar": WERK,
  "corrigeer-portfolio:wat": WERK,
  "corrigeer-portfolio:waar": WERK,
  "zet-op-cv:sleutels": "sleutels van regels, geen woorden",
  "stel-maatregel-voor:grond": "een artikel van de wet of de verordening",
  "bewaar-afname:antwoorden.waarde": AFRONDEN,
  "bewaar-afname:antwoorden.bespreking": CODE,
  "bewaar-afname:antwoorden.toelichting": AFRONDEN,
  "bevestig-ontvangst:code": "een code van het archief",
  "bevestig-ontvangst:kenmerk": "een kenmerk van het archief",
}

const PROEF = "Dit is een gewone zin, lang genoeg om iets over iemand te zeggen."

interface Def {
  type: string
  innerType?: ZodType
  in?: ZodType
  out?: ZodType
  shape?: Record<string, ZodType>
  element?: ZodType
  items?: readonly ZodType[]
  options?: readonly ZodType[]
  valueType?: ZodType
}
const defVan = (schema: ZodType): Def => schema.def
const binnenste = (schema: ZodType): Def => {
  const def = defVan(schema)
  const dieper = def.innerType ?? (def.in && defVan(def.in).type === "transform" ? def.out : def.in)
  return dieper ? binnenste(dieper) : def
}

const laatste = (pad: string) => pad.slice(pad.lastIndexOf(".") + 1)

/** The paths of what takes the sentence. */
function tekstvelden(schema: ZodType, pad = ""): string[] {
  const def = binnenste(schema)
  const onder = (naam: string) => (pad === "" ? naam : `${pad}.${naam}`)
  if (def.shape) return Object.entries(def.shape).flatMap(([naam, veld]) => tekstvelden(veld, onder(naam)))
  const delen = def.element ? [def.element] : (def.items ?? def.options ?? (def.valueType ? [def.valueType] : null))
  if (delen) return [...new Set(delen.flatMap(deel => tekstvelden(deel, pad)))]
  return schema.safeParse(PROEF).success ? [pad] : []
}

/** What is written and neither read nor excepted, and what is named and is not there. */
function bezwaren(handelingen: readonly Handeling[]): string[] {
  return handelingen.flatMap(({ naam, recht, invoer, vrijeTekst = [] }) => {
    const velden = tekstvelden(invoer)
    const vrij = (pad: string) => recht in RECHTEN || laatste(pad) in VELDEN || `${naam}:${pad}` in APART
    return [
      ...velden
        .filter(pad => vrijeTekst.includes(pad) === vrij(pad))
        .map(pad => `${naam}: ${pad} wordt niet gelezen, of is ook uitgezonderd`),
      ...vrijeTekst.filter(pad => !velden.includes(pad)).map(pad => `${naam}: ${pad} is geen tekst`),
    ]
  })
}

const isHandeling = (w: unknown): w is Handeling => typeof w === "object" && w !== null && "invoer" in w && "run" in w && "naam" in w
const MODULES = join(import.meta.dirname, "../src/modules")
const bestanden = readdirSync(MODULES, { recursive: true, encoding: "utf8" }).filter(pad => pad.endsWith(".command.ts"))
const uitvoer = await Promise.all(bestanden.map(pad => import(join(MODULES, pad)) as Promise<Record<string, unknown>>))
const alle = [
  ...routes.flatMap(r => (r.soort === "pagina" && r.act ? [r.act.command as unknown as Handeling] : [])),
  ...endpoints.flatMap(e => (e.soort === "handeling" ? [e.command as unknown as Handeling] : [])),
  ...uitvoer.flatMap(u => Object.values(u).filter(isHandeling)),
]
const handelingen = [...new Map(alle.map(h => [h.naam, h])).values()]

test("elke vrije tekst die een medewerker over iemand schrijft wordt meegelezen, of er staat waarom niet", () => {
  expect(handelingen.length).toBeGreaterThan(150)
  expect(bezwaren(handelingen)).toEqual([])
})

test("ingebouwde fouten gezien: een tekst die niet wordt genoemd, en een die er niet is", () => {
  const gesprek = legGesprekVast as unknown as Handeling
  expect(bezwaren([{ ...gesprek, vrijeTekst: ["notitie"] }])).toEqual([expect.stringContaining("stappen.wat")])
  expect(bezwaren([{ ...gesprek, vrijeTekst: ["notitie", "stappen.wat", "volgendePlek"] }])).toEqual([
    expect.stringContaining("volgendePlek"),
  ])
  expect(bezwaren([{ ...gesprek, vrijeTekst: ["notitie", "stappen.wat", "verslag"] }])).toEqual([expect.stringContaining("verslag")])
})

test("elke uitzondering is er nog nodig", () => {
  const gebruikt = new Set(
    handelingen.flatMap(({ naam, recht, invoer }) =>
      recht in RECHTEN ? [recht] : tekstvelden(invoer).flatMap(pad => [`${naam}:${pad}`, laatste(pad)]),
    ),
  )
  expect([...Object.keys(RECHTEN), ...Object.keys(VELDEN), ...Object.keys(APART)].filter(naam => !gebruikt.has(naam))).toEqual([])
})
