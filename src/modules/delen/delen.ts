export { delenRoutes } from "./delen.routes.ts"
export { type Deling, loadDelingen, loadNoodtoegangen, type Noodtoegang } from "./delen.sql.ts"
export { waaromGedeeld, waaromNood } from "./keuzes.teksten.ts"
export { gegevensTekst } from "./veld.view.tsx"
