import type { Dag } from "#begrippen/dag"
import { ROLLEN_MEDEWERKER } from "#begrippen/rol"
import { allows, type Actor } from "#platform/actor"
import { sql, type Tx } from "#platform/db"
import type { Services } from "#platform/services"
import type { Bereik, Vraag } from "./bereik.sql.ts"
import { type Getoond, loadGetoond } from "./getoond.sql.ts"
import { bladzijde, metOok, tel, type Telling } from "./lijst.rules.ts"
import { categorieenVan, METEN, soortenVoor } from "./soort.rules.ts"
import { loadOrganisatie, loadStand } from "./stand.sql.ts"
import { termijnenOp } from "./werkvoorraad.parameters.ts"
import type { VoorraadQuery } from "./werkvoorraad.schema.ts"

/** A page of the worklist with the counts around it. */
export interface Voorraad {
  query: VoorraadQuery
  /** Does the reader watch over an organisation, so that he sees everybody's list? */
  organisatie: boolean
  /** The one coach whose list this is, when the reader chose one. */
  coach: { id: string; naam: string } | null
  mensen: number
  telling: Telling
  getoond: Getoond[]
  volgende: string | null
  /** Categories of data that this page shows. */
  categorieen: string[]
}

export interface Lezer {
  tx: Tx
  actor: Actor | null
  services: Services
  vandaag: Dag
}

/** The worklist of this reader: facts as the actor may see them, judged by the rules. Null: the chosen coach is not there. */
export async function loadVoorraad(lezer: Lezer, query: VoorraadQuery, aantal?: number): Promise<Voorraad | null> {
  const { tx, vandaag } = lezer
  const { organisatie, coach } = await loadReikwijdte(tx, query.coach)
  if (query.coach && !(organisatie && coach)) return null
  const vraag = vraagVan(lezer, coach ? { coach: coach.id } : organisatie ? "organisatie" : "eigen", coach?.rol ?? null)
  const { zaken, mensen } =
    organisatie && !coach ? await loadOrganisatie(tx, lezer.services.db, vraag, lezer.actor!.organisatieId!) : await loadStand(tx, vraag)
  const { zaken: hier, volgende } = bladzijde(zaken, query, query.na, vandaag, aantal)
  const getoond = await loadGetoond(tx, metOok(hier, zaken), vraag.begeleiders, vandaag)
  const soorten = getoond.map(g => g.zaak.soort)
  return {
    query,
    organisatie,
    coach,
    volgende,
    telling: tel(zaken, query, vandaag),
    mensen,
    getoond,
    categorieen: categorieenVan(soorten, recht => allows(lezer.services.access, lezer.actor, recht)),
  }
}

/** Categories under which the result of an instrument falls. */
const VAN_DIAGNOSE = ["C08", "C12", "C13", "C14"]

/** What to read for this reader: of one coach only what he has on his own list. */
export function vraagVan({ actor, services, vandaag }: Lezer, bereik: Bereik, rol: string | null): Vraag {
  const { access } = services
  const metRecht = (...rechten: string[]) => ROLLEN_MEDEWERKER.filter(r => rechten.every(recht => access.rechtenVan(r).has(recht)))
  const soorten = soortenVoor(recht => allows(access, actor, recht), bereik !== "eigen")
  const vanRol = rol === null ? soorten : soortenVoor(recht => access.rechtenVan(rol).has(recht), false)
  return {
    bereik,
    vandaag,
    soorten: new Set([...soorten].filter(s => vanRol.has(s))),
    begeleiders: metRecht("werkvoorraad"),
    meters: metRecht("werkvoorraad", METEN),
    afnemen: VAN_DIAGNOSE.filter(c => allows(access, actor, `${c}:${bereik === "eigen" ? "toevoeg" : "lees"}`)),
    termijnen: termijnenOp(vandaag),
  }
}

/** Does the reader watch over his organisation as a whole? */
export const ziet = async (tx: Tx): Promise<boolean> => (await loadReikwijdte(tx, undefined)).organisatie

interface Reikwijdte {
  organisatie: boolean
  coach: { id: string; naam: string; rol: string } | null
}

async function loadReikwijdte(tx: Tx, coach: string | undefined): Promise<Reikwijdte> {
  const { rows } = await sql<Reikwijdte>`
    select ctx.org_breed('C01', 'lees') is not null as organisatie,
      (select jsonb_build_object('id', m.id, 'naam', m.naam, 'rol', m.rol) from v_medewerker m where m.id = ${coach ?? null}) as coach`.execute(
    tx,
  )
  return rows[0]!
}
