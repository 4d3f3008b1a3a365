import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { UPLOAD_BYTES, uploadNaam, uploadType } from "#platform/upload"
import { BEWIJZEN } from "./bewijs.rules.ts"
import { BewaarBewijs } from "./bewijs.schema.ts"
import { storeBewijs, telBewijzen } from "./bewijs.sql.ts"
import { NIET_GEVONDEN } from "./leg-onderdeel-vast.command.ts"
import { TrekDocumentIn } from "./portfolio.schema.ts"
import { closeRegel, loadOnderdeel, loadWie } from "./portfolio.sql.ts"

const weiger = (tekst: string): Weigering => ({ code: "bewijs", veld: "bestand", tekst })

/** A scan or a photo with an entry: a certificate, a letter, something that somebody made. */
export const bewaarBewijs = command({
  naam: "bewaar-bewijs",
  recht: "portfolio",
  invoer: BewaarBewijs,
  async run({ tx, actor, services, audit }, { deelnemerId, onderdeelId, naam, inhoud: base64 }) {
    const wie = await loadWie(tx, deelnemerId)
    const onderdeel = wie && (await loadOnderdeel(tx, deelnemerId, onderdeelId))
    if (!onderdeel) return geweigerd(NIET_GEVONDEN)
    const inhoud = Buffer.from(base64, "base64")
    const type = uploadType(inhoud)
    if (inhoud.length > UPLOAD_BYTES)
      return geweigerd(weiger("Dit bestand is groter dan 5 MB. Maak de foto kleiner, of scan minder bladzijden."))
    if (!type) return geweigerd(weiger("Kies een foto (jpg of png) of een pdf. Dit bestand is iets anders."))
    if ((await telBewijzen(tx, deelnemerId)) >= BEWIJZEN)
      return geweigerd(weiger(`Er staan al ${BEWIJZEN} bewijzen. Haal er eerst een weg.`))
    const documentId = crypto.randomUUID()
    const zelf = actor.deelnemerId !== null
    await storeBewijs(tx, services.sleutel, {
      id: documentId,
      deelnemerId,
      organisatieId: wie.organisatieId,
      stam: onderdeel.stam,
      naam: uploadNaam(naam, type, "bewijs"),
      type,
      inhoud,
      accountId: actor.accountId,
      zelf,
    })
    audit({ deelnemerId, onderdeelId, documentId, bytes: inhoud.length })
    return akkoord({ deelnemerId, documentId })
  },
})

export const trekBewijsIn = command({
  naam: "trek-bewijs-in",
  recht: "portfolio",
  invoer: TrekDocumentIn,
  vrijeTekst: ["reden"],
  async run({ tx, actor, audit }, { deelnemerId, documentId, reden }) {
    const { accountId } = actor
    if (!(await closeRegel(tx, "portfolio_document", { id: documentId, deelnemerId, accountId, reden }))) return geweigerd(NIET_GEVONDEN)
    audit({ deelnemerId, documentId })
    return akkoord({ deelnemerId, documentId })
  },
})
