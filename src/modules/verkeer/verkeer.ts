export { importeer, type ImportOpties, type Voortgang } from "./importeer.command.ts"
export { ImportFout } from "./keur-bestanden.command.ts"
export { type Bestandstelling, type Ernst, type ImportRapport, type Melding, uitgang } from "./rapport.rules.ts"
