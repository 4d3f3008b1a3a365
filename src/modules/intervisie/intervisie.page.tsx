import { naamVan } from "#begrippen/code"
import { THEMAS } from "#begrippen/plan"
import { page } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Filterbalk } from "#ui/filterbalk"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Bladeren } from "#ui/paginering"
import { Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { Veld } from "#ui/veld"
import { intervisieAdres, IntervisieQuery } from "./intervisie.schema.ts"
import { type Casus, loadCasussen } from "./intervisie.sql.ts"

const PER_PAGINA = 20
/** Of a lesson on the list; all of it stands with the case. */
const KORT = 240

interface Data {
  query: IntervisieQuery
  rijen: Casus[]
  meer: boolean
}

/** What colleagues learnt from cases of nobody in particular, found by theme and word. */
export const intervisiePagina = page<Data, IntervisieQuery>({
  path: "/intervisie",
  recht: "intervisie",
  inzage: "geen",
  query: IntervisieQuery,
  async load({ tx, query }) {
    const rijen = await loadCasussen(tx, query, (query.pagina - 1) * PER_PAGINA, PER_PAGINA + 1)
    return { query, rijen: rijen.slice(0, PER_PAGINA), meer: rijen.length > PER_PAGINA }
  },
  view: ({ query, rijen, meer }) => ({
    titel: "Intervisie",
    kop: "Wat collega's leerden",
    inleiding: "Casussen waaruit niemand te herkennen is, met de les die eruit kwam.",
    handelingen: (
      <>
        <Knop soort="hoofd" href="/intervisie/nieuw">
          Breng een casus in
        </Knop>
        <Knop href={intervisieAdres(query, {}, "/intervisie/download")}>Naar Excel</Knop>
      </>
    ),
    inhoud: (
      <Stapel>
        <Filters query={query} />
        <Kaart vol lang>
          <Lijst rijen={rijen} />
        </Kaart>
        <Bladeren pagina={query.pagina} meer={meer} naar={pagina => intervisieAdres(query, { pagina })} />
      </Stapel>
    ),
  }),
})

function Filters({ query }: { query: IntervisieQuery }) {
  const gefilterd = query.zoek !== "" || query.thema !== undefined || query.les !== undefined
  return (
    <Filterbalk actie="/intervisie" naam="Zoek een casus" wis={gefilterd ? "/intervisie" : undefined} knop="Zoek">
      <Veld naam="zoek" type="search" label="Woorden" waarde={query.zoek} />
      <Veld
        naam="thema"
        type="select"
        label="Thema"
        leegTekst="alle"
        waarde={query.thema}
        opties={THEMAS.map(t => ({ waarde: t.code, tekst: t.naam }))}
      />
      <Veld
        naam="les"
        type="select"
        label="Les"
        leegTekst="maakt niet uit"
        waarde={query.les}
        opties={[{ waarde: "ja", tekst: "met een les" }]}
      />
    </Filterbalk>
  )
}

const Lijst = ({ rijen }: { rijen: readonly Casus[] }) => (
  <Tabel
    bijschrift="Casussen, de nieuwste bovenaan"
    rijen={rijen}
    leeg={<Leeg titel="Geen casus gevonden">Zoek met minder woorden, of breng er zelf een in.</Leeg>}
    kolommen={[
      {
        kop: "Casus",
        naam: true,
        breedte: 30,
        cel: c => (
          <>
            <a href={`/intervisie/${c.id}`}>{c.titel}</a>
            <Bij>
              {naamVan(THEMAS, c.thema)} · {c.organisatie}
            </Bij>
          </>
        ),
      },
      { kop: "Wat wij onthouden", telefoon: "vol", cel: c => (c.les === null ? <Tag>nog te bespreken</Tag> : kort(c.les)) },
      { kop: "Ingebracht", breedte: 0, cel: c => <span class="getal">{dagTekst(c.ingebrachtOp)}</span> },
    ]}
  />
)
const kort = (tekst: string): string => (tekst.length > KORT ? `${tekst.slice(0, KORT).trimEnd()}…` : tekst)
