export { gidsRoutes } from "./gids.routes.ts"
export { zetGidsregel } from "./zet-gidsregel.command.ts"
