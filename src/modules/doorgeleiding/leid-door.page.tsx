import { persoonDeel } from "#modules/deelnemer"
import { act, type Route } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Veld } from "#ui/veld"
import { leidDoor } from "./doorgeleiding.command.ts"
import { loadWerkcentra, type Werkcentrum } from "./doorgeleiding.sql.ts"

/** Offers somebody to the werkcentrum, with a question and his yes. */
export const leidDoorPagina: Route = persoonDeel<{ werkcentra: Werkcentrum[] }>({
  pad: "/werkcentrum/nieuw",
  recht: "C15:toevoeg",
  categorieen: ["C15"],
  deel: null,
  titel: "Leid door naar het werkcentrum",
  load: async ({ tx }) => ({ werkcentra: await loadWerkcentra(tx) }),
  kop: (_, persoon) => ({
    kop: `${persoon.voornaam} naar het werkcentrum`,
    inleiding: "Warm: u maakt samen kennis. Gegevens gaan niet vanzelf mee; delen doet u apart, op de tab ‘Delen’.",
  }),
  inhoud: ({ werkcentra }, persoon, shell) => {
    if (werkcentra.length === 0)
      return <Leeg titel="Er is nog geen werkcentrum">Vraag uw beheerder het werkcentrum als organisatie toe te voegen.</Leeg>
    const v = veldenVan(shell)
    return (
      <Formulier
        actie={`/deelnemers/${persoon.id}/werkcentrum/nieuw`}
        id={shell.opdrachtId}
        fouten={shell.formulier?.weigeringen}
        naam="Leid door naar het werkcentrum"
      >
        <Veld
          {...v.een("organisatieId", werkcentra.length === 1 ? werkcentra[0]!.id : "")}
          type="select"
          label="Werkcentrum"
          leegTekst="Kies"
          opties={werkcentra.map(w => ({ waarde: w.id, tekst: w.naam }))}
        />
        <Veld
          {...v.een("vraag")}
          type="textarea"
          label="Wat kan het werkcentrum doen?"
          hint="In eigen woorden. Geen ziekte en geen oordeel."
          rijen={3}
          maxlengte={500}
        />
        <Veld {...v.vink("akkoord")} type="checkbox" label={`${persoon.voornaam} weet dit en wil het`} />
        <Knoppen>
          <Knop soort="hoofd">Leid door</Knop>
          <Knop soort="stil" href={`/deelnemers/${persoon.id}/werkcentrum`}>
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    )
  },
  act: act({
    command: leidDoor,
    naar: ({ deelnemerId }) => `/deelnemers/${deelnemerId}/werkcentrum`,
    melding: "Doorgeleid. Bel het werkcentrum om samen kennis te maken.",
  }),
})
