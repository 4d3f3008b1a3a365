import { z } from "zod"
import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { clearWerkaantekening, storeWerkaantekening } from "./werkaantekening.sql.ts"

const BUITEN_BEELD: Weigering = { code: "niet_gevonden", tekst: "Deze persoon is niet gevonden, of is niet (meer) aan u toegewezen." }
const WEG: Weigering = { code: "niet_gevonden", tekst: "Deze aantekening is er niet meer. Ververs de pagina." }

/** For its maker alone, and gone after 90 days. What it says stands in no log. */
export const schrijfWerkaantekening = command({
  naam: "schrijf-werkaantekening",
  recht: "werkaantekening",
  invoer: z.strictObject({
    deelnemerId: z.uuid(),
    tekst: z
      .string("Schrijf wat u wilt onthouden.")
      .trim()
      .min(1, "Schrijf wat u wilt onthouden.")
      .max(4000, "Houd dit korter dan 4000 tekens."),
  }),
  vrijeTekst: ["tekst"],
  async run({ tx, actor, services, opdrachtId, audit }, { deelnemerId, tekst }) {
    const wie = { sleutel: services.sleutel, accountId: actor.accountId, deelnemerId }
    if (await storeWerkaantekening(tx, wie, opdrachtId, tekst)) return geweigerd(BUITEN_BEELD)
    audit({ deelnemerId })
    return akkoord({ deelnemerId })
  },
})

export const gooiWerkaantekeningWeg = command({
  naam: "gooi-werkaantekening-weg",
  recht: "werkaantekening",
  invoer: z.strictObject({ deelnemerId: z.uuid(), aantekeningId: z.uuid() }),
  async run({ tx, audit }, { deelnemerId, aantekeningId }) {
    if (await clearWerkaantekening(tx, aantekeningId, deelnemerId)) return geweigerd(WEG)
    audit({ deelnemerId })
    return akkoord({ deelnemerId })
  },
})
