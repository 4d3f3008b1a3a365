import { codesVan } from "#begrippen/code"
import { IDENTITEITSDOCUMENTEN } from "#begrippen/identiteitsdocument"
import { readFields } from "#modules/toegang"
import { transfer } from "#platform/page"
import { hashToken, newToken } from "#platform/sessie"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Melding } from "#ui/melding"
import { Qr } from "#ui/qr"
import { storeInlog } from "./inlog.sql.ts"
import { LINK_MINUTEN } from "./loket.parameters.ts"

/** Makes the link and shows it once, to scan: it is kept as a hash only. */
export const codeDeur = transfer({
  methode: "post",
  path: "/deelnemers/:deelnemerId/inlog/code",
  recht: "C01:schrijf",
  inzage: "geen",
  async load(request) {
    const { tx, params } = request
    const deelnemerId = params["deelnemerId"]!
    const document = (await readFields(request))["document"] ?? ""
    if (!codesVan(IDENTITEITSDOCUMENTEN).includes(document)) return { deelnemerId, pad: null }
    const token = newToken()
    return (await storeInlog(tx, deelnemerId, document, hashToken(token), LINK_MINUTEN)) ? { deelnemerId, pad: `/welkom/${token}` } : null
  },
  send: ({ deelnemerId, pad }, { url, https }) => {
    const terug = <Knop href={`/deelnemers/${deelnemerId}/inlog`}>{pad ? "Klaar" : "Terug"}</Knop>
    if (pad === null)
      return {
        status: 422,
        pagina: {
          titel: "Welk document hebt u gezien?",
          vorm: "smal",
          inhoud: (
            <>
              <Melding soort="letop" titel="Er is nog geen inlog gemaakt">
                Kies eerst welk document u hebt gezien.
              </Melding>
              <Knoppen>{terug}</Knoppen>
            </>
          ),
        },
      }
    const link = `${https ? "https:" : url.protocol}//${url.host}${pad}`
    return {
      status: 200,
      pagina: {
        titel: "Scan de code",
        kop: "Laat de code scannen met de telefoon",
        vorm: "smal",
        inleiding: `Zij werkt één keer, en ${LINK_MINUTEN} minuten. Wie haar scant kan inloggen: laat haar aan niemand anders zien. U ziet haar hierna niet meer.`,
        inhoud: (
          <Kaart>
            <Qr tekst={link} naam="QR-code met de link om een wachtwoord te kiezen" />
            <p>Geen telefoon? Log eerst zelf uit, en open deze link daarna op dit scherm.</p>
            <trede-kopieer>
              <code data-kopieer="">{link}</code>
            </trede-kopieer>
            <Knoppen>{terug}</Knoppen>
          </Kaart>
        ),
      },
    }
  },
})
