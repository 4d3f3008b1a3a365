import type { Dag } from "#begrippen/dag"
import { CERTIFICATEN } from "#begrippen/certificaat"
import { naamVan } from "#begrippen/code"
import { akkoord, geweigerd, type Uitkomst, type Weigering } from "#begrippen/uitkomst"
import { allows } from "#platform/actor"
import { command, type CommandContext } from "#platform/command"
import type { Tx } from "#platform/db"
import type { Afname } from "./afname.rules.ts"
import { BeginAfname, BeginEigenAfname } from "./afname.schema.ts"
import { holdsCertificaat, loadOver, storeAfname } from "./afname.sql.ts"
import { geldendeInstrumenten, type Instrument } from "./instrument.rules.ts"
import { loadInstrumenten } from "./instrument.sql.ts"

export interface Begonnen {
  afnameId: string
  deelnemerId: string
  /** Where the filling in begins. */
  onderdeel: string
}

/** Begins to fill an instrument in with somebody; it goes on until it is finished or thrown away. */
export const beginAfname = command({
  naam: "begin-afname",
  recht: "afnemen",
  invoer: BeginAfname,
  run: (context, { deelnemerId, instrumentId }) => begin(context, deelnemerId, instrumentId, "medewerker"),
})

/** The person himself begins, with what is meant for him. */
export const beginEigenAfname = command({
  naam: "begin-eigen-afname",
  recht: "eigen",
  invoer: BeginEigenAfname,
  run: (context, { instrumentId }) => begin(context, context.actor.deelnemerId!, instrumentId, "deelnemer"),
})

async function begin(
  { tx, actor, services, vandaag, audit }: CommandContext,
  deelnemerId: string,
  instrumentId: string,
  invuller: Afname["invuller"],
): Promise<Uitkomst<Begonnen>> {
  const over = await loadOver(tx, deelnemerId)
  if (!over) return geweigerd({ code: "niet_gevonden", tekst: "Deze persoon is niet gevonden, of is niet (meer) aan u toegewezen." })
  const instrument = geldendeInstrumenten(await loadInstrumenten(tx), over.organisatieId, vandaag).find(i => i.id === instrumentId)
  if (!instrument?.invullers.includes(invuller)) return geweigerd(ANDERE_VERSIE)
  if (invuller === "medewerker") {
    if (!allows(services.access, actor, `${instrument.categorie}:toevoeg`)) return geweigerd(NIET_VAN_U)
    const weigering = await weigerZonderCertificaat(tx, instrument, vandaag)
    if (weigering) return geweigerd(weigering)
  }
  const afnameId = crypto.randomUUID()
  const { accountId, medewerkerId } = actor
  const nieuw = { id: afnameId, deelnemerId, instrument, datum: vandaag, invuller, medewerkerId, accountId, antwoorden: {}, vervangt: null }
  if (!(await storeAfname(tx, nieuw))) return geweigerd(NIET_VAN_U)
  audit({ deelnemerId, afnameId, instrument: instrument.code, versie: instrument.versie })
  return akkoord({ afnameId, deelnemerId, onderdeel: instrument.definitie.onderdelen[0]!.code })
}

const ANDERE_VERSIE = {
  code: "instrument",
  veld: "instrumentId",
  tekst: "Dit instrument is hier niet (meer) in gebruik, of is niet voor u om in te vullen. Open de pagina opnieuw.",
}
export const NIET_VAN_U = {
  code: "geen_recht",
  tekst: "Uw functie legt deze gegevens niet vast. Vraag een collega die dat wel mag.",
}
/** Null, or why this actor may not take it on that day: when he begins, and when what he took becomes a result. */
export async function weigerZonderCertificaat(tx: Tx, { certificaat }: Instrument, dag: Dag): Promise<Weigering | null> {
  if (!certificaat || (await holdsCertificaat(tx, certificaat, dag))) return null
  return {
    code: "geen_certificaat",
    tekst: `Wie dit afneemt heeft een geldig certificaat: ${naamVan(CERTIFICATEN, certificaat)}. Vraag de functioneel beheerder om het vast te leggen.`,
  }
}
