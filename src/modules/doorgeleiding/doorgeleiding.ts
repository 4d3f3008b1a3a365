export { doorgeleidingEndpoints } from "./doorgeleiding.api.ts"
export { doorgeleidingRoutes } from "./doorgeleiding.routes.ts"
