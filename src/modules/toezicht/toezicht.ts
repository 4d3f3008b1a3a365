export { doelTekst, dossierNummer } from "./doel.teksten.ts"
export { loadMijnInzagen, type MijnInzage } from "./mijn-inzage.sql.ts"
export { toezichtRoutes } from "./toezicht.routes.ts"
