import { momentTekst } from "#begrippen/moment"
import { persoonDeel } from "#modules/deelnemer"
import { act, type Route, type Shell } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { Knop, Knoppen } from "#ui/knop"
import { Melding } from "#ui/melding"
import { loadLeesbericht } from "./bericht.sql.ts"
import { stopLeesbericht } from "./stop-leesbericht.command.ts"

const pad = (id: string, rest = "") => `/deelnemers/${id}/gesprekken${rest}`

/** That a message waits to tell that there is something to read, and the way to stop it. */
export function Leesbericht({ vanaf, id, voornaam, shell }: { vanaf: Date | null; id: string; voornaam: string; shell: Shell }) {
  if (!vanaf || !shell.mag("C15:schrijf")) return null
  return (
    <Melding soort="info" titel={`${voornaam} krijgt een bericht dat er een verslag te lezen is`}>
      <p>Niet eerder dan {momentTekst(vanaf)}, zonder waarover.</p>
      <Knoppen>
        <Knop href={pad(id, "/bericht-stoppen")}>Al verteld? Stop het bericht</Knop>
      </Knoppen>
    </Melding>
  )
}

/** Told at the table: then no message needs to follow. */
export const leesberichtStoppenPagina: Route = persoonDeel<{ vanaf: Date }>({
  pad: "/gesprekken/bericht-stoppen",
  recht: "C15:schrijf",
  categorieen: ["C15"],
  deel: null,
  titel: "Stop het bericht",
  load: async ({ tx }, persoon) => {
    const vanaf = await loadLeesbericht(tx, persoon.id)
    return vanaf && { vanaf }
  },
  kop: (_, persoon) => ({ kop: `Stuur ${persoon.voornaam} geen bericht over het verslag` }),
  inhoud: (_, persoon, shell) => (
    <Formulier
      actie={pad(persoon.id, "/bericht-stoppen")}
      id={shell.opdrachtId}
      fouten={shell.formulier?.weigeringen}
      naam="Stop het bericht"
    >
      <p>
        {persoon.voornaam} weet al dat er een verslag te lezen is. Wat wacht gaat niet weg; het verslag blijft te lezen. Legt u later weer
        een gesprek vast, dan gaat daar wel een bericht over.
      </p>
      <Knoppen>
        <Knop soort="hoofd">Al verteld, stuur niets</Knop>
        <Knop soort="stil" href={pad(persoon.id)}>
          Annuleer
        </Knop>
      </Knoppen>
    </Formulier>
  ),
  act: act({ command: stopLeesbericht, naar: ({ deelnemerId }) => pad(deelnemerId), melding: "Over dit verslag gaat geen bericht uit." }),
})
