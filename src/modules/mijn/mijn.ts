export { begrippen } from "./begrippen.teksten.ts"
export { inzageTeksten } from "./inzage.teksten.ts"
export { mijnRoutes } from "./mijn.routes.ts"
export { vertaling } from "./vertaling.teksten.ts"
