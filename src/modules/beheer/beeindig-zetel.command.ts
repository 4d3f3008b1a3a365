import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { BeeindigZetel, WisTweedeStap } from "./beheer.schema.ts"
import { clearTotp, endZetel } from "./beheer.sql.ts"

const WEIGERINGEN: Record<string, Weigering> = {
  niet_gevonden: { code: "niet_gevonden", tekst: "Deze functie is niet gevonden." },
  zelf: { code: "zelf", veld: "einde", tekst: "U kunt uw eigen functie niet beëindigen. Vraag een andere beheerder." },
  voor_begin: { code: "voor_begin", veld: "einde", tekst: "Deze functie begint later. Kies een dag op of na het begin." },
}

/** Ends a seat: from that day on it gives no access, and what is open in it closes at once. */
export const beeindigZetel = command({
  naam: "beeindig-zetel",
  recht: "beheer",
  invoer: BeeindigZetel,
  async run({ tx, audit }, { zetelId, einde }) {
    const code = await endZetel(tx, zetelId, einde)
    if (code) return geweigerd(WEIGERINGEN[code]!)
    audit({ zetel: zetelId, einde })
    return akkoord({})
  },
})

/** For who lost his phone: he logs in with his password alone until he sets a new second step. */
export const wisTweedeStap = command({
  naam: "wis-tweede-stap",
  recht: "beheer",
  invoer: WisTweedeStap,
  async run({ tx, audit }, { accountId }) {
    if (!(await clearTotp(tx, accountId))) return geweigerd({ code: "niet_gevonden", tekst: "Dit account is niet gevonden." })
    audit({ account: accountId })
    return akkoord({})
  },
})
