export { bewaarLes, brengCasusIn } from "./intervisie.command.ts"
export { intervisieRoutes } from "./intervisie.routes.ts"
