import { browserOf, eigenPad, enter, loadAanmelder, poging, readFields, stepInside, wachttijd } from "#modules/toegang"
import { meldingCookie } from "#platform/melding"
import { seeOther, transfer } from "#platform/page"
import { t } from "#platform/taal"
import { plaatsVan } from "./passkey.rules.ts"
import { bewaarNieuw, leesInlog, sleutelId, vraagInlog, vraagNieuw } from "./webauthn.command.ts"

const nietHier = () => ({ fout: t("Passkeys werken alleen op het eigen adres van Trede, met https.") })
const json = (waarde: object) => new Response(JSON.stringify(waarde), { headers: { "content-type": "application/json" } })
const door = { methode: "post", recht: "openbaar", inzage: "geen", vertaald: true } as const

/** The question that the browser answers with a passkey. */
export const inlogOpties = transfer({
  ...door,
  path: "/inloggen/passkey/opties",
  load: async () => ({}),
  async send(_, { services, url }) {
    const plaats = plaatsVan(services.basisUrl, url)
    return json(plaats ? { opties: await vraagInlog(services, plaats) } : nietHier())
  },
})

/** In with a passkey: something one has, opened with something one knows or is. */
export const inlogDeur = transfer({
  ...door,
  path: "/inloggen/passkey",
  load: async () => ({}),
  async send(_, request) {
    const { services, url, https } = request
    const { antwoord = "", naar } = await readFields(request)
    const plaats = plaatsVan(services.basisUrl, url)
    const { wacht, gelukt } = await poging(services, `passkey ${sleutelId(antwoord)}`, request.adres)
    if (wacht > 0)
      return seeOther(
        "/inloggen",
        meldingCookie(t("Er is te vaak geprobeerd in te loggen. Wacht nog {{tijd}}.", { tijd: wachttijd(wacht) }), https),
      )
    const accountId = plaats && (await leesInlog(services, plaats, antwoord))
    if (!accountId)
      return seeOther(
        "/inloggen",
        meldingCookie("Met deze passkey kunt u hier niet inloggen. Gebruik uw wachtwoord of een andere passkey.", https),
      )
    await gelukt()
    return stepInside(request, await enter(services, accountId, "passkey", browserOf(request)), naar)
  },
})

export const kiesOpties = transfer({
  ...door,
  path: "/tweede-stap/passkey/opties",
  load: async ({ tx }) => ({ wie: await loadAanmelder(tx) }),
  async send({ wie }, { services, url }) {
    const plaats = plaatsVan(services.basisUrl, url)
    if (!wie || wie.heeftPasskey) return json({ fout: t("Log opnieuw in: dit moet binnen een kwartier.") })
    return json(plaats ? { opties: await vraagNieuw(services, plaats, wie) } : nietHier())
  },
})

/** A passkey as the second step, at the door: who made it is inside. */
export const kiesDeur = transfer({
  ...door,
  path: "/tweede-stap/passkey",
  load: async ({ tx }) => ({ wie: await loadAanmelder(tx) }),
  async send({ wie }, request) {
    const { services, url, https } = request
    const { antwoord = "", naam = "", naar } = await readFields(request)
    const plaats = plaatsVan(services.basisUrl, url)
    if (!wie || wie.heeftPasskey || !plaats) return seeOther("/tweede-stap")
    const fout = await bewaarNieuw(services, plaats, wie.accountId, { antwoord, naam })
    if (fout) return seeOther(`/tweede-stap?naar=${encodeURIComponent(eigenPad(naar))}`, meldingCookie(fout.tekst, https))
    return stepInside(request, await enter(services, wie.accountId, "passkey", browserOf(request)), naar)
  },
})
