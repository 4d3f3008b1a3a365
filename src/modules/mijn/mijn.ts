export { mijnRoutes } from "./mijn.routes.ts"
