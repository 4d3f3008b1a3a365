export { treden } from "./trede.uitwisseling.ts"
export { tredeEndpoints } from "./trede.api.ts"
export { tredeRoutes } from "./trede.routes.ts"
