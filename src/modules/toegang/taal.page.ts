import { seeOther, transfer } from "#platform/page"
import { isTaal } from "#platform/taal"
import { taalKoek } from "#platform/taalkeuze"
import { eigenPad } from "./inlog.rules.ts"
import { storeTaal } from "./account.sql.ts"
import { readFields } from "./inloggen.page.tsx"

/** Another language: remembered by the browser, and by the account of who is logged in. */
export const taalDeur = transfer({
  methode: "post",
  path: "/taal",
  recht: "openbaar",
  inzage: "geen",
  load: async ({ actor }) => ({ actor }),
  async send({ actor }, request) {
    const { taal, naar } = await readFields(request)
    if (!isTaal(taal)) return seeOther(eigenPad(naar))
    if (actor) await request.services.db.inRol("app", request.token, tx => storeTaal(tx, taal))
    return seeOther(eigenPad(naar), taalKoek(taal, request.https))
  },
})
