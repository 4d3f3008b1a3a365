import { CAST } from "../db/voorbeeld/cast.ts"
import { plusDagen } from "#begrippen/dag"
import { zetGidsregel } from "#modules/gids"
import { bewaarLes, brengCasusIn } from "#modules/intervisie"
import { houdSpreekuur } from "#modules/spreekuur"
import type { Services } from "#platform/services"
import { als, figuur } from "./voorbeeld-figuur.ts"

/** Consulting hours of two partners, what three say of themselves, and a case with its lesson: something to choose from on the first day. */
export async function vulTeam(services: Services): Promise<void> {
  const { tjitske, meryem, sanne } = CAST.medewerkers
  const over = (dagen: number) => plusDagen(services.vandaag(), dagen)
  await als(services, await figuur(services, tjitske), async doe => {
    const geld = { onderwerp: "Schulden en geldzorgen", plek: "Werkplein Stadskanaal, kamer 4", begin: over(2), weken: "1" }
    await doe(houdSpreekuur, { ...geld, van: "09:00", tot: "12:00", minuten: 30 })
    const regel = { vragen: "Betalingsregeling, beslag, toeslagen die niet kloppen.", themas: ["geld", "wonen"], telefoon: "0599 00 00 12" }
    await doe(zetGidsregel, { versie: 0, ...regel, bereikbaar: "maandag tot en met donderdag" })
  })
  await als(services, await figuur(services, meryem), async doe => {
    const taal = { onderwerp: "Welke taalles past bij u", plek: "Bibliotheek Stadskanaal", begin: over(3), weken: "2" }
    await doe(houdSpreekuur, { ...taal, van: "13:00", tot: "15:00", minuten: 20 })
    await doe(zetGidsregel, { versie: 0, vragen: "Op welk niveau iemand leest en schrijft, en welke les daarbij past.", themas: ["leren"] })
  })
  await als(services, await figuur(services, sanne), async doe => {
    const regel = { vragen: "Hoe een werkplek bij iemand past, en wat een werkgever kan aanpassen.", themas: ["werk", "belasting"] }
    await doe(zetGidsregel, { versie: 0, ...regel, telefoon: "0599 00 00 05", bereikbaar: "voor negen uur en na vier uur" })
    const { casusId } = await doe(brengCasusIn, {
      titel: "Zegt ja, en komt niet",
      thema: "werk",
      vraag: "Iemand zegt op elke afspraak ja, en komt de helft van de keren niet. Hoe vraag je door zonder te dreigen?",
      geprobeerd: "Bellen op de dag zelf, een andere tijd, een keer langsgaan.",
      zichtbaar: "regio",
      anoniem: true,
    })
    await doe(bewaarLes, {
      casusId,
      versie: 1,
      besprokenOp: over(-7),
      besproken: "Ja zeggen kan ook beleefdheid zijn. Vraag niet of iemand komt, maar wat er die ochtend moet lukken om te kunnen komen.",
      les: "Vraag wat er die dag moet lukken, en begin met de eerste stap daarvan.",
      anoniem: true,
    })
  })
}
