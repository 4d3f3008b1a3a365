import { akkoord, geweigerd, type Uitkomst } from "#begrippen/uitkomst"
import { allows } from "#platform/actor"
import { weigerZonderCertificaat } from "#platform/certificaat"
import { command, type CommandContext } from "#platform/command"
import { type Afname, eerstNodig } from "./afname.rules.ts"
import { BeginAfname, BeginEigenAfname } from "./afname.schema.ts"
import { loadAfnamen, loadOver, storeAfname } from "./afname.sql.ts"
import { geldendeInstrumenten, type Instrument, magAfnemen } from "./instrument.rules.ts"
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
  vrijeTekst: ["waaromEerder"],
  run: (context, { deelnemerId, instrumentId, waaromEerder }) => begin(context, deelnemerId, instrumentId, "medewerker", waaromEerder),
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
  waaromEerder: string | null = null,
): Promise<Uitkomst<Begonnen>> {
  const over = await loadOver(tx, deelnemerId)
  if (!over) return geweigerd({ code: "niet_gevonden", tekst: "Deze persoon is niet gevonden, of is niet (meer) aan u toegewezen." })
  const geldend = geldendeInstrumenten(await loadInstrumenten(tx), over.organisatieId, vandaag)
  const instrument = geldend.find(i => i.id === instrumentId)
  if (!instrument?.invullers.includes(invuller)) return geweigerd(ANDERE_VERSIE)
  if (invuller === "medewerker") {
    if (!magAfnemen(instrument, recht => allows(services.access, actor, recht))) return geweigerd(NIET_VAN_U)
    const weigering = instrument.certificaat && (await weigerZonderCertificaat(tx, instrument.certificaat, vandaag))
    if (weigering) return geweigerd(weigering)
  }
  const eerst = eerstNodig(instrument, geldend, await loadAfnamen(tx, deelnemerId), vandaag)
  if (eerst && !waaromEerder) return geweigerd(invuller === "medewerker" ? zegWaarom(eerst) : KOMT_LATER)
  const afnameId = crypto.randomUUID()
  const { accountId, medewerkerId } = actor
  const nieuw = {
    id: afnameId,
    deelnemerId,
    instrument,
    datum: vandaag,
    invuller,
    medewerkerId,
    accountId,
    antwoorden: {},
    vervangt: null,
    waaromEerder: eerst && waaromEerder,
  }
  if (!(await storeAfname(tx, nieuw))) return geweigerd(NIET_VAN_U)
  audit({ deelnemerId, afnameId, instrument: instrument.code, versie: instrument.versie })
  return akkoord({ afnameId, deelnemerId, onderdeel: instrument.definitie.onderdelen[0]!.code })
}

const zegWaarom = ({ naam }: Instrument) => ({
  code: "pas_na",
  veld: "waaromEerder",
  tekst: `Hiervoor komt '${naam}', en daarvan is geen uitslag die nog houdbaar is. Schrijf waarom dit nu al past.`,
})
/** Whoever selects people says why; the person himself asks for it. */
const KOMT_LATER = { code: "pas_na", tekst: "Dit komt na een andere test. Vraag het aan wie u helpt." }
const ANDERE_VERSIE = {
  code: "instrument",
  veld: "instrumentId",
  tekst: "Dit instrument is hier niet (meer) in gebruik, of is niet voor u om in te vullen. Open de pagina opnieuw.",
}
export const NIET_VAN_U = {
  code: "geen_recht",
  tekst: "Uw functie legt deze gegevens niet vast. Vraag een collega die dat wel mag.",
}
