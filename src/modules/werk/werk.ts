export { dienstverbanden, plaatsingen } from "./werk.uitwisseling.ts"
