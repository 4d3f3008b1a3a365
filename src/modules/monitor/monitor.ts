export { berekenIndicatoren } from "./indicatoren.command.ts"
export { reeksen } from "./monitor.uitwisseling.ts"
