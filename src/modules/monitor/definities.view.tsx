import { Definitielijst } from "#ui/definitielijst"
import { Kaart } from "#ui/kaart"
import { Raster } from "#ui/raster"
import type { Blad } from "./blad.page.ts"
import { type Definitie, DEFINITIES, hoeveelTekst } from "./definities.teksten.ts"
import { peildagTekst } from "./periode.view.ts"

/** Every figure says what it means: definition, denominator, what is left out, how fresh it is. */
export function Definities({ blad }: { blad: Blad }) {
  const uitleg = [...new Set(blad.vraag.codes.map(code => DEFINITIES[code]))].map(definitie => <Uitleg definitie={definitie} blad={blad} />)
  return (
    <Kaart titel="Wat betekenen deze cijfers?" onder={`gemaakt op ${blad.gemaakt} · ${peildagTekst(blad.periode)}`} lang>
      {uitleg.length === 1 ? (
        uitleg
      ) : (
        <Raster verdeling="2" boven>
          {uitleg}
        </Raster>
      )}
      <p class="noot">{blad.keuze.exact ? EXACT : BESCHERMD}</p>
    </Kaart>
  )
}

const EXACT = "U ziet precieze aantallen. Deel ze niet buiten uw werk: bij kleine aantallen zijn mensen te herkennen."
const BESCHERMD =
  "Aantallen zijn afgerond op 5. Onder de 5 staat er niets, en ook niet wat zo'n aantal zou verraden; aandelen zijn gemaakt van de afgeronde aantallen. Afgeronde delen tellen daarom niet precies op."

function Uitleg({ definitie, blad }: { definitie: Definitie; blad: Blad }) {
  const { naam, betekenis, noemer, onbekend } = definitie
  const buiten = [definitie.buiten, hoeveelTekst(definitie, blad.nu, blad.keuze.exact)].filter(Boolean).join(" ")
  const regels = [
    { naam: "Betekenis", waarde: betekenis },
    { naam: "Deel van", waarde: noemer },
    { naam: "Telt niet mee", waarde: buiten },
    { naam: "Onbekend", waarde: onbekend },
  ]
  return (
    <div>
      <h3>{naam}</h3>
      <Definitielijst gegevens={regels.filter(r => r.waarde !== undefined)} />
    </div>
  )
}
