import type { Job } from "#platform/jobs"
import { loadIngelicht } from "./noodtoegang.sql.ts"

/**
 * Tells the case directors of somebody and the privacy officers of his organisation, by e-mail, that an emergency access took
 * place: the same day, also when they do not log in. The mail says whose account it was in no word; what happened stands behind
 * the log-in. At least once: a second run sends the same Message-ID.
 */
export const meldNoodtoegangTaak: Job = {
  naam: "meld-noodtoegang",
  async run({ services: { db, post, basisUrl } }, { noodtoegangId }) {
    if (!post.email) return
    const wie = await db.inRol("import", null, tx => loadIngelicht(tx, noodtoegangId!))
    for (const { accountId, email, toezicht } of wie)
      await post.email({
        id: `${noodtoegangId}.${accountId}`,
        aan: email,
        onderwerp: "Trede: noodtoegang gebruikt",
        tekst: TEKST(`${basisUrl ?? "http://localhost"}${toezicht ? "/toezicht/noodtoegang" : "/werkvoorraad"}`),
      })
  },
}

const TEKST = (adres: string) => `Een medewerker van uw organisatie opende in nood een dossier.

Wie het was, en waarom, leest u na het inloggen: ${adres}

Deze mail gaat naar de casusregisseur en naar de privacyfunctionaris.`
