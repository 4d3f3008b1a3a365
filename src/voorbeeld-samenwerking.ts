import { CAST } from "../db/voorbeeld/cast.ts"
import { plusDagen } from "#begrippen/dag"
import { leidDoor, loadWerkcentra, volgDoorgeleiding } from "#modules/doorgeleiding"
import { beantwoordDoorverwijzing, verwijsDoor } from "#modules/doorverwijzing"
import { legCasusoverlegVast, planCasusoverleg } from "#modules/team"
import { legOpkomstVast, nodigUitVoorBijeenkomst, planBijeenkomst } from "#modules/voorlichting"
import type { Services } from "#platform/services"
import { actorVan, als, eerder, figuur, leesAls } from "./voorbeeld-figuur.ts"

const { chantal, marleen, roelof, meryem, tjitske } = CAST.medewerkers
const { bas, dennis, fatma, kees, yonas } = CAST.deelnemers

/** What is done about the cast together with others: partners, the werkcentrum, each other, and a room full of people. */
export async function vulSamenwerking(services: Services): Promise<void> {
  await verwijs(services)
  await geleid(services)
  await overleg(services)
  await licht(services)
}

const idVan = async (services: Services, wie: { naam: string }) => (await actorVan(services, wie)).deelnemerId!

/** Two referrals: the school said yes, debt help did not answer yet. */
async function verwijs(services: Services): Promise<void> {
  const vandaag = services.vandaag()
  const [school, schuldhulp] = [await actorVan(services, meryem), await actorVan(services, tjitske)]
  const [deFatma, deBas] = [await idVan(services, fatma), await idVan(services, bas)]
  const vraagId = await als(services, await figuur(services, chantal), async doe => {
    const grond = { doel: "P2", grond: "toestemming", toelichting: "Ja gezegd in het gesprek van deze week." }
    const { doorverwijzingId } = await doe(verwijsDoor, {
      ...grond,
      deelnemerId: deFatma,
      hulp: "taal",
      vraag: "Taal op de werkvloer, twee middagen: zij werkt 's ochtends in de linnenkamer.",
      aanOrganisatieId: school.organisatieId,
      antwoordVoor: plusDagen(vandaag, 14),
    })
    await doe(verwijsDoor, {
      ...grond,
      deelnemerId: deBas,
      hulp: "schulden",
      vraag: "Wil weten hoe hij zijn huur en zorgpremie op tijd betaalt als zijn inkomen verandert.",
      aanOrganisatieId: schuldhulp.organisatieId,
      antwoordVoor: plusDagen(vandaag, 10),
    })
    return doorverwijzingId
  })
  await als(services, await figuur(services, meryem), async doe => {
    const ja = { antwoord: "aangenomen", contactNaam: meryem.naam, eersteContact: plusDagen(vandaag, 6) }
    await doe(beantwoordDoorverwijzing, { doorverwijzingId: vraagId, ...ja })
  })
}

/** Kees went to the werkcentrum and came back with advice; Dennis was offered last week and did not meet anybody there yet. */
async function geleid(services: Services): Promise<void> {
  const [deKees, deDennis] = [await idVan(services, kees), await idVan(services, dennis)]
  const [centrum] = await leesAls(services, marleen, loadWerkcentra)
  const bij = { organisatieId: centrum!.id, akkoord: true }
  const marleenDoet = async (dagenTerug: number, stap: string | null, meer: Record<string, unknown>, id?: string) => {
    const toen = eerder(services, dagenTerug)
    return als(toen, await figuur(services, marleen), async doe => {
      if (stap === null) return (await doe(leidDoor, { deelnemerId: deKees, ...bij, ...meer })).doorgeleidingId
      const volgt = { deelnemerId: deKees, doorgeleidingId: id, stap, datum: toen.vandaag(), ...meer }
      return (await doe(volgDoorgeleiding, volgt)).doorgeleidingId
    })
  }
  const aangeboden = await marleenDoet(42, null, { vraag: "Welk werk in de logistiek is er op vaste tijden, zonder uitzendcontract?" })
  const gezien = await marleenDoet(35, "kennisgemaakt", { contact: "Het loket logistiek" }, aangeboden)
  const toelichting = "Haalt eerst zijn papieren voor de heftruck. Daarna is er werk op vaste tijden."
  await marleenDoet(6, "terug", { resultaat: "traject", toelichting }, gezien)
  await als(eerder(services, 5), await figuur(services, chantal), async doe => {
    await doe(leidDoor, { deelnemerId: deDennis, ...bij, vraag: "Een leerbaan in de metaal, na twee maanden opleiden." })
  })
}

/** Nobody knows why Yonas stays away: who works with him talked about it. */
async function overleg(services: Services): Promise<void> {
  const deelnemerId = await idVan(services, yonas)
  const genodigden = [(await actorVan(services, roelof)).medewerkerId, (await actorVan(services, meryem)).medewerkerId]
  const overlegId = await als(eerder(services, 5), await figuur(services, chantal), async doe => {
    const wanneer = { dag: plusDagen(services.vandaag(), -1), tijd: "15:30", plek: "De Werkplaats, spreekkamer 2" }
    const agenda = "Waarom komt Yonas niet op dinsdag?\nGaat de taalles nog goed?\nWie belt hem?"
    return (await doe(planCasusoverleg, { deelnemerId, ...wanneer, agenda, genodigden })).overlegId
  })
  await als(services, await figuur(services, chantal), async doe => {
    await doe(legCasusoverlegVast, {
      deelnemerId,
      overlegId,
      besluiten: "De taalles gaat door: daar is hij er wel.\nDe groep op dinsdag wacht op een gesprek met hem.",
      acties: [
        { wat: "Bij hem langsgaan en vragen hoe het gaat", wie: "medewerker", uiterlijk: plusDagen(services.vandaag(), 3) },
        { wat: "Zijn plek in de groep van dinsdag openhouden", wie: "sob", uiterlijk: plusDagen(services.vandaag(), 14) },
      ],
    })
  })
}

/** A meeting two weeks ago that one understood, one did not quite and one missed; and one to come, in his own language. */
async function licht(services: Services): Promise<void> {
  const [deDennis, deFatma, deYonas] = [await idVan(services, dennis), await idVan(services, fatma), await idVan(services, yonas)]
  const plek = "Gemeentehuis Stadskanaal, zaal 1"
  const { bijeenkomstId } = await als(eerder(services, 24), await figuur(services, chantal), async doe => {
    const dag = plusDagen(services.vandaag(), -12)
    const gepland = await doe(planBijeenkomst, { dag, tijd: "10:00", minuten: 60, plek, taal: "nld" })
    for (const deelnemerId of [deDennis, deFatma, deYonas]) await doe(nodigUitVoorBijeenkomst, { deelnemerId, ...gepland })
    return gepland
  })
  await als(eerder(services, 12), await figuur(services, chantal), async doe => {
    await doe(legOpkomstVast, { bijeenkomstId, deelnemerId: deDennis, uitkomst: "begrepen" })
    await doe(legOpkomstVast, { bijeenkomstId, deelnemerId: deFatma, uitkomst: "nog_niet" })
    await doe(legOpkomstVast, { bijeenkomstId, deelnemerId: deYonas, uitkomst: "niet_gekomen" })
  })
  await als(services, await figuur(services, chantal), async doe => {
    const dag = plusDagen(services.vandaag(), 9)
    const straks = await doe(planBijeenkomst, { dag, tijd: "13:30", minuten: 75, plek, taal: "tir" })
    await doe(nodigUitVoorBijeenkomst, { deelnemerId: deYonas, ...straks })
  })
}
