import { bestaat, plusDagen } from "#begrippen/dag"
import { page, type PageRequest } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Filterbalk } from "#ui/filterbalk"
import { Knop } from "#ui/knop"
import { Melding } from "#ui/melding"
import { Paginering } from "#ui/paginering"
import { Stapel } from "#ui/raster"
import { Tabs } from "#ui/tabs"
import { Tag } from "#ui/tag"
import { Veld } from "#ui/veld"
import { z } from "zod"
import { dossierNummer } from "./doel.teksten.ts"
import {
  type Blik,
  countTeBeoordelen,
  findDossier,
  loadAudit,
  loadInzagen,
  loadNaam,
  loadPerDossier,
  loadPerMedewerker,
} from "./toezicht.sql.ts"
import { Auditregels, Dossiers, Inzagen, Kijkers } from "./toezicht.view.tsx"

const PAGINA = 40
const DAGEN = 30

const dag = z.string().refine(bestaat).optional().catch(undefined)
export const Vraag = z.object({
  deel: z.enum(["inzagen", "medewerkers", "dossiers", "handelingen"]).catch("inzagen"),
  van: dag,
  tot: dag,
  medewerker: z.uuid().optional().catch(undefined),
  dossier: z.string().trim().toLowerCase().optional(),
  voor: z.iso.datetime().optional().catch(undefined),
})
export type Vraag = z.infer<typeof Vraag>

/** The period up to and including today, unless another was asked for. */
async function readBlik({
  tx,
  query,
  vandaag,
}: Pick<PageRequest<Vraag>, "tx" | "query" | "vandaag">): Promise<Blik & { onbekend: boolean }> {
  const tot = plusDagen(query.tot ?? vandaag, 1)
  const dossierId = query.dossier ? await findDossier(tx, query.dossier) : null
  return {
    van: query.van ?? plusDagen(tot, -DAGEN),
    tot,
    accountId: query.medewerker ?? null,
    dossierId,
    onbekend: Boolean(query.dossier) && dossierId === null,
  }
}

/** A part of the log; `aantal` lines of it at most. */
export async function loadToezicht(request: Pick<PageRequest<Vraag>, "tx" | "query" | "vandaag">, aantal: number) {
  const { tx, query } = request
  const blik = await readBlik(request)
  const naam = query.medewerker ? await loadNaam(tx, query.medewerker) : null
  const basis = { query, blik, naam, inzagen: [], medewerkers: [], dossiers: [], handelingen: [] }
  if (blik.onbekend) return basis
  if (query.deel === "medewerkers") return { ...basis, medewerkers: await loadPerMedewerker(tx, blik, aantal) }
  if (query.deel === "dossiers") return { ...basis, dossiers: await loadPerDossier(tx, blik, aantal) }
  if (query.deel === "handelingen") return { ...basis, handelingen: await loadAudit(tx, blik, query.voor ?? null, aantal) }
  return { ...basis, inzagen: await loadInzagen(tx, blik, query.voor ?? null, aantal) }
}
export type Toezichtdata = Awaited<ReturnType<typeof loadToezicht>>

/** The address of this page (or of its file) with other choices. */
export function toezichtAdres(query: Vraag, anders: Partial<Record<keyof Vraag, string | undefined>>, pad = "/toezicht"): string {
  const alles = Object.entries({ ...query, voor: undefined, ...anders }).filter((e): e is [string, string] => Boolean(e[1]))
  return `${pad}?${new URLSearchParams(alles)}`
}

export const toezicht = page<Toezichtdata & { nood: number }, Vraag>({
  path: "/toezicht",
  recht: "toezicht",
  inzage: {
    doel: "P8",
    categorieen: ["C24"],
    deelnemers: d => [
      ...new Set([...d.inzagen.slice(0, PAGINA).flatMap(i => i.dossiers), ...d.dossiers.slice(0, PAGINA).map(p => p.dossier)]),
    ],
  },
  query: Vraag,
  async load(request) {
    const data = await loadToezicht(request, PAGINA + 1)
    return { ...data, nood: await countTeBeoordelen(request.tx) }
  },
  view: data => {
    const { query, blik, naam, nood } = data
    const lijst = query.deel === "handelingen" ? data.handelingen : data.inzagen
    const meer = lijst.length > PAGINA ? lijst[PAGINA - 1]!.op.toISOString() : null
    return {
      titel: "Toezicht",
      kop: "Wie keek waarnaar, en waarom?",
      inleiding: `Van ${dagTekst(blik.van)} tot en met ${dagTekst(plusDagen(blik.tot, -1))} · mensen van uw organisatie, en wat uw medewerkers deden`,
      handelingen: (
        <>
          <Knop href="/toezicht/wie-zag-wat">Wie zag wat?</Knop>
          <Knop href="/toezicht/opvallend">Opvallende inzagen</Knop>
          <Knop href="/toezicht/noodtoegang">Noodtoegang</Knop>
          <Knop href="/verzoeken">Verzoeken</Knop>
          <Knop href="/zegels">Zijn de sporen onveranderd?</Knop>
          <Knop soort="stil" href={toezichtAdres(query, {}, "/toezicht/download")}>
            Naar Excel
          </Knop>
        </>
      ),
      ...(naam ? { tags: <Tag soort="info">alleen {naam}</Tag> } : {}),
      inhoud: (
        <Stapel>
          {nood > 0 && (
            <Melding soort="letop" titel={`${nood} keer noodtoegang wacht op uw oordeel`}>
              <a href="/toezicht/noodtoegang">Bekijk wie wat opende, en waarom</a>
            </Melding>
          )}
          <Filters query={query} blik={blik} />
          <Tabs
            naam="Onderdelen van toezicht"
            tabs={(["inzagen", "medewerkers", "dossiers", "handelingen"] as const).map(deel => ({
              tekst: { inzagen: "Inzagen", medewerkers: "Per medewerker", dossiers: "Per dossier", handelingen: "Handelingen" }[deel],
              href: toezichtAdres(query, { deel }),
              hier: query.deel === deel,
            }))}
          />
          {query.deel === "inzagen" && (
            <Inzagen
              inzagen={data.inzagen.slice(0, PAGINA)}
              dossier={id => toezichtAdres(query, { deel: "inzagen", dossier: dossierNummer(id) })}
            />
          )}
          {query.deel === "medewerkers" && (
            <Kijkers
              kijkers={data.medewerkers.slice(0, PAGINA)}
              medewerker={id => toezichtAdres(query, { deel: "inzagen", medewerker: id })}
            />
          )}
          {query.deel === "dossiers" && (
            <Dossiers
              dossiers={data.dossiers.slice(0, PAGINA)}
              dossier={id => toezichtAdres(query, { deel: "inzagen", dossier: dossierNummer(id) })}
            />
          )}
          {query.deel === "handelingen" && <Auditregels regels={data.handelingen.slice(0, PAGINA)} />}
          {(meer ?? query.voor) && (
            <Paginering
              tekst={`${Math.min(lijst.length, PAGINA)} regels`}
              vorige={query.voor ? toezichtAdres(query, {}) : undefined}
              volgende={meer ? toezichtAdres(query, { voor: meer }) : undefined}
            />
          )}
        </Stapel>
      ),
    }
  },
})

function Filters({ query, blik }: { query: Vraag; blik: Toezichtdata["blik"] }) {
  const gefilterd = query.van ?? query.tot ?? query.medewerker ?? query.dossier
  return (
    <Filterbalk
      actie="/toezicht"
      naam="Filter"
      verborgen={{ deel: query.deel, medewerker: query.medewerker }}
      wis={gefilterd ? toezichtAdres({ deel: query.deel }, {}) : undefined}
    >
      <Veld naam="van" label="Van" type="date" waarde={blik.van} verplicht />
      <Veld naam="tot" label="Tot en met" type="date" waarde={plusDagen(blik.tot, -1)} verplicht />
      <Veld
        naam="dossier"
        label="Dossiernummer"
        waarde={query.dossier}
        maxlengte={8}
        fout={blik.onbekend ? "Dit dossiernummer kent uw organisatie niet." : undefined}
      />
    </Filterbalk>
  )
}
