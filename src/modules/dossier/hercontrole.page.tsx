import { plusMaanden } from "#begrippen/dag"
import type { Route } from "#platform/page"
import { getypt } from "#ui/getypt"
import { foutVan } from "#ui/foutsamenvatting"
import { Knop } from "#ui/knop"
import { Veld } from "#ui/veld"
import { feitPagina } from "./feit.page.tsx"
import { hercontroleerOntheffing } from "./hercontroleer-ontheffing.command.ts"
import { RedenVeld } from "./reden.view.tsx"
import { ontheffing } from "./ontheffing.schema.ts"

/** Half a year is what the page proposes; the reader decides. */
const VOORSTEL_MAANDEN = 6

/** The exemption was looked at again: it stays until the next look, or it ends. */
export const hercontrole: Route = feitPagina({
  soort: ontheffing,
  handeling: "hercontrole",
  titel: "Hercontrole van de ontheffing",
  knop: "De ontheffing blijft",
  command: hercontroleerOntheffing,
  melding: "De hercontrole is vastgelegd.",
  velden: (_data, shell) => (
    <>
      <RedenVeld shell={shell} label="Wat hebt u gezien, en waarom blijft de ontheffing?" />
      <Veld
        type="date"
        naam="hercontroleOp"
        label="Volgende hercontrole"
        waarde={getypt(shell, "hercontroleOp") ?? plusMaanden(shell.vandaag, VOORSTEL_MAANDEN)}
        fout={foutVan(shell.formulier?.weigeringen, "hercontroleOp")}
      />
      <p>
        Past de ontheffing niet meer?{" "}
        <Knop soort="stil" href="beeindig">
          Beëindig de ontheffing
        </Knop>
      </p>
    </>
  ),
})
