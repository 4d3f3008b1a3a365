import { type Rol, rolNaam } from "#begrippen/rol"
import { beleidsregels, CATEGORIEEN, type Categorie, inDienst, isZelf, type Modus, type Recht, rechtenVan, ROLLEN } from "./matrix.rules.ts"

/** The matrix in words: what a role may do with a category, and of whom. */
export type Toegang = "wijzigt" | "ziet" | "deel" | "niet"

export function toegangVan(rol: Rol, categorie: Categorie): Toegang {
  const mag = (modus: Modus): boolean => rechtenVan(rol).has(`${categorie}:${modus}`)
  if (mag("schrijf") || mag("toevoeg")) return "wijzigt"
  if (mag("lees")) return "ziet"
  return mag("masker") || mag("eigen") ? "deel" : "niet"
}

/** Of whom: the people he is involved with, those in service, all of his organisation, or himself. */
export function bijWie(rol: Rol): string {
  if (isZelf(rol)) return "alleen de eigen gegevens"
  if (inDienst(rol)) return "alleen wie nu in dienst is bij de eigen organisatie"
  const deuren = new Set(beleidsregels().flatMap(r => (r.rol === rol && !["C24", "C25"].includes(r.categorie) ? [r.deur] : [])))
  if (deuren.has("organisatie")) return "alle mensen van de eigen organisatie"
  return deuren.has("dossier") ? "alleen mensen met wie hij of zij nu werkt" : "niemand"
}

/** As the matrix names it for the person himself, for everybody else. */
const VOOR_ANDEREN: Partial<Record<Categorie, string>> = {
  C01B: "wie er betrokken is",
  C08: "wat iemand op het werk kan en nodig heeft",
  C11: "of iemand uit zorg of detentie komt, en wie verwees",
  C13: "wensen, vaardigheden en cv",
  C21: "werk dat aan iemand is voorgesteld, en wat hij zei",
  C23: "wie te bellen in nood, en wie voor iemand beslist",
  C24: "wie de gegevens bekeek",
  C25: "verzoeken en bezwaren",
  C26: "hoe iemand zich aanmeldde",
}
export const gegevensNaam = (categorie: Categorie): string => VOOR_ANDEREN[categorie] ?? CATEGORIEEN[categorie]

export interface RolInWoorden {
  rol: Rol
  naam: string
  bijWie: string
  wijzigt: string[]
  ziet: string[]
  deel: string[]
}

/** What one role may, by kind of access. */
export function inWoorden(rol: Rol): RolInWoorden {
  const met = (toegang: Toegang) =>
    (Object.keys(CATEGORIEEN) as Categorie[])
      .filter(c => toegangVan(rol, c) === toegang)
      .map(isZelf(rol) ? c => CATEGORIEEN[c] : gegevensNaam)
  return { rol, naam: rolNaam(rol), bijWie: bijWie(rol), wijzigt: met("wijzigt"), ziet: met("ziet"), deel: met("deel") }
}

/** What there is to do apart from people's data. */
const FUNCTIE: ReadonlyArray<[Recht, string]> = [
  ["werkvoorraad", "zien wat er te doen is"],
  ["portfolio", "portfolio's invullen, of het eigen portfolio"],
  ["registreren", "nieuwe mensen registreren"],
  ["aanmeldingen", "zien wie zich aanmeldde en nog geen dossier heeft"],
  ["aanmelden", "mensen aanmelden, uitnodigen en een dossier beginnen"],
  ["verwijzen", "iemand bij een gemeente aanmelden"],
  ["inloop", "bezoeken in de hal tellen, zonder mensen"],
  ["inloop_cijfers", "zien hoeveel bezoeken er per week waren"],
  ["ingang_inrichten", "inrichten hoe mensen binnenkomen"],
  ["wissen", "voorstellen om te wissen wat lang genoeg bewaard is, of daarmee instemmen"],
  ["verzoeken", "besluiten over verzoeken van mensen over hun gegevens"],
  ["afnemen", "instrumenten voor diagnose afnemen"],
  ["noodtoegang", "in nood een dossier een uur lezen"],
  ["aansluiten", "vragen om aan te sluiten bij een dossier"],
  ["samenvoegen", "twee dossiers van één persoon samenvoegen"],
  ["waarneming", "regelen wie waarneemt bij afwezigheid"],
  ["waarneming_team", "dat ook voor anderen regelen"],
  ["cijfers", "cijfers over groepen zien"],
  ["cijfers_exact", "ook kleine aantallen in die cijfers zien"],
  ["invoer", "bestanden inlezen en uitvoeren"],
  ["beheer", "medewerkers en hun functies beheren"],
  ["toezicht", "zien wie waarnaar keek"],
]
export const functiesInWoorden = (mag: (recht: Recht) => boolean): string[] =>
  FUNCTIE.flatMap(([recht, tekst]) => (mag(recht) ? [tekst] : []))

export interface CategorieInWoorden {
  categorie: Categorie
  gegevens: string
  wijzigt: string[]
  ziet: string[]
  deel: string[]
}

/** Who may what with one category, the person himself left out. */
export const categorieenInWoorden = (): CategorieInWoorden[] =>
  (Object.keys(CATEGORIEEN) as Categorie[]).map(categorie => {
    const met = (toegang: Toegang) =>
      ROLLEN.filter(r => !isZelf(r) && toegangVan(r, categorie) === toegang).map(r => rolNaam(r).toLowerCase())
    return { categorie, gegevens: CATEGORIEEN[categorie], wijzigt: met("wijzigt"), ziet: met("ziet"), deel: met("deel") }
  })

/** How a seat is called; an account with rights but no seat administers the region. */
export const functieNaam = (rol: string | null): string => (rol === null ? "Beheerder van de regio" : rolNaam(rol))
