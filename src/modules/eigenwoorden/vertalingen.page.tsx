import { persoonDeel } from "#modules/deelnemer"
import { act, type Route } from "#platform/page"
import { Leeg } from "#ui/leeg"
import { type Eigentekst, vertaaltaal, vertaalwerk, vragenOverWeg, type Woordrij } from "./eigenwoord.rules.ts"
import { loadEigenteksten, loadWoordrijen } from "./eigenwoord.sql.ts"
import { eigenTeksten, vertaalPad } from "./te-vertalen.view.tsx"
import { vertaalEigenWoorden } from "./vertaal-eigen-woorden.command.ts"
import { Vertaalformulier } from "./vertaalformulier.view.tsx"

interface Data {
  rijen: Woordrij[]
  teksten: Eigentekst[]
}

/** One form: every text that the resident reads, and beside it a field for it in his language. */
export const vertalingen: Route = persoonDeel<Data>({
  pad: "/plan/vertalingen",
  recht: "C15:schrijf",
  categorieen: ["C15"],
  deel: null,
  titel: "Eigen woorden vertalen",
  load: async ({ tx }, persoon) => ({
    rijen: await loadWoordrijen(tx, persoon.id),
    teksten: await loadEigenteksten(tx, persoon.id),
  }),
  kop: (_, persoon) => ({
    kop: `Wat ${persoon.voornaam} in een andere taal leest`,
    inleiding: "Een vertaling hoort bij de precieze woorden. Verandert de tekst, dan vraagt Trede hier opnieuw.",
  }),
  inhoud({ rijen, teksten }, { id, voornaam, voertaal }, shell) {
    const taal = vertaaltaal(voertaal)
    const werk = taal === null ? [] : vertaalwerk(eigenTeksten(teksten, voertaal), rijen, taal)
    const weg = vragenOverWeg(teksten, rijen)
    if (taal === null)
      return (
        <Leeg titel="Er is geen taal om naar te vertalen">
          {`Bij ${voornaam} staat geen andere voertaal dan het Nederlands. Vul die in bij de persoonsgegevens.`}
        </Leeg>
      )
    if (werk.length + weg.length === 0)
      return <Leeg titel="Er is nog niets geschreven">{`Wat u in het plan schrijft, kunt u hier voor ${voornaam} vertalen.`}</Leeg>
    return <Vertaalformulier id={id} voornaam={voornaam} taal={taal} werk={werk} weg={weg} shell={shell} />
  },
  act: act({ command: vertaalEigenWoorden, naar: ({ deelnemerId }) => vertaalPad(deelnemerId), melding: "De vertaling is vastgelegd." }),
})
