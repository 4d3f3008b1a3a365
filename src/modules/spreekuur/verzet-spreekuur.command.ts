import { akkoord } from "#begrippen/uitkomst"
import { loadMagDelen } from "#modules/doorverwijzing"
import { command } from "#platform/command"
import { BEPERKT, BUITEN_BEELD, isVrij, NOG_EENS, ONBEKEND } from "./boek-spreekuur.command.ts"
import { VerzetMoment } from "./spreekuur.schema.ts"
import { loadBoeking, loadOpen, moveBoeking } from "./spreekuur.sql.ts"

/** A booking goes to another moment of the same consulting hours; until that is taken it stays where it is. */
export const verzetSpreekuurmoment = command({
  naam: "verzet-spreekuurmoment",
  recht: "C15:schrijf",
  invoer: VerzetMoment,
  vrijeTekst: ["reden"],
  async run(context, { deelnemerId, afspraakId, keuze, door, reden }) {
    const { tx, actor, vandaag, audit } = context
    const boeking = await loadBoeking(tx, deelnemerId, afspraakId)
    if (!boeking) return BUITEN_BEELD
    const [spreekuur] = actor.organisatieId ? await loadOpen(tx, actor.organisatieId, vandaag, boeking.spreekuurId) : []
    if (!spreekuur) return ONBEKEND
    if (!(await loadMagDelen(tx, deelnemerId))) return BEPERKT
    const besluit = await isVrij(context, spreekuur, keuze)
    if (!besluit.ok) return besluit
    const id = crypto.randomUUID()
    const code = await moveBoeking(tx, { ...keuze, id, afspraakId, deelnemerId, door, reden })
    if (code === "bezet") {
      const nu = await isVrij(context, spreekuur, keuze)
      return nu.ok ? NOG_EENS : nu
    }
    if (code) return code === "onbekend" ? ONBEKEND : BUITEN_BEELD
    audit({ deelnemerId, afspraakId: id, spreekuurId: spreekuur.id, door })
    return akkoord({ deelnemerId, afspraakId: id })
  },
})
