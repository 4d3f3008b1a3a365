import { persoonDeel } from "#modules/deelnemer"
import { act } from "#platform/page"
import { dagVoluit } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Knop, Knoppen } from "#ui/knop"
import { Veld } from "#ui/veld"
import { verbeterCasusoverleg } from "./casusoverleg.command.ts"
import type { Casusoverleg } from "./casusoverleg.rules.ts"
import { loadOverleggen } from "./casusoverleg.sql.ts"

/** What was decided in a conference that was held, in better words. */
export const overlegVerbeterenPagina = persoonDeel<Casusoverleg>({
  pad: "/overleggen/:overlegId/verbeteren",
  recht: "C15:schrijf",
  categorieen: ["C15"],
  deel: null,
  titel: "Verbeter de besluiten",
  load: async ({ tx, params }, persoon) =>
    (await loadOverleggen(tx, persoon.id)).find(o => o.id === params["overlegId"] && o.besluiten !== null) ?? null,
  kop: o => ({
    kop: `Verbeter de besluiten van ${dagVoluit(o.dag)}`,
    inleiding: "De persoon leest ze ook. Wat er stond blijft bewaard. Een actie verbetert u in het plan.",
  }),
  inhoud: (o, persoon, shell) => (
    <Formulier
      actie={`/deelnemers/${persoon.id}/overleggen/${o.id}/verbeteren`}
      id={shell.opdrachtId}
      fouten={shell.formulier?.weigeringen}
      naam="Verbeter de besluiten"
      waak
    >
      <Veld
        {...veldenVan(shell).een("besluiten", o.besluiten!)}
        type="textarea"
        label="Wat is besloten"
        hint="Elk besluit op een eigen regel."
        rijen={4}
        maxlengte={2000}
      />
      <Veld {...veldenVan(shell).een("reden")} label="Waarom" maxlengte={300} />
      <Knoppen>
        <Knop soort="hoofd">Verbeter</Knop>
        <Knop soort="stil" href={`/deelnemers/${persoon.id}/overleggen/${o.id}`}>
          Annuleer
        </Knop>
      </Knoppen>
    </Formulier>
  ),
  act: act({
    command: verbeterCasusoverleg,
    naar: ({ deelnemerId }) => `/deelnemers/${deelnemerId}/overleggen`,
    melding: "De besluiten zijn verbeterd.",
    verbeter: { recht: "C15:schrijf", naar: (w, { overlegId }) => `/deelnemers/${w.deelnemerId}/overleggen/${overlegId}/verbeteren` },
  }),
})
