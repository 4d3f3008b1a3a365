export { maatregelEndpoints } from "./maatregel.api.ts"
export { maatregelRoutes } from "./maatregel.routes.ts"
