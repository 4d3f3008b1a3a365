import { CAST } from "../db/voorbeeld/cast.ts"
import { plusDagen } from "#begrippen/dag"
import { schrijfBoodschap, schrijfMijnBoodschap } from "#modules/boodschap"
import { beantwoordPlanvragen, geefMijnAkkoord, geefPlanakkoord, legPlanVoor, stelDoel, voegStapToe } from "#modules/plan"
import { legOnderdeelVast, legWensVast } from "#modules/portfolio"
import type { Services } from "#platform/services"
import { actorVan, als, type Doe, figuur } from "./voorbeeld-figuur.ts"

/** What coach and resident made together and no exchange file carries: Amira's plan, to which both said yes, and her portfolio. */
export async function vulDossier(services: Services): Promise<void> {
  const { chantal } = CAST.medewerkers
  const { amira } = CAST.deelnemers
  const vandaag = services.vandaag()
  const deelnemerId = (await actorVan(services, amira)).deelnemerId!
  const versieId = await als(services, await figuur(services, chantal), async doe => {
    await schrijfPlan(doe, deelnemerId, vandaag)
    const { versieId } = await doe(legPlanVoor, { deelnemerId })
    await doe(geefPlanakkoord, { deelnemerId, versieId, namens: "zelf", op: vandaag })
    const wens = { urenMin: 20, urenMax: 28, reistijd: 30, dagdelen: ["ochtend", "middag"], vervoer: ["fiets", "ov"] }
    await doe(legWensVast, { deelnemerId, ...wens })
    return versieId
  })
  await als(services, await figuur(services, amira), async doe => {
    await doe(geefMijnAkkoord, { versieId })
    await doe(legOnderdeelVast, { deelnemerId, soort: "vaardigheid", wat: "Deeg maken en afbakken", stand: "goed" })
    await doe(schrijfMijnBoodschap, { tekst: "Mag ik mijn cv meenemen naar onze afspraak?" })
  })
  await als(services, await figuur(services, chantal), async doe => {
    await doe(schrijfBoodschap, { deelnemerId, tekst: "Ja, graag. Dan kijken wij er samen naar." })
  })
}

/** Two goals with who does what. */
async function schrijfPlan(doe: Doe, deelnemerId: string, vandaag: string): Promise<void> {
  const over = (dagen: number) => plusDagen(vandaag, dagen)
  await doe(beantwoordPlanvragen, {
    deelnemerId,
    kan: "Brood en koek bakken, recepten lezen en afwegen. Nederlands praten gaat goed, schrijven nog niet.",
    wil: "Blijven werken in een bakkerij, het liefst overdag.",
    markt: "Bakkers hier zoeken mensen die vroeg kunnen beginnen. Overdag is er werk in de winkel.",
  })
  const werk = await doe(stelDoel, {
    deelnemerId,
    thema: "werk",
    situatie: "Het contract bij de bakkerij stopt bijna.",
    wat: "Een nieuw contract, daar of bij een andere bakker",
    gewenst: "Geen week zonder werk",
    uiterlijk: over(30),
  })
  const taal = await doe(stelDoel, {
    deelnemerId,
    thema: "leren",
    situatie: "Praten gaat goed, schrijven kost moeite.",
    wat: "Een bestelling en een bericht kunnen schrijven",
    uiterlijk: over(120),
  })
  const stappen = [
    { doelId: werk.doelId, wat: "Bellen met de bakkerij over een nieuw contract", wie: "medewerker", uiterlijk: over(10) },
    { doelId: werk.doelId, wat: "Mijn cv bijwerken", wie: "deelnemer", uiterlijk: over(12) },
    { doelId: werk.doelId, wat: "Elke week langskomen op het werk", wie: "sob", door: CAST.medewerkers.sanne.naam, uiterlijk: over(28) },
    { doelId: taal.doelId, wat: "Beginnen met de cursus schrijven", wie: "partner", door: "Taalschool De Taalbrug", uiterlijk: over(40) },
  ]
  for (const stap of stappen) await doe(voegStapToe, { deelnemerId, ...stap })
}
