export { diagnoseEndpoints } from "./diagnose.api.ts"
export { diagnoseRoutes } from "./diagnose.routes.ts"
