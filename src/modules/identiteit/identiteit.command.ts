import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { verbodenAdres } from "#platform/uitgaand"
import { encrypt } from "#platform/versleuteling"
import { geheimPlek } from "./geheim.rules.ts"
import { WisDienst, ZetDienst } from "./identiteit.schema.ts"
import { removeDienst, storeDienst } from "./identiteit.sql.ts"

/** Lets an organisation's own identity provider vouch for who works there, or for who lives there. */
export const zetDienst = command({
  naam: "zet-identiteitsdienst",
  recht: "beheer",
  invoer: ZetDienst,
  async run({ tx, services, audit }, { organisatieId, doel, issuer, clientId, geheim, adresVertrouwd, bsnClaim }) {
    const fout = verbodenAdres(new URL(issuer), services.idpLokaal)
    if (fout) return geweigerd({ code: "adres", veld: "issuer", tekst: fout })
    const claim = doel === "inwoners" ? bsnClaim || null : null
    if (doel === "inwoners" && !claim)
      return geweigerd({ code: "leeg", veld: "bsnClaim", tekst: "Vul in hoe uw leverancier het veld met het BSN noemt." })
    const dicht = geheim ? encrypt(services.sleutel, "identiteit", geheimPlek(organisatieId, doel), geheim) : null
    if (!(await storeDienst(tx, organisatieId, { doel, issuer, clientId, geheim: dicht, adresVertrouwd, bsnClaim: claim })))
      return geweigerd({ code: "geheim", veld: "geheim", tekst: "Vul het geheim in. Lukt het niet, dan beheert u deze organisatie niet." })
    audit({ organisatie: organisatieId, inlogVoor: doel, geheim: dicht !== null, adresVertrouwd })
    return akkoord({})
  },
})

/** From now on everybody there logs in with Trede itself again; who came in through the provider is out. */
export const wisDienst = command({
  naam: "wis-identiteitsdienst",
  recht: "beheer",
  invoer: WisDienst,
  async run({ tx, audit }, { organisatieId, doel }) {
    if (!(await removeDienst(tx, organisatieId, doel)))
      return geweigerd({ code: "niet_gevonden", tekst: "Deze organisatie beheert u niet." })
    audit({ organisatie: organisatieId, inlogVoor: doel })
    return akkoord({})
  },
})
