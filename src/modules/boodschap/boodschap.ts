export { boodschapRoutes } from "./boodschap.routes.ts"
export { schrijfBoodschap, schrijfMijnBoodschap } from "./schrijf-boodschap.command.ts"
export { countOngelezen } from "./boodschap.sql.ts"
export { vertaling } from "./vertaling.teksten.ts"
