export { werkvoorraadEndpoints } from "./werkvoorraad.api.ts"
export { werkvoorraadRoutes } from "./werkvoorraad.routes.ts"
