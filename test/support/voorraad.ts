import { type Actie, openTestRegio, type TestRegio } from "./regio.ts"
import { openTestWeb, type TestWeb } from "./web.ts"

/** The worklist as the API answers it, as far as tests look at it. */
export interface Lijst {
  mensen: number
  aantallen: { alles: number; wanneer: Record<string, number>; soort: Record<string, number> }
  zaken: Array<{
    deelnemerId: string
    soort: string
    reden: string
    uiterlijk: string
    achterstand: boolean
    handeling: { href: string } | null
  }>
  volgende: string | null
}

export interface VoorraadRegio extends TestRegio {
  web: TestWeb
  bron: string
  /** A case director with nobody on his list yet. */
  nieuweCoach(): Promise<Actie>
  /** A person who was measured last week unless said otherwise, so that nothing but a planted fact asks for something. */
  persoon(voornaam: string, betrokken: readonly Actie[], gemeten?: string | null, organisatie?: string): Promise<string>
  /** Adds a fact to a person: a row of this table. */
  plant(deelnemerId: string, tabel: string, waarden: Record<string, unknown>): Promise<void>
  /** A job and a placement with an employer, and a programme that runs too short to ask for a plan, as rows. */
  baan(waarden: Record<string, unknown>): Record<string, unknown>
  traject(waarden: Record<string, unknown>): Record<string, unknown>
  stage(waarden: Record<string, unknown>): Record<string, unknown>
  /** A finished result of an instrument on a day. */
  uitslag(instrument: string, datum: string): Record<string, unknown>
  /** Somebody's worklist, with a query string. Throws Error when he gets none. */
  lijst(wie: Actie, filter?: string): Promise<Lijst>
  redenen(wie: Actie, deelnemerId: string): Promise<string[]>
}

/** The test region on 22 November 2026, with what a worklist is made of. */
export async function openVoorraadRegio(): Promise<VoorraadRegio> {
  const regio = await openTestRegio("2026-11-22")
  const web = openTestWeb(regio)
  const id = async (insert: string) => (await regio.alsEigenaar<{ id: string }>(`${insert} returning id`))[0]!.id
  const bron = await id("insert into bron (code, bereik) values ('gws', '*')")
  const voorziening = await id("insert into voorziening (code, naam, soort) values ('werkfit', 'Werkfit', 'werkfit')")
  const werkgever = await id("insert into werkgever (naam) values ('De Korenaar')")
  const instrumenten = new Map(
    (await regio.alsEigenaar<{ code: string; id: string }>("select code, id from instrument")).map(i => [i.code, i.id]),
  )
  const plant: VoorraadRegio["plant"] = async (deelnemerId, tabel, waarden) => {
    const kolommen = Object.keys(waarden)
    await regio.alsEigenaar(
      `insert into ${tabel} (deelnemer_id, organisatie_id, ${kolommen.join(", ")})
       select id, organisatie_id, ${kolommen.map((_, i) => `$${i + 2}`).join(", ")} from deelnemer where id = $1`,
      [deelnemerId, ...Object.values(waarden)],
    )
  }
  const lijst: VoorraadRegio["lijst"] = async (wie, filter = "") => {
    const antwoord = await web.vraag("GET", `/api/v1/werkvoorraad${filter}`, { token: wie.token })
    if (antwoord.status !== 200) throw new Error(`Geen werkvoorraad: ${antwoord.status}`)
    return (await antwoord.json()) as Lijst
  }
  return {
    ...regio,
    web,
    uitslag: (instrument, datum) => ({ instrument_id: instrumenten.get(instrument), datum, invuller: "medewerker", afgerond_op: datum }),
    bron,
    plant,
    lijst,
    nieuweCoach: () => regio.medewerker(regio.stadskanaal, "casusregisseur"),
    async persoon(voornaam, betrokken, gemeten = "2026-11-15", organisatie = regio.stadskanaal) {
      const persoonId = await regio.deelnemer(organisatie, voornaam, betrokken)
      if (gemeten) await plant(persoonId, "trede", { datum: gemeten, trede: 3 })
      return persoonId
    },
    baan: waarden => ({ soort: "regulier", werkgever_id: werkgever, begin: "2026-01-01", ...waarden }),
    traject: waarden => ({ voorziening_id: voorziening, begin: "2026-10-26", ...waarden }),
    stage: waarden => ({ werkvorm: "stage", werkgever_id: werkgever, begin: "2026-09-01", ...waarden }),
    redenen: async (wie, deelnemerId) => (await lijst(wie)).zaken.filter(z => z.deelnemerId === deelnemerId).map(z => z.reden),
  }
}
