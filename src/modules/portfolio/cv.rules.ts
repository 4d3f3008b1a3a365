import { naamVan } from "#begrippen/code"
import type { Dag } from "#begrippen/dag"
import { MAANDEN_KORT } from "#begrippen/dag-schrijven"
import { BEHEERSINGEN, type IndelingCv } from "#begrippen/portfolio"
import { OPLEIDINGSNIVEAUS } from "#begrippen/opleiding"
import { RIJBEWIJZEN, VERVOERMIDDELEN } from "#begrippen/werkwens"
import { type Cv, type CvDeel, type CvRegel, KAN } from "./cv-woorden.rules.ts"
import { pasOpBlad, zoektKort } from "./kort-cv.rules.ts"
import type { Portfolio } from "./portfolio.rules.ts"
import { taalOpCv } from "./taal.rules.ts"
import { bevestigd, plekVan, type Regel, zonderNaam } from "./regels.rules.ts"

/** Who it is about, as far as the reader may know. */
export interface CvPersoon {
  naam: string
  telefoon: string | null
  email: string | null
  woongemeente: string | null
}
/** What can be left out beside single lines. */
export const CONTACT = [
  { sleutel: "telefoon", naam: "Telefoon" },
  { sleutel: "email", naam: "E-mail" },
  { sleutel: "woonplaats", naam: "Woonplaats" },
  { sleutel: "overMij", naam: "Over mij" },
  { sleutel: "rijbewijs", naam: "Rijbewijs" },
] as const

/** What may stand on a CV: applications and letters are for oneself. */
const OP_CV: ReadonlySet<Regel["soort"]> = new Set([
  "werk",
  "vrijwilligerswerk",
  "zorg",
  "opleiding",
  "certificaat",
  "vaardigheid",
  "taal",
  "geleerd",
  "beroepswens",
  "referentie",
])
export const kanOpCv = (r: Regel, vandaag: Dag): boolean =>
  OP_CV.has(r.soort) &&
  !(r.soort === "certificaat" && r.einde !== null && r.einde < vandaag) &&
  r.stand !== "onvoldoende" &&
  !(zonderNaam(r) && r.waar === null)
export const opCv = (regels: readonly Regel[], vandaag: Dag): Regel[] => bevestigd(regels).filter(r => kanOpCv(r, vandaag))

/** Of whom nobody chose anything yet. */
export const STANDAARD_CV = { indeling: "tijd", weggelaten: [] as string[], banenafspraakMee: false } as const

/** The CV as somebody chose it: nothing on it that is not in the portfolio, nothing that he left out. */
export function maakCv(
  persoon: CvPersoon,
  portfolio: Pick<Portfolio, "wens">,
  regels: readonly Regel[],
  keuze: { indeling: IndelingCv; weggelaten: readonly string[] },
  vandaag: Dag,
): Cv {
  const { indeling } = keuze
  const weg = new Set(keuze.weggelaten)
  const hier = opCv(regels, vandaag).filter(r => !weg.has(r.sleutel))
  const van = (...soorten: Array<Regel["soort"]>) => hier.filter(r => soorten.includes(r.soort))
  const deel = (titel: string, lijst: readonly Regel[]): CvDeel => ({
    titel,
    regels: lijst.map(r => regelOp(r, indeling, vandaag)),
  })
  const tonen = (sleutel: string, waarde: string | null) => (waarde !== null && !weg.has(sleutel) ? [waarde] : [])
  const werk = deel("Werkervaring", van("werk"))
  const ander = deel("Vrijwilligerswerk en zorg", van("vrijwilligerswerk", "zorg"))
  const scholing = deel("Opleiding en certificaten", van("opleiding", "certificaat"))
  const kan = deel(
    KAN,
    van("vaardigheid").toSorted((a, b) => uitTest(a) - uitTest(b)),
  )
  const geleerd = deel("Wat ik leerde", van("geleerd"))
  const rest = [
    deel("Talen", van("taal")),
    { titel: "Rijbewijs en vervoer", regels: praktisch(portfolio.wens, weg) },
    deel("Referenties", van("referentie")),
  ]
  const volgorde = indeling === "tijd" ? [werk, ander, scholing, kan, geleerd] : [kan, werk, ander, scholing, geleerd]
  const wensen = van("beroepswens").map(r => r.wat)
  const cv: Cv = {
    naam: persoon.naam,
    contact: [...tonen("woonplaats", persoon.woongemeente), ...tonen("telefoon", persoon.telefoon), ...tonen("email", persoon.email)],
    zoekt: indeling === "kort" ? zoektKort(wensen) : wensen.join(", ") || null,
    overMij: weg.has("overMij") ? null : (portfolio.wens?.overMij ?? null),
    delen: [...volgorde, ...rest].filter(d => d.regels.length > 0),
    indeling,
  }
  return indeling === "kort" ? pasOpBlad(cv) : cv
}

/** What somebody said himself stands before what a test said of him. */
const uitTest = ({ onderdeel }: Regel): number => (onderdeel?.uit === "diagnose" ? 1 : 0)

function regelOp(r: Regel, indeling: IndelingCv, vandaag: Dag): CvRegel {
  const stand = r.soort === "vaardigheid" && r.stand ? naamVan(BEHEERSINGEN, r.stand).toLowerCase() : null
  const diploma = r.diploma === true ? "diploma" : null
  // What the file calls an education names its level by itself.
  const niveau = r.niveau === null || r.van === "dossier" ? null : naamVan(OPLEIDINGSNIVEAUS, r.niveau)
  return {
    wat: r.wat,
    waar: [plekVan(r) ?? stand ?? (r.soort === "taal" ? taalOpCv(r) : null), diploma].filter(Boolean).join(", ") || null,
    wanneer: wanneer(r, vandaag),
    tekst: indeling === "kort" ? null : niveau === r.wat ? r.toelichting : (niveau ?? r.toelichting),
  }
}

/** Months are enough for an employer; what has an end that is still to come runs now. */
export function wanneer({ soort, begin, einde, van }: Regel, vandaag: Dag): string | null {
  if (soort === "opleiding" && van !== "dossier" && begin !== null)
    return jaarVan(begin) === jaarVan(einde) ? jaarVan(begin) : `${jaarVan(begin)} – ${jaarVan(einde) ?? "nu"}`
  if (soort === "opleiding" || soort === "certificaat") return jaarVan(begin ?? einde)
  if (begin === null) return einde === null ? null : `tot ${maandTekst(einde)}`
  return soort === "geleerd" ? jaarVan(begin) : `${maandTekst(begin)} – ${einde === null || einde > vandaag ? "nu" : maandTekst(einde)}`
}
const maandTekst = (dag: Dag): string => `${MAANDEN_KORT[Number(dag.slice(5, 7)) - 1]} ${dag.slice(0, 4)}`
const jaarVan = (dag: Dag | null): string | null => dag && dag.slice(0, 4)

function praktisch(wens: Portfolio["wens"], weg: ReadonlySet<string>): CvRegel[] {
  const regel = (wat: string, waar: string): CvRegel => ({ wat: waar, waar: null, wanneer: wat, tekst: null })
  return [
    ...(wens && wens.rijbewijs.length > 0 && !weg.has("rijbewijs")
      ? [regel("Rijbewijs", wens.rijbewijs.map(r => naamVan(RIJBEWIJZEN, r)).join(", "))]
      : []),
    ...(wens && wens.vervoer.length > 0
      ? [regel("Vervoer", wens.vervoer.map(v => naamVan(VERVOERMIDDELEN, v).toLowerCase()).join(", "))]
      : []),
  ]
}
