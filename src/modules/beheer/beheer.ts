export { beheerRoutes } from "./beheer.routes.ts"
