export { maatregelEndpoints } from "./maatregel.api.ts"
export { besluitMaatregel, stelMaatregelVoor } from "./maatregel.command.ts"
export { maatregelRoutes } from "./maatregel.routes.ts"
