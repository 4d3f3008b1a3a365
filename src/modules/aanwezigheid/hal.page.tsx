import { STATUSSEN_AANWEZIGHEID } from "#begrippen/aanwezigheid"
import { naamVan } from "#begrippen/code"
import type { Weigering } from "#begrippen/uitkomst"
import { readFields } from "#modules/toegang"
import { allows } from "#platform/actor"
import { leesKoek, zetKoek } from "#platform/koek"
import { act, page, type PageContent, seeOther, transfer, type TransferRequest } from "#platform/page"
import { hashToken, sessieCookie, sluitSessie } from "#platform/sessie"
import { Formulier } from "#ui/formulier"
import { Knop } from "#ui/knop"
import { Stapel } from "#ui/raster"
import { halPagina, koppelPagina } from "./hal.view.tsx"
import { herkenAanTablet, koppelTablet, meldOpTablet } from "./tablet.command.ts"
import { type Hier, loadHier, loadZelf, type Zelf } from "./tablet.sql.ts"

/** Tells one tablet from another; the longest that a browser keeps a cookie. */
const koek = (token: string, https: boolean): string => zetKoek("trede-tablet", token, https, 400 * 24 * 3600)

async function welkeTablet({ raw, https, services }: TransferRequest): Promise<(Hier & { token: string }) | null> {
  const token = leesKoek(raw.headers.get("cookie"), "trede-tablet", https)
  const hier = token ? await services.db.inRol("poort", null, tx => loadHier(tx, hashToken(token))) : null
  return hier && token ? { ...hier, token } : null
}

const door = { recht: "openbaar", inzage: "geen", load: async () => ({}) } as const
const toon = (pagina: PageContent, fouten: readonly Weigering[]) => ({ pagina, status: fouten.length > 0 ? 422 : 200 })

/** The start of the tablet. Who was at it before is out: one tap, and the next can begin. */
export const halDeur = transfer({
  ...door,
  methode: "get",
  path: "/hal",
  async send(_, request) {
    const { services, actor, token, https } = request
    if (token && actor && allows(services.access, actor, "tablet")) {
      await sluitSessie(services.db, token)
      return seeOther("/hal", sessieCookie(null, https))
    }
    const hier = await welkeTablet(request)
    return toon(hier ? halPagina(hier, []) : koppelPagina([]), [])
  },
})

/** Enrols this browser with the code of the administrator. */
export const koppelDeur = transfer({
  ...door,
  methode: "post",
  path: "/hal/koppel",
  async send(_, request) {
    const { koppelcode = "" } = await readFields(request)
    const uitkomst = await koppelTablet(request.services, koppelcode, request.adres)
    if (!uitkomst.ok) return toon(koppelPagina([uitkomst.weigering]), [uitkomst.weigering])
    if (request.token) await sluitSessie(request.services.db, request.token)
    // Whoever enrolled it is out as well: nobody's own session stays behind on a tablet in the hall.
    return seeOther("/hal", koek(uitkomst.waarde.token, request.https), sessieCookie(null, request.https))
  },
})

/** A badge, or a number and a code. */
export const pasDeur = transfer({
  ...door,
  methode: "post",
  path: "/hal",
  async send(_, request) {
    const { badge = "", nummer = "", code = "" } = await readFields(request)
    const hier = await welkeTablet(request)
    if (!hier) return seeOther("/hal")
    const invoer = badge === "" ? { nummer: nummer.trim(), code: code.trim() } : { badge: badge.trim() }
    const uitkomst = await herkenAanTablet(request.services, hier, invoer)
    if (!uitkomst.ok) return toon(halPagina(hier, [uitkomst.weigering]), [uitkomst.weigering])
    return seeOther("/hal/melden", sessieCookie(uitkomst.waarde, request.https))
  },
})

const KEUZES = [
  ["aanwezig", "Ik ben er"],
  ["ziek", "Ik ben ziek"],
  ["afgemeld", "Ik ga weg"],
] as const
const WANNEER: Record<string, string> = { ochtend: "vanochtend", middag: "vanmiddag", avond: "vanavond" }

function vraag({ status, vast, iets, dagdeel }: Zelf): string {
  if (!iets) return "U staat hier vandaag niet op de lijst. Vraag het aan de balie."
  const nu = status === null ? null : naamVan(STATUSSEN_AANWEZIGHEID, status).toLowerCase()
  if (vast) return `Uw begeleider schreef ${WANNEER[dagdeel]} al op: ${nu}.`
  return nu ? `U hebt zich ${WANNEER[dagdeel]} gemeld: ${nu}. U kunt dat nog veranderen.` : `Hoe bent u er ${WANNEER[dagdeel]}?`
}

/** Three buttons, and then the tablet is for the next. */
export const halMelden = page<Zelf>({
  path: "/hal/melden",
  recht: "tablet",
  inzage: "geen",
  buiten: "/hal",
  load: ({ tx }) => loadZelf(tx),
  view: (zelf, { formulier, opdrachtId }) => ({
    titel: "Melden",
    kop: `Dag ${zelf.voornaam}`,
    inleiding: vraag(zelf),
    vorm: "smal",
    daarna: { seconden: 60, naar: "/hal" },
    inhoud: (
      <Stapel>
        {zelf.iets && !zelf.vast && (
          <Formulier actie="/hal/melden" id={opdrachtId} fouten={formulier?.weigeringen} naam="Melden">
            <Stapel>
              {KEUZES.map(([status, tekst]) => (
                <Knop soort={status === "aanwezig" ? "hoofd" : "gewoon"} reus breed naam="status" waarde={status}>
                  {tekst}
                </Knop>
              ))}
            </Stapel>
          </Formulier>
        )}
        <Knop soort="stil" groot breed href="/hal">
          Klaar, volgende
        </Knop>
      </Stapel>
    ),
  }),
  act: act({ command: meldOpTablet, naar: () => "/hal", melding: "Gemeld. Dank u wel." }),
})
