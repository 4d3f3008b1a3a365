import type { Job } from "#platform/jobs"
import { makeLink } from "./link.sql.ts"
import { linkAdres, ONDERWERP, uitnodigingTekst } from "./brief.teksten.ts"

/** Sends the link to a partner without an account, in the name of who asked. Where no e-mail goes out, the page makes a link to hand over. */
export const stuurDoorverwijzing: Job = {
  naam: "stuur-doorverwijzing",
  async run({ services, token }, { doorverwijzingId }) {
    const { email } = services.post
    if (!email || !doorverwijzingId) return
    const link = await services.db.inRol("app", token, tx => makeLink(tx, doorverwijzingId))
    if (!link) return
    const adres = linkAdres(services.basisUrl ?? "http://localhost", link.geheim)
    await email({ id: doorverwijzingId, aan: link.email, onderwerp: ONDERWERP, tekst: uitnodigingTekst(link, adres) })
  },
}
