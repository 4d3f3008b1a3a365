import { CAST } from "../db/voorbeeld/cast.ts"
import { loadOpenVacatures, stelVacatureVoor, zegOverVacature } from "#modules/voorstel"
import type { Services } from "#platform/services"
import { actorVan, als, figuur, leesAls } from "./voorbeeld-figuur.ts"

const { amira, bas, dennis } = CAST.deelnemers

/** What was laid before the cast: Amira did not answer yet, Dennis wants it, Bas does not. Any that is open, if the one of the story is not. */
export async function vulVacatures(services: Services): Promise<void> {
  const stelVoor = async (wie: { naam: string }, zoek: string, waarom: string) => {
    const vinden = (woord: string) => leesAls(services, CAST.medewerkers.chantal, tx => loadOpenVacatures(tx, woord, services.vandaag()))
    const [vacature] = [...(await vinden(zoek)), ...(await vinden(""))]
    if (!vacature) return null
    const { deelnemerId } = await actorVan(services, wie)
    const invoer = { deelnemerId, vacatureId: vacature.id, waarom }
    const token = await figuur(services, CAST.medewerkers.chantal)
    return als(services, token, async doe => (await doe(stelVacatureVoor, invoer)).voorstelId)
  }
  await stelVoor(amira, "winkel", "Uw contract stopt bijna. Hier kunt u snel beginnen, en u kunt er met de bus komen.")
  const ja = await stelVoor(dennis, "lasser", "U leert het vak op de werkplek, en zij zoeken iemand die doorvraagt.")
  const nee = await stelVoor(bas, "productie", "Vast werk met steeds dezelfde mensen.")
  await antwoord(services, dennis, ja, { antwoord: "ja", toelichting: "Mag ik eerst een dag meekijken?" })
  await antwoord(services, bas, nee, { antwoord: "nee", reden: "soort_werk", toelichting: "Ik wil bij de metaal blijven." })
}

async function antwoord(services: Services, wie: { naam: string }, voorstelId: string | null, wat: Record<string, unknown>): Promise<void> {
  if (voorstelId === null) return
  await als(services, await figuur(services, wie), async doe => {
    await doe(zegOverVacature, { voorstelId, ...wat })
  })
}
