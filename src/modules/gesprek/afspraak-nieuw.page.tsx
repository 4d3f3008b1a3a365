import { persoonDeel } from "#modules/deelnemer"
import { act, type Route } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Knop, Knoppen } from "#ui/knop"
import { Veld } from "#ui/veld"
import { AfspraakVelden } from "./afspraak.view.tsx"
import { loadMetWie } from "./gesprek.sql.ts"
import { maakAfspraak } from "./maak-afspraak.command.ts"

/** An appointment by itself, with oneself or with a colleague who is involved. */
export const afspraakNieuwPagina: Route = persoonDeel<{ metWie: Array<{ id: string; naam: string }> }>({
  pad: "/afspraken/nieuw",
  recht: "C15:toevoeg",
  categorieen: ["C15", "C01B"],
  deel: null,
  titel: "Maak een afspraak",
  load: async ({ tx, vandaag }, persoon) => ({ metWie: await loadMetWie(tx, persoon.id, vandaag) }),
  kop: (_, persoon) => ({ kop: `Afspraak met ${persoon.voornaam}` }),
  inhoud: ({ metWie }, persoon, shell) => {
    const v = veldenVan(shell)
    const anderen = metWie.filter(m => m.id !== shell.actor?.medewerkerId)
    return (
      <Formulier
        actie={`/deelnemers/${persoon.id}/afspraken/nieuw`}
        id={shell.opdrachtId}
        fouten={shell.formulier?.weigeringen}
        naam="Maak een afspraak"
      >
        <AfspraakVelden shell={shell} />
        {anderen.length > 0 && (
          <Veld
            {...v.een("medewerkerId")}
            type="select"
            label="Met wie"
            leegTekst="met mij"
            verplicht={false}
            opties={anderen.map(m => ({ waarde: m.id, tekst: m.naam }))}
          />
        )}
        <Knoppen vast>
          <Knop soort="hoofd">Maak de afspraak</Knop>
          <Knop soort="stil" href={`/deelnemers/${persoon.id}/gesprekken`}>
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    )
  },
  act: act({
    command: maakAfspraak,
    naar: ({ deelnemerId, afspraakId }) => `/deelnemers/${deelnemerId}/afspraken/${afspraakId}`,
    melding: "De afspraak staat in de agenda.",
  }),
})
