import { type Code, VELDEN } from "#engines/indicatoren"
import { page, type PageContent, type PageRequest, type Route } from "#platform/page"
import { Datum } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Leeg } from "#ui/leeg"
import { Paginering } from "#ui/paginering"
import { Stapel } from "#ui/raster"
import { Tabel } from "#ui/tabel"
import { z } from "zod"
import { adres, lijstAdres } from "./adres.view.ts"
import { type Kader, loadKader, magLijst, vraagBij, wie } from "./blad.page.ts"
import { BladQuery } from "./blad.schema.ts"
import { kaderTekst } from "./blad.view.tsx"
import { categorieenVan } from "./categorie.rules.ts"
import { berekenCijfers } from "./cijferbron.sql.ts"
import { cijferNaam } from "./cijfernaam.view.ts"
import { DEFINITIES } from "./definities.teksten.ts"
import { loadMensen, type Mens, telZichtbaar } from "./mensen.sql.ts"
import { NaarBestand } from "./naar-bestand.view.tsx"
import type { Plek, Vraagstuk } from "./vraagstuk.view.ts"

const CODES: ReadonlySet<string> = new Set(Object.keys(VELDEN))
/** CODE.veld, and a key where the field is a map; what the field and key are, the engine knows. */
const Cijfer = z
  .string()
  .max(120)
  .transform(tekst => tekst.split("."))
  .refine(([code = "", veld, ...rest]) => CODES.has(code) && veld !== undefined && rest.length < 2)
  .transform(([code, veld, sleutel]): Plek => ({ code: code as Code, veld: veld!, ...(sleutel === undefined ? {} : { sleutel }) }))
export const MensenQuery = BladQuery.extend({ cijfer: Cijfer, na: z.uuid().optional() })
export type MensenQuery = z.infer<typeof MensenQuery>

interface Mensen {
  vraag: Vraagstuk
  kader: Kader
  query: MensenQuery
  rijen: Mens[]
  meer: boolean
  /** Who count, and of them whom the reader may see. */
  telt: number
  zichtbaar: number
}

const PER_PAGINA = 25

/** The people behind one figure: those who count in it, read again as the reader may see them today, each look logged. */
export const mensenPagina: Route = page<Mensen, MensenQuery>({
  path: "/monitor/:vraag/mensen",
  recht: "C01:lees",
  inzage: { doel: "P7", categorieen: data => categorieenVan(data.query.cijfer.code), deelnemers: data => data.rijen.map(r => r.id) },
  query: MensenQuery,
  async load(request) {
    const gevonden = await loadMensenVan(request, PER_PAGINA)
    if (!gevonden) return null
    const { ids, rijen } = gevonden
    const zichtbaar = await telZichtbaar(request.tx, ids)
    return { ...gevonden, rijen: rijen.slice(0, PER_PAGINA), meer: rijen.length > PER_PAGINA, telt: ids.length, zichtbaar }
  },
  view: mensenInhoud,
})

type Gevraagd = Pick<PageRequest<MensenQuery>, "tx" | "actor" | "query" | "params" | "vandaag" | "services">
/** Who count in a figure, and of those the reader may see `aantal` and one more. Null: no such list for him. */
export async function loadMensenVan(request: Gevraagd, aantal: number) {
  const { query, tx, vandaag } = request
  const vraag = vraagBij(request.params["vraag"])
  const kader = await loadKader(request)
  if (!vraag?.codes.includes(query.cijfer.code) || !kader || !magLijst(query.cijfer.code, kader, request.actor)) return null
  const ids = await loadIds(request.services, kader, query.cijfer)
  return ids && { vraag, kader, query, ids, rijen: await loadMensen(tx, ids, vandaag, query.na ?? null, aantal) }
}

/** Null: the address names a place that no figure has. */
async function loadIds(services: Parameters<typeof berekenCijfers>[0], kader: Kader, lijst: Plek): Promise<string[] | null> {
  try {
    const [uitslag] = await berekenCijfers(services, { perioden: [kader.periode], ...wie(kader), lijst })
    return uitslag!.lijst ?? []
  } catch (fout) {
    if (fout instanceof RangeError) return null
    throw fout
  }
}

function mensenInhoud({ vraag, kader, query, rijen, meer, telt, zichtbaar }: Mensen): PageContent {
  const { na: _na, cijfer, ...bladQuery } = query
  const terug = adres(`/monitor/${vraag.slug}`, bladQuery)
  const definitie = DEFINITIES[cijfer.code]
  const weg = telt - zichtbaar
  const bestand = lijstAdres(bladQuery, vraag.slug, cijfer, undefined, "/download")
  return {
    titel: `Wie tellen mee: ${definitie.naam}`,
    kop: cijferNaam(cijfer),
    inleiding: `${zichtbaar === 1 ? "1 mens telt" : `${zichtbaar.toLocaleString("nl-NL")} mensen tellen`} mee · ${kaderTekst(kader)}`,
    kruimels: [{ tekst: "Monitor", href: adres("/monitor", bladQuery) }, { tekst: vraag.kort, href: terug }, { tekst: "Wie tellen mee" }],
    ...(rijen.length > 0 ? { handelingen: <NaarBestand excel={bestand} csv={`${bestand}&vorm=csv`} /> } : {}),
    inhoud: (
      <Stapel>
        <Kaart vol lang>
          <Tabel
            bijschrift={`Wie tellen mee in ${definitie.naam}`}
            rijen={rijen}
            leeg={<Leeg titel="Niemand die u mag zien">In dit cijfer telt niemand mee met wie u werkt.</Leeg>}
            kolommen={[
              { kop: "Deelnemer", naam: true, cel: r => <a href={`/deelnemers/${r.id}`}>{r.naam}</a> },
              { kop: "Geboren", cel: r => <Datum dag={r.geboortedatum} /> },
              { kop: "Casusregisseur", cel: r => r.coach ?? <span class="onbekend">niemand</span> },
            ]}
          />
        </Kaart>
        {meer && <Paginering tekst="Op alfabet" volgende={lijstAdres(bladQuery, vraag.slug, cijfer, rijen.at(-1)!.id)} />}
        {weg > 0 && (
          <p class="noot">
            {weg === 1 ? "Eén mens staat" : `${weg} mensen staan`} hier niet bij: een andere organisatie is nu voor hen verantwoordelijk.
          </p>
        )}
        <p class="noot">{definitie.betekenis}</p>
        <p class="noot">Wie u hier ziet, wordt vastgelegd; de deelnemer kan dat terugzien.</p>
      </Stapel>
    ),
  }
}
