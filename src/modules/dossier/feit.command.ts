import type { Dag } from "#begrippen/dag"
import { dagTekst } from "#begrippen/dag-schrijven"
import { akkoord, geweigerd, type Uitkomst, type Weigering } from "#begrippen/uitkomst"
import { lockPersoon } from "#modules/deelnemer"
import { type Command, type CommandContext, command } from "#platform/command"
import type { ZodType } from "zod"
import { beoordeelEinde, beoordeelFeit, beoordeelIntrekking, type Waarden } from "./feit.rules.ts"
import { closeFeit, type FeitRegel, loadBasis, loadFeiten, magBetrokkenZijn, magErbij, type Persoonsbasis, storeFeit } from "./feit.sql.ts"
import { BeeindigFeit, CorrigeerFeit, RegistreerFeit, TrekFeitIn } from "./handeling.schema.ts"
import type { Feitsoort } from "./soort.schema.ts"

export interface FeitAntwoord {
  deelnemerId: string
  feitId: string
  /** False: the actor ended his own involvement and sees this person no longer. */
  inBeeld: boolean
}
export type FeitInvoer = { deelnemerId: string; feitId?: string; reden?: string } & Record<string, string | boolean | null | undefined>
export type FeitCommand = Command<FeitInvoer, FeitAntwoord>

/** The four acts in the life of a kind of fact. */
export interface FeitCommands {
  registreer: FeitCommand
  beeindig: FeitCommand
  corrigeer: FeitCommand
  trekIn: FeitCommand
}

export function feitCommands(soort: Feitsoort): FeitCommands {
  const woorden = soort.velden.filter(v => v.eigenWoorden).map(v => v.naam)
  // Where who adds takes back what he wrote, the database knows whose line it is (0910).
  const wijzig = soort.eigenDeel ? "eigen" : "schrijf"
  const handeling = (naam: string, modus: string, invoer: ZodType, vrijeTekst: string[], run: Werk) =>
    command<FeitInvoer, FeitAntwoord>({
      naam,
      recht: `${soort.categorie}:${modus}`,
      invoer: invoer as ZodType<FeitInvoer>,
      vrijeTekst,
      run: (context, i) => opDossier(context, soort, i, run),
    })
  return {
    registreer: handeling(`registreer-${soort.naam}`, "toevoeg", RegistreerFeit(soort), woorden, registreer),
    beeindig: handeling(`beeindig-${soort.naam}`, wijzig, BeeindigFeit(soort), ["reden"], beeindig),
    corrigeer: handeling(`corrigeer-${soort.naam}`, wijzig, CorrigeerFeit(soort), [...woorden, "reden"], corrigeer),
    trekIn: handeling(`trek-${soort.naam}-in`, wijzig, TrekFeitIn, ["reden"], trekIn),
  }
}

/** What an act works with: the person's file, locked, as it stands. */
export interface Dossier {
  context: CommandContext
  soort: Feitsoort
  basis: Persoonsbasis
  feiten: FeitRegel[]
  deelnemerId: string
}
export type Werk = (dossier: Dossier, invoer: FeitInvoer) => Promise<Uitkomst<FeitAntwoord>>

/** Acts on one person's facts come one after the other; whom the actor cannot see does not exist. */
export async function opDossier(
  context: CommandContext,
  soort: Feitsoort,
  invoer: FeitInvoer,
  werk: Werk,
): Promise<Uitkomst<FeitAntwoord>> {
  const { tx } = context
  const { deelnemerId } = invoer
  await lockPersoon(tx, deelnemerId)
  const basis = await loadBasis(tx, deelnemerId)
  if (!basis) return geweigerd(NIET_GEVONDEN)
  return werk({ context, soort, basis, deelnemerId, feiten: await loadFeiten(tx, soort, deelnemerId) }, invoer)
}

const waardenVan = (soort: Feitsoort, invoer: FeitInvoer): Waarden =>
  Object.fromEntries(soort.velden.map(({ naam }) => [naam, invoer[naam] ?? null]))

const registreer: Werk = async (dossier, invoer) => {
  const { soort, feiten, basis, context } = dossier
  const waarden = waardenVan(soort, invoer)
  const besluit = beoordeelFeit(soort, feiten, waarden, null, basis, context.vandaag)
  return besluit.ok ? leg(dossier, waarden, null) : besluit
}

const corrigeer: Werk = async (dossier, invoer) => {
  const { soort, feiten, basis, context } = dossier
  const waarden = waardenVan(soort, invoer)
  const besluit = beoordeelFeit(soort, feiten, waarden, invoer.feitId!, basis, context.vandaag)
  return besluit.ok ? leg(dossier, waarden, { id: invoer.feitId!, reden: invoer.reden! }) : besluit
}

const beeindig: Werk = async (dossier, invoer) => {
  const { feiten, context } = dossier
  const { feitId, reden, redenEinde } = invoer
  const einde = invoer["einde"] as Dag
  const besluit = beoordeelEinde(feiten, feitId!, einde, context.vandaag)
  if (!besluit.ok) return besluit
  const waarden = { ...besluit.waarde.waarden, einde, ...(redenEinde === undefined ? {} : { redenEinde }) }
  return leg(dossier, waarden, { id: feitId!, reden: [`Stopt op ${dagTekst(einde)}`, reden].filter(Boolean).join(": ") })
}

const trekIn: Werk = async ({ context, soort, feiten, deelnemerId }, { feitId, reden }) => {
  const besluit = beoordeelIntrekking(feiten, feitId!)
  if (!besluit.ok) return besluit
  const { tx, actor, audit } = context
  if (!(await closeFeit(tx, soort, feitId!, actor.accountId, reden!))) return geweigerd(NIET_GEVONDEN)
  audit({ deelnemerId, feitId })
  return akkoord({ deelnemerId, feitId: feitId!, inBeeld: (await loadBasis(tx, deelnemerId)) !== null })
}

/**
 * Stores the decided fact in the place of what it replaces. An involvement is stored before the old one is closed: the
 * policy of the new row reads who is involved, and one's own row must not be gone by then.
 */
export async function leg(dossier: Dossier, waarden: Waarden, oud: { id: string; reden: string } | null): Promise<Uitkomst<FeitAntwoord>> {
  const { context, soort, basis, deelnemerId } = dossier
  const { tx, actor, audit } = context
  const medewerker = waarden["medewerkerId"]
  if (typeof medewerker === "string" && !(await magBetrokkenZijn(tx, medewerker, basis.organisatieId))) return geweigerd(NIET_BETROKKEN)
  if (typeof medewerker === "string" && !(await magErbij(tx, deelnemerId, medewerker, waarden["einde"] as Dag | null)))
    return geweigerd(BEPERKT)
  const sluit = async () => oud === null || (await closeFeit(tx, soort, oud.id, actor.accountId, oud.reden))
  const eerstSluiten = soort.eenTegelijk !== null && typeof medewerker !== "string"
  if (eerstSluiten && !(await sluit())) return geweigerd(NIET_GEVONDEN)
  const feitId = await storeFeit(tx, soort, {
    deelnemerId,
    organisatieId: basis.organisatieId,
    waarden,
    vervangt: oud?.id ?? null,
    accountId: actor.accountId,
  })
  if (feitId === null) return geweigerd(OVERLAP_ELDERS)
  if (!eerstSluiten && !(await sluit())) return geweigerd(NIET_GEVONDEN)
  audit({ deelnemerId, feitId, ...(oud && { vervangt: oud.id }) })
  return akkoord({ deelnemerId, feitId, inBeeld: (await loadBasis(tx, deelnemerId)) !== null })
}

const NIET_GEVONDEN: Weigering = { code: "niet_gevonden", tekst: "Deze persoon is niet gevonden, of is niet (meer) aan u toegewezen." }
const NIET_BETROKKEN: Weigering = {
  code: "andere_gemeente",
  veld: "medewerkerId",
  tekst:
    "Deze collega kan hier niet bij worden gezet: kies iemand van uw eigen organisatie of van een uitvoerder, niet van een andere gemeente.",
}
const BEPERKT: Weigering = {
  code: "beperkt",
  veld: "medewerkerId",
  tekst:
    "Deze persoon maakte bezwaar of betwist wat er staat: tot dat is afgehandeld komt er niemand van een andere organisatie bij. Een collega van uw eigen organisatie kan wel.",
}
const OVERLAP_ELDERS: Weigering = {
  code: "overlap",
  veld: "begin",
  tekst: "Er is al een periode die hiermee samenvalt; zij is misschien net aangeleverd. Ververs de pagina en kijk welke dat is.",
}
