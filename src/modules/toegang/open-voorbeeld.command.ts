import type { Services } from "#platform/services"
import { openSessie } from "#platform/sessie"
import { beginVoorbeeld, loadLeeg, storeFiguren } from "./regio.sql.ts"

const NAAM = "Voorbeeldregio Kanaalstreek"
const INVOERDER = "voorbeeld@example.org"

/** The cast of the example region: staff by e-mail address, people by the number of their file. */
export interface Voorbeeldcast {
  medewerkers: Record<string, { email: string; verhaal: string }>
  deelnemers: Record<string, { deelnemer_nr: string; naam: string; email: string; verhaal: string }>
}

/** May the example region still come in: is there nothing here yet, or only an example that did not land whole? */
export const isLeeg = (services: Services): Promise<boolean> => services.db.inRol("poort", null, loadLeeg)

/** Begins the example region: a session of the account that brings its files in. Throws Error where real data is. */
export async function openVoorbeeldInvoer(services: Services): Promise<string> {
  const accountId = await services.db.inRol("poort", null, tx => beginVoorbeeld(tx, NAAM, INVOERDER))
  if (!accountId) throw new Error("Deze database is niet leeg: de voorbeeldregio komt er niet bij.")
  return openSessie(services.db, accountId, { medewerkerId: null, deelnemerId: null }, "cli")
}

/** Opens the door: from now on the log-in page offers the cast. Throws Error when somebody of them did not land. */
export async function openVoorbeeld(services: Services, cast: Voorbeeldcast): Promise<void> {
  const medewerkers = Object.values(cast.medewerkers).map(({ email, verhaal }) => ({ email, verhaal }))
  const deelnemers = Object.values(cast.deelnemers).map(d => ({
    deelnemerNr: d.deelnemer_nr,
    naam: d.naam,
    email: d.email,
    verhaal: d.verhaal,
  }))
  const aantal = await services.db.inRol("poort", null, tx => storeFiguren(tx, medewerkers, deelnemers))
  if (aantal < medewerkers.length + deelnemers.length) throw new Error("Van de voorbeeldregio is niet iedereen ingelezen.")
}
