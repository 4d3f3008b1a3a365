export { reeksen } from "./monitor.uitwisseling.ts"
