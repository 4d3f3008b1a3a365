import { z } from "zod"
import { commandEndpoint, type Endpoint, queryEndpoint } from "#platform/endpoint"
import { aanZet, vervaltOp } from "./afname.rules.ts"
import { loadAfnamen, loadOver } from "./afname.sql.ts"
import { beginAfname, beginEigenAfname } from "./begin-afname.command.ts"
import { bewaarAfname, bewaarEigenAfname } from "./bewaar-afname.command.ts"
import { corrigeerAfname, trekAfnameIn } from "./corrigeer-afname.command.ts"
import { draagAfnameOver, draagEigenAfnameOver } from "./draag-afname-over.command.ts"
import { CATEGORIE_CODES } from "./instrument.rules.ts"
import { DefinitieSchema } from "./instrument.schema.ts"
import { loadInstrumenten } from "./instrument.sql.ts"
import { neemAfnameOver } from "./neem-afname-over.command.ts"
import { rondAfnameAf, rondEigenAfnameAf } from "./rond-afname-af.command.ts"

const Antwoord = z.object({
  waarde: z.union([z.string(), z.number(), z.array(z.string())]).nullable(),
  bespreking: z.string().optional(),
  toelichting: z.string().optional(),
  door: z.enum(["medewerker", "deelnemer"]).optional(),
})
const Categorie = z.enum(CATEGORIE_CODES)
const Afname = z.object({
  id: z.uuid(),
  instrument: z.string(),
  versie: z.number().int(),
  categorie: Categorie,
  datum: z.string(),
  invuller: z.enum(["medewerker", "deelnemer"]),
  aanZet: z.enum(["medewerker", "deelnemer"]).nullable(),
  medewerker: z.string().nullable(),
  afgerondOp: z.string().nullable(),
  houdbaarTot: z.string().nullable(),
  antwoorden: z.record(z.string(), Antwoord),
})
const Afnamen = z.object({ deelnemerId: z.uuid(), afnamen: z.array(Afname) })

const afnamen = queryEndpoint<z.infer<typeof Afnamen>>({
  pad: "/deelnemers/{deelnemerId}/afnamen",
  samenvatting: "Wat er met instrumenten bij een persoon is gevonden, het nieuwste eerst; er is geen somscore",
  recht: "C13:lees",
  inzage: {
    doel: "P2",
    categorieen: antwoord => [...new Set(["C13", ...antwoord.afnamen.map(a => a.categorie)])],
    deelnemers: antwoord => [antwoord.deelnemerId],
  },
  antwoord: Afnamen,
  async load({ tx, params }) {
    const deelnemerId = params["deelnemerId"]!
    if (!(await loadOver(tx, deelnemerId))) return null
    const rijen = (await loadAfnamen(tx, deelnemerId)).map(a => ({
      id: a.id,
      instrument: a.instrument.code,
      versie: a.instrument.versie,
      categorie: a.instrument.categorie,
      datum: a.datum,
      invuller: a.invuller,
      aanZet: a.afgerondOp === null ? aanZet(a) : null,
      medewerker: a.medewerker,
      afgerondOp: a.afgerondOp,
      houdbaarTot: vervaltOp(a),
      antwoorden: a.antwoorden as z.infer<typeof Afname>["antwoorden"],
    }))
    return { deelnemerId, afnamen: rijen }
  },
})

const Instrument = z.object({
  id: z.uuid(),
  code: z.string(),
  versie: z.number().int(),
  organisatieId: z.uuid().nullable(),
  naam: z.string(),
  categorie: Categorie,
  invullers: z.array(z.string()),
  houdbaarMaanden: z.number().int().nullable(),
  pasNa: z.string().nullable(),
  bevestigd: z.boolean(),
  geldigVan: z.string(),
  inGebruik: z.boolean(),
  definitie: DefinitieSchema,
})
const Instrumenten = z.object({ instrumenten: z.array(Instrument) })

const instrumenten = queryEndpoint<z.infer<typeof Instrumenten>>({
  pad: "/instrumenten",
  samenvatting: "De gepubliceerde versies van alle instrumenten, met hun vragen",
  recht: "ingelogd",
  inzage: "geen",
  antwoord: Instrumenten,
  load: async ({ tx }) => ({
    instrumenten: (await loadInstrumenten(tx)).flatMap(i => (i.geldigVan === null ? [] : [Instrument.parse(i)])),
  }),
})

const Begonnen = z.object({ afnameId: z.uuid(), deelnemerId: z.uuid(), onderdeel: z.string() })
const Bewaard = z.object({ afnameId: z.uuid(), deelnemerId: z.uuid(), volgende: z.string().nullable() })
const Klaar = z.object({ afnameId: z.uuid(), deelnemerId: z.uuid() })
const Over = z.object({ afnameId: z.uuid(), deelnemerId: z.uuid(), aan: z.enum(["medewerker", "deelnemer"]) })

export const diagnoseEndpoints: readonly Endpoint[] = [
  instrumenten,
  afnamen,
  commandEndpoint({
    pad: "/deelnemers/{deelnemerId}/afnamen",
    samenvatting: "Begin een instrument bij een persoon in te vullen",
    command: beginAfname,
    antwoord: Begonnen,
  }),
  commandEndpoint({
    pad: "/afnamen/{afnameId}/antwoorden",
    samenvatting: "Bewaar de antwoorden van één onderdeel",
    command: bewaarAfname,
    antwoord: Bewaard,
  }),
  commandEndpoint({
    pad: "/afnamen/{afnameId}/afrondingen",
    samenvatting: "Rond een afname af; daarna verandert zij niet meer",
    command: rondAfnameAf,
    antwoord: Klaar,
  }),
  commandEndpoint({
    pad: "/afnamen/{afnameId}/correcties",
    samenvatting: "Begin een nieuwe afname die deze vervangt als zij is afgerond",
    command: corrigeerAfname,
    antwoord: Begonnen,
  }),
  commandEndpoint({
    pad: "/afnamen/{afnameId}/intrekkingen",
    samenvatting: "Trek een afname in; zij telt niet meer en blijft bewaard",
    command: trekAfnameIn,
    antwoord: Klaar,
  }),
  commandEndpoint({
    pad: "/afnamen/{afnameId}/overdrachten",
    samenvatting: "Laat de deelnemer verder invullen wat nog niet af is, of neem het terug",
    command: draagAfnameOver,
    antwoord: Over,
  }),
  commandEndpoint({
    pad: "/afnamen/{afnameId}/overnames",
    samenvatting: "Ga verder met wat een collega niet afmaakte, met zijn antwoorden en op uw naam",
    command: neemAfnameOver,
    antwoord: Begonnen,
  }),
  commandEndpoint({
    pad: "/mijn/afnamen/{afnameId}/overdrachten",
    samenvatting: "Laat een medewerker afmaken wat u begon, of neem het terug",
    command: draagEigenAfnameOver,
    antwoord: Over,
  }),
  commandEndpoint({
    pad: "/mijn/afnamen",
    samenvatting: "Begin zelf een instrument in te vullen",
    command: beginEigenAfname,
    antwoord: Begonnen,
  }),
  commandEndpoint({
    pad: "/mijn/afnamen/{afnameId}/antwoorden",
    samenvatting: "Bewaar zelf de antwoorden van één onderdeel",
    command: bewaarEigenAfname,
    antwoord: Bewaard,
  }),
  commandEndpoint({
    pad: "/mijn/afnamen/{afnameId}/afrondingen",
    samenvatting: "Rond zelf een afname af",
    command: rondEigenAfnameAf,
    antwoord: Klaar,
  }),
]
