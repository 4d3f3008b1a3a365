import { Geheugen, type Kolommen, neemOp, nieuweKolommen, ruimOp, type Tel, telZelf, type Uitslag, type Vraag } from "#engines/indicatoren"
import type { PoolClient } from "pg"
import { readFeiten } from "./feiten.sql.ts"
import { legeVerwijzingen, readMeldingen, readRegisters, REGISTERS, type Verwijzingen } from "./registers.sql.ts"

/** When more people than this changed since the last look (an import), reading everything again is cheaper. */
const VEEL = 5_000
const MEESTE_ANTWOORDEN = 200

/**
 * The facts of the database in the engine's columns, as of a snapshot. `client` acts as role meting; it is used by
 * nobody else while a method runs. `tel` counts what is not remembered.
 */
export class Spiegel {
  /** The snapshot up to which the columns are current (pg_snapshot as text). */
  positie = ""
  readonly #client: PoolClient
  #verwijzingen: Verwijzingen = legeVerwijzingen()
  #kolommen: Kolommen = nieuweKolommen(this.#verwijzingen.registers)
  readonly #tel: Tel
  #geheugen: Geheugen
  /** Answers since the last change, by question: a page asks the same as the one before it. */
  readonly #antwoorden = new Map<string, Uitslag[]>()

  constructor(client: PoolClient, tel: Tel = telZelf) {
    this.#client = client
    this.#tel = tel
    this.#geheugen = new Geheugen(this.#kolommen, tel)
  }

  /** Reads everything. Until it is done the old figures stand. */
  async laad(): Promise<void> {
    await this.#inMomentopname(() => this.#laadAlles())
  }

  /** Takes in what committed since the last look. Answers whether anything did. */
  async volg(): Promise<boolean> {
    return this.#inMomentopname(async () => {
      const { nu, gesnoeid } = await this.#stand()
      if (gesnoeid) return this.#laadAlles()
      const wijzigingen = await this.#wijzigingen()
      if (wijzigingen.length > VEEL) return this.#laadAlles()
      if (wijzigingen.length > 0) {
        await this.#verwerk(wijzigingen)
        this.#antwoorden.clear()
      }
      this.positie = nu
      return wijzigingen.length > 0
    })
  }

  /** Throws RangeError on an unknown code. */
  bereken(vraag: Vraag): Uitslag[] {
    if (vraag.alleen || vraag.lijst) return this.#geheugen.bereken(vraag)
    const sleutel = JSON.stringify(vraag)
    const antwoord = this.#antwoorden.get(sleutel) ?? this.#geheugen.bereken(vraag)
    if (this.#antwoorden.size >= MEESTE_ANTWOORDEN) this.#antwoorden.clear()
    this.#antwoorden.set(sleutel, antwoord)
    return antwoord
  }

  /** One snapshot for all that is read, so that no person is seen half changed. */
  async #inMomentopname<T>(work: () => Promise<T>): Promise<T> {
    await this.#client.query("begin isolation level repeatable read read only")
    try {
      return await work()
    } finally {
      await this.#client.query("rollback")
    }
  }

  async #laadAlles(): Promise<boolean> {
    const { rows } = await this.#client.query<{ nu: string }>("select pg_current_snapshot()::text as nu")
    const verwijzingen = legeVerwijzingen()
    await readRegisters(this.#client, verwijzingen, new Set(REGISTERS))
    const kolommen = nieuweKolommen(verwijzingen.registers)
    neemOp(kolommen, await readFeiten(this.#client, verwijzingen, null))
    this.#verwijzingen = verwijzingen
    this.#kolommen = kolommen
    this.#geheugen = new Geheugen(kolommen, this.#tel)
    this.#antwoorden.clear()
    this.positie = rows[0]!.nu
    return true
  }

  /** The snapshot of this transaction, and whether rows that it needs may have been pruned. */
  async #stand(): Promise<{ nu: string; gesnoeid: boolean }> {
    const { rows } = await this.#client.query<{ nu: string; gesnoeid: boolean }>(
      "select pg_current_snapshot()::text as nu, coalesce(ctx.wijziging_grens() > pg_snapshot_xmin($1::pg_snapshot), false) as gesnoeid",
      [this.positie],
    )
    return rows[0]!
  }

  /** What became visible since: a lower number can commit later than a higher one, so the snapshot decides, not the number. */
  async #wijzigingen(): Promise<Wijziging[]> {
    const { rows } = await this.#client.query<Wijziging>(
      `select distinct case when deelnemer_id is null then tabel end as tabel, deelnemer_id, rij_id
       from wijziging
       where tx >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(tx, $1::pg_snapshot)
       limit ${VEEL + 1}`,
      [this.positie],
    )
    return rows
  }

  async #verwerk(wijzigingen: readonly Wijziging[]): Promise<void> {
    const registers = new Set(wijzigingen.flatMap(w => (w.tabel && !w.rij_id ? [w.tabel] : [])))
    await readRegisters(this.#client, this.#verwijzingen, registers)
    if (registers.size > 0) this.#geheugen.vergeet()
    const meldingen = wijzigingen.flatMap(w => w.rij_id ?? [])
    if (meldingen.length > 0 && !registers.has("melding")) await readMeldingen(this.#client, this.#verwijzingen, meldingen)
    const mensen = wijzigingen.flatMap(w => w.deelnemer_id ?? [])
    if (mensen.length === 0) return
    const feiten = await readFeiten(this.#client, this.#verwijzingen, mensen)
    // Somebody is gone: erased, or taken out with his import. The columns would keep his number and his birth date.
    if (feiten.id.length < new Set(mensen).size) return void (await this.#laadAlles())
    neemOp(this.#kolommen, feiten)
    ruimOp(this.#kolommen)
  }
}

interface Wijziging {
  tabel: string | null
  deelnemer_id: string | null
  rij_id: string | null
}
