export { aanwezigheidRoutes } from "./aanwezigheid.routes.ts"
