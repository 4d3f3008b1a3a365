export { minimumloonOp, type UurloonOp } from "./minimumloon.rules.ts"
export { dienstverbanden, plaatsingen } from "./werk.uitwisseling.ts"
