import type { Certificaatsoort } from "#begrippen/certificaat"
import { geweigerd, type Uitkomst, type Weigering } from "#begrippen/uitkomst"
import { leesNa, type Treffer } from "#begrippen/woordwacht"
import type { ZodError, ZodType } from "zod"
import { type Actor, allows, loadActor } from "./actor.ts"
import { type Auditregel, auditApart, writeAudit } from "./audit.ts"
import { weigerZonderCertificaat } from "./certificaat.ts"
import { sql, type Tx } from "./db.ts"
import { queueJob } from "./jobs.ts"
import type { Services } from "./services.ts"
import { keyedHash } from "./versleuteling.ts"
import { tekstenOp, telWoordwacht } from "./woordwacht.ts"

/** A typed fact that a command publishes in its own transaction. */
export interface Feit {
  soort: string
}
/** Listens to a fact of another module: in the transaction that published it, as the same actor. */
export type Subscriber<F extends Feit> = (feit: F, context: CommandContext) => Promise<void>

/** What a business act runs with: one transaction under row-level security as the actor. */
export interface CommandContext {
  tx: Tx
  actor: Actor
  vandaag: string
  opdrachtId: string
  gebeurdOp: string | null
  services: Services
  /** Publishes a typed fact to whoever subscribed at composition, in this transaction. */
  publish(feit: Feit): Promise<void>
  /** Queues a job in this transaction, to run in the name of the actor. */
  queue(naam: string, gegevens: Record<string, string>): Promise<void>
  /** Adds to what the audit row says of it. */
  audit(gegevens: Auditregel["gegevens"]): void
  /** Has the guard read a text that stands from now on and was typed before; what was typed now the command declares. */
  leesNa(...teksten: readonly string[]): void
}

export interface Command<I, O> {
  /** The business act, a Dutch verb with its noun: it stands so in the audit log. */
  naam: string
  recht: string
  /** A certificate that whoever does it must hold on the day itself, in the seat that he sits in. */
  certificaat?: Certificaatsoort
  invoer: ZodType<I>
  /**
   * What staff write about somebody in their own words: paths in the input, `acties.wat` for each of a list. The guard reads it once it
   * stands (begrippen/woordwacht). Every text is named here, or in the exceptions of test/vrije-tekst.test.ts.
   */
  vrijeTekst?: readonly string[]
  run(context: CommandContext, invoer: I): Promise<Uitkomst<O>>
}

/** Declares a business act. */
export const command = <I, O>(definition: Command<I, O>): Command<I, O> => definition

export interface CommandMeta {
  /** Made by the client: the same id again gives the same answer and changes nothing. */
  id: string
  gebeurdOp?: string | null
}

/** What came of it; `naLezen`: what the guard stumbled over in what was written. */
export type Uitgevoerd<O> = Uitkomst<O> & { naLezen?: readonly Treffer[] }

class Refusal extends Error {
  readonly weigeringen: Weigering[]
  constructor(weigeringen: Weigering[]) {
    super("geweigerd")
    this.weigeringen = weigeringen
  }
}

/** Refusals that tell something by themselves, or that somebody goes over: they stand in the audit log as what was done. */
const ONTHOUDEN: ReadonlySet<string> = new Set(["quotum", "geen_certificaat"])
/**
 * Refusals that count for the next: they are written while the command still holds the lock under which it counted, in its own transaction. Whoever
 * returns one has undone what he did.
 */
const MEEGETELD: ReadonlySet<string> = new Set(["bsn_niet_vastgelegd"])

/**
 * Carries out a command: right, parse, transaction, audit row, published facts and the stored answer commit together or
 * not at all. An expected refusal is a value; it leaves nothing behind but, where the right lacked or it tells something, an audit row.
 */
export async function execute<I, O>(
  services: Services,
  token: string | null,
  command: Command<I, O>,
  rauw: unknown,
  meta: CommandMeta,
): Promise<Uitgevoerd<O>> {
  if (services.opslag.niveau() === "vol") return geweigerd(ALLEEN_LEZEN)
  const parsed = command.invoer.safeParse(rauw)
  try {
    return await services.db.inRol("app", token, async tx => {
      const actor = await loadActor(tx)
      if (!actor) throw new Refusal([NIET_INGELOGD])
      if (!allows(services.access, actor, command.recht)) throw new Refusal([GEEN_RECHT])
      const zonder = command.certificaat && (await weigerZonderCertificaat(tx, command.certificaat, services.vandaag()))
      if (zonder) throw new Refusal([zonder])
      if (!parsed.success) throw new Refusal(readIssues(parsed.error))
      // Keyed: what a form held (a password, a BSN) must not be guessed from what is kept of it.
      const hash = keyedHash(services.sleutel, "opdracht", command.naam + JSON.stringify(parsed.data)).toString("hex")
      const earlier = await earlierAnswer<O>(tx, meta.id, hash)
      if (earlier) return metNaLezen(earlier, readAgain(actor, tekstenOp(command.vrijeTekst ?? [], parsed.data), services.vandaag()))
      return await carryOut(services, tx, actor, command, parsed.data, meta, hash)
    })
  } catch (fout) {
    if (services.opslag.weigerde(fout)) return geweigerd(ALLEEN_LEZEN) // rolled back: an error before the commit
    if (!(fout instanceof Refusal)) throw fout
    const eerste = fout.weigeringen[0]
    if (eerste && (eerste === GEEN_RECHT || ONTHOUDEN.has(eerste.code))) {
      const regel = { handeling: command.naam, uitkomst: "geweigerd", opdrachtId: meta.id, gegevens: { code: eerste.code } } as const
      await auditApart(services.db, token, regel)
    }
    return geweigerd(...fout.weigeringen)
  }
}

async function carryOut<I, O>(
  services: Services,
  tx: Tx,
  actor: Actor,
  command: Command<I, O>,
  invoer: I,
  meta: CommandMeta,
  hash: string,
) {
  let gegevens: Auditregel["gegevens"] = {}
  const teksten = tekstenOp(command.vrijeTekst ?? [], invoer)
  const context: CommandContext = {
    tx,
    actor,
    services,
    vandaag: services.vandaag(),
    opdrachtId: meta.id,
    gebeurdOp: meta.gebeurdOp ?? null,
    publish: async feit => {
      for (const subscriber of services.subscribers[feit.soort] ?? []) await subscriber(feit as never, context)
    },
    queue: (naam, ids) => queueJob(tx, naam, ids, meta.id),
    audit: more => {
      gegevens = { ...gegevens, ...more }
    },
    leesNa: (...meer) => void teksten.push(...meer),
  }
  const uitkomst = await command.run(context, invoer)
  if (!uitkomst.ok) {
    const { code } = uitkomst.weigeringen[0]!
    if (!MEEGETELD.has(code)) throw new Refusal(uitkomst.weigeringen)
    await writeAudit(tx, actor, { handeling: command.naam, uitkomst: "geweigerd", opdrachtId: meta.id, gegevens: { code } })
    return uitkomst
  }
  await writeAudit(tx, actor, { handeling: command.naam, uitkomst: "akkoord", opdrachtId: meta.id, gebeurdOp: context.gebeurdOp, gegevens })
  // An id that another account used already: his answer is not to be seen, and both cannot stand.
  const { numAffectedRows } = await sql`/* vast: opdracht */ insert into opdracht (id, account_id, handeling, invoer_hash, uitkomst)
    values (${meta.id}, ${actor.accountId}, ${command.naam}, ${hash}, ${JSON.stringify(uitkomst.waarde ?? null)}::jsonb)
    on conflict do nothing`.execute(tx)
  if (numAffectedRows === 0n) throw new Refusal([ANDERE_OPDRACHT])
  const naLezen = readAgain(actor, teksten, context.vandaag)
  // Last: others of the organisation wait for this count until the commit.
  if (naLezen.length > 0) await telWoordwacht(tx, naLezen.map(t => t.soort), false) // biome-ignore format: one thought
  return metNaLezen(uitkomst, naLezen)
}

/** What somebody writes about himself is his own: nobody reads it again but he. */
const readAgain = (actor: Actor, teksten: readonly string[], vandaag: string): Treffer[] =>
  actor.deelnemerId === null && teksten.length > 0 ? leesNa(teksten.join("\n"), vandaag) : []
const metNaLezen = <O>(uitkomst: Uitkomst<O>, naLezen: readonly Treffer[]): Uitgevoerd<O> =>
  naLezen.length > 0 ? { ...uitkomst, naLezen } : uitkomst

/** Two sends of one id wait for each other here; the second gets the answer of the first. */
async function earlierAnswer<O>(tx: Tx, id: string, hash: string): Promise<Uitkomst<O> | null> {
  await sql`/* vast: slot */ select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx)
  const { rows } = await sql<{ invoerHash: string; uitkomst: O }>`/* vast: antwoord */
    select invoer_hash, uitkomst from opdracht where id = ${id}`.execute(tx)
  if (!rows[0]) return null
  if (rows[0].invoerHash !== hash) throw new Refusal([ANDERE_OPDRACHT])
  return { ok: true, waarde: rows[0].uitkomst }
}

function readIssues(error: ZodError): Weigering[] {
  return error.issues.map(issue => ({ code: "invoer", veld: issue.path.join("."), tekst: issue.message }))
}

const NIET_INGELOGD: Weigering = { code: "niet_ingelogd", tekst: "U bent niet (meer) ingelogd. Log in en probeer het opnieuw." }
const GEEN_RECHT: Weigering = {
  code: "geen_recht",
  tekst: "U mag dit niet doen. Vraag de functioneel beheerder welke rol daarvoor nodig is.",
}
const ALLEEN_LEZEN: Weigering = {
  code: "alleen_lezen",
  tekst:
    "Dit is niet opgeslagen: de schijf van de server is vol. Wat u invulde staat er nog. Laat deze pagina open en probeer het over een paar minuten opnieuw.",
}
const ANDERE_OPDRACHT: Weigering = {
  code: "opdracht_anders",
  tekst: "Dit formulier is al eerder verstuurd, met andere gegevens. Open de pagina opnieuw en vul het daar in.",
}
