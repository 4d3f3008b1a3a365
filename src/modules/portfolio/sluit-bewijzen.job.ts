import type { Job } from "#platform/jobs"
import { encryptBestand } from "#platform/versleuteling"
import { BEWIJS, closeBewijs, nextOpenBewijs } from "./bewijs.sql.ts"

/** Closes proof that was kept before it was encrypted, or came back with an old copy. One at a time: each may be 5 MB. */
export const sluitBewijzen: Job = {
  naam: "sluit-bewijzen",
  async run({ services: { db, sleutel } }) {
    for (let er = true; er; )
      er = await db.inRol("jobs", null, async tx => {
        const bewijs = await nextOpenBewijs(tx)
        return bewijs !== null && closeBewijs(tx, bewijs.id, encryptBestand(sleutel, BEWIJS, bewijs.id, bewijs.inhoud))
      })
  },
}
