import { DOSSIER, OUDE_DELING } from "./rechtendossier.ts"
import { randomBytes } from "node:crypto"
import pg from "pg"
import { inject } from "vitest"
import type { Rol } from "#begrippen/rol"
import { openBsnKluis } from "#platform/bsn-kluis"
import { hashToken, openSessie } from "#platform/sessie"
import type { TestRegio } from "./regio.ts"
import { TABELLEN } from "./rechten.ts"

import { Afspraken, nietsGedeeld, type Toegang } from "./rechtenwegen.ts"

export { verhouding } from "./rechtenwegen.ts"

/** A seat (or, for role deelnemer, somebody's own log-in) with an open session; or somebody at a shared tablet. */
export interface Actor {
  rol: Rol | "tablet"
  token: string
  accountId: string
  medewerkerId: string | null
  organisatieId: string | null
  deelnemerId: string | null
}

/** One involvement: from before the last move, or by a warm hand-over of this organisation. */
export interface Betrekking {
  voorVerhuizing: boolean
  warmVan: string | null
}

/** A person with a row in every table, and a mark that stands in every text about him. */
export interface Persoon {
  id: string
  organisatieId: string
  merk: string
  /** Seats that are involved today, and how; organisations where he is in service today. */
  betrokken: Map<string, Betrekking[]>
  dienst: Set<string>
  toegang: Toegang
  /** Seats that are or were involved, or will be; and whether another organisation was ever responsible. */
  bekenden: Set<string>
  verhuisd: boolean
  /** Marks of files that were joined to this one. */
  vroeger: string[]
  /** Account and table of the lines that colleagues wrote themselves, as one text. */
  geschreven: Set<string>
}

/** The smallest change of the rows about a person; $1 person, $2 account. */
export const wijziging = (tabel: string): string => {
  const { schrijfwijze } = TABELLEN.find(t => t.tabel === tabel)!
  const waar = `where ${tabel === "deelnemer" ? "id" : "deelnemer_id"} = $1::uuid and $2::uuid is not null`
  if (schrijfwijze === "feit") return `update ${tabel} set vervallen_op = now(), vervallen_door = $2::uuid ${waar}`
  if (tabel === "deelnemer") return `update deelnemer set telefoon = '0600000000' ${waar}`
  if (tabel === "deelnemer_adres") return `update deelnemer_adres set postcode = '9501 AA' ${waar}`
  return `update ${tabel} set organisatie_id = organisatie_id ${waar}`
}

export const eigenaarVan = (tabel: string): string => (tabel === "deelnemer" ? "id" : "deelnemer_id")

/** Makes seats, people and what lies between them; as superuser, past all rules. */
export class Wereld {
  readonly regio: TestRegio
  readonly actoren: Actor[] = []
  readonly personen: Persoon[] = []
  readonly afspraken = new Afspraken()

  constructor(regio: TestRegio) {
    this.regio = regio
  }

  static async open(regio: TestRegio): Promise<Wereld> {
    // Only people of this world, so that who is seen can be counted.
    await regio.alsEigenaar("delete from betrokkene")
    await regio.alsEigenaar("delete from deelnemer")
    await regio.alsEigenaar("insert into bron (code, bereik) values ('eigen', '*')")
    await regio.alsEigenaar("insert into voorziening (code, naam, soort) values ('V1', 'Taal', 'taal')")
    // One call for a whole person: tests make hundreds of them.
    await regio.alsEigenaar(
      `create function pg_temp.vul_dossier(uuid, uuid, text, bytea) returns void language plpgsql as $$ begin ${DOSSIER.join(";\n")}; end $$`,
    )
    return new Wereld(regio)
  }

  async zetel(organisatieId: string, rol: Rol): Promise<Actor> {
    const actie = await this.regio.medewerker(organisatieId, rol)
    const actor = { ...actie, rol, organisatieId, deelnemerId: null }
    this.actoren.push(actor)
    return actor
  }

  async persoon(organisatieId: string): Promise<Persoon> {
    const merk = `Merk${randomBytes(6).toString("hex")}`
    const id = await this.regio.deelnemer(organisatieId, merk, [])
    const cijfer = this.#verzegel(organisatieId)
    await this.regio.alsEigenaar("select pg_temp.vul_dossier($1, $2, $3, $4)", [id, organisatieId, merk, cijfer])
    const persoon = {
      id,
      organisatieId,
      merk,
      betrokken: new Map<string, Betrekking[]>(),
      dienst: new Set<string>(),
      toegang: nietsGedeeld(this.afspraken),
      bekenden: new Set<string>(),
      verhuisd: false,
      vroeger: [],
      geschreven: new Set<string>(),
    }
    await this.betrek(persoon, null)
    await this.neemInDienst(persoon, null)
    this.personen.push(persoon)
    return persoon
  }

  /** The person's own log-in. */
  async inlog({ id, merk }: Persoon): Promise<Actor> {
    const [account] = await this.regio.alsEigenaar<{ id: string }>("insert into account (email, naam) values ($1, $1) returning id", [
      `${merk}@x.nl`,
    ])
    await this.regio.alsEigenaar("insert into deelnemer_account (deelnemer_id, account_id) values ($1, $2)", [id, account!.id])
    const token = await openSessie(this.regio.db, account!.id, { medewerkerId: null, deelnemerId: id })
    const actor: Actor = { rol: "deelnemer", token, accountId: account!.id, medewerkerId: null, organisatieId: null, deelnemerId: id }
    this.actoren.push(actor)
    return actor
  }

  /** The person at a tablet of this organisation, for longer than anybody stands there. */
  async tablet({ id }: Persoon, organisatieId: string): Promise<Actor> {
    const token = randomBytes(16).toString("hex")
    const [account] = await this.regio.alsEigenaar<{ id: string }>("insert into account (email, naam) values ($1, 'Tablet') returning id", [
      `${token}@trede.invalid`,
    ])
    await this.regio.alsEigenaar(
      `with t as (insert into ctx.tablet (organisatie_id, plek, account_id, gemaakt_door) values ($1, 'hal', $2, $2) returning id)
       insert into ctx.sessie (token_hash, account_id, soort, vervalt_op, tablet_id, aanwezige_id) select $3, $2, 'tablet', now() + interval '1 hour', t.id, $4 from t`,
      [organisatieId, account!.id, hashToken(token), id],
    )
    const actor: Actor = { rol: "tablet", token, accountId: account!.id, medewerkerId: null, organisatieId: null, deelnemerId: id }
    this.actoren.push(actor)
    return actor
  }

  /** `hoe`: running, ended today, from tomorrow on, or withdrawn. Without a seat: a row of somebody who left long ago. */
  async betrek(persoon: Persoon, actor: Actor | null, hoe: "nu" | "voorbij" | "straks" | "vervallen" = "nu"): Promise<void> {
    const [begin, einde, vervallen] = {
      nu: [-100, null, null],
      voorbij: [-100, 0, null],
      straks: [1, null, null],
      vervallen: [-100, null, "now"],
    }[hoe]
    await this.regio.alsEigenaar(
      `insert into betrokkene (deelnemer_id, organisatie_id, medewerker_id, rol, begin, einde, vervallen_op)
       values ($1, $2, $3, 'jobcoach', current_date + $4::int, current_date + $5::int, $6::timestamptz)`,
      [persoon.id, persoon.organisatieId, actor?.medewerkerId ?? this.regio.coach.medewerkerId, begin, actor ? einde : 0, vervallen],
    )
    if (actor) persoon.bekenden.add(actor.medewerkerId!)
    if (actor && hoe === "nu")
      persoon.betrokken.set(actor.medewerkerId!, [
        ...(persoon.betrokken.get(actor.medewerkerId!) ?? []),
        { voorVerhuizing: false, warmVan: null },
      ])
  }

  async neemInDienst(persoon: Persoon, organisatieId: string | null, hoe: "nu" | "voorbij" = "nu"): Promise<void> {
    await this.regio.alsEigenaar(
      `insert into dienstverband (deelnemer_id, organisatie_id, werkgever_organisatie_id, soort, begin, einde)
       values ($1, $2, $3, 'wsw', current_date - 100, current_date + $4::int)`,
      [persoon.id, persoon.organisatieId, organisatieId ?? persoon.organisatieId, organisatieId && hoe === "nu" ? null : 0],
    )
    if (organisatieId && hoe === "nu") persoon.dienst.add(organisatieId)
  }

  /** All involvement of a seat with a person ends today. */
  async eindig(persoon: Persoon, actor: Actor): Promise<void> {
    await this.regio.alsEigenaar(
      "update betrokkene set einde = current_date where deelnemer_id = $1 and medewerker_id = $2 and begin < current_date",
      [persoon.id, actor.medewerkerId],
    )
    persoon.betrokken.delete(actor.medewerkerId!)
  }

  #verzegel(organisatieId: string): Buffer {
    return openBsnKluis(this.regio.services.sleutel).sluit("999990123", organisatieId)
  }

  /** The person moves: everything about him moves along, his BSN sealed for whom it is now. */
  async verhuis(persoon: Persoon, organisatieId: string): Promise<void> {
    await this.regio.alsEigenaar("update deelnemer set organisatie_id = $2 where id = $1", [persoon.id, organisatieId])
    await this.regio.alsEigenaar("update deelnemer_bsn set cijfer = $2 where deelnemer_id = $1", [
      persoon.id,
      this.#verzegel(organisatieId),
    ])
    if (persoon.organisatieId === organisatieId) return
    persoon.organisatieId = organisatieId
    persoon.verhuisd = true
    for (const b of [...persoon.betrokken.values()].flat()) b.voorVerhuizing = true
    // Shares end with the move, and what has ended is changed by nobody: one of long ago stands there to be changed.
    persoon.toegang.delingen = []
    await this.regio.alsEigenaar(OUDE_DELING, [persoon.id, organisatieId, persoon.merk])
  }
}

/** A transaction as this actor on a plain connection; whatever it did is undone. `fout`: SQL run before it, as superuser. */
export async function alsActor<T>(
  regio: TestRegio,
  token: string | null,
  work: (client: pg.ClientBase) => Promise<T>,
  fout?: string,
): Promise<T> {
  const url = new URL(fout === undefined ? regio.db.url : inject("superUrl"))
  url.pathname = new URL(regio.db.url).pathname
  const client = new pg.Client({ connectionString: url.href, options: "-c timezone=Europe/Amsterdam" })
  await client.connect()
  try {
    await client.query("begin")
    if (fout !== undefined) await client.query(fout)
    await client.query("select set_config('role', $1, true), set_config('trede.sessie', $2, true)", [
      await regio.db.roleName("app"),
      token ?? "",
    ])
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Does the database carry this out (or would it, but for a constraint that is no rule of access)? Leaves nothing behind. */
export async function probeer(client: pg.ClientBase, statement: string, waarden: readonly unknown[]): Promise<"ja" | "nee"> {
  await client.query("savepoint proef")
  try {
    return ((await client.query(statement, [...waarden])).rowCount ?? 0) > 0 ? "ja" : "nee"
  } catch (fout) {
    const code = (fout as { code?: string }).code ?? ""
    if (code === "42501") return "nee"
    if (code.startsWith("23")) return "ja"
    throw fout
  } finally {
    await client.query("rollback to savepoint proef")
  }
}
