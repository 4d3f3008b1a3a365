import { z } from "zod"
import { rolNaam } from "#begrippen/rol"
import { page, type Route, type Shell } from "#platform/page"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Paginering } from "#ui/paginering"
import { Stapel } from "#ui/raster"
import { Staaf } from "#ui/staaf"
import { Bij, type Kolom, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { type Coach, loadWaarnemers } from "./coaches.sql.ts"
import { getal } from "./kop.teksten.ts"
import { PER_PAGINA } from "./lijst.rules.ts"
import { type CoachStand, perCoach } from "./per-coach.rules.ts"
import { loadPerCoach } from "./stand.sql.ts"
import { vraagVan, ziet } from "./voorraad.sql.ts"
import { Delen } from "./werkvoorraad.view.tsx"

const Query = z.object({ na: z.uuid().optional().catch(undefined) })

interface Data {
  na: string | undefined
  standen: Stand[]
}
/** How somebody stands, and who stands in for him today. */
export type Stand = CoachStand<Coach> & { waarnemer: string | null }

/** For who watches over an organisation: who carries how much, what is late, and who has nobody else. Figures about staff, no people. */
export const coaches: Route = page<Data, z.infer<typeof Query>>({
  path: "/werkvoorraad/coaches",
  recht: "werkvoorraad",
  inzage: "geen",
  query: Query,
  async load({ query, ...lezer }) {
    const standen = await loadStanden(lezer)
    return standen && { na: query.na, standen }
  },
  live: data => data.standen,
  view: ({ na, standen }, shell) => {
    const te = standen.reduce((som, s) => som + s.laat, 0)
    const alleen = standen.reduce((som, s) => som + s.coach.alleen, 0)
    return {
      titel: "Werkvoorraad per coach",
      kop: te > 0 ? `${getal(te)} dingen zijn te laat` : "Bij niemand is iets te laat",
      inleiding: `${getal(standen.length)} medewerkers met een caseload · ${getal(alleen)} mensen hebben geen achtervang`,
      handelingen: <Handelingen shell={shell} leeg={standen.length === 0} />,
      inhoud: <Overzicht standen={standen} na={na} />,
    }
  },
})

/** Where what stands out here is settled: people go to another coach, somebody covers, the registration is put right. */
const Handelingen = ({ shell, leeg }: { shell: Shell; leeg: boolean }) => (
  <>
    {shell.mag("C01B:schrijf") && <Knop href="/wisselen">Draag mensen over</Knop>}
    {shell.mag("waarneming_team") && <Knop href="/waarneming">Regel waarneming</Knop>}
    {shell.mag("cijfers") && <Knop href="/monitor/registratie">Wat niet klopt</Knop>}
    {!leeg && <Knop href="/werkvoorraad/coaches/download">Naar Excel</Knop>}
  </>
)

/** How everybody with a worklist stands; null for who does not watch over an organisation. */
export async function loadStanden(lezer: Parameters<typeof vraagVan>[0]): Promise<Stand[] | null> {
  if (!(await ziet(lezer.tx))) return null
  const vraag = vraagVan(lezer, "organisatie", null)
  const { access } = lezer.services
  const { zaken, coaches: lijst } = await loadPerCoach(lezer.tx, lezer.services.db, vraag, lezer.actor!.organisatieId!)
  const waarnemers = await loadWaarnemers(lezer.tx, lezer.vandaag)
  const standen = perCoach(lijst, zaken, lezer.vandaag, (rol, recht) => access.rechtenVan(rol).has(recht))
  return standen.map(stand => ({ ...stand, waarnemer: waarnemers.get(stand.coach.id) ?? null }))
}

function Overzicht({ standen, na }: Data) {
  const begin = na === undefined ? 0 : standen.findIndex(s => s.coach.id === na) + 1
  const hier = standen.slice(begin, begin + PER_PAGINA)
  const meer = begin + PER_PAGINA < standen.length
  return (
    <Stapel>
      <Delen hier="/werkvoorraad/coaches" />
      <Kaart vol lang>
        <Tabel
          bijschrift="Caseload, wat te laat is, en achtervang per coach"
          kolommen={columns(Math.max(...standen.map(s => s.coach.mensen), 1))}
          rijen={hier}
          leeg={<Leeg titel="Niemand heeft een caseload">Zodra er mensen zijn toegewezen, staat hier wie er hoeveel heeft.</Leeg>}
        />
      </Kaart>
      {standen.length > PER_PAGINA && (
        <Paginering
          tekst={`${begin + 1} tot en met ${begin + hier.length} van ${getal(standen.length)}`}
          vorige={begin > 0 ? "/werkvoorraad/coaches" : undefined}
          volgende={meer ? `/werkvoorraad/coaches?na=${hier.at(-1)!.coach.id}` : undefined}
        />
      )}
      <p class="noot">
        Zonder achtervang: mensen bij wie niemand anders met een werkvoorraad betrokken is. Is deze coach er niet, dan kent niemand hun
        verhaal. Achterstand: was al te laat toen de gegevens binnenkwamen. Staat stil: met een reden gepauzeerd tot een dag. Wacht: een
        ander is aan zet.
      </p>
    </Stapel>
  )
}

const columns = (meeste: number): Kolom<Stand>[] => [
  {
    kop: "Coach",
    naam: true,
    breedte: 30,
    cel: s => (
      <>
        <a href={`/werkvoorraad?coach=${s.coach.id}`}>{s.coach.naam}</a>
        <Bij>{[rolNaam(s.coach.rol), s.waarnemer && `waargenomen door ${s.waarnemer}`].filter(Boolean).join(", ")}</Bij>
      </>
    ),
  },
  { kop: "Mensen", rechts: true, cel: s => getal(s.coach.mensen) },
  { kop: "Verhouding", verbergKop: true, breedte: 15, telefoon: "weg", cel: s => <Staaf waarde={s.coach.mensen} max={meeste} /> },
  { kop: "Kan niet wachten", rechts: true, cel: s => getal(s.nu) },
  { kop: "Te laat", rechts: true, cel: s => (s.laat > 0 ? <Tag soort="laat">{getal(s.laat)}</Tag> : "0") },
  { kop: "Achterstand", rechts: true, cel: s => getal(s.achterstand) },
  { kop: "Staat stil", rechts: true, telefoon: "weg", cel: s => getal(s.stil) },
  { kop: "Wacht", rechts: true, telefoon: "weg", cel: s => getal(s.wacht) },
  { kop: "Alleen hier", rechts: true, cel: s => getal(s.coach.alleen) },
]
