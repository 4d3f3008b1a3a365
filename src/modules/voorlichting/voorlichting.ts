export { vertaling } from "./vertaling.teksten.ts"
export { VOORLICHTINGSTEKSTEN } from "./rechten-en-plichten.parameters.ts"
export { voorlichtingEndpoints } from "./voorlichting.api.ts"
export { voorlichtingRoutes } from "./voorlichting.routes.ts"
