import { randomBytes } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { RawBuilder } from "kysely"
import pg from "pg"
import { inject } from "vitest"
import type { Rol } from "#begrippen/rol"
import { matrixHash, rechtenBij, rechtenVan } from "#modules/toegang"
import { type Database, openDatabase } from "#platform/db"
import { openLog } from "#platform/log"
import type { Services } from "#platform/services"
import { openSessie } from "#platform/sessie"
import { leerTalen } from "#platform/taal"
import { subscribers } from "../../src/subscribers.ts"
import { vertalingen } from "../../src/vertalingen.ts"
import { over } from "./dag.ts"
import { testDatabase } from "./database.ts"
import { RUIM } from "./schijf.ts"

/** Somebody who acts in a test: a seat with an open session. */
export interface Actie {
  token: string
  accountId: string
  medewerkerId: string
}

/**
 * A small region for database tests: Stadskanaal and Veendam, an SOB, and a handful of people. Anna (Stadskanaal) is
 * with `coach`, Bea (Veendam) with `coachVeendam`; `trajectbegeleider` of the SOB is involved with Anna as well.
 */
export interface TestRegio {
  db: Database
  services: Services
  stadskanaal: string
  veendam: string
  sob: string
  anna: string
  bea: string
  coach: Actie
  coachVeendam: Actie
  trajectbegeleider: Actie
  teamleider: Actie
  /** Adds a seat and logs it in. */
  medewerker(organisatie: string, rol: Rol): Promise<Actie>
  /** Adds a person, with these seats involved from 2020 on. */
  deelnemer(organisatie: string, voornaam: string, betrokken: readonly Actie[]): Promise<string>
  /** Reads as role meting, which sees everything. */
  alsMeting<T>(query: RawBuilder<unknown>): Promise<T[]>
  /** Runs SQL as superuser: to look behind the rules, or to plant a fault. */
  alsEigenaar<T = Record<string, unknown>>(query: string, values?: unknown[]): Promise<T[]>
  close(): Promise<void>
}

// As composition does it: a text that counts is said well in Dutch too, whichever file runs first.
leerTalen(vertalingen)

/** The day on the clock of the database: for tests in which both it and the program say what day it is. */
export const HEDEN = over(0)

export async function openTestRegio(vandaag = "2026-11-22"): Promise<TestRegio> {
  const database = await testDatabase()
  const db = openDatabase(database.ownerUrl)
  // One connection that lasts, so that what it made for itself stays; who asks while it is at work waits in line.
  const superPool = new pg.Pool({
    max: 1,
    idleTimeoutMillis: 0,
    connectionString: Object.assign(new URL(inject("superUrl")), { pathname: new URL(database.ownerUrl).pathname }).href,
  })
  superPool.on("error", () => {}) // a test that ends every connection ends this one too; the next query gets a new one
  const alsEigenaar = async <T>(query: string, values: unknown[] = []) => (await superPool.query(query, values)).rows as T[]
  const id = async (query: string, values: unknown[] = []) => (await alsEigenaar<{ id: string }>(query, values))[0]!.id
  const dataDir = mkdtempSync(join(tmpdir(), "trede-regio-"))
  const services: Services = {
    db,
    access: { rechtenVan: rol => rechtenVan(rol as Rol), rechtenBij, hash: matrixHash },
    log: openLog("silent"),
    sleutel: randomBytes(32),
    zegelsleutel: randomBytes(32),
    dataDir,
    opslag: RUIM,
    kopie: { achterSinds: null },
    taken: { gestopt: [], wacht: 0 },
    basisUrl: null,
    idpLokaal: false,
    importMinuten: 60,
    post: { email: null, sms: null },
    subscribers,
    vandaag: () => vandaag,
  }
  const organisatie = (code: string, naam: string, soort: string, gemeenteCode: string | null) =>
    id("insert into organisatie (code, naam, soort, gemeente_code) values ($1, $2, $3, $4) returning id", [code, naam, soort, gemeenteCode])
  const medewerker = async (organisatieId: string, rol: Rol): Promise<Actie> => {
    const email = `${rol}.${randomBytes(4).toString("hex")}@example.org`
    const accountId = await id("insert into account (email, naam) values ($1, $2) returning id", [email, rol])
    const medewerkerId = await id(
      "insert into medewerker (account_id, organisatie_id, naam, rol, begin) values ($1, $2, $3, $4, '2020-01-01') returning id",
      [accountId, organisatieId, rol, rol],
    )
    return { accountId, medewerkerId, token: await openSessie(db, accountId, { medewerkerId, deelnemerId: null }) }
  }
  const deelnemer = async (organisatieId: string, voornaam: string, betrokken: readonly Actie[]): Promise<string> => {
    const deelnemerId = await id(
      `insert into deelnemer (organisatie_id, standaard_organisatie_id, voornaam, achternaam, geboortedatum, aanmelddatum)
       values ($1, $1, $2, 'Proef', '1990-05-01', '2024-01-01') returning id`,
      [organisatieId, voornaam],
    )
    for (const b of betrokken)
      await alsEigenaar(
        "insert into betrokkene (deelnemer_id, organisatie_id, medewerker_id, rol, begin) select $1, $2, id, rol, '2020-01-01' from medewerker where id = $3",
        [deelnemerId, organisatieId, b.medewerkerId],
      )
    return deelnemerId
  }
  // Most tests are about what comes after the door; the duty of a second step has tests of its own.
  await alsEigenaar("insert into regio (naam, tweede_factor) values ('Proef', false)")
  const stadskanaal = await organisatie("stadskanaal", "Gemeente Stadskanaal", "gemeente", "0037")
  const veendam = await organisatie("veendam", "Gemeente Veendam", "gemeente", "0047")
  const sob = await organisatie("werkplaats", "De Werkplaats", "sob", null)
  const coach = await medewerker(stadskanaal, "casusregisseur")
  const coachVeendam = await medewerker(veendam, "casusregisseur")
  const trajectbegeleider = await medewerker(sob, "trajectbegeleider")
  return {
    db,
    services,
    stadskanaal,
    veendam,
    sob,
    coach,
    coachVeendam,
    trajectbegeleider,
    teamleider: await medewerker(stadskanaal, "teamleider"),
    anna: await deelnemer(stadskanaal, "Anna", [coach, trajectbegeleider]),
    bea: await deelnemer(veendam, "Bea", [coachVeendam]),
    medewerker,
    deelnemer,
    alsMeting: async <T>(query: RawBuilder<unknown>) => (await db.inRol("meting", null, tx => query.execute(tx))).rows as T[],
    alsEigenaar,
    close: async () => {
      await superPool.end()
      await db.close()
      await database.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
