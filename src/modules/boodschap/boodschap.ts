export { boodschapRoutes } from "./boodschap.routes.ts"
export { countOngelezen } from "./boodschap.sql.ts"
export { vertaling } from "./vertaling.teksten.ts"
