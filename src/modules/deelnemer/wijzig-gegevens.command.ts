import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { type Command, type CommandContext, command } from "#platform/command"
import type { ZodType } from "zod"
import { botst, verschillen, type Waarden } from "#begrippen/botsing"
import { WijzigAdres, WijzigContactgegevens, WijzigPersoonsgegevens } from "./gegevens.schema.ts"
import { loadVersie, loadVroegsteFeit, type Rij, storeGegevens } from "./gegevens.sql.ts"
import type { Persoon } from "./persoon.rules.ts"
import { loadPersoon, lockPersoon } from "./persoon.sql.ts"
import { beoordeelGeboortedatum, beoordeelLatereGeboorte } from "./registratie.rules.ts"

type Invoer = { deelnemerId: string; versie: number } & Record<string, string | number | null>

/** One form over fields that are edited in place: its act, its row, its fields. */
export interface Gegevensdeel {
  naam: string
  rij: Rij
  categorie: string
  velden: readonly string[]
  command: Command<Invoer, { deelnemerId: string }>
}

export const versieVan = (persoon: Persoon, rij: Rij): number => (rij === "deelnemer" ? persoon.versie : persoon.adresVersie)
export const waardenVan = (persoon: Persoon, velden: readonly string[]): Waarden =>
  Object.fromEntries(velden.map(veld => [veld, (persoon as unknown as Waarden)[veld] ?? null]))

function gegevensdeel(deel: Omit<Gegevensdeel, "command">, invoer: ZodType): Gegevensdeel {
  const { naam, categorie } = deel
  return {
    ...deel,
    command: command<Invoer, { deelnemerId: string }>({
      naam,
      recht: `${categorie}:schrijf`,
      invoer: invoer as ZodType<Invoer>,
      run: (context, i) => wijzig(context, deel, i),
    }),
  }
}

/** Writes what changed, unless somebody else changed one of these fields since the form was opened. */
async function wijzig({ tx, vandaag, audit }: CommandContext, { rij, velden }: Omit<Gegevensdeel, "command">, invoer: Invoer) {
  const { deelnemerId, versie } = invoer
  await lockPersoon(tx, deelnemerId)
  const persoon = await loadPersoon(tx, deelnemerId, vandaag)
  if (!persoon || persoon.gemaskeerd) return geweigerd(NIET_GEVONDEN)
  const geboren = invoer["geboortedatum"]
  const leeftijd = typeof geboren === "string" ? beoordeelGeboortedatum(geboren, persoon.aanmelddatum ?? vandaag, vandaag) : []
  if (leeftijd.length > 0) return geweigerd(...leeftijd)
  if (typeof geboren === "string" && geboren !== persoon.geboortedatum) {
    const later = beoordeelLatereGeboorte(geboren, await loadVroegsteFeit(tx, deelnemerId))
    if (later.length > 0) return geweigerd(...later)
  }
  const vanU = Object.fromEntries(velden.map(veld => [veld, invoer[veld] as string | null]))
  const nu = waardenVan(persoon, velden)
  const was = versie === versieVan(persoon, rij) ? null : ((await loadVersie(tx, rij, deelnemerId, versie))?.inhoud ?? {})
  if (botst(velden, was, nu, vanU)) return geweigerd(INTUSSEN_GEWIJZIGD)
  const anders = verschillen(velden, nu, vanU)
  audit({ deelnemerId, velden: anders })
  if (anders.length > 0 && !(await storeGegevens(tx, rij, deelnemerId, vanU))) return geweigerd(NIET_GEVONDEN)
  return akkoord({ deelnemerId })
}

export const contactgegevens = gegevensdeel(
  { naam: "wijzig-contactgegevens", rij: "deelnemer", categorie: "C01", velden: ["telefoon", "email", "voertaal"] },
  WijzigContactgegevens,
)
export const persoonsgegevens = gegevensdeel(
  {
    naam: "wijzig-persoonsgegevens",
    rij: "deelnemer",
    categorie: "C01",
    velden: ["voornaam", "tussenvoegsel", "achternaam", "geboortedatum", "geslacht"],
  },
  WijzigPersoonsgegevens,
)
export const adres = gegevensdeel(
  { naam: "wijzig-adres", rij: "deelnemer_adres", categorie: "C03", velden: ["postcode", "woongemeenteCode"] },
  WijzigAdres,
)

const NIET_GEVONDEN: Weigering = { code: "niet_gevonden", tekst: "Deze persoon is niet gevonden, of is niet (meer) aan u toegewezen." }
const INTUSSEN_GEWIJZIGD: Weigering = {
  code: "intussen_gewijzigd",
  tekst: "Een collega wijzigde dit terwijl u bezig was. Kies hieronder per gegeven wat juist is en leg het opnieuw vast.",
}
