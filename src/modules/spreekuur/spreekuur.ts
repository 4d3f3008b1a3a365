export { houdSpreekuur } from "./houd-spreekuur.command.ts"
export { spreekuurRoutes } from "./spreekuur.routes.ts"
