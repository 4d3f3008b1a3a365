export { loketRoutes } from "./loket.routes.ts"
