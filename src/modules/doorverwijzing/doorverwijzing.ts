export { doorverwijzingRoutes } from "./doorverwijzing.routes.ts"
export { type Doorverwijzing, loadDoorverwijzingen, loadMagDelen } from "./doorverwijzing.sql.ts"
export { Doorverwijzingen } from "./doorverwijzingen.view.tsx"
export { stuurDoorverwijzing } from "./stuur-doorverwijzing.job.ts"
