export { rondStapAf } from "./rond-stap-af.command.ts"
export { afgerondeStappen, doetDeelnemer, doetWie, openStappen } from "./stap.rules.ts"
export { closeStappen, storeStappen } from "./stap.sql.ts"
