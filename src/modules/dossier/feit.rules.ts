import { type Dag, plusDagen, plusMaanden } from "#begrippen/dag"
import { dagTekst } from "#begrippen/dag-schrijven"
import { akkoord, geweigerd, type Uitkomst, type Weigering } from "#begrippen/uitkomst"

// The dated facts of a file (benefit, target group, exemption, education, involvement) have one life: they are recorded, end,
// are corrected or taken back; nothing is overwritten, what was wrong stays readable.
export type Waarde = string | boolean | null
export type Waarden = Readonly<Record<string, Waarde>>

/** One recorded fact; `vervallen`: it counts no longer. */
export interface Feit {
  id: string
  waarden: Waarden
  vervallen: boolean
}

/** What the rules need to know of a kind of fact. */
export interface Soortregels {
  /** "bijstand", "ontheffing": how a refusal names such a fact. */
  noem(waarden: Waarden): string
  /** Facts that are equal in these may not overlap; null: no period, or overlap does no harm. */
  eenTegelijk: readonly string[] | null
  /** Of such a fact there is one at a time, whatever else it says: one case director. */
  enige?(waarden: Waarden): boolean
}

export interface OverWie {
  geboortedatum: Dag | null
  overledenOp: Dag | null
}

/** As for an import: no fact more than 366 days ahead, no end more than ten years. */
const VOORUIT_DAGEN = 366
const VOORUIT_MAANDEN = 120

/** May this fact stand beside the others? `vervangt`: the one whose place it takes. */
export function beoordeelFeit(
  soort: Soortregels,
  bestaand: readonly Feit[],
  nieuw: Waarden,
  vervangt: string | null,
  wie: OverWie,
  vandaag: Dag,
): Uitkomst<null> {
  if (vervangt !== null && !bestaand.some(f => f.id === vervangt && !f.vervallen)) return geweigerd(INTUSSEN_GEWIJZIGD)
  const weigeringen = [...dagFouten(nieuw, wie, vandaag), ...eindeFouten(nieuw, vandaag)]
  if (weigeringen.length > 0) return geweigerd(...weigeringen)
  const inDeWeg = bestaand.find(f => !f.vervallen && f.id !== vervangt && overlapt(soort, f.waarden, nieuw))
  return inDeWeg ? geweigerd(overlap(soort, inDeWeg.waarden)) : akkoord(null)
}

/** May this running fact end on that day? The first day that no longer counts. */
export function beoordeelEinde(bestaand: readonly Feit[], feitId: string, einde: Dag, vandaag: Dag): Uitkomst<Feit> {
  const feit = bestaand.find(f => f.id === feitId && !f.vervallen)
  if (!feit) return geweigerd(INTUSSEN_GEWIJZIGD)
  const weigeringen = eindeFouten({ ...feit.waarden, einde }, vandaag)
  return weigeringen.length > 0 ? geweigerd(...weigeringen) : akkoord(feit)
}

/** A fact can be taken back as long as nobody replaced it. */
export function beoordeelIntrekking(bestaand: readonly Feit[], feitId: string): Uitkomst<Feit> {
  const feit = bestaand.find(f => f.id === feitId && !f.vervallen)
  return feit ? akkoord(feit) : geweigerd(INTUSSEN_GEWIJZIGD)
}

/** The fact that stands today in the place of this one: itself, what replaced it, or null when it was taken back. */
export function opvolger<F extends Feit & { vervangt: string | null }>(feiten: readonly F[], feit: F): F | null {
  let hier: F | undefined = feit
  while (hier?.vervallen) {
    const id: string = hier.id
    hier = feiten.find(f => f.vervangt === id)
  }
  return hier ?? null
}

const dagVan = (waarden: Waarden, veld: string): Dag | null => (typeof waarden[veld] === "string" ? waarden[veld] : null)

/** The day on which a fact begins; education has the day of the diploma instead. */
const beginVeld = (waarden: Waarden): string => ("behaaldOp" in waarden ? "behaaldOp" : "begin")

function dagFouten(nieuw: Waarden, { geboortedatum, overledenOp }: OverWie, vandaag: Dag): Weigering[] {
  const veld = beginVeld(nieuw)
  const begin = dagVan(nieuw, veld)
  if (begin === null) return []
  if (geboortedatum && begin < geboortedatum)
    return [{ code: "feit_voor_geboorte", veld, tekst: "Deze dag ligt voor de geboortedatum. Controleer het jaar." }]
  if (begin > plusDagen(vandaag, VOORUIT_DAGEN))
    return [{ code: "feit_te_ver_vooruit", veld, tekst: "Deze dag ligt meer dan een jaar vooruit. Controleer het jaar." }]
  if (overledenOp && begin >= overledenOp)
    return [{ code: "feit_na_overlijden", veld, tekst: "Deze dag ligt na het overlijden. Controleer de datum." }]
  return []
}

function eindeFouten(nieuw: Waarden, vandaag: Dag): Weigering[] {
  const [begin, einde, hercontrole] = ["begin", "einde", "hercontroleOp"].map(veld => dagVan(nieuw, veld))
  const teVer = plusMaanden(vandaag, VOORUIT_MAANDEN)
  if (einde && begin && einde <= begin)
    return [
      {
        code: "einde_voor_begin",
        veld: "einde",
        tekst: "Het einde ligt niet na het begin. Kies de eerste dag waarop het niet meer geldt.",
      },
    ]
  if (einde && einde > teVer)
    return [{ code: "feit_te_ver_vooruit", veld: "einde", tekst: "Het einde ligt meer dan tien jaar vooruit. Controleer het jaar." }]
  if (hercontrole && begin && hercontrole < begin)
    return [{ code: "hercontrole_voor_begin", veld: "hercontroleOp", tekst: "De hercontrole ligt voor het begin. Kies een latere dag." }]
  if (hercontrole && hercontrole > teVer)
    return [
      { code: "feit_te_ver_vooruit", veld: "hercontroleOp", tekst: "De hercontrole ligt meer dan tien jaar vooruit. Controleer het jaar." },
    ]
  if (nieuw["redenEinde"] && !einde)
    return [
      {
        code: "reden_zonder_einde",
        veld: "einde",
        tekst: "Er staat een reden, maar geen einde. Vul in wanneer het stopt, of haal de reden weg.",
      },
    ]
  return []
}

function overlapt(soort: Soortregels, a: Waarden, b: Waarden): boolean {
  const beideEnig = soort.enige?.(a) === true && soort.enige(b)
  if (!beideEnig && (soort.eenTegelijk === null || soort.eenTegelijk.some(veld => a[veld] !== b[veld]))) return false
  const [beginA, eindeA, beginB, eindeB] = [dagVan(a, "begin")!, dagVan(a, "einde"), dagVan(b, "begin")!, dagVan(b, "einde")]
  return (eindeB === null || beginA < eindeB) && (eindeA === null || beginB < eindeA)
}

function overlap(soort: Soortregels, inDeWeg: Waarden): Weigering {
  const einde = dagVan(inDeWeg, "einde")
  const periode = `vanaf ${dagTekst(dagVan(inDeWeg, "begin")!)}${einde ? ` tot ${dagTekst(einde)}` : ", zonder einde"}`
  const raad = einde ? `Kies een begin op of na ${dagTekst(einde)}, of corrigeer die periode.` : "Beëindig die eerst, of corrigeer haar."
  return { code: "overlap", veld: "begin", tekst: `Er is al een periode met ${soort.noem(inDeWeg)}, ${periode}. ${raad}` }
}

const INTUSSEN_GEWIJZIGD: Weigering = {
  code: "intussen_gewijzigd",
  tekst: "Een collega heeft dit intussen gewijzigd. Bekijk hieronder wat er nu staat en beslis opnieuw.",
}
