export { dossierRoutes } from "./dossier.routes.ts"
export { dossierEndpoints } from "./dossier.api.ts"
