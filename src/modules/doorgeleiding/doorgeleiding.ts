export { doorgeleidingEndpoints } from "./doorgeleiding.api.ts"
export { doorgeleidingRoutes } from "./doorgeleiding.routes.ts"
export { leidDoor, volgDoorgeleiding } from "./doorgeleiding.command.ts"
export { loadWerkcentra } from "./doorgeleiding.sql.ts"
