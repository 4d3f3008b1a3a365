import { transfer } from "#platform/page"
import { sessieCookie, sluitSessie } from "#platform/sessie"

/** Where nobody asks anything: the weather. */
const ELDERS = "https://www.knmi.nl/"

/** Quickly away, also without script: out of the file, and on by a page that says nothing (our policy lets no form lead off this site). */
export const wegDeur = transfer({
  methode: "post",
  path: "/weg",
  recht: "openbaar",
  inzage: "geen",
  load: async () => ({}),
  async send(_, { services, token, https }) {
    if (token) await sluitSessie(services.db, token)
    const pagina = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Weer</title><meta http-equiv="refresh" content="0;url=${ELDERS}"></head><body><p><a href="${ELDERS}">Weer</a></p></body></html>`
    const headers = { "content-type": "text/html; charset=utf-8", "set-cookie": sessieCookie(null, https) }
    return new Response(pagina, { headers })
  },
})
