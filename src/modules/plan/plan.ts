export { rondStapAf } from "./rond-stap-af.command.ts"
export { closeStappen, storeStappen } from "./stap.sql.ts"
