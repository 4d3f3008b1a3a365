import { naamVan } from "#begrippen/code"
import { dagTekst } from "#begrippen/dag-schrijven"
import { BEKOSTIGERS } from "#begrippen/bekostiging"
import { SOORTEN_CONTACTPERSOON } from "#begrippen/contactpersoon"
import { DOELGROEPEN } from "#begrippen/doelgroep"
import { momentTekst } from "#begrippen/moment"
import { rolNaam } from "#begrippen/rol"
import { TALEN } from "#begrippen/taal"
import { UITKERINGEN } from "#begrippen/uitkering"
import { CATEGORIEEN, type Categorie } from "#modules/toegang"
import { doelTekst } from "#modules/toezicht"
import { PERSOONSGEGEVENS } from "./persoonsgegevens.parameters.ts"
import { type Gegeven, type Rij, tekst as tekstVan } from "./uitdraai.rules.ts"

/** Codes in words, where a column has a list of its own; the others are words already. */
const WOORDEN: Readonly<Record<string, (waarde: string) => string>> = {
  "uitkering.soort": w => naamVan(UITKERINGEN, w),
  "contactpersoon.soort": w => naamVan(SOORTEN_CONTACTPERSOON, w),
  "bekostiging.betaler": w => naamVan(BEKOSTIGERS, w),
  "doelgroep.doelgroep": w => naamVan(DOELGROEPEN, w),
  "deelnemer.voertaal": w => naamVan(TALEN, w),
  "betrokkene.rol": rolNaam,
  "inzage.rol": rolNaam,
  "audit.rol": rolNaam,
  "inzage.doel": doelTekst,
  "deling.doel": doelTekst,
  "verzoek.over": w => CATEGORIEEN[w as Categorie] ?? w,
}
const VRIJ = new Set([
  "tekst",
  "inhoud",
  "toelichting",
  "onderwerp",
  "omschrijving",
  "besluit_reden",
  "voornaam",
  "achternaam",
  "email",
  "naam",
  "locatie",
])

/** One value as a reader sees it; null: there is nothing. */
export function waardeTekst(tabel: string, kolom: string, waarde: Rij[string]): string | null {
  if (waarde === null || waarde === undefined || waarde === "") return null
  if (typeof waarde === "boolean") return waarde ? "ja" : "nee"
  if (typeof waarde === "number") return waarde.toLocaleString("nl-NL")
  if (Array.isArray(waarde))
    return waarde
      .map(w => (["categorieen", "eigen_deel"].includes(kolom) ? (CATEGORIEEN[w as Categorie] ?? w) : waardeTekst(tabel, kolom, w)))
      .join(", ")
  if (typeof waarde === "object") return regelVan(tabel, kolom === "antwoorden" ? {} : (PERSOONSGEGEVENS[tabel]?.inhoud ?? {}), waarde)
  const woord = WOORDEN[`${tabel}.${kolom}`]
  if (woord) return woord(waarde)
  if (/^\d{4}-\d\d-\d\dT/.test(waarde)) return momentTekst(new Date(waarde))
  if (/^\d{4}-\d\d-\d\d$/.test(waarde)) return dagTekst(waarde)
  return VRIJ.has(kolom) ? waarde : waarde.replaceAll("_", " ")
}

/** A row in one line: "Uitkering: bijstand · Vanaf: 1 jan 2024". What is empty is left out. */
export function regelVan(tabel: string, velden: Readonly<Record<string, string>>, rij: Rij): string {
  const kolommen = Object.keys(velden).length > 0 ? Object.entries(velden) : Object.keys(rij).map((k): [string, string] => [k, k])
  return kolommen
    .flatMap(([kolom, naam]) => {
      const tekst = waardeTekst(kolom === "inhoud" ? tekstVan(rij["tabel"]) : tabel, kolom, rij[kolom] ?? null)
      return tekst === null ? [] : [`${naam}: ${tekst}`]
    })
    .join(" · ")
}

/** "Bron: klantsysteem · Vastgelegd: 1 jan 2024, 12:00": where a row came from. */
export const herkomstTekst = (tabel: string, { herkomst }: Gegeven, namen: Readonly<Record<string, string>>): string =>
  regelVan(tabel, Object.fromEntries(Object.entries(namen).filter(([kolom]) => kolom in herkomst)), herkomst)
