export { aanwezigheidRoutes } from "./aanwezigheid.routes.ts"
export { vertaling } from "./vertaling.teksten.ts"
