export { voegActiviteitToe } from "./activiteiten.command.ts"
export { telInloop } from "./tel-inloop.command.ts"
export { inloopEndpoints } from "./inloop.api.ts"
export { inloopRoutes } from "./inloop.routes.ts"
