import { DAGDELEN, STATUSSEN_AANWEZIGHEID } from "#begrippen/aanwezigheid"
import { naamVan } from "#begrippen/code"
import { type Dag, plusDagen } from "#begrippen/dag"
import type { Tx } from "#platform/db"
import { act, page, type Shell } from "#platform/page"
import { Chips } from "#ui/chips"
import { dagVoluit } from "#ui/datum"
import { Filterbalk } from "#ui/filterbalk"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Paginering } from "#ui/paginering"
import { Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Veld } from "#ui/veld"
import { DagQuery } from "./aanwezigheid.schema.ts"
import { type Aanwezige, loadDag, loadDagdeelNu, PER_PAGINA } from "./dag.sql.ts"
import { meldAanwezigheid } from "./meld-aanwezigheid.command.ts"

interface Data {
  datum: Dag
  dagdeel: string
  pagina: number
  rijen: Aanwezige[]
  perStatus: Record<string, number>
  totaal: number
}

export const dagAdres = ({ datum, dagdeel, pagina = 1 }: { datum: Dag; dagdeel: string; pagina?: number }) =>
  `/aanwezigheid?datum=${datum}&dagdeel=${dagdeel}${pagina > 1 ? `&pagina=${pagina}` : ""}`

/** The half-day that was asked for; never one that is still to come. */
export async function gekozenDag(tx: Tx, query: DagQuery, vandaag: Dag): Promise<{ datum: Dag; dagdeel: string }> {
  const datum = query.datum && query.datum < vandaag ? query.datum : vandaag
  return { datum, dagdeel: query.dagdeel ?? (await loadDagdeelNu(tx)) }
}

/** The list of the day: who is expected this half-day, and one tap for how he was there. */
export const dagPagina = page<Data, DagQuery>({
  path: "/aanwezigheid",
  recht: "C18:toevoeg",
  inzage: { doel: "P2", categorieen: ["C01", "C18"], deelnemers: data => data.rijen.map(r => r.deelnemerId) },
  query: DagQuery,
  async load({ tx, query, vandaag }) {
    const dag = await gekozenDag(tx, query, vandaag)
    return { ...dag, pagina: query.pagina, ...(await loadDag(tx, dag.datum, dag.dagdeel, query.pagina)) }
  },
  view: (data, shell) => ({
    titel: "Aanwezigheid",
    kop: heading(data, shell.vandaag),
    inleiding: Object.entries(data.perStatus)
      .map(([status, n]) => `${n} ${naamVan(STATUSSEN_AANWEZIGHEID, status).toLowerCase()}`)
      .join(" · "),
    ...(data.totaal > 0 ? { handelingen: <Knop href={dagAdres(data).replace("?", "/download?")}>Naar Excel</Knop> } : {}),
    inhoud: (
      <Stapel>
        <Chips
          naam="Dagdeel"
          chips={DAGDELEN.map(d => ({
            tekst: d.naam,
            href: dagAdres({ ...data, dagdeel: d.code, pagina: 1 }),
            hier: d.code === data.dagdeel,
          }))}
        />
        <Filterbalk actie="/aanwezigheid" naam="Kies een dag" verborgen={{ dagdeel: data.dagdeel }} knop="Toon">
          <Veld naam="datum" label="Dag" type="date" waarde={data.datum} max={shell.vandaag} min={plusDagen(shell.vandaag, -31)} />
        </Filterbalk>
        <Lijst data={data} shell={shell} />
      </Stapel>
    ),
  }),
  act: act({ command: meldAanwezigheid, naar: dagAdres, melding: "Opgeschreven." }),
})

function heading({ totaal, perStatus, datum, dagdeel }: Data, vandaag: Dag): string {
  const wanneer =
    datum === vandaag ? { ochtend: "vanochtend", middag: "vanmiddag", avond: "vanavond" }[dagdeel]! : `${dagVoluit(datum)}, ${dagdeel}`
  const open = totaal - Object.values(perStatus).reduce((a, b) => a + b, 0)
  if (totaal === 0) return `Niemand verwacht: ${wanneer}`
  if (open === 0) return `Van iedereen bekend: ${wanneer}`
  return `Nog ${open} van ${totaal} op te schrijven: ${wanneer}`
}

function Lijst({ data, shell }: { data: Data; shell: Shell }) {
  const { datum, dagdeel, pagina, rijen, totaal } = data
  if (totaal === 0)
    return <Leeg titel="Niemand te verwachten">Hier staat wie aan u is toegewezen en op deze dag een traject of een werkplek heeft.</Leeg>
  return (
    <Formulier
      actie="/aanwezigheid"
      id={shell.opdrachtId}
      verborgen={{ datum, dagdeel, pagina }}
      fouten={shell.formulier?.weigeringen}
      naam="Aanwezigheid opschrijven"
      breed
    >
      <Kaart vol lang>
        <Tabel
          bijschrift={`Aanwezigheid, ${dagVoluit(datum)}, ${dagdeel}`}
          rijen={rijen}
          kolommen={[
            {
              kop: "Naam",
              naam: true,
              breedte: 30,
              cel: r => (
                <>
                  {shell.mag("C18:schrijf") ? <a href={`/aanwezigheid/pas/${r.deelnemerId}`}>{r.naam}</a> : r.naam}
                  {r.status !== null && (
                    <Bij>{[naamVan(STATUSSEN_AANWEZIGHEID, r.status), r.zelf && "zelf gemeld"].filter(Boolean).join(", ")}</Bij>
                  )}
                </>
              ),
            },
            {
              kop: "Hoe",
              telefoon: "vol",
              cel: r => (r.wijzigbaar ? <Keuzes rij={r} /> : <span class="stil">door een collega opgeschreven</span>),
            },
          ]}
        />
      </Kaart>
      <Paginering
        tekst={
          totaal > PER_PAGINA
            ? `${(pagina - 1) * PER_PAGINA + 1} tot en met ${(pagina - 1) * PER_PAGINA + rijen.length} van ${totaal}`
            : `${totaal} in totaal`
        }
        vorige={pagina > 1 ? dagAdres({ datum, dagdeel, pagina: pagina - 1 }) : undefined}
        volgende={pagina * PER_PAGINA < totaal ? dagAdres({ datum, dagdeel, pagina: pagina + 1 }) : undefined}
      />
    </Formulier>
  )
}

/** One button for each way to be there; the one that stands now is filled. */
const Keuzes = ({ rij }: { rij: Aanwezige }) => (
  <Knoppen>
    {STATUSSEN_AANWEZIGHEID.map(s => (
      <Knop soort={rij.status === s.code ? "hoofd" : "gewoon"} naam="keuze" waarde={`${rij.deelnemerId} ${s.code}`} bij={rij.naam}>
        {s.naam}
      </Knop>
    ))}
  </Knoppen>
)
