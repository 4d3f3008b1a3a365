import type { Dag } from "#begrippen/dag"
import { page, type Shell } from "#platform/page"
import { Chips } from "#ui/chips"
import { dagTekst, dagVoluit } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Paginering } from "#ui/paginering"
import { Stapel } from "#ui/raster"
import { dagenVan } from "./agenda.rules.ts"
import { Dagkaart, opTijd } from "./agenda.view.tsx"
import { loadOverig, type Overig } from "./agenda.sql.ts"
import { type InAgenda, loadAgenda } from "./afspraak.sql.ts"
import { teNoteren } from "./afspraak.rules.ts"
import { AgendaQuery } from "./afspraak.schema.ts"

interface Data {
  dag: Dag
  toon: "dag" | "week"
  van: Dag
  tm: Dag
  vorige: Dag
  volgende: Dag
  rijen: InAgenda[]
  overig: Overig[]
}
const adres = (dag: Dag, toon: string) => `/agenda?dag=${dag}&toon=${toon}`

/** The appointments of who is logged in, a day or a week. */
export const agendaPagina = page<Data, AgendaQuery>({
  path: "/agenda",
  recht: "C15:toevoeg",
  inzage: {
    doel: "P2",
    categorieen: ({ overig }) => ["C01", "C15", ...(overig.some(o => o.soort === "eerste_gesprek") ? ["C26"] : [])],
    deelnemers: ({ rijen, overig }) => [...new Set([...rijen.map(r => r.deelnemerId), ...overig.map(o => o.deelnemerId ?? o.id)])],
  },
  query: AgendaQuery,
  async load({ tx, actor, query, vandaag }) {
    const dag = query.dag ?? vandaag
    const dagen = dagenVan(dag, query.toon)
    const zetel = actor?.medewerkerId
    if (!zetel) return { dag, toon: query.toon, ...dagen, rijen: [], overig: [] }
    const rijen = await loadAgenda(tx, zetel, dagen.van, dagen.tm)
    const overig = await loadOverig(tx, zetel, dagen.van, dagen.tm)
    return { dag, toon: query.toon, ...dagen, rijen, overig }
  },
  view: (data, shell) => ({
    titel: "Agenda",
    kop: heading(data, shell.vandaag),
    inleiding: data.toon === "dag" ? dagVoluit(data.dag) : `${dagTekst(data.van, false)} tot en met ${dagTekst(data.tm)}`,
    handelingen: (
      <>
        {shell.mag("voorlichten") && <Knop href="/voorlichting">Voorlichting</Knop>}
        {shell.mag("spreekuur_houden") && <Knop href="/spreekuur">Mijn spreekuur</Knop>}
        {shell.mag("C15:schrijf") && <Knop href="/brieven">Brieven</Knop>}
        <Knop href="/agenda/abonnement">In uw eigen agenda</Knop>
      </>
    ),
    inhoud: (
      <Stapel>
        <Chips
          naam="Hoeveel"
          chips={[
            { tekst: "Vandaag", href: adres(shell.vandaag, "dag"), hier: data.toon === "dag" && data.dag === shell.vandaag },
            { tekst: "Week", href: adres(data.dag, "week"), hier: data.toon === "week" },
          ]}
        />
        <Dagen data={data} shell={shell} />
        <Paginering
          tekst={data.toon === "dag" ? "Een dag verder of terug" : "Een week verder of terug"}
          vorige={adres(data.vorige, data.toon)}
          volgende={adres(data.volgende, data.toon)}
        />
      </Stapel>
    ),
  }),
})

function heading({ rijen, overig, toon, van, tm }: Data, vandaag: Dag): string {
  const open = teNoteren(rijen, vandaag).length
  if (open > 0) return `Van ${open === 1 ? "één afspraak" : `${open} afspraken`} is nog niet bekend hoe het ging`
  const wanneer =
    van <= vandaag && vandaag <= tm ? (toon === "dag" ? "vandaag" : "deze week") : toon === "dag" ? "op deze dag" : "in deze week"
  const aantal = rijen.length + overig.length
  if (aantal === 0) return `Geen afspraken ${wanneer}`
  return aantal === 1 ? `Eén afspraak ${wanneer}` : `${aantal} afspraken ${wanneer}`
}

function Dagen({ data, shell }: { data: Data; shell: Shell }) {
  const rijen = opTijd([...data.rijen, ...data.overig])
  if (rijen.length === 0)
    return (
      <Kaart>
        <Leeg titel="Niets gepland">Een afspraak maakt u bij de persoon, of aan het eind van een gesprek.</Leeg>
      </Kaart>
    )
  return (
    <>
      {[...Map.groupBy(rijen, r => r.dag)].map(([dag, vanDag]) => (
        <Dagkaart dag={dag} rijen={vanDag} shell={shell} />
      ))}
    </>
  )
}
