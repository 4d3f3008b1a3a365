import { z } from "zod"
import { commandEndpoint, type Endpoint, queryEndpoint } from "#platform/endpoint"
import { UPLOAD_BODY } from "#platform/upload"
import { loadPersoon } from "#modules/deelnemer"
import { bewaarPlanscan } from "./bewaar-planscan.command.ts"
import { haalPlanscanWeg } from "./haal-planscan-weg.command.ts"
import { scoorDoel, stelDoel, wijzigDoel } from "./doel.command.ts"
import { loadPlan } from "./plan.sql.ts"
import { voegStapToe, wijzigStap } from "./stap.command.ts"
import { hervatPlan, legEvaluatieVast, pauzeerPlan, wijkAfOpLadder } from "./evaluatie.command.ts"
import { verbeterEvaluatie, verbeterMotief } from "./verbeter-tekst.command.ts"
import { geefMijnAkkoord, geefPlanakkoord, legPlanVoor, sluitPlanAf } from "./versie.command.ts"
import { zetDienstverlening } from "./zet-dienstverlening.command.ts"
import { beantwoordPlanvragen } from "./vragen.command.ts"

const Doel = z.object({
  id: z.uuid(),
  rijId: z.uuid(),
  thema: z.string(),
  situatie: z.string().nullable(),
  situatieCode: z.string().nullable(),
  wat: z.string(),
  watCode: z.string().nullable(),
  gewenst: z.string().nullable(),
  uiterlijk: z.string(),
  trajectId: z.uuid().nullable(),
  score: z.string().nullable(),
  scoreOp: z.string().nullable(),
  toelichting: z.string().nullable(),
})
const Plan = z.object({
  rijId: z.uuid(),
  begin: z.string(),
  kan: z.string().nullable(),
  wil: z.string().nullable(),
  markt: z.string().nullable(),
  uitvoerderId: z.uuid().nullable(),
  uitvoerder: z.string().nullable(),
  geeindigdOp: z.string().nullable(),
})
const Antwoord = z.object({ deelnemerId: z.uuid(), plan: Plan.nullable(), doelen: z.array(Doel) })

const plan = queryEndpoint<z.infer<typeof Antwoord>>({
  pad: "/deelnemers/{deelnemerId}/plan",
  samenvatting: "Het Plan van Perspectief: de drie vragen en de doelen",
  recht: "C15:lees",
  inzage: { doel: "P2", categorieen: ["C15"], deelnemers: antwoord => [antwoord.deelnemerId] },
  antwoord: Antwoord,
  async load({ tx, params, vandaag }) {
    const deelnemerId = params["deelnemerId"]!
    const persoon = await loadPersoon(tx, deelnemerId, vandaag)
    return persoon && !persoon.gemaskeerd ? { deelnemerId, ...(await loadPlan(tx, deelnemerId)) } : null
  },
})

const vanDoel = z.object({ deelnemerId: z.uuid(), doelId: z.uuid() })
const vanStap = z.object({ deelnemerId: z.uuid(), stapId: z.uuid() })
const vanVersie = z.object({ deelnemerId: z.uuid(), versieId: z.uuid() })
const vanEvaluatie = z.object({ deelnemerId: z.uuid(), evaluatieId: z.uuid() })
const vanOordeel = z.object({ deelnemerId: z.uuid(), oordeelId: z.uuid() })
const vanMens = z.object({ deelnemerId: z.uuid() })
const onder = "/deelnemers/{deelnemerId}"

export const planEndpoints: readonly Endpoint[] = [
  plan,
  commandEndpoint({
    pad: `${onder}/plan/evaluaties`,
    samenvatting: "Leg een evaluatie van het plan vast",
    command: legEvaluatieVast,
    antwoord: vanEvaluatie,
  }),
  commandEndpoint({
    pad: `${onder}/plan/evaluaties/{evaluatieId}/correcties`,
    samenvatting: "Verbeter de tekst van een evaluatie; de oude blijft bewaard",
    command: verbeterEvaluatie,
    antwoord: vanEvaluatie,
  }),
  commandEndpoint({
    pad: `${onder}/plan/pauzes`,
    samenvatting: "Zet de klok van de evaluatie stil",
    command: pauzeerPlan,
    antwoord: vanMens,
  }),
  commandEndpoint({
    pad: `${onder}/plan/pauzes/{pauzeId}/hervattingen`,
    samenvatting: "Laat de klok weer lopen",
    command: hervatPlan,
    antwoord: vanMens,
  }),
  commandEndpoint({
    pad: `${onder}/plaatsingsladder/afwijkingen`,
    samenvatting: "Wijk met een motief af van de plaatsingsladder",
    command: wijkAfOpLadder,
    antwoord: vanOordeel,
  }),
  commandEndpoint({
    pad: `${onder}/plaatsingsladder/afwijkingen/{oordeelId}/correcties`,
    samenvatting: "Verbeter het motief; het oude blijft bewaard",
    command: verbeterMotief,
    antwoord: vanOordeel,
  }),
  commandEndpoint({
    pad: `${onder}/plan/versies`,
    samenvatting: "Leg het plan voor zoals het nu is",
    command: legPlanVoor,
    antwoord: vanVersie,
  }),
  commandEndpoint({
    pad: `${onder}/plan/eindverslagen`,
    samenvatting: "Sluit het plan af met een eindverslag",
    command: sluitPlanAf,
    antwoord: vanVersie,
  }),
  commandEndpoint({
    pad: `${onder}/plan/versies/{versieId}/akkoorden`,
    samenvatting: "Zeg ja tegen een versie, namens uzelf of na een handtekening op papier",
    command: geefPlanakkoord,
    antwoord: vanVersie,
  }),
  commandEndpoint({
    pad: `${onder}/plan/versies/{versieId}/scans`,
    samenvatting: "Bewaar het blad dat de deelnemer tekende: pdf, jpg of png tot 5 MB, in base64",
    command: bewaarPlanscan,
    bestand: UPLOAD_BODY,
    antwoord: z.object({ deelnemerId: z.uuid(), scanId: z.uuid() }),
  }),
  commandEndpoint({
    pad: `${onder}/plan/scans/{scanId}/intrekkingen`,
    samenvatting: "Wis een getekend blad dat er niet hoort; dat het er stond blijft bewaard",
    command: haalPlanscanWeg,
    antwoord: z.object({ deelnemerId: z.uuid(), scanId: z.uuid() }),
  }),
  commandEndpoint({
    pad: "/mijn/planversies/{versieId}/akkoorden",
    samenvatting: "Zeg ja tegen uw eigen plan",
    command: geefMijnAkkoord,
    antwoord: z.object({ versieId: z.uuid() }),
  }),
  commandEndpoint({
    pad: "/organisaties/{organisatieId}/dienstverlening",
    samenvatting: "Zeg wat een organisatie op een trede biedt, vanaf een dag",
    command: zetDienstverlening,
    antwoord: z.object({ organisatieId: z.uuid() }),
  }),
  commandEndpoint({
    pad: `${onder}/plan`,
    samenvatting: "Beantwoord de drie vragen van het plan",
    command: beantwoordPlanvragen,
    antwoord: z.object({ deelnemerId: z.uuid() }),
  }),
  commandEndpoint({
    pad: `${onder}/doelen`,
    samenvatting: "Stel een doel, uit de lijst of in eigen woorden",
    command: stelDoel,
    antwoord: vanDoel,
  }),
  commandEndpoint({
    pad: `${onder}/doelen/{doelId}/wijzigingen`,
    samenvatting: "Stel een doel bij",
    command: wijzigDoel,
    antwoord: vanDoel,
  }),
  commandEndpoint({
    pad: `${onder}/doelen/{doelId}/scores`,
    samenvatting: "Leg vast wat er van een doel kwam",
    command: scoorDoel,
    antwoord: vanDoel,
  }),
  commandEndpoint({
    pad: `${onder}/stappen`,
    samenvatting: "Voeg een stap toe, onder een doel of los",
    command: voegStapToe,
    antwoord: vanStap,
  }),
  commandEndpoint({
    pad: `${onder}/stappen/{stapId}/wijzigingen`,
    samenvatting: "Hang een stap onder een doel, of geef hem een andere dag of een ander",
    command: wijzigStap,
    antwoord: vanStap,
  }),
]
