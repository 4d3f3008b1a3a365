import type { z } from "zod"
import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { storeStappen } from "#modules/plan"
import { allows } from "#platform/actor"
import { command, type CommandContext } from "#platform/command"
import { beoordeelAfloop } from "./afspraak.rules.ts"
import { loadAfspraak, replaceAfspraak, storeAfspraak } from "./afspraak.sql.ts"
import { kanaalVan } from "./bericht.rules.ts"
import { loadBereik, loadKeuze, storeLeesbericht } from "./bericht.sql.ts"
import { closeConcept } from "./concept.sql.ts"
import { beoordeelGesprek, beoordeelVolgende } from "./gesprek.rules.ts"
import { LegGesprekVast } from "./gesprek.schema.ts"
import { loadMetWieGesproken, storeGesprek } from "./gesprek.sql.ts"

type Invoer = z.output<typeof LegGesprekVast>

/** Records a conversation that was held, with what was agreed in it and when one meets again. */
export const legGesprekVast = command({
  naam: "leg-gesprek-vast",
  recht: "C16:eigen",
  invoer: LegGesprekVast,
  vrijeTekst: ["notitie", "stappen.wat"],
  async run(context, invoer) {
    const { tx, actor, vandaag, services, audit } = context
    const { deelnemerId, datum, soort, notitie, stappen } = invoer
    const partner = await loadMetWieGesproken(tx, deelnemerId)
    if (!partner) return geweigerd({ code: "niet_gevonden", tekst: "Deze persoon is niet gevonden, of is niet (meer) aan u toegewezen." })
    if ((stappen.length > 0 || invoer.volgendeDag !== null) && !allows(services.access, actor, "C15:toevoeg"))
      return geweigerd({
        code: "geen_recht",
        veld: stappen.length > 0 ? "stappen" : "volgendeDag",
        tekst: "Uw rol legt geen afspraken vast. Schrijf in het verslag wat is afgesproken.",
      })
    for (const besluit of [beoordeelGesprek({ datum, stappen }, partner.geboortedatum, vandaag), beoordeelVolgende(invoer, vandaag)])
      if (!besluit.ok) return besluit
    const gesprekId = crypto.randomUUID()
    const { medewerkerId, accountId } = actor
    await storeGesprek(tx, { deelnemerId, datum, soort, notitie, onderwerp: null, id: gesprekId, medewerkerId, accountId })
    await storeStappen(tx, { deelnemerId, contactmomentId: gesprekId, medewerkerId, accountId }, stappen)
    const afspraakId = await maakVolgende(context, invoer, gesprekId)
    if (invoer.afspraakId !== null && !(await rondAf(context, invoer.afspraakId, deelnemerId, gesprekId)))
      return geweigerd({ code: "niet_gevonden", tekst: "De afspraak van dit gesprek staat niet meer open. Open het formulier opnieuw." })
    await closeConcept(tx, deelnemerId)
    await laatWeten(context, deelnemerId, gesprekId)
    audit({ deelnemerId, gesprekId, stappen: stappen.length, afspraakId })
    return akkoord({ gesprekId, afspraakId })
  },
})

/** A letter would come too late to be of use; who wants no messages gets none. */
async function laatWeten({ tx, services: { post } }: CommandContext, deelnemerId: string, gesprekId: string): Promise<void> {
  const bereik = await loadBereik(tx, deelnemerId)
  const keuze = await loadKeuze(tx, deelnemerId)
  const kanaal = kanaalVan({ keuze, ...bereik }, { email: post.email !== null, sms: post.sms !== null })
  if (kanaal && kanaal !== "brief") await storeLeesbericht(tx, gesprekId, kanaal)
}

/** The next appointment, when a day was filled in. */
async function maakVolgende({ tx, actor }: CommandContext, invoer: Invoer, gesprekId: string): Promise<string | null> {
  const { deelnemerId, volgendeDag, volgendeTijd, volgendeMinuten, volgendeHoe, volgendePlek } = invoer
  if (volgendeDag === null || volgendeTijd === null) return null
  const id = crypto.randomUUID()
  const wanneer = { dag: volgendeDag, tijd: volgendeTijd, minuten: volgendeMinuten, hoe: volgendeHoe, plek: volgendePlek }
  const { medewerkerId, accountId } = actor
  await storeAfspraak(tx, { ...wanneer, id, deelnemerId, contactmomentId: gesprekId, medewerkerId, accountId })
  return id
}

/** The appointment that this conversation was. */
async function rondAf(
  { tx, actor, vandaag }: CommandContext,
  afspraakId: string,
  deelnemerId: string,
  gesprekId: string,
): Promise<boolean> {
  const afspraak = await loadAfspraak(tx, deelnemerId, afspraakId)
  const gekomen = { uitkomst: "gekomen", reden: null, opnieuwOp: null }
  if (!afspraak || !beoordeelAfloop(afspraak, gekomen, vandaag).ok) return false
  const welke = { afspraakId, deelnemerId, accountId: actor.accountId, vervallenReden: "afgerond" }
  return (await replaceAfspraak(tx, welke, { ...gekomen, uitkomstOp: vandaag, door: null, gesprekId, opnieuwGestuurd: false })) !== null
}
