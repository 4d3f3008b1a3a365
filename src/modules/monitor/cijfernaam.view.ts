import { DEFINITIES } from "./definities.teksten.ts"
import { namenUit } from "./namen.teksten.ts"
import type { Plek } from "./vraagstuk.view.ts"

/** Of which list the keys of a map are. */
const LIJST: Readonly<Record<string, Parameters<typeof namenUit>[0]>> = {
  "BIJ-UIT.redenen": "redenUitkering",
  "BIJ-STAND.soorten": "uitkering",
  "UIT-NAAR.soorten": "soort",
  "UIT-NAAR.sectoren": "sector",
  "TRJ-EIND.redenen": "redenTraject",
  "TRJ-UITVAL.redenen": "uitvalreden",
  "PLS.soorten": "soort",
  "PLS.sectoren": "sector",
  "PLS.onbetaald": "werkvorm",
  "TREDE-STAND.treden": "trede",
  "KWAL.niveaus": "niveau",
  "SAMEN.leeftijd": "leeftijd",
  "SAMEN.geslacht": "geslacht",
  "SAMEN.doelgroep": "doelgroep",
  "VULGRAAD.velden": "veld",
}

/** Fields that are more than the name of their indicator. */
const VELDNAMEN: Readonly<Record<string, string>> = {
  voorlopig: "voorlopig",
  verouderd: "verouderd",
  volgemaakt: "volgemaakt",
  zonder_uren: "zonder uren",
  noemer: "alle die tellen",
  bijstand: "terug in de bijstand",
  ondersteuning: "opnieuw ondersteuning",
  verlopen: "verlopen",
  lopend_n: "nog niet aan het werk",
  geplaatst: "mensen aan het werk gegaan",
  gestart: "gestart",
  lopend: "lopend",
  werkt: "aan het werk",
  gestopt: "gestopt",
  onbekend: "onbekend",
  buiten: "buiten de deur",
  binnen: "binnen",
  stijgt: "gestegen",
  gelijk: "gelijk gebleven",
  daalt: "gedaald",
  niet_gemeten: "niet gemeten",
  zonder_begin: "zonder trede vooraf",
  niet_hermeten: "niet opnieuw gemeten",
  vier_uur: "vier uur of meer per week",
  minder: "minder dan vier uur per week",
  niet: "niets lopends",
  startkwalificatie: "met startkwalificatie",
}

/** A figure in words: "Uitstroom bijstand: verhuizing". */
export function cijferNaam({ code, veld, sleutel }: Plek): string {
  const duur = /^DUUR-(\d+)$/.exec(code)?.[1]
  const naam = duur ? `Aan het werk na ${duur} maanden` : DEFINITIES[code].naam
  if (code === "TREDE-MATRIX" && sleutel) return `Van trede ${sleutel.replace("-", " naar ")}`
  const lijst = LIJST[`${code}.${veld}`]
  const bij = sleutel && lijst ? namenUit(lijst)(sleutel) : VELDNAMEN[veld]
  return bij ? `${naam}: ${bij}` : naam
}
