export { linkRoutes } from "./link.routes.ts"
export { vertaling } from "./vertaling.teksten.ts"
