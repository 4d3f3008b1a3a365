/** One group of counted facts, aggregated in every way that an indicator may need. */
export interface Groepcijfer {
  code: string
  veld: string
  sleutel: string | null
  rijen: number
  eenheden: number
  som: number | null
  mediaan: number | null
  gemiddelde: number | null
  p90: number | null
}
export type Cijfers = readonly Groepcijfer[]

export interface Reeksen {
  /** By `reeks plek`. */
  waarden: ReadonlyMap<string, number>
  gemeenten: readonly string[]
}

/** The JSON of the contract from counted facts; fields as listed in indicatoren.md §3. */
export function maakIndicatoren(cijfers: Cijfers, reeksen: Reeksen, organisaties: readonly string[]) {
  const zoek = (code: string, veld: string) => cijfers.find(c => c.code === code && c.veld === veld && c.sleutel === null)
  const n = (code: string, veld: string) => zoek(code, veld)?.rijen ?? 0
  const eens = (code: string, veld: string) => zoek(code, veld)?.eenheden ?? 0
  const velden = <V extends string>(code: string, ...namen: V[]) =>
    Object.fromEntries(namen.map(veld => [veld, n(code, veld)])) as Record<V, number>
  const kaart = (code: string, veld: string, tel: "rijen" | "eenheden" = "rijen"): Record<string, number> =>
    Object.fromEntries(cijfers.filter(c => c.code === code && c.veld === veld).map(c => [c.sleutel, c[tel]]))
  const som = (naam: string) => somVanGemeenten(reeksen, naam, organisaties)
  const personen = n("BIJ-STAND", "personen")
  const landelijk = reeksen.waarden.get("bijstand_landelijk land")
  const inwoners = som("inwoners")
  const duur = (k: number) => velden(`DUUR-${k}`, "noemer", "werkt", "onbekend", "gestopt", "volgemaakt")
  const voltijd = (code: string, norm: number) => (zoek(code, "uren")?.som ?? 0) / norm
  return {
    "BIJ-IN": velden("BIJ-IN", "aantal"),
    "BIJ-UIT": { ...velden("BIJ-UIT", "aantal", "voorlopig"), redenen: kaart("BIJ-UIT", "redenen") },
    "BIJ-UIT-WERK": velden("BIJ-UIT-WERK", "aantal", "voorlopig"),
    "UIT-NAAR": { ...velden("UIT-NAAR", "aantal"), soorten: kaart("UIT-NAAR", "soorten"), sectoren: kaart("UIT-NAAR", "sectoren") },
    "BIJ-STAND": { personen, huishoudens: eens("BIJ-STAND", "huishoudens"), soorten: kaart("BIJ-STAND", "soorten", "eenheden") },
    "BIJ-AANDEEL": { landelijk: landelijk ? personen / landelijk : null, per_1000: inwoners ? (1000 * personen) / inwoners : null },
    "INSTROOM-PCT": metAandeel(velden("INSTROOM-PCT", "aantal", "noemer")),
    DRAAI: velden("DRAAI", "noemer", "bijstand", "ondersteuning"),
    "TRJ-START": velden("TRJ-START", "aantal"),
    "TRJ-LOPEND": velden("TRJ-LOPEND", "aantal", "verlopen"),
    "TRJ-EIND": { ...velden("TRJ-EIND", "aantal"), redenen: kaart("TRJ-EIND", "redenen") },
    "TRJ-UITVAL": { ...metAandeel(velden("TRJ-UITVAL", "aantal", "noemer")), redenen: kaart("TRJ-UITVAL", "redenen") },
    "TRJ-DUUR": duurIn(zoek("TRJ-DUUR", "n")),
    "ONTW-DUUR": {
      ...velden("ONTW-DUUR", "n", "lopend_n"),
      mediaan: zoek("ONTW-DUUR", "n")?.mediaan ?? null,
      lopend_mediaan: zoek("ONTW-DUUR", "lopend_n")?.mediaan ?? null,
    },
    WEP: velden("WEP", "aantal"),
    PLS: {
      ...velden("PLS", "contracten"),
      geplaatst: eens("PLS", "geplaatst"),
      soorten: kaart("PLS", "soorten"),
      sectoren: kaart("PLS", "sectoren"),
      onbetaald: kaart("PLS", "onbetaald"),
    },
    "PLS-CONTACT": velden("PLS-CONTACT", "aantal", "noemer"),
    "DUUR-3": duur(3),
    "DUUR-6": duur(6),
    "DUUR-12": duur(12),
    LKS: velden("LKS", "gestart", "lopend"),
    BUITEN: velden("BUITEN", "buiten", "binnen", "onbekend"),
    BESCHUT: {
      personen: eens("BESCHUT", "personen"),
      plekken: voltijd("BESCHUT", 31),
      zonder_uren: n("BESCHUT", "zonder_uren"),
      taakstelling: som("taakstelling_beschut"),
    },
    BAAN: { ...velden("BAAN", "dienstverbanden", "zonder_uren"), banen: voltijd("BAAN", 25.5) },
    WSW: { personen: eens("WSW", "personen"), fte: voltijd("WSW", 36), zonder_uren: n("WSW", "zonder_uren") },
    "TREDE-STAND": { treden: kaart("TREDE-STAND", "treden"), ...velden("TREDE-STAND", "verouderd") },
    "TREDE-MATRIX": {
      matrix: zesBijZes(kaart("TREDE-MATRIX", "matrix")),
      ...velden("TREDE-MATRIX", "stijgt", "gelijk", "daalt", "zonder_begin", "niet_hermeten"),
    },
    "TREDE-TRAJ": velden("TREDE-TRAJ", "stijgt", "gelijk", "daalt", "niet_gemeten"),
    ACTIEF: velden("ACTIEF", "vier_uur", "minder", "onbekend", "niet"),
    KWAL: { niveaus: kaart("KWAL", "niveaus"), ...velden("KWAL", "startkwalificatie", "noemer") },
    SAMEN: {
      ...velden("SAMEN", "n"),
      leeftijd: kaart("SAMEN", "leeftijd"),
      geslacht: kaart("SAMEN", "geslacht"),
      doelgroep: kaart("SAMEN", "doelgroep"),
    },
    VULGRAAD: { ...velden("VULGRAAD", "n"), velden: kaart("VULGRAAD", "velden") },
  }
}

/** The numbers behind the drawings, from counted facts. */
export function maakFiguren(cijfers: Cijfers) {
  const kaart = (code: string, veld: string): Record<string, number> =>
    Object.fromEntries(cijfers.filter(c => c.code === code && c.veld === veld).map(c => [c.sleutel, c.rijen]))
  return {
    STROOM: { begin: kaart("STROOM", "begin"), naar: kaart("STROOM", "naar") },
    OVERLEVING: { gestopt: kaart("OVERLEVING", "gestopt"), gevolgd: kaart("OVERLEVING", "gevolgd") },
  }
}

const NAAR_AANTAL: Readonly<Record<string, string>> = {
  aandeel: "noemer",
  mediaan: "n",
  gemiddelde: "n",
  p90: "n",
  lopend_mediaan: "lopend_n",
  huishoudens: "personen",
  plekken: "personen",
  taakstelling: "personen",
  fte: "personen",
  banen: "dienstverbanden",
}

/** The counted field whose people stand behind a field: those of the denominator for a share, median or sum. */
export function geteldVeld<P extends { code: string; veld: string; sleutel?: string | undefined }>(plek: P): P {
  if (plek.code === "BIJ-AANDEEL") return { ...plek, code: "BIJ-STAND", veld: "personen" }
  return { ...plek, veld: NAAR_AANTAL[plek.veld] ?? plek.veld }
}

const metAandeel = (uit: { aantal: number; noemer: number }) => ({ ...uit, aandeel: uit.noemer ? uit.aantal / uit.noemer : null })

const duurIn = (cijfer: Groepcijfer | undefined) => ({
  n: cijfer?.rijen ?? 0,
  mediaan: cijfer?.mediaan ?? null,
  gemiddelde: cijfer?.gemiddelde ?? null,
  p90: cijfer?.p90 ?? null,
})

const zesBijZes = (kaart: Record<string, number>): number[][] =>
  [1, 2, 3, 4, 5, 6].map(voor => [1, 2, 3, 4, 5, 6].map(na => kaart[`${voor}-${na}`] ?? 0))

/** Summed over the municipalities chosen; null when one lacks a value or none is chosen. */
function somVanGemeenten({ waarden, gemeenten }: Reeksen, naam: string, organisaties: readonly string[]): number | null {
  const gevonden = gemeenten.filter(code => organisaties.includes(code)).map(code => waarden.get(`${naam} ${code}`) ?? null)
  return gevonden.length === 0 || gevonden.includes(null) ? null : gevonden.reduce<number>((a, b) => a + b!, 0)
}
