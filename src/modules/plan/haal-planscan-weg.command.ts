import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { HaalPlanscanWeg } from "./scan.schema.ts"
import { closeScan } from "./scan.sql.ts"

/** A sheet that was put with the wrong plan or person: the picture goes, that it stood there and why it went stays. */
export const haalPlanscanWeg = command({
  naam: "haal-planscan-weg",
  recht: "C15:schrijf",
  invoer: HaalPlanscanWeg,
  vrijeTekst: ["reden"],
  async run({ tx, actor, audit }, { deelnemerId, scanId, reden }) {
    if (!(await closeScan(tx, { id: scanId, deelnemerId, accountId: actor.accountId, reden })))
      return geweigerd({
        code: "niet_gevonden",
        tekst: "Dit blad is niet gevonden, is al weggehaald, of is niet (meer) van iemand die u begeleidt.",
      })
    audit({ deelnemerId, scanId, reden })
    return akkoord({ deelnemerId, scanId })
  },
})
