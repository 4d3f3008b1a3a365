export { identiteitRoutes } from "./identiteit.routes.ts"
