import { CAST } from "../db/voorbeeld/cast.ts"
import { plusDagen } from "#begrippen/dag"
import { schrijfBoodschap, schrijfMijnBoodschap } from "#modules/boodschap"
import { begrijpNiet, loadEigenteksten, vertaalEigenWoorden } from "#modules/eigenwoorden"
import { noemMijnContactpersoon } from "#modules/dossier"
import { besluitMaatregel, stelMaatregelVoor } from "#modules/maatregel"
import { beantwoordPlanvragen, geefMijnAkkoord, geefPlanakkoord, legPlanVoor, stelDoel, voegStapToe } from "#modules/plan"
import { legOnderdeelVast, legWensVast } from "#modules/portfolio"
import type { Services } from "#platform/services"
import { actorVan, als, type Doe, eerder, figuur, leesAls } from "./voorbeeld-figuur.ts"

/**
 * What people made together and no exchange file carries: Amira's plan, to which coach and resident said yes, and her portfolio; a plan that
 * another carries out; and a measure that two look at.
 */
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
    const school = { waar: "in Homs, Syrië", niveau: "basis", begin: "1996-09-01", einde: "2002-06-01", diploma: true }
    await doe(legOnderdeelVast, { deelnemerId, soort: "opleiding", wat: "Basisschool", ...school })
    await doe(legOnderdeelVast, {
      deelnemerId,
      soort: "taal",
      wat: "Arabisch",
      spreken: "uitstekend",
      luisteren: "uitstekend",
      lezen: "goed",
    })
    await doe(noemMijnContactpersoon, { naam: "Samir Haddad", relatie: "mijn broer", telefoon: "06-12345199" })
    await doe(schrijfMijnBoodschap, { tekst: "Mag ik mijn cv meenemen naar onze afspraak?" })
  })
  await als(services, await figuur(services, chantal), async doe => {
    await doe(schrijfBoodschap, { deelnemerId, tekst: "Ja, graag. Dan kijken wij er samen naar." })
  })
  await vertaalPlan(services, deelnemerId)
  await vulUitgevoerdPlan(services)
  await vulMaatregelen(services)
}

/**
 * Amira reads Arabic. An interpreter and a program translated what stands here; the rest waits for Chantal, and of one text Amira said that
 * she does not understand it. Example texts: nobody who speaks the language checked them.
 */
const VERTAALD: ReadonlyArray<{ vertaler: string; teksten: Readonly<Record<string, string>> }> = [
  {
    vertaler: "tolk",
    teksten: {
      "Blijven werken in een bakkerij, het liefst overdag.": "أن أبقى أعمل في مخبز، والأفضل في النهار.",
      "Een nieuw contract, daar of bij een andere bakker": "عقد جديد، هناك أو عند خباز آخر",
      "Het contract bij de bakkerij stopt bijna.": "العقد مع المخبز ينتهي قريبًا.",
      "Geen week zonder werk": "ولا أسبوع بدون عمل",
      "Mijn cv bijwerken": "أن أحدّث سيرتي الذاتية",
    },
  },
  {
    vertaler: "programma",
    teksten: {
      "Bellen met de bakkerij over een nieuw contract": "الاتصال بالمخبز بشأن عقد جديد",
      "Elke week langskomen op het werk": "المرور كل أسبوع على مكان العمل",
    },
  },
]
const NIET_BEGREPEN = "Beginnen met de cursus schrijven"

async function vertaalPlan(services: Services, deelnemerId: string): Promise<void> {
  const { chantal } = CAST.medewerkers
  const { amira } = CAST.deelnemers
  const staat = await leesAls(services, chantal, tx => loadEigenteksten(tx, deelnemerId))
  const bij = (tekst: string) => staat.find(w => w.tekst === tekst)!
  await als(services, await figuur(services, chantal), async doe => {
    for (const { vertaler, teksten } of VERTAALD) {
      const regels = Object.entries(teksten).map(([nl, tekst]) => ({ bron: bij(nl).bron, kenmerk: bij(nl).kenmerk, tekst }))
      await doe(vertaalEigenWoorden, { deelnemerId, taal: "ara", vertaler, teksten: regels })
    }
  })
  await als(services, await figuur(services, amira), async doe => {
    await doe(begrijpNiet, { kenmerk: bij(NIET_BEGREPEN).kenmerk, blad: "/mijn/stappen" })
  })
}

/** Dennis learns at De Werkplaats: who commissions his plan says yes, who carries it out, and he himself. */
async function vulUitgevoerdPlan(services: Services): Promise<void> {
  const { chantal, roelof } = CAST.medewerkers
  const { dennis } = CAST.deelnemers
  const op = services.vandaag()
  const deelnemerId = (await actorVan(services, dennis)).deelnemerId!
  const uitvoerderId = (await actorVan(services, roelof)).organisatieId
  const versieId = await als(services, await figuur(services, chantal), async doe => {
    const vragen = { kan: "Met zijn handen werken en vroeg beginnen.", wil: "Lassen leren en daarmee verdienen." }
    await doe(beantwoordPlanvragen, { deelnemerId, ...vragen, markt: "Metaalbedrijven hier leiden zelf op.", uitvoerderId })
    const wat = "Na twee maanden opleiden naar een metaalbedrijf"
    const { doelId } = await doe(stelDoel, {
      deelnemerId,
      thema: "werk",
      situatie: "Heeft nog geen werk gehad.",
      wat,
      uiterlijk: plusDagen(op, 75),
    })
    const stap = { wat: "Elke week oefenen in de werkplaats", wie: "sob", door: roelof.naam, uiterlijk: plusDagen(op, 28) }
    await doe(voegStapToe, { deelnemerId, doelId, ...stap })
    const { versieId } = await doe(legPlanVoor, { deelnemerId })
    await doe(geefPlanakkoord, { deelnemerId, versieId, namens: "zelf", op })
    return versieId
  })
  await als(services, await figuur(services, roelof), async doe => {
    await doe(geefPlanakkoord, { deelnemerId, versieId, namens: "zelf", op })
  })
  await als(services, await figuur(services, dennis), async doe => {
    await doe(geefMijnAkkoord, { versieId })
  })
}

/** Four eyes on Yonas: one proposal that a colleague turned down last week, and one that waits for her. */
async function vulMaatregelen(services: Services): Promise<void> {
  const { harm, lammie } = CAST.medewerkers
  const deelnemerId = (await actorVan(services, CAST.deelnemers.yonas)).deelnemerId!
  const stelVoor = async (toen: Services, zaak: { motief: string; zienswijze: string }) =>
    als(toen, await figuur(toen, harm), async doe => {
      const wat = {
        soort: "waarschuwing",
        inhoud: "Een brief, zonder gevolg voor de uitkering.",
        grond: "Maatregelenverordening van de gemeente",
      }
      return (await doe(stelMaatregelVoor, { deelnemerId, ...wat, ...zaak, begin: plusDagen(toen.vandaag(), 7) })).maatregelId
    })
  const maatregelId = await stelVoor(eerder(services, 10), {
    motief: "Was uitgenodigd voor de voorlichting en kwam niet.",
    zienswijze: "Zegt dat hij de brief niet begreep.",
  })
  await als(eerder(services, 8), await figuur(services, lammie), async doe => {
    const motief = "De uitnodiging was in het Nederlands. Nodig hem eerst uit in zijn eigen taal."
    await doe(besluitMaatregel, { deelnemerId, maatregelId, besluit: "afgewezen", motief })
  })
  await stelVoor(services, {
    motief: "Was twee dinsdagen niet in de groep en meldde zich niet af.",
    zienswijze: "Nog niet gesproken: zijn coach gaat deze week bij hem langs.",
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
