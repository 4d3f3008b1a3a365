export { dossierRoutes } from "./dossier.routes.ts"
export { dossierEndpoints } from "./dossier.api.ts"
export { legDoelgroepVast } from "./registreer-doelgroep.command.ts"
