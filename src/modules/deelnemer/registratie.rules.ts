import { type Dag, leeftijdOp, plusDagen } from "#begrippen/dag"
import { dagTekst } from "#begrippen/dag-schrijven"
import { geweigerd, akkoord, type Uitkomst, type Weigering } from "#begrippen/uitkomst"

/** Ages of whom a file can exist: the same bounds as for an import. */
const JONGST = 13
const OUDST = 110
/** From this likeness of names on, with the same birth date, it may be the same person: a letter more or less. */
const LIJKT_OP = 0.5

/** May somebody with this birth date be registered on this day? */
export function beoordeelGeboortedatum(geboortedatum: Dag, aanmelddatum: Dag, vandaag: Dag): Weigering[] {
  if (geboortedatum >= vandaag)
    return [{ code: "geboortedatum_toekomst", veld: "geboortedatum", tekst: "De geboortedatum ligt in de toekomst. Controleer het jaar." }]
  const leeftijd = leeftijdOp(geboortedatum, aanmelddatum)
  if (leeftijd >= JONGST && leeftijd <= OUDST) return []
  const tekst = `Met deze geboortedatum is iemand ${leeftijd} jaar bij de aanmelding. Een dossier is voor mensen van ${JONGST} tot en met ${OUDST} jaar: controleer het jaar.`
  return [{ code: "leeftijd_13_110", veld: "geboortedatum", tekst }]
}

/** As for an import: no fact lies more than this ahead. */
const VOORUIT_DAGEN = 366

/** May somebody be registered as from this day? */
export function beoordeelAanmelddatum(aanmelddatum: Dag | null, vandaag: Dag): Weigering[] {
  if (aanmelddatum === null || aanmelddatum <= plusDagen(vandaag, VOORUIT_DAGEN)) return []
  return [{ code: "feit_te_ver_vooruit", veld: "aanmelddatum", tekst: "Deze dag ligt meer dan een jaar vooruit. Controleer het jaar." }]
}

/** May a birth date move on to this day, beside all that is recorded of this person? What lay before it could not be read in again. */
export function beoordeelLatereGeboorte(geboortedatum: Dag, vroegsteFeit: Dag | null): Weigering[] {
  if (vroegsteFeit === null || vroegsteFeit >= geboortedatum) return []
  const tekst = `In dit dossier staan gegevens van vóór deze dag, de eerste van ${dagTekst(vroegsteFeit)}. Controleer het jaar. Klopt de geboortedatum, laat dan eerst die gegevens verbeteren.`
  return [{ code: "feit_voor_geboorte", veld: "geboortedatum", tekst }]
}

/** Is there somebody among those found by name and birth date who may be the same? Then the reader must have looked. */
export function beoordeelDubbel(gevonden: ReadonlyArray<{ naam: string; gelijkenis: number }>, bevestigd: boolean): Uitkomst<null> {
  const lijken = gevonden.filter(g => g.gelijkenis >= LIJKT_OP)
  if (lijken.length === 0 || bevestigd) return akkoord(null)
  return geweigerd({
    code: "mogelijk_dubbel",
    veld: "bevestigd",
    tekst: `Met deze geboortedatum ${lijken.length === 1 ? "is er al iemand" : "zijn er al mensen"} met (bijna) deze naam: ${lijken.map(l => l.naam).join(", ")}. Kijk eerst of het dezelfde persoon is.`,
  })
}
