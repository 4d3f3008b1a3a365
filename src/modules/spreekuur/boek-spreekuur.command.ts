import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { loadMagDelen } from "#modules/doorverwijzing"
import { loadGesprekspartner } from "#modules/gesprek"
import { command, type CommandContext } from "#platform/command"
import { beoordeelMoment, boekbaar, type Moment, vrijeMomenten } from "./spreekuur.rules.ts"
import { BoekSpreekuur } from "./spreekuur.schema.ts"
import { loadBezet, loadOpen, type Spreekuur, storeBoeking } from "./spreekuur.sql.ts"
import { momentVoluit } from "./spreekuur.teksten.ts"

export const BUITEN_BEELD = geweigerd({
  code: "niet_gevonden",
  tekst: "Deze persoon is niet gevonden, of is niet (meer) aan u toegewezen.",
})
export const ONBEKEND = geweigerd({
  code: "onbekend",
  veld: "keuze",
  tekst: "Dit spreekuur is er niet (meer), of is niet open voor uw organisatie. Kies een ander.",
})

export const BEPERKT = geweigerd({
  code: "beperkt",
  tekst: "Deze persoon maakte bezwaar of betwist wat er staat: tot dat is afgehandeld boekt u niets bij een ander.",
})
export const NOG_EENS = geweigerd({
  code: "bezet",
  veld: "keuze",
  tekst: "Een ander koos net dit moment en gaf het terug. Kies het nog eens.",
})

/** A moment in somebody's consulting hours becomes an appointment of this person; of two at the same time one gets it. */
export const boekSpreekuur = command({
  naam: "boek-spreekuur",
  recht: "C15:toevoeg",
  invoer: BoekSpreekuur,
  async run(context, { deelnemerId, keuze }) {
    const { tx, actor, vandaag, audit } = context
    if (!(await loadGesprekspartner(tx, deelnemerId))) return BUITEN_BEELD
    const [spreekuur] = actor.organisatieId ? await loadOpen(tx, actor.organisatieId, vandaag, keuze.spreekuurId) : []
    if (!spreekuur) return ONBEKEND
    if (!(await loadMagDelen(tx, deelnemerId))) return BEPERKT
    const besluit = await isVrij(context, spreekuur, keuze)
    if (!besluit.ok) return besluit
    const afspraakId = crypto.randomUUID()
    const code = await storeBoeking(tx, { ...keuze, id: afspraakId, deelnemerId })
    // Somebody was first between the look and the booking: what is free is read again.
    if (code === "bezet") {
      const nu = await isVrij(context, spreekuur, keuze)
      return nu.ok ? NOG_EENS : nu
    }
    if (code) return code === "onbekend" ? ONBEKEND : BUITEN_BEELD
    audit({ deelnemerId, afspraakId, spreekuurId: spreekuur.id })
    return akkoord({ deelnemerId, afspraakId })
  },
})

/** Is it free, and if not: what is? */
export async function isVrij({ tx, vandaag }: CommandContext, spreekuur: Spreekuur, moment: Moment) {
  const { vanaf, tm } = boekbaar(vandaag)
  return beoordeelMoment(moment, vrijeMomenten(spreekuur, await loadBezet(tx, [spreekuur.id], vanaf, tm), vandaag), momentVoluit)
}
