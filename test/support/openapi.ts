import fc from "fast-check"

interface Schema {
  type?: string | string[]
  format?: string
  enum?: unknown[]
  const?: unknown
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  minimum?: number
  maximum?: number
  maxLength?: number
}
interface Parameter {
  name: string
  in: string
  schema: Schema
}
/** One operation of the description: how to ask it. */
export interface Operatie {
  methode: "GET" | "POST"
  pad: string
  parameters: Parameter[]
  body: Schema | null
}
export interface Vraag {
  pad: string
  koppen: Record<string, string>
  body: string
  /** Carries a field that nobody asked for. */
  vreemd: boolean
}

interface Beschrijving {
  paths: Record<string, Record<string, { parameters?: Parameter[]; requestBody?: { content: Record<string, { schema: Schema }> } }>>
}

/** The operations of an OpenAPI document. */
export const operaties = ({ paths }: Beschrijving): Operatie[] =>
  Object.entries(paths).flatMap(([pad, per]) =>
    Object.entries(per).map(
      ([methode, o]): Operatie => ({
        methode: methode === "post" ? "POST" : "GET",
        pad: `/api/v1${pad}`,
        parameters: o.parameters ?? [],
        body: o.requestBody?.content["application/json"]?.schema ?? null,
      }),
    ),
  )

const LASTIG = [
  "",
  " ",
  "\u0000",
  "'; drop table trede; --",
  "<script>alert(1)</script>",
  "𝕏🙂\u202e",
  "../../etc/passwd",
  "%00",
  "null",
  "NaN",
  "2026-02-30",
  "9999-12-31",
  "0000-00-00",
  "1e400",
  "{{7*7}}",
  "=1+1",
]
const tekst = fc.oneof(
  fc.constantFrom(...LASTIG),
  fc.string({ maxLength: 30 }),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constant("x".repeat(5_000)),
)
const dag = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
  .map(d => d.toISOString().slice(0, 10))
const iets: fc.Arbitrary<unknown> = fc.oneof(
  tekst,
  fc.integer(),
  fc.double(),
  fc.constantFrom(null, true, false, [], {}, 2 ** 53, -1, 1e308),
  fc.array(fc.integer(), { maxLength: 3 }),
  fc.uuid(),
)

/** An id that exists, for a parameter or field of this name; null: none is meant. */
export type Bekend = (naam: string) => string | null
type Maak = (s: Schema, naam?: string) => fc.Arbitrary<unknown>

const nummer = (bekend: Bekend, naam: string) =>
  fc.oneof(
    fc.nat().map(() => bekend(naam) ?? crypto.randomUUID()),
    fc.uuid(),
  )

/** Makes values that fit a description, as far as it says; an id is half of the time one that exists. */
const passend = (bekend: Bekend): Maak => {
  const maak: Maak = (s, naam = "") => {
    if (s.const !== undefined) return fc.constant(s.const)
    if (s.enum) return fc.constantFrom(...s.enum)
    const keuze = s.anyOf ?? s.oneOf
    if (keuze) return fc.oneof(...keuze.map(k => maak(k, naam)))
    const soorten = Array.isArray(s.type) ? s.type : [s.type ?? "string"]
    return fc.oneof(...soorten.map(soort => (soort === "string" && s.format === "uuid" ? nummer(bekend, naam) : vanSoort(soort, s, maak))))
  }
  return maak
}

function vanSoort(soort: string, s: Schema, maak: Maak): fc.Arbitrary<unknown> {
  if (soort === "null") return fc.constant(null)
  if (soort === "boolean") return fc.boolean()
  if (soort === "integer" || soort === "number")
    return fc.integer({ min: Math.max(s.minimum ?? -5, -(2 ** 31)), max: Math.min(s.maximum ?? 2_000, 2 ** 31) })
  if (soort === "array") return fc.array(s.items ? maak(s.items) : iets, { maxLength: 4 })
  if (soort === "object") return voorwerp(s, maak)
  return fc.oneof({ weight: 3, arbitrary: dag }, { weight: 1, arbitrary: tekst.map(t => t.slice(0, s.maxLength ?? 5_000)) })
}

const voorwerp = (s: Schema, waarde: Maak): fc.Arbitrary<unknown> =>
  fc.record(Object.fromEntries(Object.entries(s.properties ?? {}).map(([naam, veld]) => [naam, waarde(veld, naam)])), {
    requiredKeys: s.required ?? [],
  })

/** A field more, one that objects inherit, one of the wrong kind, none, or no object at all. */
function inhoud(s: Schema, maak: Maak): fc.Arbitrary<{ body: string; vreemd: boolean }> {
  const goed = voorwerp(s, maak) as fc.Arbitrary<Record<string, unknown>>
  const scheef = voorwerp(s, (veld, naam) => fc.oneof(maak(veld, naam), iets)) as fc.Arbitrary<Record<string, unknown>>
  const pak = (vreemd: boolean) => (waarde: unknown) => ({ body: JSON.stringify(waarde) ?? "", vreemd })
  return fc.oneof(
    { weight: 3, arbitrary: goed.map(pak(false)) },
    { weight: 3, arbitrary: scheef.map(pak(false)) },
    fc
      .tuple(goed, fc.constantFrom("organisatieId", "accountId", "vastgelegdDoor", "id", "constructor", "rol"), iets)
      .map(([g, n, w]) => pak(true)({ ...g, [n]: w })),
    goed.map(g => ({ body: `{"__proto__":{"trede":6},${JSON.stringify(g).slice(1)}`.replace(",}", "}"), vreemd: false })),
    fc.oneof(iets, fc.array(iets)).map(pak(false)),
    fc.constantFrom("", "{", "[1,", "nul", `{"a":`.repeat(2_000), "\u0000").map(body => ({ body, vreemd: false })),
  )
}

/** A question to an operation, in which ids are often such as exist. */
export function willekeurigeVraag(o: Operatie, bekend: Bekend): fc.Arbitrary<Vraag> {
  const pad = fc.tuple(
    ...o.parameters
      .filter(p => p.in === "path")
      .map(p => fc.tuple(fc.constant(p.name), fc.oneof(nummer(bekend, p.name), nummer(bekend, p.name), tekst))),
  )
  const query = fc.tuple(
    ...o.parameters
      .filter(p => p.in === "query")
      .map(p => fc.tuple(fc.constant(p.name), fc.oneof(fc.constant(null), passend(bekend)(p.schema, p.name), tekst))),
  )
  const body = o.body ? inhoud(o.body, passend(bekend)) : GEEN
  const sleutel = fc.oneof({ weight: 8, arbitrary: fc.uuid() }, { weight: 1, arbitrary: fc.constant("geen-uuid") })
  return fc.tuple(pad, query, body, sleutel).map(delen => vraagVan(o, ...delen))
}

/** A question that fits its description, about what exists. */
export function passendeVraag(o: Operatie, bekend: Bekend): fc.Arbitrary<Vraag> {
  const van = (waar: string) =>
    fc.tuple(...o.parameters.filter(p => p.in === waar).map(p => fc.tuple(fc.constant(p.name), passend(bekend)(p.schema, p.name))))
  const pad = van("path").map(delen => delen.map(([naam, waarde]): [string, string] => [naam, bekend(naam) ?? String(waarde)]))
  const query = van("query").map(delen =>
    delen.map(([naam, waarde]): [string, unknown] => [naam, naam.endsWith("Id") ? bekend(naam) : waarde]),
  )
  const body = o.body ? voorwerp(o.body, passend(bekend)).map(w => ({ body: JSON.stringify(w), vreemd: false })) : GEEN
  return fc.tuple(pad, query, body, fc.uuid()).map(delen => vraagVan(o, ...delen))
}
const GEEN = fc.constant({ body: "", vreemd: false })

type Deel<W> = readonly [naam: string, waarde: W]
function vraagVan(
  o: Operatie,
  delen: ReadonlyArray<Deel<string>>,
  vragen: ReadonlyArray<Deel<unknown>>,
  { body, vreemd }: Pick<Vraag, "body" | "vreemd">,
  id: string,
): Vraag {
  const plaats = delen.reduce((p, [naam, waarde]) => p.replace(`{${naam}}`, encodeURIComponent(waarde.toWellFormed()) || "x"), o.pad)
  const params = new URLSearchParams(
    vragen.flatMap(([naam, waarde]) =>
      waarde === null ? [] : [[naam, (typeof waarde === "string" ? waarde : JSON.stringify(waarde)).toWellFormed()]],
    ),
  )
  const achter = params.size > 0 ? `?${params}` : ""
  return { pad: plaats + achter, koppen: { "content-type": "application/json", "idempotency-key": id }, body, vreemd }
}

export const inhoudVan = (body: string): string => JSON.stringify(body)
