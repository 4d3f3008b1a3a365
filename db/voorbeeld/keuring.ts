import { leesTabel, type Tabel, type Tekstrij } from "./keuring-lezer.ts"
import { type Kolomregel, REGELS } from "./keuring-regels.ts"

/** A breach of uitwisseling.md §2–3: file, row counted from 1, and what is wrong. */
export type Bevinding = `${string} ${number}: ${string}`

export type Tabellen = Readonly<Record<string, Tabel>>

export function leesMap(map: string): Tabellen {
  return Object.fromEntries(Object.keys(REGELS).map(bestand => [bestand, leesTabel(map, bestand)]))
}

/** Every refusal that the contract knows, found by simple means; an empty list means that all rows land. */
export function keur(tabellen: Tabellen, vandaag: string): Bevinding[] {
  const uit: Bevinding[] = []
  const sleutels = Object.fromEntries(
    Object.entries(REGELS).map(([bestand, regels]) => [bestand, keurSleutels(tabellen, bestand, regels, uit)]),
  )
  const geboren = new Map(rijen(tabellen, "deelnemers.csv").map(rij => [veld(rij, "deelnemer_nr"), veld(rij, "geboortedatum")]))
  for (const [bestand, regels] of Object.entries(REGELS)) {
    rijen(tabellen, bestand).forEach((rij, i) => {
      const meld = (wat: string): number => uit.push(`${bestand} ${i + 1}: ${wat}`)
      for (const regel of regels) keurCel(rij[regel.naam] ?? "", regel, sleutels, meld)
      keurTijd(rij, regels, vandaag, geboren, meld)
      keurRij(bestand, rij, meld)
    })
  }
  keurDeelnemers(tabellen, vandaag, uit)
  keurOverlap(tabellen, uit)
  keurPlaatsingen(tabellen, uit)
  return uit
}

const rijen = (tabellen: Tabellen, bestand: string): Tekstrij[] => (tabellen[bestand] as Tabel).rijen
const veld = (rij: Tekstrij, kolom: string): string => rij[kolom] ?? ""
const dagen = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000

function keurSleutels(tabellen: Tabellen, bestand: string, regels: Kolomregel[], uit: Bevinding[]): Set<string> {
  const namen = regels.map(regel => regel.naam).join()
  if ((tabellen[bestand] as Tabel).kolommen.join() !== namen) uit.push(`${bestand} 0: kolommen anders dan ${namen}`)
  const sleutel = regels.filter(regel => regel.sleutel).map(regel => regel.naam)
  const gezien = new Set<string>()
  rijen(tabellen, bestand).forEach((rij, i) => {
    const waarde = sleutel.map(kolom => veld(rij, kolom)).join("|")
    if (gezien.has(waarde)) uit.push(`${bestand} ${i + 1}: dubbele_sleutel ${waarde}`)
    gezien.add(waarde)
  })
  return gezien
}

function keurCel(waarde: string, regel: Kolomregel, sleutels: Record<string, Set<string>>, meld: (wat: string) => number): void {
  if (waarde === "") {
    if (regel.verplicht) meld(`verplicht_leeg ${regel.naam}`)
    return
  }
  const { soort, naam } = regel
  if (waarde !== waarde.trim()) meld(`spaties ${naam}`)
  if (soort === "datum" && new Date(`${waarde}T00:00:00Z`).toISOString().slice(0, 10) !== waarde) meld(`datum_bestaat_niet ${naam}`)
  if (soort === "getal" && !/^-?\d+(,\d+)?$/.test(waarde)) meld(`getalvorm ${naam} ${waarde}`)
  if (soort === "boolean" && waarde !== "ja" && waarde !== "nee") meld(`boolean ${naam}`)
  if (typeof soort !== "object") return
  if ("uit" in soort && !soort.uit.includes(waarde)) meld(`onbekende_code ${naam} ${waarde}`)
  if ("verwijst" in soort && !sleutels[soort.verwijst]?.has(waarde)) meld(`verwijzing_onbekend ${naam} ${waarde}`)
}

const EINDEN = new Set(["einde", "verwacht_einde", "sluit_op", "hercontrole_op", "bevestigd_tot"])

function keurTijd(rij: Tekstrij, regels: Kolomregel[], vandaag: string, geboren: Map<string, string>, meld: (wat: string) => number): void {
  const geboortedag = geboren.get(veld(rij, "deelnemer_nr"))
  for (const { naam, soort } of regels) {
    const waarde = veld(rij, naam)
    if (soort !== "datum" || waarde === "") continue
    const vooruit = dagen(waarde) - dagen(vandaag)
    if (vooruit > (EINDEN.has(naam) ? 3652 : 366)) meld(`feit_te_ver_vooruit ${naam}`)
    if (geboortedag !== undefined && naam !== "geboortedatum" && waarde < geboortedag) meld(`feit_voor_geboorte ${naam}`)
  }
  if (veld(rij, "einde") !== "" && veld(rij, "einde") <= veld(rij, "begin")) meld("einde_voor_begin")
  if (veld(rij, "verwacht_einde") !== "" && veld(rij, "verwacht_einde") <= veld(rij, "begin")) meld("verwacht_einde voor begin")
}

function keurRij(bestand: string, rij: Tekstrij, meld: (wat: string) => number): void {
  const uren = veld(rij, "uren_per_week").replace(",", ".")
  if (uren !== "" && !(Number(uren) > 0 && Number(uren) <= 60)) meld("uren_0_60")
  const loonwaarde = veld(rij, "loonwaarde_pct")
  if (loonwaarde !== "" && !(Number(loonwaarde) >= 0 && Number(loonwaarde) <= 200)) meld("loonwaarde_0_200")
  if (veld(rij, "reden_einde") !== "" && veld(rij, "einde") === "") meld("reden_zonder_einde")
  if (veld(rij, "uitvalreden") !== "" && veld(rij, "reden_einde") !== "uitval") meld("uitvalreden_zonder_uitval")
  const eenVan: Record<string, [string, string]> = {
    "dienstverbanden.csv": ["werkgever_nr", "organisatie_code"],
    "aanwezigheid.csv": ["traject_nr", "plaatsing_nr"],
    "contactmomenten.csv": ["werkgever_nr", "deelnemer_nr"],
  }
  const paar = eenVan[bestand]
  if (paar && (veld(rij, paar[0]) === "") === (veld(rij, paar[1]) === "")) meld("precies_een_van")
  if (veld(rij, "kvk_nummer") !== "" && !/^\d{7,8}$/.test(veld(rij, "kvk_nummer"))) meld("kvk_8_cijfers")
  for (const kolom of ["gemeente_code", "woongemeente_code"]) if (veld(rij, kolom) !== "" && !/^\d{4}$/.test(veld(rij, kolom))) meld(kolom)
}

function keurDeelnemers(tabellen: Tabellen, vandaag: string, uit: Bevinding[]): void {
  const gezien = new Set<string>()
  rijen(tabellen, "deelnemers.csv").forEach((rij, i) => {
    const meld = (wat: string): number => uit.push(`deelnemers.csv ${i + 1}: ${wat}`)
    const bsn = veld(rij, "bsn")
    if (bsn !== "") {
      const som = bsn.split("").reduce((totaal, cijfer, plek) => totaal + Number(cijfer) * (plek === 8 ? -1 : 9 - plek), 0)
      if (!/^\d{9}$/.test(bsn) || som % 11 !== 0 || som === 0) meld("bsn_elfproef")
      const sleutel = `${veld(rij, "verantwoordelijke_code")}|${bsn}`
      if (gezien.has(sleutel)) meld("bsn_niet_uniek")
      gezien.add(sleutel)
    }
    const jaren = (dagen(veld(rij, "aanmelddatum") || vandaag) - dagen(veld(rij, "geboortedatum"))) / 365.2425
    if (jaren < 13 || jaren > 110) meld(`leeftijd_13_110 ${jaren}`)
    if (veld(rij, "voertaal") !== "" && !/^[a-z]{3}$/.test(veld(rij, "voertaal"))) meld("voertaal")
  })
}

/** Two periods of the same kind of one person may touch but not overlap. */
function keurOverlap(tabellen: Tabellen, uit: Bevinding[]): void {
  const soorten = { "uitkeringen.csv": "soort", "doelgroepen.csv": "doelgroep", "ontheffingen.csv": "soort", "verantwoordelijken.csv": "" }
  for (const [bestand, kolom] of Object.entries(soorten)) {
    const groepen = Map.groupBy(rijen(tabellen, bestand), rij => `${veld(rij, "deelnemer_nr")}|${veld(rij, kolom)}`)
    for (const [groep, perioden] of groepen) {
      perioden.sort((a, b) => (veld(a, "begin") < veld(b, "begin") ? -1 : 1))
      perioden.forEach((rij, i) => {
        const vorige = perioden[i - 1]
        if (vorige && (veld(vorige, "einde") === "" || veld(vorige, "einde") > veld(rij, "begin")))
          uit.push(`${bestand} 0: overlap ${groep}`)
      })
    }
  }
}

function keurPlaatsingen(tabellen: Tabellen, uit: Bevinding[]): void {
  const dienstverbanden = new Map(rijen(tabellen, "dienstverbanden.csv").map(rij => [veld(rij, "dienstverband_nr"), rij]))
  rijen(tabellen, "plaatsingen.csv").forEach((rij, i) => {
    const baan = dienstverbanden.get(veld(rij, "dienstverband_nr"))
    if (!baan) return
    const tot = veld(baan, "einde") || "9999-12-31"
    const binnen = veld(rij, "begin") >= veld(baan, "begin") && (veld(rij, "einde") || "9999-12-31") <= tot
    if (!binnen || veld(rij, "deelnemer_nr") !== veld(baan, "deelnemer_nr"))
      uit.push(`plaatsingen.csv ${i + 1}: plaatsing_buiten_dienstverband`)
  })
}
