export { legCasusoverlegVast, planCasusoverleg } from "./casusoverleg.command.ts"
export { teamRoutes } from "./team.routes.ts"
export { vertaling } from "./vertaling.teksten.ts"
