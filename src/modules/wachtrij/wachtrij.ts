export { standVan, verdeelGroep, volgendeVan } from "./wachtrij.rules.ts"
export { termijnOp } from "./wachtrij.parameters.ts"
export { hoeTekst, STAND_TEKST, STAP_TEKST, stapPad } from "./woorden.teksten.ts"
