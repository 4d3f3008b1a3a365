import fc from "fast-check"
import { dagVan } from "#begrippen/dag"
import { schermAf, schrijfCel } from "#platform/csv"

/** Draws a value. */
type Trek = <T>(arbitrary: fc.Arbitrary<T>) => T

const tekst = fc.string({
  unit: fc.constantFrom("a", "Z", "é", "ß", "漢", "😀", ";", ",", '"', "'", "\n", "\t", "\\", "=", "+", "-", "@", "1", " "),
  maxLength: 12,
})
const naam = tekst.map(t => `N${t}`.trim())
const uit = <T>(...keuze: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...keuze)
const misschien = <T>(a: fc.Arbitrary<T>): fc.Arbitrary<T | ""> => fc.option(a, { nil: "" })
const getal = fc.integer({ min: 1, max: 6000 }).map(n => String(n / 100).replace(".", ","))
const VANAF = 15_000 // 2011-01-26: after every birth, and long before the day of the import
const dag = fc.integer({ min: VANAF, max: VANAF + 5000 }).map(dagVan)

/** Periods of one kind of one person, one after another; the last may be running. */
function reeksPerioden(trek: Trek): Array<{ begin: string; einde: string }> {
  const stappen = trek(fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 6 }))
  let op = VANAF
  const punten = stappen.map(stap => (op += stap))
  const perioden: Array<{ begin: string; einde: string }> = []
  for (let i = 0; i + 1 < punten.length; i += 2) perioden.push({ begin: dagVan(punten[i]!), einde: dagVan(punten[i + 1]!) })
  if (punten.length % 2 === 1) perioden.push({ begin: dagVan(punten.at(-1)!), einde: "" })
  return perioden
}

/** The files of a small region that is right in every respect, full of text that is awkward to write down. */
export function trekMap(zaad: number): Record<string, string> {
  let keer = 0
  const trek: Trek = arbitrary => fc.sample(arbitrary, { seed: (zaad + keer++ * 7919) | 0, numRuns: 1 })[0]!
  const rijen: Record<string, string[][]> = Object.fromEntries(Object.keys(KOPPEN).map(k => [k, []]))
  const zet = (bestand: keyof typeof KOPPEN, ...cellen: readonly string[]): void => void rijen[bestand]!.push([...cellen])
  zet("organisaties", "sk", trek(naam), "gemeente", "0037")
  zet("organisaties", "vd", trek(naam), "gemeente", "0047")
  zet("organisaties", trek(uit("wp", "=wp", "'-w")), trek(naam), "sob", "")
  zet("medewerkers", "M1", "sk", trek(naam), "m1@example.org", "casusregisseur")
  zet("voorzieningen", "v-1", trek(naam), "werkfit", trek(misschien(uit("sk", "vd"))), trek(misschien(uit("0037", "0047"))))
  zet(
    "werkgevers",
    "W1",
    trek(naam),
    trek(misschien(uit("01234567", "12345678"))),
    trek(misschien(uit("A", "U"))),
    trek(misschien(uit("9501 AB"))),
    trek(tekst),
  )
  zet(
    "vacatures",
    "V1",
    "W1",
    trek(naam),
    trek(tekst),
    trek(uit("1", "12")),
    trek(misschien(getal)),
    "",
    "",
    trek(dag),
    trek(misschien(dag)),
    trek(misschien(uit("vog:ja", "rijbewijs:B taal:B1"))),
  )
  zet("contactmomenten", "C0", "W1", "", trek(dag), "bedrijfsbezoek", "M1", trek(tekst))
  const bsns = [...BSNS]
  const aantal = trek(fc.integer({ min: 1, max: 4 }))
  for (let i = 0; i < aantal; i++) trekPersoon(trek, zet, `${trek(uit("P", "-", "'=", "007"))}${i}`, bsns)
  zet("reeksen", trek(naam), trek(dag), trek(uit("sk", "land")), trek(getal), trek(tekst), trek(tekst))
  return Object.fromEntries(
    Object.entries(KOPPEN).map(([bestand, kop]) => [
      `${bestand}.csv`,
      [kop.split(" "), ...rijen[bestand]!]
        .map((cellen, i) => cellen.map(c => schrijfCel(i === 0 ? c : schermAf(c.trim()))).join(";"))
        .join("\n"),
    ]),
  )
}

const BSNS = ["123456782", "111222333", "012345672", "999999990"]

function trekPersoon(
  trek: Trek,
  zet: (bestand: keyof typeof KOPPEN, ...cellen: readonly string[]) => void,
  nr: string,
  bsns: string[],
): void {
  const bsn = trek(fc.boolean()) ? (bsns.pop() ?? "") : ""
  zet(
    "deelnemers", nr, trek(uit("sk", "vd")), bsn, trek(naam), trek(tekst), trek(naam), "1980-02-29", trek(misschien(uit("m", "v", "x", "onbekend"))),
    trek(misschien(uit("9501 AB", "9641 KZ"))), trek(misschien(uit("0037"))), trek(misschien(uit("+31 6 12345678", "-06", "06"))), trek(tekst),
    trek(misschien(uit("nld", "ukr"))), trek(misschien(uit("H1", "=H"))), trek(misschien(dag)), "",
  ) // biome-ignore format: in the order of the columns
  for (const { begin, einde } of reeksPerioden(trek)) zet("verantwoordelijken", nr, trek(uit("sk", "vd")), begin, einde)
  for (const soort of ["bijstand", "ww"])
    for (const { begin, einde } of reeksPerioden(trek))
      zet("uitkeringen", nr, soort, begin, einde, einde && trek(misschien(uit("loondienst", "overig"))))
  for (const { begin, einde } of reeksPerioden(trek)) zet("doelgroepen", nr, "lks", begin, einde)
  for (const { begin, einde } of reeksPerioden(trek)) zet("ontheffingen", nr, "volledig", begin, einde, trek(misschien(dag)))
  for (const datum of trek(fc.uniqueArray(dag, { maxLength: 3 }))) zet("treden", nr, datum, trek(uit("1", "6")), trek(tekst), trek(tekst))
  for (const behaald of trek(fc.uniqueArray(misschien(dag), { maxLength: 2 })))
    zet("opleidingen", nr, "hbo", behaald, trek(misschien(uit("ja", "nee"))), trek(tekst))
  zet("betrokkenen", nr, "M1", "jobcoach", trek(dag), "")
  zet("meldingen", `m${nr}`, "sk", trek(dag), trek(misschien(dag)), trek(misschien(uit("werk"))), trek(misschien(uit(nr))))
  zet(
    "trajecten",
    `T${nr}`,
    nr,
    "v-1",
    "",
    trek(misschien(uit("vd"))),
    dagVan(VANAF),
    trek(misschien(dag)),
    "",
    "",
    "",
    trek(misschien(getal)),
  )
  const werk = dagVan(VANAF + trek(fc.integer({ min: 0, max: 100 })))
  zet(
    "dienstverbanden",
    `D${nr}`,
    nr,
    "W1",
    "",
    "regulier",
    werk,
    "",
    "",
    trek(misschien(dag)),
    trek(misschien(getal)),
    trek(misschien(uit("0", "87,5"))),
    trek(misschien(uit("ja", "nee"))),
    trek(misschien(uit("V1"))),
    trek(misschien(uit("C0", `C${nr}`))),
    "",
  )
  zet("contactmomenten", `C${nr}`, "", nr, trek(dag), "e-mail", trek(misschien(uit("M1"))), trek(tekst))
  zet(
    "plaatsingen",
    `P${nr}`,
    nr,
    trek(misschien(uit(`D${nr}`))),
    "detachering_groep",
    trek(misschien(uit("W1"))),
    trek(tekst),
    trek(tekst),
    dagVan(VANAF + 100),
    "",
    "",
    trek(misschien(getal)),
  )
  zet("aanwezigheid", nr, trek(dag), "avond", ...trek(uit([`T${nr}`, ""], ["", `P${nr}`])), "aanwezig", trek(misschien(getal)))
}

const KOPPEN = {
  organisaties: "organisatie_code naam soort gemeente_code",
  medewerkers: "medewerker_nr organisatie_code naam email rol",
  deelnemers:
    "deelnemer_nr verantwoordelijke_code bsn voornaam tussenvoegsel achternaam geboortedatum geslacht postcode woongemeente_code telefoon email voertaal huishouden_nr aanmelddatum overleden_op",
  verantwoordelijken: "deelnemer_nr organisatie_code begin einde",
  opleidingen: "deelnemer_nr niveau behaald_op diploma omschrijving",
  betrokkenen: "deelnemer_nr medewerker_nr rol begin einde",
  uitkeringen: "deelnemer_nr soort begin einde reden_einde",
  doelgroepen: "deelnemer_nr doelgroep begin einde",
  ontheffingen: "deelnemer_nr soort begin einde hercontrole_op",
  meldingen: "melding_nr organisatie_code datum afgehandeld_op uitkomst deelnemer_nr",
  treden: "deelnemer_nr datum trede beoordelaar toelichting",
  voorzieningen: "voorziening_code naam soort uitvoerder_code gemeente_code",
  trajecten:
    "traject_nr deelnemer_nr voorziening_code uitvoerder_code opdrachtgever_code begin verwacht_einde einde reden_einde uitvalreden uren_per_week",
  werkgevers: "werkgever_nr naam kvk_nummer sbi_sectie postcode plaats",
  dienstverbanden:
    "dienstverband_nr deelnemer_nr werkgever_nr organisatie_code soort begin einde reden_einde bevestigd_tot uren_per_week loonwaarde_pct lks vacature_nr contact_nr opdrachtgever_code",
  plaatsingen: "plaatsing_nr deelnemer_nr dienstverband_nr werkvorm werkgever_nr locatie werksoort begin einde reden_einde uren_per_week",
  aanwezigheid: "deelnemer_nr datum dagdeel traject_nr plaatsing_nr status uren",
  vacatures: "vacature_nr werkgever_nr titel beroep_code plaatsen uren_min uren_max postcode open_vanaf sluit_op eisen",
  contactmomenten: "contact_nr werkgever_nr deelnemer_nr datum soort medewerker_nr onderwerp",
  reeksen: "reeks datum organisatie_code waarde eenheid bron",
}
