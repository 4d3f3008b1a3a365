export { voorzieningen, trajecten, aanwezigheid } from "./aanbod.uitwisseling.ts"
