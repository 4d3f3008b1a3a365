import { bestandHeaders, CSV, excelCsv } from "#platform/excel"
import { page, transfer, type TransferRequest } from "#platform/page"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Paginering } from "#ui/paginering"
import { Stapel } from "#ui/raster"
import { type Kolom, Tabel } from "#ui/tabel"
import { z } from "zod"
import { codenaam } from "./codenaam.teksten.ts"
import { type GenummerdeMelding, loadMeldingen } from "./meldingen.sql.ts"
import { loadOverdracht, type Overdracht } from "./overdracht.sql.ts"
import { isAankondiging } from "./rapport.rules.ts"
import { aantal, wanneer } from "./stand.teksten.ts"

export const MeldingQuery = z.object({
  ernst: z.enum(["geweigerd", "gemeld", "let_op"]).optional().catch(undefined),
  bestand: z.string().max(100).optional().catch(undefined),
  code: z.string().max(60).optional().catch(undefined),
  na: z.coerce.number().int().min(0).max(2_000_000_000).catch(0).default(0),
})
type Query = z.infer<typeof MeldingQuery>

interface Data {
  overdracht: Overdracht
  query: Query
  meldingen: GenummerdeMelding[]
  meer: boolean
}

const PER_PAGINA = 50

/** All findings of one kind, row by row, with how to mend them. */
export const meldingenPagina = page<Data, Query>({
  path: "/invoer/:overdracht/meldingen",
  recht: "invoer",
  inzage: "geen",
  query: MeldingQuery,
  async load({ tx, params, query }) {
    const overdracht = await loadOverdracht(tx, "in", params["overdracht"]!)
    if (!overdracht) return null
    const gevonden = await loadMeldingen(tx, overdracht.id, query, query.na, PER_PAGINA)
    return { overdracht, query, meldingen: gevonden.slice(0, PER_PAGINA), meer: gevonden.length > PER_PAGINA }
  },
  view: ({ overdracht, query, meldingen, meer }) => ({
    titel: "Meldingen",
    kop: query.code ? codenaam(query.code) : "Alle meldingen",
    ...(query.bestand ? { inleiding: query.bestand } : {}),
    kruimels: [
      { tekst: "Invoer", href: "/invoer" },
      { tekst: wanneer(overdracht), href: `/invoer/${overdracht.id}` },
      { tekst: "Meldingen" },
    ],
    ...(meldingen.length > 0
      ? { handelingen: <Knop href={adres(overdracht, { ...query, na: 0 }, "meldingen/download")}>Naar Excel</Knop> }
      : {}),
    inhoud: (
      <Stapel>
        {eenUitleg(meldingen) && <p>{meldingen[0]!.uitleg}</p>}
        <Kaart vol lang>
          <Tabel
            bijschrift="Meldingen"
            rijen={meldingen}
            kolommen={columns(query, eenUitleg(meldingen))}
            leeg={
              <Leeg titel="Hier is niets (meer)">
                Meldingen gaan na een dag weg. <a href={`/invoer/${overdracht.id}`}>Terug naar de uitkomst</a>
              </Leeg>
            }
          />
        </Kaart>
        {(meer || query.na > 0) && (
          <Paginering
            tekst={`${PER_PAGINA} per pagina`}
            vorige={query.na > 0 ? adres(overdracht, { ...query, na: 0 }) : undefined}
            volgende={meer ? adres(overdracht, { ...query, na: meldingen.at(-1)!.nr }) : undefined}
          />
        )}
      </Stapel>
    ),
  }),
})

const adres = ({ id }: Overdracht, { na, ...rest }: Query, waar = "meldingen"): string => {
  const delen = Object.entries({ ...rest, na: na > 0 ? String(na) : undefined }).filter(([, waarde]) => waarde !== undefined)
  return `/invoer/${id}/${waar}?${new URLSearchParams(delen as [string, string][])}`
}

/** What is the same for all of them is said once. */
const eenUitleg = (meldingen: readonly GenummerdeMelding[]): boolean => new Set(meldingen.map(m => m.uitleg)).size === 1

function columns(query: Query, eenUitleg: boolean): Kolom<GenummerdeMelding>[] {
  return [
    ...(query.bestand ? [] : [{ kop: "Bestand", cel: (m: GenummerdeMelding) => m.bestand }]),
    { kop: "Regel", rechts: true, breedte: 5, cel: m => (m.regel === null ? "–" : aantal(m.regel)) },
    { kop: "Rij", rechts: true, breedte: 5, cel: m => (m.rij === null ? "–" : aantal(m.rij)) },
    { kop: "Kolom", breedte: 15, cel: m => m.kolom ?? "–" },
    { kop: "Waarde", breedte: 20, cel: m => (m.waarde ? m.waarde.slice(0, 200) : <span class="stil">leeg</span>) },
    ...(eenUitleg ? [] : [{ kop: "Wat te doen", telefoon: "vol" as const, cel: (m: GenummerdeMelding) => m.uitleg }]),
  ]
}

const PER_STUK = 5_000

/** The findings in pieces, each read in a transaction of its own: the answer may be long. */
async function* stukken({ services, token }: TransferRequest, id: string): AsyncGenerator<GenummerdeMelding[]> {
  for (let na = 0; ; ) {
    const stuk = (await services.db.inRol("app", token, tx => loadMeldingen(tx, id, {}, na, PER_STUK))).slice(0, PER_STUK)
    if (stuk.length === 0) return
    yield stuk
    na = stuk.at(-1)!.nr
  }
}

async function* alsCsv(request: TransferRequest, { id }: Overdracht): AsyncGenerator<string> {
  yield excelCsv([["bestand", "rij", "regel", "kolom", "waarde", "ernst", "code", "wat te doen"]])
  for await (const stuk of stukken(request, id))
    yield excelCsv(stuk.map(m => [m.bestand, m.rij, m.regel, m.kolom, m.waarde, m.ernst, m.code, m.uitleg])).slice(1) // one mark at the start
}

/** The report as the contract has it (uitwisseling.md §4). */
async function* alsJson(request: TransferRequest, overdracht: Overdracht): AsyncGenerator<string> {
  const geland = overdracht.stand === "geland"
  const bestanden = (overdracht.tellingen ?? []).map(({ bestand, rijen, goed, geweigerd, gemeld, nieuw, gewijzigd, ongewijzigd, vervallen }) => ({
    bestand, rijen, goed, geweigerd, gemeld, nieuw, gewijzigd, ongewijzigd, vervallen,
  })) // biome-ignore format: the fields of the contract on one line
  const kop = JSON.stringify({ bron: overdracht.bron, proef: !geland, geland, bestanden })
  yield `${kop.slice(0, -1)},"meldingen":[`
  let eerste = true
  for await (const alles of stukken(request, overdracht.id)) {
    const stuk = alles.filter(m => !isAankondiging(m))
    if (stuk.length === 0) continue
    yield `${eerste ? "" : ","}${stuk.map(({ nr: _nr, ...melding }) => JSON.stringify(melding)).join(",")}`
    eerste = false
  }
  yield "]}\n"
}

const haal = (naam: string, type: string, als: typeof alsCsv) =>
  transfer<Overdracht>({
    methode: "get",
    path: `/invoer/:overdracht/${naam}`,
    recht: "invoer",
    inzage: "geen",
    load: ({ tx, params }) => loadOverdracht(tx, "in", params["overdracht"]!),
    send: (overdracht, request) => new Response(stroom(als(request, overdracht)), { headers: bestandHeaders(naam, type) }),
  })

/** As fast as the reader takes it, and no further. */
function stroom(stukken: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder()
  return new ReadableStream({
    async pull(stroom) {
      const { value, done } = await stukken.next()
      if (done) stroom.close()
      else stroom.enqueue(bytes.encode(value))
    },
    cancel: async () => void (await stukken.return(undefined)),
  })
}

export const meldingenCsv = haal("meldingen.csv", CSV, alsCsv)
export const rapportJson = haal("rapport.json", "application/json", alsJson)
