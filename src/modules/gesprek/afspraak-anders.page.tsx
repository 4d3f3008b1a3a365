import { persoonDeel, type PersoonDeel } from "#modules/deelnemer"
import { act, type Route, type Shell } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Knop, Knoppen } from "#ui/knop"
import { Veld } from "#ui/veld"
import type { Afspraak } from "./afspraak.rules.ts"
import { loadAfspraak } from "./afspraak.sql.ts"
import { waarTekst, wanneerTekst } from "./afspraak.teksten.ts"
import { AfspraakVelden } from "./afspraak.view.tsx"
import { stopBerichten } from "./stop-berichten.command.ts"
import { verzetAfspraak, zegAfspraakAf } from "./wijzig-afspraak.command.ts"

const BASIS = {
  recht: "C15:schrijf",
  categorieen: ["C15"],
  deel: null,
  load: async ({ tx, params }, persoon) => {
    const afspraak = await loadAfspraak(tx, persoon.id, params["afspraakId"]!)
    return afspraak?.uitkomst === null ? afspraak : null
  },
} as const satisfies Partial<PersoonDeel<Afspraak>>

const pad = ({ deelnemerId, id }: Afspraak) => `/deelnemers/${deelnemerId}/afspraken/${id}`

/** To another day, time or place. */
export const afspraakVerzettenPagina: Route = persoonDeel<Afspraak>({
  ...BASIS,
  pad: "/afspraken/:afspraakId/verzetten",
  titel: "Verzet de afspraak",
  kop: (afspraak, persoon) => ({
    kop: `Verzet de afspraak met ${persoon.voornaam}`,
    inleiding: `Nu: ${wanneerTekst(afspraak)}, ${waarTekst(afspraak)}.`,
  }),
  inhoud: (afspraak, _persoon, shell) => (
    <Formulier actie={`${pad(afspraak)}/verzetten`} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Verzet de afspraak">
      <AfspraakVelden shell={shell} was={afspraak} />
      <DoorEnWaarom shell={shell} />
      <Knoppen>
        <Knop soort="hoofd">Verzet de afspraak</Knop>
        <Knop soort="stil" href={pad(afspraak)}>
          Annuleer
        </Knop>
      </Knoppen>
    </Formulier>
  ),
  act: act({
    command: verzetAfspraak,
    naar: ({ deelnemerId, afspraakId }) => `/deelnemers/${deelnemerId}/afspraken/${afspraakId}`,
    melding: "De afspraak is verzet.",
  }),
})

/** It does not go on. */
export const afspraakAfzeggenPagina: Route = persoonDeel<Afspraak>({
  ...BASIS,
  pad: "/afspraken/:afspraakId/afzeggen",
  titel: "Zeg de afspraak af",
  kop: (afspraak, persoon) => ({
    kop: `Zeg de afspraak met ${persoon.voornaam} af`,
    inleiding: `${wanneerTekst(afspraak)}, ${waarTekst(afspraak)}.`,
  }),
  inhoud: (afspraak, _persoon, shell) => (
    <Formulier actie={`${pad(afspraak)}/afzeggen`} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Zeg de afspraak af">
      <DoorEnWaarom shell={shell} />
      <Knoppen>
        <Knop soort="gevaar">Zeg af</Knop>
        <Knop soort="stil" href={pad(afspraak)}>
          Annuleer
        </Knop>
      </Knoppen>
    </Formulier>
  ),
  act: act({
    command: zegAfspraakAf,
    naar: ({ deelnemerId }) => `/deelnemers/${deelnemerId}/gesprekken`,
    melding: "De afspraak is afgezegd.",
  }),
})

/** Told at the counter or on the phone: then no message needs to follow. */
export const berichtenStoppenPagina: Route = persoonDeel<Afspraak>({
  ...BASIS,
  pad: "/afspraken/:afspraakId/berichten-stoppen",
  titel: "Stop de berichten",
  kop: (afspraak, persoon) => ({
    kop: `Stuur ${persoon.voornaam} hierover niets meer`,
    inleiding: `${wanneerTekst(afspraak)}, ${waarTekst(afspraak)}.`,
  }),
  inhoud: (afspraak, persoon, shell) => (
    <Formulier
      actie={`${pad(afspraak)}/berichten-stoppen`}
      id={shell.opdrachtId}
      fouten={shell.formulier?.weigeringen}
      naam="Stop de berichten"
    >
      <p>
        {persoon.voornaam} hoorde het al op een andere manier. Wat nog wacht gaat niet weg, en de herinnering van de dag ervoor ook niet.
        Verzet u de afspraak, dan gaat daar wel weer een bericht over.
      </p>
      <Knoppen>
        <Knop soort="hoofd">Al verteld, stuur niets</Knop>
        <Knop soort="stil" href={pad(afspraak)}>
          Annuleer
        </Knop>
      </Knoppen>
    </Formulier>
  ),
  act: act({
    command: stopBerichten,
    naar: ({ deelnemerId, afspraakId }) => `/deelnemers/${deelnemerId}/afspraken/${afspraakId}`,
    melding: "Over deze afspraak gaat geen bericht meer uit.",
  }),
})

function DoorEnWaarom({ shell }: { shell: Shell }) {
  const v = veldenVan(shell)
  return (
    <>
      <Veld
        {...v.een("door", "deelnemer")}
        type="radio"
        rij
        label="Wie vroeg het"
        opties={[
          { waarde: "deelnemer", tekst: "de deelnemer" },
          { waarde: "medewerker", tekst: "een medewerker" },
        ]}
      />
      <Veld
        {...v.een("reden")}
        label="Waarom"
        hint="De deelnemer leest mee. Schrijf geen ziekte of diagnose op."
        breedte="vol"
        maxlengte={500}
      />
    </>
  )
}
