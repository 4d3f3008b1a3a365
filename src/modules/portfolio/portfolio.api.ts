import { z } from "zod"
import { commandEndpoint, type Endpoint, queryEndpoint } from "#platform/endpoint"
import { UPLOAD_BODY } from "#platform/upload"
import { naamVan } from "#begrippen/code"
import { STELSELS } from "#begrippen/vakbegrip"
import { SOORTEN_ONDERDEEL } from "#begrippen/portfolio"
import { loadPersoon } from "#modules/deelnemer"
import { loadGeheel } from "./portfolio.page.tsx"
import { type PortfolioJson, portfolioJson } from "./portfolio-json.rules.ts"
import { regelsVan } from "./regels.rules.ts"
import { bewaarBewijs, trekBewijsIn } from "./bewaar-bewijs.command.ts"
import { corrigeerOnderdeel, trekOnderdeelIn } from "./corrigeer-onderdeel.command.ts"
import { legOnderdeelVast } from "./leg-onderdeel-vast.command.ts"
import { vulWerkAan } from "./vul-aan.command.ts"
import { zetOpCv } from "./zet-op-cv.command.ts"
import { Vakbegrip, ZoekVakbegrip } from "./vakbegrip.schema.ts"
import { zoekVakbegrippen } from "./vakbegrip.sql.ts"
import { kiesCv, legWensVast } from "./wens.command.ts"

const GEVONDEN = 20
const Gevonden = z.object({ vakbegrippen: z.array(Vakbegrip) })
const vakbegrippen = queryEndpoint<z.infer<typeof Gevonden>, z.infer<typeof ZoekVakbegrip>>({
  pad: "/vakbegrippen",
  samenvatting: "Beroepen of vaardigheden uit de lijsten (ESCO, CompetentNL, eigen lijst) met deze letters in een van hun namen",
  recht: "ingelogd",
  inzage: "geen",
  query: ZoekVakbegrip,
  antwoord: Gevonden,
  async load({ tx, query }) {
    const gevonden = await zoekVakbegrippen(tx, query.soort, query.zoek, GEVONDEN)
    return { vakbegrippen: gevonden.map(v => ({ ...v, lijst: naamVan(STELSELS, v.stelsel) })) }
  },
})

const tekst = z.string().nullable()
const TAALNIVEAU = tekst.describe(
  "Van een taal: geen, redelijk, goed of uitstekend, of het niveau van een toets (onder_a1, a1, a2, b1, b2)",
)
const Portfolio = z.object({
  vorm: z.literal("trede-portfolio"),
  versie: z.literal(1),
  gemaaktOp: z.string(),
  deelnemerId: z.uuid(),
  persoon: z.object({ naam: z.string(), telefoon: tekst, email: tekst, postcode: tekst, voertaal: tekst.describe("ISO 639-3") }),
  onderdelen: z.array(
    z.object({
      soort: z.enum(SOORTEN_ONDERDEEL.map(s => s.code)),
      wat: z.string(),
      waar: tekst,
      begin: tekst,
      einde: tekst,
      stand: tekst.describe("Van een vaardigheid hoe goed, van een sollicitatie wat ervan kwam"),
      toelichting: tekst,
      niveau: tekst.describe("Van een opleiding: code van het niveau"),
      diploma: z.boolean().nullable(),
      spreken: TAALNIVEAU,
      luisteren: TAALNIVEAU,
      lezen: TAALNIVEAU,
      schrijven: TAALNIVEAU,
      begrip: z
        .object({
          stelsel: z.string().describe("trede, esco, isco of competentnl"),
          uri: tekst,
          naam: z.string(),
          naamEn: tekst,
          isco: tekst,
        })
        .nullable(),
      herkomst: z.enum(["dossier", "zelf", "ander"]).describe("Vanzelf uit het dossier, door de inwoner, of door wie helpt"),
      bewijzen: z.array(z.string()),
    }),
  ),
  wens: z
    .object({
      urenMin: z.number().nullable(),
      urenMax: z.number().nullable(),
      vanaf: tekst,
      reistijd: z.number().nullable().describe("Minuten, enkele reis"),
      dagdelen: z.array(z.string()),
      vervoer: z.array(z.string()),
      rijbewijs: z.array(z.string()),
      overMij: tekst,
    })
    .nullable(),
})
/** What of the file the answer holds: what the reader may not see is not in it, and not looked at. */
const getoond = ({ persoon, onderdelen }: PortfolioJson): string[] => [
  "C01",
  "C13",
  ...(persoon.postcode === null ? [] : ["C03"]),
  ...(onderdelen.some(o => o.soort === "opleiding" && o.herkomst === "dossier") ? ["C12"] : []),
]
const heel = queryEndpoint<PortfolioJson>({
  pad: "/deelnemers/{deelnemerId}/portfolio",
  samenvatting:
    "Het portfolio in de open vorm van Trede; werk uit het dossier, een uitslag of een afgerond traject staat erin zodra iemand ja zei",
  recht: "C13:lees",
  inzage: { doel: "P3", categorieen: getoond, deelnemers: antwoord => [antwoord.deelnemerId] },
  antwoord: Portfolio,
  async load({ tx, params, vandaag }) {
    const persoon = await loadPersoon(tx, params["deelnemerId"]!, vandaag)
    if (!persoon || persoon.beperkt) return null
    const { portfolio, feiten } = await loadGeheel({ tx }, persoon)
    return portfolioJson(persoon, portfolio, regelsVan(portfolio, feiten, vandaag), vandaag)
  },
})

const Onderdeel = z.object({ deelnemerId: z.uuid(), onderdeelId: z.uuid() })
const Wie = z.object({ deelnemerId: z.uuid() })
const Document = z.object({ deelnemerId: z.uuid(), documentId: z.uuid() })
const PORTFOLIO = "/deelnemers/{deelnemerId}/portfolio"

export const portfolioEndpoints: readonly Endpoint[] = [
  vakbegrippen,
  heel,
  commandEndpoint({
    pad: `${PORTFOLIO}/onderdelen`,
    samenvatting: "Zet iets in het portfolio",
    command: legOnderdeelVast,
    antwoord: Onderdeel,
  }),
  commandEndpoint({
    pad: `${PORTFOLIO}/werk/{uitId}/aanvullingen`,
    samenvatting: "Vul werk uit het dossier aan met wat iemand deed; op het cv komt het als de inwoner dat wil",
    command: vulWerkAan,
    antwoord: Onderdeel,
  }),
  commandEndpoint({
    pad: `${PORTFOLIO}/onderdelen/{onderdeelId}/correcties`,
    samenvatting: "Corrigeer een onderdeel; het oude blijft bewaard",
    command: corrigeerOnderdeel,
    antwoord: Onderdeel,
  }),
  commandEndpoint({
    pad: `${PORTFOLIO}/onderdelen/{onderdeelId}/intrekkingen`,
    samenvatting: "Haal een onderdeel uit het portfolio",
    command: trekOnderdeelIn,
    antwoord: Onderdeel,
  }),
  commandEndpoint({
    pad: `${PORTFOLIO}/onderdelen/{onderdeelId}/bewijzen`,
    samenvatting: "Voeg een bewijs toe: pdf, jpg of png tot 5 MB, in base64",
    command: bewaarBewijs,
    bestand: UPLOAD_BODY,
    antwoord: Document,
  }),
  commandEndpoint({
    pad: `${PORTFOLIO}/bewijzen/{documentId}/intrekkingen`,
    samenvatting: "Haal een bewijs weg",
    command: trekBewijsIn,
    antwoord: Document,
  }),
  commandEndpoint({
    pad: `${PORTFOLIO}/cv-regels`,
    samenvatting: "Zet regels op het cv, of haal ze eraf; wat vanzelf uit het dossier kwam, gaat pas daarna de deur uit",
    command: zetOpCv,
    antwoord: Wie,
  }),
  commandEndpoint({ pad: `${PORTFOLIO}/wensen`, samenvatting: "Leg vast hoe iemand wil werken", command: legWensVast, antwoord: Wie }),
  commandEndpoint({
    pad: `${PORTFOLIO}/cv-keuzes`,
    samenvatting: "Kies hoe het cv eruitziet en wat erop staat",
    command: kiesCv,
    antwoord: Wie,
  }),
]
