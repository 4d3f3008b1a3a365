import { randomInt } from "node:crypto"
import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { poging, wachttijd } from "#modules/toegang"
import { command } from "#platform/command"
import type { Services } from "#platform/services"
import { hashToken, newToken } from "#platform/sessie"
import { Badge, MeldOpTablet, TrekTabletIn } from "./aanwezigheid.schema.ts"
import { badgeMark, verifyCode } from "./pas.command.ts"
import { beginPas, closeTablet, enroll, type Hier, openTablet, storeZelf } from "./tablet.sql.ts"

export const KOPPEL_MINUTEN = 60

// Without 0/O, 1/I/L and U/V: it is read from one screen and typed on another. 26^8 codes, one hour, fifty tries.
const TEKENS = "ABCDEFGHJKMNPQRSTWXYZ23456789"
export const newKoppelcode = (): string => {
  const deel = () => Array.from({ length: 4 }, () => TEKENS[randomInt(TEKENS.length)]).join("")
  return `${deel()}-${deel()}`
}
export const hashKoppelcode = (code: string): Buffer => hashToken(`koppel ${code.toUpperCase().replace(/[^A-Z0-9]/g, "")}`)

type Poging<T> = { ok: true; waarde: T } | { ok: false; weigering: Weigering }
const weiger = (code: string, veld: string, tekst: string) => ({ ok: false, weigering: { code, veld, tekst } }) as const
const TE_VAAK = (veld: string, wacht: number) =>
  weiger("te_vaak", veld, `Er is te vaak iets ingevuld dat niet klopt. Wacht nog ${wachttijd(wacht)}.`)

/** Enrols this browser as the tablet that the code was made for. */
export async function koppelTablet(
  services: Services,
  code: string,
  adres: string | null,
): Promise<Poging<{ token: string; plek: string }>> {
  const { wacht, gelukt } = await poging(services, `koppelcode ${code}`, adres)
  if (wacht > 0) return TE_VAAK("koppelcode", wacht)
  const token = newToken()
  const plek = await services.db.inRol("poort", null, tx => enroll(tx, hashKoppelcode(code), hashToken(token)))
  if (plek === null)
    return weiger("onjuist", "koppelcode", "Deze code klopt niet, is al gebruikt of is verlopen. Vraag de beheerder om een nieuwe.")
  await gelukt()
  return { ok: true, waarde: { token, plek } }
}

/** Somebody at this tablet: his badge, or his number and code. Tries are counted per person and per tablet. */
export async function herkenAanTablet(
  services: Services,
  hier: Hier & { token: string },
  invoer: { badge: string } | { nummer: string; code: string },
): Promise<Poging<string>> {
  const veld = "badge" in invoer ? "badge" : "code"
  const wie = "badge" in invoer ? `badge ${invoer.badge}` : `pas ${hier.id} ${invoer.nummer}`
  const { wacht, gelukt } = await poging(services, wie, `tablet ${hier.id}`)
  if (wacht > 0) return TE_VAAK(veld, wacht)
  const herkend = "badge" in invoer ? herkenBadge(services, invoer.badge) : await herkenCode(services, hier, invoer)
  if (herkend === "geblokkeerd")
    return weiger("geblokkeerd", "code", "Er is te vaak een verkeerde code ingevuld. Vraag uw begeleider om een nieuwe code.")
  const sessie = newToken()
  const open =
    herkend !== null && (await services.db.inRol("poort", null, tx => openTablet(tx, hashToken(sessie), hashToken(hier.token), herkend)))
  if (!open)
    return weiger(
      "onjuist",
      veld,
      veld === "badge"
        ? "Deze badge is hier niet bekend. Probeer het nog eens, of vraag het aan de balie."
        : "Nummer of code klopt niet. Probeer het nog eens.",
    )
  await gelukt()
  return { ok: true, waarde: sessie }
}

function herkenBadge(services: Services, badge: string): { badge: Buffer } | null {
  const gelezen = Badge.safeParse(badge)
  return gelezen.success ? { badge: badgeMark(services, gelezen.data) } : null
}

/** A number that does not exist takes the same time as one that does. */
async function herkenCode(services: Services, { token }: { token: string }, { nummer, code }: { nummer: string; code: string }) {
  const pas = await services.db.inRol("poort", null, tx => beginPas(tx, hashToken(token), nummer))
  const klopt = await verifyCode(services, pas?.deelnemerId ?? null, pas?.code ?? null, code)
  if (pas?.geblokkeerd) return "geblokkeerd"
  return klopt && pas ? { deelnemerId: pas.deelnemerId } : null
}

const WEIGERINGEN: Record<string, Weigering> = {
  al_gemeld: { code: "al_gemeld", tekst: "Uw begeleider heeft dit al opgeschreven. Klopt het niet? Zeg het tegen hem of haar." },
  geen_activiteit: { code: "geen_activiteit", tekst: "U staat hier vandaag niet op de lijst. Vraag het aan de balie." },
}

/** The person at the tablet says how he is there this half-day. */
export const meldOpTablet = command({
  naam: "meld-aanwezigheid-op-tablet",
  recht: "tablet",
  invoer: MeldOpTablet,
  async run({ tx, audit }, { status }) {
    const gemeld = await storeZelf(tx, status)
    if (!gemeld) return geweigerd({ code: "niet_ingelogd", tekst: "U bent niet meer aangemeld op deze tablet. Begin opnieuw." })
    if (gemeld.weigering) return geweigerd(WEIGERINGEN[gemeld.weigering]!)
    audit({ deelnemerId: gemeld.deelnemerId })
    return akkoord({})
  },
})

/** The tablet opens nothing any more, and who is at it now is out. */
export const trekTabletIn = command({
  naam: "trek-tablet-in",
  recht: "beheer",
  invoer: TrekTabletIn,
  async run({ tx, audit }, { tabletId }) {
    const organisatieId = await closeTablet(tx, tabletId)
    if (!organisatieId) return geweigerd({ code: "niet_gevonden", tekst: "Deze tablet beheert u niet, of hij is al ingetrokken." })
    audit({ tablet: tabletId })
    return akkoord({ organisatieId })
  },
})
