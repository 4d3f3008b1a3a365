import { CAST } from "../db/voorbeeld/cast.ts"
import { loadOpen, meldAan, nodigAanmelderUit, ontvangAanmelder, verwijs, zetToegangswijze } from "#modules/aanmelding"
import { telInloop, voegActiviteitToe } from "#modules/inloop"
import { openCliSessie } from "#modules/toegang"
import { plusDagen } from "#begrippen/dag"
import type { Services } from "#platform/services"
import { als, type Doe, figuur, leesRijen } from "./voorbeeld-figuur.ts"
import { vulScreening } from "./voorbeeld-screening.ts"

/** Who watches over Veendam is not of the cast: his address stands in the files that were just read in. */
const teamleiderVeendam = async (map: string): Promise<string> =>
  (await leesRijen(map, "medewerkers")).find(m => m["organisatie_code"] === "veendam" && m["rol"] === "teamleider")!["email"]!

/** What an exchange file does not carry: the hall with what people can do there, and who wants to come in. */
export async function vulIngang(services: Services, map: string): Promise<void> {
  const { ingrid, chantal, tjitske } = CAST.medewerkers
  const vandaag = services.vandaag()
  const activiteiten: string[] = []
  await als(services, await figuur(services, ingrid), async doe => {
    for (const naam of ["Fietsen repareren", "Hout", "Meubels opknappen", "Naaien"])
      activiteiten.push((await doe(voegActiviteitToe, { naam })).activiteitId)
    await doe(zetToegangswijze, { wijze: "iedereen", begin: "2017-01-01" })
  })
  const veendam = await openCliSessie(services, await teamleiderVeendam(map), "beheer")
  await als(services, veendam, async doe => {
    await doe(zetToegangswijze, { wijze: "voorselectie", begin: "2017-01-01" })
  })
  await vulScreening(services, map)
  await als(services, await figuur(services, chantal), async doe => {
    for (const nr of [0, 0, 0, 1, 3, 3]) await doe(telInloop, { keuze: `${activiteiten[nr]} erbij` })
    const [, bianca, gerrit] = await meldAllen(doe)
    await doe(nodigAanmelderUit, { aanmeldingId: bianca, datum: plusDagen(vandaag, 5) })
    await doe(ontvangAanmelder, { aanmeldingId: gerrit, datum: vandaag })
    await doe(meldAan, { voornaam: "Selma", achternaam: "Draaijer", geboortedatum: "2007-06-14", weg: "lijst", groep: "pro_vso" })
  })
  await als(services, await figuur(services, tjitske), async doe => {
    const [gemeente] = await services.db.inRol("poort", null, loadOpen)
    const wie = { voornaam: "Rachid", achternaam: "Boukhari", geboortedatum: "1979-09-30", telefoon: "06 00 00 00 04" }
    await doe(verwijs, { ...wie, organisatieId: gemeente!.id, kenmerk: "SH-2026-118", akkoord: true })
  })
}

/** Three who wait, each by another way. */
async function meldAllen(doe: Doe): Promise<string[]> {
  const wachtenden = [
    {
      voornaam: "Joost",
      achternaam: "Hamming",
      geboortedatum: "1988-02-11",
      telefoon: "06 00 00 00 01",
      groep: "nugger",
      vraag: "Ik wil weer aan het werk.",
    },
    {
      voornaam: "Bianca",
      achternaam: "Schuur",
      geboortedatum: "1994-10-05",
      telefoon: "06 00 00 00 02",
      weg: "inloop",
      groep: "participatiewet",
    },
    {
      voornaam: "Gerrit",
      achternaam: "Wolthuis",
      geboortedatum: "1969-04-23",
      groep: "dagbesteding",
      opdrachtgever: "Zorggroep Kanaalstreek",
      betaler: "zorgaanbieder",
    },
  ]
  const ids: string[] = []
  for (const wie of wachtenden) ids.push((await doe(meldAan, wie)).aanmeldingId)
  return ids
}
