export { PERSOONSGEGEVENS, zonderKlasse } from "./persoonsgegevens.parameters.ts"
export { wisTaak } from "./wis.job.ts"
export { rechtenRoutes } from "./rechten.routes.ts"
