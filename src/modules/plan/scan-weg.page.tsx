import { persoonDeel } from "#modules/deelnemer"
import { act, type Route } from "#platform/page"
import { veldenVan } from "#ui/getypt"
import { Formulier } from "#ui/formulier"
import { Knop, Knoppen } from "#ui/knop"
import { Veld } from "#ui/veld"
import { haalPlanscanWeg } from "./haal-planscan-weg.command.ts"
import { planPad } from "./pad.rules.ts"
import { loadScanNaam } from "./scan.sql.ts"

/** The wrong sheet: away with it, and why. */
export const scanWeg: Route = persoonDeel<{ id: string; bestand: string; versieId: string }>({
  pad: "/plan/scans/:scanId/weg",
  recht: "C15:schrijf",
  categorieen: ["C15"],
  deel: null,
  titel: "Haal het blad weg",
  load: ({ tx, params }, persoon) => loadScanNaam(tx, persoon.id, params["scanId"]!),
  kop: ({ bestand }) => ({
    kop: `Haal '${bestand}' weg`,
    inleiding:
      "Het blad zelf wordt meteen gewist, ook voor de deelnemer. Dat het er stond, en waarom het weg is, blijft te lezen. Het akkoord blijft staan.",
  }),
  inhoud: ({ id, versieId }, persoon, shell) => (
    <Formulier
      actie={planPad(persoon.id, `/scans/${id}/weg`)}
      id={shell.opdrachtId}
      fouten={shell.formulier?.weigeringen}
      naam="Haal het blad weg"
    >
      <Veld
        {...veldenVan(shell).een("reden")}
        type="textarea"
        label="Waarom?"
        hint="Bijvoorbeeld: dit blad is van iemand anders. Schrijf niet van wie."
        rijen={2}
        maxlengte={500}
      />
      <Knoppen>
        <Knop soort="gevaar">Haal weg</Knop>
        <Knop soort="stil" href={planPad(persoon.id, `/versies/${versieId}`)}>
          Annuleer
        </Knop>
      </Knoppen>
    </Formulier>
  ),
  act: act({ command: haalPlanscanWeg, naar: ({ deelnemerId }) => planPad(deelnemerId), melding: "Het blad is gewist." }),
})
