import { BIJLAGE, codes, DOSSIER, type Feiten, GEEN_DAG, GEEN_UREN, LOPEND, PERSOON, UREN_EENHEID } from "#engines/indicatoren"
import type { PoolClient } from "pg"
import { type Ontvanger, readKopie, sleutelUit, uuidVan } from "./kopie.sql.ts"
import type { Verwijzingen } from "./registers.sql.ts"

const NIEMAND = "'00000000-0000-0000-0000-000000000000'::uuid"
const dag = (kolom: string, leeg = LOPEND) => `coalesce(${kolom} - date '1970-01-01', (${leeg})::int)`
const code = (lijst: readonly string[], kolom: string) => `coalesce(array_position('{${lijst.join(",")}}', ${kolom}), 1) - 1`
const uren = `coalesce(round(uren_per_week * ${UREN_EENHEID})::int, ${GEEN_UREN})`
const id = (kolom: string) => `coalesce(${kolom}, ${NIEMAND})`
/** Rows of a person stand in source-key order: number as text, then source, then the row itself. */
const opNummer = (kolom: string) => `order by ${kolom} collate "C" nulls last, b.code collate "C" nulls last, f.id`

interface Bron {
  /** First the owner, then the columns of the engine's table, in its order. */
  kolommen: readonly string[]
  uit: string
  waar?: string
  volgorde?: string
  /** The column that names the owner's person, for some people only. */
  persoon?: string
}

/** Per table of the engine: what it reads. Columns in the order of DOSSIER and BIJLAGE. */
const BRONNEN: Record<keyof typeof DOSSIER | keyof typeof BIJLAGE, Bron> = {
  verantwoordelijke: { kolommen: ["deelnemer_id", dag("begin"), dag("einde"), "verantwoordelijke_id"], uit: "v_verantwoordelijke f" },
  uitkering: {
    kolommen: [
      "deelnemer_id",
      dag("begin"),
      dag("einde"),
      code(codes.SOORTEN_BIJSTAND, "soort"),
      code(codes.REDENEN_UITKERING, "reden_einde"),
    ],
    uit: "v_uitkering f",
    waar: "soort in ('bijstand', 'ioaw', 'ioaz')",
    volgorde: "order by soort",
  },
  doelgroep: { kolommen: ["deelnemer_id", dag("begin"), dag("einde"), code(codes.DOELGROEPEN, "doelgroep")], uit: "v_doelgroep f" },
  trede: { kolommen: ["deelnemer_id", dag("datum"), "trede::int"], uit: "v_trede f", volgorde: "order by vastgelegd_op, id" },
  opleiding: {
    kolommen: [
      "deelnemer_id",
      dag("behaald_op", GEEN_DAG),
      code(codes.NIVEAUS, "niveau"),
      "case when diploma then 1 when not diploma then 2 else 0 end",
    ],
    uit: "v_opleiding f",
  },
  regie: { kolommen: ["deelnemer_id", dag("begin"), dag("einde")], uit: "v_betrokkene f", waar: "rol = 'casusregisseur'" },
  traject: {
    kolommen: ["deelnemer_id", dag("begin"), dag("einde"), dag("verwacht_einde", GEEN_DAG), code(codes.REDENEN_TRAJECT, "reden_einde"),
      code(codes.UITVALREDENEN, "uitvalreden"), uren, "voorziening_id", id("uitvoerder_id"), id("opdrachtgever_id"), "f.id"],
    uit: "v_traject f",
  }, // biome-ignore format: one line a subject
  dienstverband: {
    kolommen: ["deelnemer_id", dag("begin"), dag("einde"), dag("bevestigd_tot", GEEN_DAG), code(codes.SOORTEN_WERK, "soort"),
      code(codes.REDENEN_WERK, "reden_einde"), uren, id("werkgever_id"), id("werkgever_organisatie_id"), "coalesce(lks, false)::int",
      "(num_nonnulls(vacature_id, contactmoment_id, werkgevercontact_id) > 0)::int", "f.id"],
    uit: "v_dienstverband f left join v_bron b on b.id = f.bron_id",
    volgorde: opNummer("dienstverband_nr"),
  }, // biome-ignore format: one line a subject
  plaatsing: {
    kolommen: ["deelnemer_id", dag("begin"), dag("einde"), code(codes.WERKVORMEN, "werkvorm"), uren, "(dienstverband_id is not null)::int"],
    uit: "v_plaatsing f",
  },
  aanwezig: {
    kolommen: ["traject_id", dag("datum")],
    uit: "v_aanwezigheid f",
    waar: "status = 'aanwezig' and traject_id is not null",
    persoon: "traject_id in (select id from v_traject where deelnemer_id",
  },
  werkplek: {
    kolommen: ["dienstverband_id", dag("begin"), dag("einde"), code(codes.WERKVORMEN, "werkvorm")],
    uit: "v_plaatsing f left join v_bron b on b.id = f.bron_id",
    waar: "dienstverband_id is not null",
    volgorde: opNummer("plaatsing_nr"),
    persoon: "dienstverband_id in (select id from v_dienstverband where deelnemer_id",
  },
}

/** Facts as the engine takes them, of all people or of these; people who are not there (any more) are left out. */
export async function readFeiten(client: PoolClient, v: Verwijzingen, ids: readonly string[] | null): Promise<Feiten> {
  const deelnemers = new Map<string, number>()
  const persoon = await readPersonen(client, v, ids, deelnemers)
  const feiten: Record<string, unknown> = { id: [...deelnemers.keys()].map(uuidVan), persoon }
  const eigenaars = { aanwezig: new Map<string, number>(), werkplek: new Map<string, number>() }
  const naarRij = { traject: eigenaars.aanwezig, dienstverband: eigenaars.werkplek } as Record<string, Map<string, number>>
  const naar: Record<string, Map<string, number>> = {
    organisatie: v.organisatie, uitvoerder: v.organisatie, opdrachtgever: v.organisatie, eigen: v.organisatie,
    voorziening: v.voorziening, werkgever: v.werkgever,
  } // biome-ignore format: one line a register
  for (const [tabel, schema] of Object.entries({ ...DOSSIER, ...BIJLAGE })) {
    const bron = BRONNEN[tabel as keyof typeof BRONNEN]
    const van = tabel in eigenaars ? eigenaars[tabel as keyof typeof eigenaars] : deelnemers
    const kolommen = Object.entries(schema).map(([naam, aard]) => new Kolom(aard === "code", naar[naam]))
    const eigenaar = new Kolom(false, van)
    const rijen = naarRij[tabel]
    const onthoud: Ontvanger[] = rijen ? [(rij, veld, plek) => rijen.set(sleutelUit(veld, plek), rij)] : []
    const n = await readKopie(client, opdracht(bron, ids), [eigenaar, ...kolommen].map(kolom => kolom.ontvang).concat(onthoud))
    feiten[tabel] = Object.fromEntries([
      ["eigenaar", eigenaar.klaar(n)],
      ...Object.keys(schema).map((naam, i) => [naam, kolommen[i]!.klaar(n)]),
    ])
  }
  return feiten as unknown as Feiten
}

/** COPY takes no parameters; ids come from the database and are uuids. */
const inLijst = (ids: readonly string[]) => `= any('{${ids.join(",")}}'::uuid[])`

function opdracht({ kolommen, uit, waar, volgorde, persoon }: Bron, ids: readonly string[] | null): string {
  const voorwaarden = [waar, ids && (persoon ? `${persoon} ${inLijst(ids)})` : `deelnemer_id ${inLijst(ids)}`)].filter(Boolean)
  return `select ${kolommen.join(", ")} from ${uit} ${voorwaarden.length ? `where ${voorwaarden.join(" and ")}` : ""} ${volgorde ?? ""}`
}

async function readPersonen(client: PoolClient, v: Verwijzingen, ids: readonly string[] | null, deelnemers: Map<string, number>) {
  const { bsn, telefoon_of_email, postcode, voertaal } = codes.VELD_BIT
  const query = `select d.id, to_char(geboortedatum, 'YYYYMMDD')::int, ${code(codes.GESLACHTEN, "geslacht")},
      coalesce(extract(year from aanmelddatum)::int, 0), ${dag("aanmelddatum", GEEN_DAG)}, standaard_organisatie_id,
      case when a.huishouden_nr <> '' then coalesce(a.huishouden_bron_id::text, '') || ' ' || a.huishouden_nr else '' end,
      (b.deelnemer_id is not null)::int * ${bsn} + (coalesce(telefoon, '') <> '' or coalesce(email, '') <> '')::int * ${telefoon_of_email}
        + (coalesce(a.postcode, '') <> '')::int * ${postcode} + (coalesce(voertaal, '') <> '')::int * ${voertaal}
    from v_deelnemer d left join v_deelnemer_adres a on a.deelnemer_id = d.id left join v_deelnemer_bsn b on b.deelnemer_id = d.id
    ${ids ? `where d.id ${inLijst(ids)}` : ""}`
  const naar = { standaard: v.organisatie, huishouden: v.huishouden } as Record<string, Map<string, number> | undefined>
  const kolommen = Object.entries(PERSOON).map(([naam, aard]) => new Kolom(aard === "code", naar[naam], naam === "huishouden"))
  const onthoud: Ontvanger = (rij, veld, plek) => deelnemers.set(sleutelUit(veld, plek), rij)
  const n = await readKopie(client, query, [onthoud, ...kolommen.map(kolom => kolom.ontvang)])
  return Object.fromEntries(Object.keys(PERSOON).map((naam, i) => [naam, kolommen[i]!.klaar(n)]))
}

/** A column that grows while rows come in. A uuid becomes its index in `naar`, text its number (new texts get the next). */
class Kolom {
  #waarden: Int32Array | Uint8Array
  readonly #naar: Map<string, number> | undefined
  readonly #nummert: boolean

  constructor(klein: boolean, naar?: Map<string, number>, nummert = false) {
    this.#waarden = klein ? new Uint8Array(1024) : new Int32Array(1024)
    this.#naar = naar
    this.#nummert = nummert
  }

  readonly ontvang: Ontvanger = (rij, veld, van, lengte) => {
    if (rij === this.#waarden.length) this.#groei()
    if (this.#nummert) this.#waarden[rij] = this.#nummer(veld.toString("utf8", van, van + lengte))
    else this.#waarden[rij] = this.#naar ? (this.#naar.get(sleutelUit(veld, van)) ?? 0) : veld.readInt32BE(van)
  }

  klaar(n: number): Int32Array | Uint8Array {
    return this.#waarden.subarray(0, n)
  }

  #nummer(tekst: string): number {
    if (tekst === "") return -1
    const bekend = this.#naar!.get(tekst)
    if (bekend !== undefined) return bekend
    this.#naar!.set(tekst, this.#naar!.size)
    return this.#naar!.size - 1
  }

  #groei(): void {
    const oud = this.#waarden
    this.#waarden = oud instanceof Uint8Array ? new Uint8Array(oud.length * 2) : new Int32Array(oud.length * 2)
    this.#waarden.set(oud)
  }
}
