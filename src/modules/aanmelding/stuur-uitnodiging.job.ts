import { aanmeldBericht } from "#modules/gesprek"
import type { Job } from "#platform/jobs"
import { inTaal, kiesTaal } from "#platform/taal"
import { loadWachtende } from "./aanmelding.sql.ts"

/** In minutes, in the calendar of who is invited. */
const DUUR = 60

/** Tells somebody in the queue by e-mail when the first conversation is: the same neutral words as for every appointment. */
export const stuurAanmelduitnodiging: Job = {
  naam: "stuur-aanmelduitnodiging",
  async run({ services, token }, { aanmeldingId }) {
    const { email } = services.post
    if (!email || !aanmeldingId) return
    const wie = await services.db.inRol("app", token, tx => loadWachtende(tx, aanmeldingId))
    if (!wie?.email || !wie.uitgenodigdVoor || !wie.uitgenodigdTijd || wie.geslotenOp) return
    const { id, uitgenodigdVoor: dag, uitgenodigdTijd: tijd, uitgenodigdNr: volgnummer } = wie
    const taal = kiesTaal({ gekozen: null, koek: null, voertaal: wie.voertaal, browser: null })
    const wat = { uid: id, volgnummer, dag, tijd, minuten: DUUR }
    await email(inTaal(taal, () => aanmeldBericht(wat, wie.email!, services.basisUrl ?? "http://localhost")))
  },
}
