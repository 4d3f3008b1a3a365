export { eigenwoordenRoutes } from "./eigenwoorden.routes.ts"
export { begrijpNiet } from "./begrijp-niet.command.ts"
export { vertaalEigenWoorden } from "./vertaal-eigen-woorden.command.ts"
export type { Eigentekst, Woordrij } from "./eigenwoord.rules.ts"
export { loadEigenteksten, loadWoordrijen } from "./eigenwoord.sql.ts"
export {
  BegrijpNiet,
  BegrijpNietFormulier,
  EigenVerhaal,
  EigenWoorden,
  InHetNederlands,
  type Woorden,
  vertalingIn,
  woordenVan,
} from "./eigenwoord.view.tsx"
export { TeVertalen } from "./te-vertalen.view.tsx"
export { vertaling } from "./vertaling.teksten.ts"
