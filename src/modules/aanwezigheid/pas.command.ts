import { randomInt } from "node:crypto"
import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import type { Services } from "#platform/services"
import { keyedHash } from "#platform/versleuteling"
import { hashPassword, verifyPassword } from "#platform/wachtwoord"
import { KoppelBadge, NeemPasIn } from "./aanwezigheid.schema.ts"
import { removePas, storePas } from "./pas.sql.ts"

const CIJFERS = 4

/** By chance: nobody chooses 1234, and nobody needs to think of something. */
export const newCode = (): string =>
  randomInt(10 ** CIJFERS)
    .toString()
    .padStart(CIJFERS, "0")

// Ten thousand codes are tried in minutes against any hash; this one asks for the key outside the database as well.
const mark = ({ sleutel }: Services, deelnemerId: string, code: string) =>
  keyedHash(sleutel, "tabletcode", `${deelnemerId} ${code}`).toString("base64url")
export const hashCode = (services: Services, deelnemerId: string, code: string): Promise<string> =>
  hashPassword(mark(services, deelnemerId, code))
export const verifyCode = (services: Services, deelnemerId: string | null, stored: string | null, code: string): Promise<boolean> =>
  verifyPassword(stored, mark(services, deelnemerId ?? "niemand", code))

/** A badge is found by its mark; a reader may type its letters in either case. */
export const badgeMark = ({ sleutel }: Services, badge: string): Buffer => keyedHash(sleutel, "badge", badge.toUpperCase())

const NIET_GEVONDEN: Weigering = { code: "niet_gevonden", tekst: "Deze persoon is niet gevonden, of is niet (meer) aan u toegewezen." }

/** From now on this badge is his at the tablets of the actor's organisation. */
export const koppelBadge = command({
  naam: "koppel-badge",
  recht: "C18:schrijf",
  invoer: KoppelBadge,
  async run({ tx, services, audit }, { deelnemerId, badge }) {
    const nummer = await storePas(tx, deelnemerId, { badge: badgeMark(services, badge) })
    if (nummer === null) return geweigerd(NIET_GEVONDEN)
    if (nummer === "bezet")
      return geweigerd({
        code: "bezet",
        veld: "badge",
        tekst: "Deze badge is al van iemand anders. Neem een andere badge, of neem die eerst in.",
      })
    audit({ deelnemerId })
    return akkoord({ deelnemerId })
  },
})

/** Number, code and badge no longer open anything, and who is at a tablet with them now is out. */
export const neemPasIn = command({
  naam: "neem-pas-in",
  recht: "C18:schrijf",
  invoer: NeemPasIn,
  async run({ tx, audit }, { deelnemerId }) {
    if (!(await removePas(tx, deelnemerId))) return geweigerd(NIET_GEVONDEN)
    audit({ deelnemerId })
    return akkoord({ deelnemerId })
  },
})
