export { gesprekEndpoints } from "./gesprek.api.ts"
export { gesprekRoutes } from "./gesprek.routes.ts"
export { contactmomenten } from "./gesprek.uitwisseling.ts"
