export { linkRoutes } from "./link.routes.ts"
export { stopStapbericht } from "./stop-stapbericht.command.ts"
export { vertaling } from "./vertaling.teksten.ts"
