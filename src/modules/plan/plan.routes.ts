import type { Route } from "#platform/page"
import { dienstverlening, dienstverleningWijzig } from "./dienstverlening.page.tsx"
import { doelNieuw, doelScore, doelWijzig } from "./doel.page.tsx"
import { evaluatiePagina, hervatPagina, pauzePagina } from "./evaluatie.page.tsx"
import { keuzeErbij, keuzelijsten } from "./keuzelijsten.page.tsx"
import { ladderPagina } from "./ladder.page.tsx"
import { legVoorPagina, sluitAfPagina } from "./leg-voor.page.tsx"
import { mijnLadder } from "./mijn-ladder.page.tsx"
import { mijnPlan } from "./mijn-plan.page.tsx"
import { mijnStappen } from "./mijn-stappen.page.tsx"
import { planPagina } from "./plan.page.tsx"
import { planPdfs } from "./plan-pdf.page.ts"
import { scanWeg } from "./scan-weg.page.tsx"
import { scanPaginas } from "./scan.page.tsx"
import { versiePagina } from "./versie.page.tsx"
import { stapNieuw, stapWijzig } from "./stap.page.tsx"
import { evaluatieVerbeteren, motiefVerbeteren } from "./verbeter-tekst.page.tsx"
import { vragenPagina } from "./vragen.page.tsx"

export const planRoutes: readonly Route[] = [
  planPagina,
  vragenPagina,
  doelNieuw,
  doelWijzig,
  doelScore,
  stapNieuw,
  stapWijzig,
  legVoorPagina,
  sluitAfPagina,
  versiePagina,
  ...planPdfs,
  ...scanPaginas,
  scanWeg,
  evaluatiePagina,
  evaluatieVerbeteren,
  pauzePagina,
  hervatPagina,
  ladderPagina,
  motiefVerbeteren,
  mijnPlan,
  mijnLadder,
  mijnStappen,
  keuzelijsten,
  keuzeErbij,
  dienstverlening,
  dienstverleningWijzig,
]
