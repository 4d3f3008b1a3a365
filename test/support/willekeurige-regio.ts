import { type Dag, dagNummer, dagVan } from "#begrippen/dag"
import { codes, type Periode } from "#engines/indicatoren"
import { type Database, sql } from "#platform/db"
import { Willekeur } from "./willekeur.ts"

/** Rows of one region by table, small but nasty: gaps of exactly 30 and 31 days, leap days, month ends, ties, transfers. */
export type Rij = Record<string, unknown>
export interface WillekeurigeRegio {
  organisaties: string[]
  rijen: Record<string, Rij[]>
  perioden: Periode[]
}

const ANKERS = ["2023-12-31", "2024-01-31", "2024-02-29", "2024-03-01", "2024-05-31", "2024-08-31", "2024-11-30", "2024-12-31", "2025-01-01", "2025-02-28",
  "2025-03-01", "2025-03-31", "2025-06-30", "2025-07-01", "2025-10-31", "2025-12-31", "2026-01-01", "2026-03-01"].map(dagNummer) // biome-ignore format: days
const GATEN = [0, 0, 1, 1, 2, 15, 29, 30, 30, 31, 31, 32, 33, 62, 63, 90, 365, 366]
const DUREN = [1, 1, 2, 15, 28, 29, 30, 31, 56, 57, 59, 60, 61, 90, 91, 92, 181, 364, 365, 366, 700]
const zonder = (lijst: readonly string[]) => lijst.filter(naam => naam !== "onbekend" && naam !== "eigen_organisatie")

/** One region: two municipalities, an SOB and UWV, and some people with everything that can stand in the files. */
export function willekeurigeRegio(nr: number, mensen: number, zaad = nr): WillekeurigeRegio {
  const w = new Willekeur(zaad * 7919 + 17)
  const maker = new Maker(w, nr)
  maker.registers()
  for (let i = 0; i < mensen; i++) maker.mens()
  maker.meldingen()
  return { organisaties: maker.codes, rijen: maker.rijen, perioden: Array.from({ length: 3 }, () => willekeurigePeriode(w)) }
}

/** A period around the days that matter, with p before, on or after its end. */
export function willekeurigePeriode(w: Willekeur): Periode {
  const [a, b, c] = [w.kies(ANKERS), w.kies(ANKERS) + w.getal(0, 1), w.kies(ANKERS) + w.getal(-1, 1)]
  const van = Math.min(a, b)
  const tot = Math.max(a, b, van + 1)
  return { van: dagVan(van), tot: dagVan(tot), p: w.soms(0.3) ? undefined : dagVan(Math.max(c, van + 1)) }
}

/** Makes the rows; also used to change the facts of one person. */
class Maker {
  readonly rijen: Record<string, Rij[]> = {}
  readonly codes: string[]
  readonly #w: Willekeur
  readonly #nr: number
  readonly #bronnen: string[] = []
  readonly #organisaties: { id: string; soort: string }[] = []
  readonly #voorzieningen: string[] = []
  readonly #werkgevers: string[] = []
  #teller = 0
  #trajecten: string[] = []
  #dienstverbanden: string[] = []
  readonly #mensen: { id: string; organisatie: string }[] = []

  constructor(w: Willekeur, nr: number) {
    this.#w = w
    this.#nr = nr
    this.codes = ["gb", "ga", "sob", "uwv"].map(naam => `r${nr}-${naam}`)
  }

  registers(): void {
    const w = this.#w
    for (const code of ["b", "a"]) this.#bronnen.push(this.#voeg("bron", { code: `r${this.#nr}${code}`, bereik: "*" }))
    const soorten = ["gemeente", "gemeente", "sob", "uwv"]
    this.codes.forEach((code, i) => {
      this.#organisaties.push({ id: this.#voeg("organisatie", { code, naam: code, soort: soorten[i]! }), soort: soorten[i]! })
    })
    const organisatie = () => w.ofNiets(0.4, () => w.kies(this.#organisaties).id)
    for (const code of ["v1", "v2", "v3"])
      this.#voorzieningen.push(
        this.#voeg("voorziening", { code: `r${this.#nr}-${code}`, naam: code, soort: "training", uitvoerder_id: organisatie() }),
      )
    for (let i = 0; i < 4; i++)
      this.#werkgevers.push(this.#voeg("werkgever", { naam: "W", sbi_sectie: w.ofNiets(0.3, () => w.kies(["A", "C", "U"])) }))
    for (const reeks of ["inwoners", "taakstelling_beschut"])
      for (const plek of this.codes.slice(0, 2))
        for (const datum of ANKERS.filter(() => w.soms(0.2)))
          this.#voeg("reeks", { reeks, datum: dagVan(datum), plek, waarde: w.getal(0, 50) })
  }

  mens(): void {
    const w = this.#w
    const organisatie = w.kies(this.#organisaties).id
    const geboren = w.soms(0.3)
      ? w.kies(["1998-02-28", "1980-02-29", "1970-12-31", "1999-01-01", "2004-02-29"])
      : dagVan(w.getal(-10_000, 12_000))
    const id = this.#voeg("deelnemer", {
      organisatie_id: organisatie,
      standaard_organisatie_id: organisatie,
      voornaam: "N",
      achternaam: "N",
      geboortedatum: geboren,
      geslacht: w.ofNiets(0.2, () => w.kies(codes.GESLACHTEN)),
      telefoon: w.ofNiets(0.5, () => w.kies(["06", ""])),
      email: w.ofNiets(0.7, () => "a@example.org"),
      voertaal: w.ofNiets(0.5, () => "nld"),
      aanmelddatum: w.ofNiets(0.3, () => dagVan(w.kies(ANKERS))),
      overleden_op: w.ofNiets(0.9, () => dagVan(w.kies(ANKERS))),
    })
    this.#mensen.push({ id, organisatie })
    this.#trajecten = w.soms(0.8) ? [] : this.#trajecten
    this.#dienstverbanden = w.soms(0.8) ? [] : this.#dienstverbanden
    if (w.soms(0.5))
      this.#voeg("deelnemer_bsn", { deelnemer_id: id, organisatie_id: organisatie, cijfer: "\\x00", hmac: `\\x${id.replaceAll("-", "")}` })
    if (w.soms(0.7)) this.#adres(id, organisatie)
    this.feiten(id, organisatie)
  }

  /** All dated facts of one person. */
  feiten(id: string, organisatie: string): void {
    const w = this.#w
    const van = { deelnemer_id: id, organisatie_id: organisatie }
    const eerder = Object.fromEntries(Object.entries(this.rijen).map(([tabel, rijen]) => [tabel, rijen.length]))
    for (const soort of w.geschud(["bijstand", "ioaw", "ioaz", "bbz"]).slice(0, w.getal(0, 3)))
      for (const p of this.#reeks(4)) this.#voeg("uitkering", { ...van, ...p, soort, reden_einde: this.#reden(p, codes.REDENEN_UITKERING) })
    for (const doelgroep of w.geschud(["banenafspraak", "lks", "nugger"]).slice(0, w.getal(0, 3)))
      for (const p of this.#reeks(2)) this.#voeg("doelgroep", { ...van, ...p, doelgroep })
    for (let i = w.getal(0, 4); i > 0; i--)
      this.#voeg("trede", {
        ...van,
        datum: this.#dag(),
        trede: w.getal(1, 6),
        vastgelegd_op: `2026-06-01T00:00:${String(w.getal(0, 59)).padStart(2, "0")}Z`,
      })
    for (let i = w.getal(0, 3); i > 0; i--)
      this.#voeg("opleiding", {
        ...van,
        niveau: w.kies(zonder(codes.NIVEAUS)),
        behaald_op: w.ofNiets(0.5, () => this.#dag()),
        diploma: w.ofNiets(0.3, () => w.soms(0.6)),
      })
    for (let i = w.getal(0, 3); i > 0; i--) this.#traject(van)
    for (let i = w.getal(0, 4); i > 0; i--) this.#dienstverband(van)
    for (let i = w.getal(0, 3); i > 0; i--) this.#plaatsing(van)
    const nieuw = Object.entries(this.rijen).flatMap(([tabel, rijen]) => rijen.slice(eerder[tabel] ?? 0))
    if (w.soms(0.5))
      this.#overdrachten(
        van,
        nieuw.flatMap(rij => [rij["begin"], rij["einde"]]).filter(dag => typeof dag === "string"),
      )
  }

  /** Responsibility moves on the very days on which facts begin and end, or a day beside them. */
  #overdrachten(van: Rij, dagen: readonly Dag[]): void {
    const w = this.#w
    const gekozen = w.geschud([...new Set(dagen.map(dag => dagNummer(dag) + w.kies([-1, 0, 0, 1])))]).slice(0, w.getal(2, 4))
    const op = gekozen.toSorted((a, b) => a - b)
    for (let i = 0; i + 1 < op.length; i += w.getal(1, 2)) {
      const einde = i + 2 === op.length && w.soms(0.3) ? null : dagVan(op[i + 1]!)
      this.#voeg("verantwoordelijke", { ...van, begin: dagVan(op[i]!), einde, verantwoordelijke_id: w.kies(this.#organisaties).id })
      if (einde === null) return
    }
  }

  meldingen(): void {
    const w = this.#w
    for (let i = 0; i < 8; i++)
      this.#voeg("melding", {
        organisatie_id: w.kies(this.#organisaties).id,
        datum: this.#dag(),
        afgehandeld_op: w.ofNiets(0.3, () => this.#dag()),
        uitkomst: w.ofNiets(0.2, () => w.kies(zonder(codes.UITKOMSTEN_MELDING))),
        deelnemer_id: w.ofNiets(0.5, () => w.kies(this.#mensen).id),
      })
  }

  #traject(van: Rij): void {
    const w = this.#w
    const p = this.#periode()
    const reden = this.#reden(p, codes.REDENEN_TRAJECT)
    const organisatie = () => w.ofNiets(0.5, () => w.kies(this.#organisaties).id)
    this.#trajecten.push(
      this.#voeg("traject", {
        ...van, ...p, ...this.#nummer("traject_nr"), voorziening_id: w.kies(this.#voorzieningen), uitvoerder_id: organisatie(), opdrachtgever_id: organisatie(),
        reden_einde: reden, uitvalreden: reden === "uitval" ? w.ofNiets(0.3, () => w.kies(zonder(codes.UITVALREDENEN))) : null,
        verwacht_einde: w.ofNiets(0.4, () => this.#dag()), uren_per_week: this.#uren(),
      }), // biome-ignore format: a row
    )
    for (let i = w.getal(0, 3); i > 0; i--) {
      const datum = this.#dag()
      const status = w.kies(["aanwezig", "aanwezig", "ziek"])
      const traject_id = w.kies(this.#trajecten)
      // Somebody is present once in a dagdeel.
      if (this.rijen["aanwezigheid"]?.some(r => r["deelnemer_id"] === van["deelnemer_id"] && r["datum"] === datum)) continue
      this.#voeg("aanwezigheid", { ...van, datum, dagdeel: "ochtend", traject_id, status })
    }
  }

  #dienstverband(van: Rij): void {
    const w = this.#w
    const p = this.#periode()
    const eigen = w.soms(0.5)
    this.#dienstverbanden.push(
      this.#voeg("dienstverband", {
        ...van, ...p, ...this.#nummer("dienstverband_nr"), soort: w.kies(codes.SOORTEN_WERK), reden_einde: this.#reden(p, codes.REDENEN_WERK),
        werkgever_id: eigen ? null : w.kies(this.#werkgevers), werkgever_organisatie_id: eigen ? w.kies(this.#organisaties).id : null,
        bevestigd_tot: w.ofNiets(0.5, () => this.#dag()), uren_per_week: this.#uren(), lks: w.ofNiets(0.5, () => w.soms(0.6)),
      }), // biome-ignore format: a row
    )
  }

  #plaatsing(van: Rij): void {
    const w = this.#w
    const p = this.#periode()
    this.#voeg("plaatsing", {
      ...van, ...p, ...this.#nummer("plaatsing_nr"), dienstverband_id: this.#dienstverbanden.length ? w.ofNiets(0.3, () => w.kies(this.#dienstverbanden)) : null,
      werkvorm: w.soms(0.6) ? w.kies(["intern", "op_locatie", "bij_werkgever"]) : w.kies(codes.WERKVORMEN), uren_per_week: this.#uren(),
    }) // biome-ignore format: a row
  }

  #adres(id: string, organisatie: string): void {
    const w = this.#w
    this.#voeg("deelnemer_adres", {
      deelnemer_id: id, organisatie_id: organisatie, postcode: w.ofNiets(0.4, () => "9501 AB"),
      huishouden_nr: w.ofNiets(0.3, () => String(w.getal(1, 4))), huishouden_bron_id: w.kies(this.#bronnen),
    }) // biome-ignore format: a row
  }

  #voeg(tabel: string, rij: Rij): string {
    const id = this.#w.uuid()
    const heeftId = !["deelnemer_bsn", "deelnemer_adres"].includes(tabel)
    ;(this.rijen[tabel] ??= []).push(heeftId ? { id, ...rij } : rij)
    return id
  }

  /** Numbers are text and unique in their source: '10' stands before '9'. Some rows have none. */
  #nummer(kolom: string): Rij {
    const w = this.#w
    return w.soms(0.15)
      ? {}
      : {
          [kolom]: String(w.getal(1, 12) * 1000 + ++this.#teller).slice(w.getal(0, 1)) + "x".repeat(this.#teller % 3) + this.#teller,
          bron_id: w.kies(this.#bronnen),
        }
  }

  #dag(): Dag {
    const w = this.#w
    return dagVan(
      w.kies(ANKERS) + (w.soms(0.6) ? w.kies([-365, -60, -57, -56, -55, -31, -30, -1, 0, 0, 0, 1, 30, 31, 60, 365]) : w.getal(-400, 400)),
    )
  }

  #uren = () => this.#w.ofNiets(0.4, () => this.#w.kies([0.1, 0.2, 1, 1.5, 2, 2.5, 3.7, 3.9, 4, 12.75, 36]))
  #reden = (p: Rij, lijst: readonly string[]) => (p["einde"] ? this.#w.ofNiets(0.2, () => this.#w.kies(zonder(lijst))) : null)

  #periode(): Rij {
    const begin = this.#dag()
    return { begin, einde: this.#w.ofNiets(0.35, () => dagVan(dagNummer(begin) + this.#w.kies(DUREN))) }
  }

  /** Periods that do not overlap, the last perhaps running. */
  #reeks(hoogstens: number): Rij[] {
    const w = this.#w
    const rijen: Rij[] = []
    let begin = w.kies(ANKERS) - w.kies([0, 1, 365, 700])
    for (let i = w.getal(1, hoogstens); i > 0; i--) {
      const einde = begin + w.kies(DUREN)
      rijen.push({ begin: dagVan(begin), einde: i === 1 && w.soms(0.4) ? null : dagVan(einde) })
      begin = einde + w.kies(GATEN)
    }
    return rijen
  }
}

const VOLGORDE = ["bron", "organisatie", "voorziening", "werkgever", "reeks", "deelnemer", "deelnemer_bsn", "deelnemer_adres", "verantwoordelijke", "uitkering",
  "doelgroep", "trede", "opleiding", "betrokkene", "traject", "aanwezigheid", "dienstverband", "plaatsing", "melding"] as const // biome-ignore format: tables

/** Stores rows of many tables, a statement a table, as role import. */
export async function storeRijen(db: Database, rijen: Record<string, Rij[]>): Promise<void> {
  await db.inRol("import", null, async tx => {
    for (const tabel of VOLGORDE) {
      const nieuw = rijen[tabel] ?? []
      if (nieuw.length === 0) continue
      const kolommen = sql.raw([...new Set(nieuw.flatMap(rij => Object.keys(rij)))].join(", "))
      await sql`insert into ${sql.raw(tabel)} (${kolommen}) select ${kolommen} from jsonb_populate_recordset(null::${sql.raw(tabel)}, ${JSON.stringify(nieuw)}::jsonb)`.execute(
        tx,
      )
    }
  })
}

/** Rows of several regions as rows of one. */
export function samen(alle: readonly Record<string, Rij[]>[]): Record<string, Rij[]> {
  return Object.fromEntries(VOLGORDE.map(tabel => [tabel, alle.flatMap(rijen => rijen[tabel] ?? [])]))
}
