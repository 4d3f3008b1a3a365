import { CAST } from "../db/voorbeeld/cast.ts"
import { plusDagen } from "#begrippen/dag"
import { houdSpreekuur } from "#modules/spreekuur"
import type { Services } from "#platform/services"
import { als, figuur } from "./voorbeeld-figuur.ts"

/** The consulting hours of two partners, so that a coach has something to choose from on the first day. */
export async function vulTeam(services: Services): Promise<void> {
  const { tjitske, meryem } = CAST.medewerkers
  const over = (dagen: number) => plusDagen(services.vandaag(), dagen)
  await als(services, await figuur(services, tjitske), async doe => {
    const geld = { onderwerp: "Schulden en geldzorgen", plek: "Werkplein Stadskanaal, kamer 4", begin: over(2), weken: "1" }
    await doe(houdSpreekuur, { ...geld, van: "09:00", tot: "12:00", minuten: 30 })
  })
  await als(services, await figuur(services, meryem), async doe => {
    const taal = { onderwerp: "Welke taalles past bij u", plek: "Bibliotheek Stadskanaal", begin: over(3), weken: "2" }
    await doe(houdSpreekuur, { ...taal, van: "13:00", tot: "15:00", minuten: 20 })
  })
}
