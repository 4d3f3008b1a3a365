export { diagnoseEndpoints } from "./diagnose.api.ts"
export { diagnoseRoutes } from "./diagnose.routes.ts"
export { VASTE_ANTWOORDEN } from "./vraag.view.tsx"
export { vertaling } from "./vertaling.teksten.ts"
