import { type Feiten, loadFeiten, persoonDeel } from "#modules/deelnemer"
import { AfgerondeStappen, OpenStappen, rondStapAf } from "#modules/plan"
import { act, type Route, type Shell } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Melding } from "#ui/melding"
import { Raster, Stapel } from "#ui/raster"
import type { Afspraak } from "./afspraak.rules.ts"
import { loadAfspraken } from "./afspraak.sql.ts"
import { Afspraken } from "./afspraken.view.tsx"
import { loadAlleenEigen } from "./gesprek.sql.ts"
import { loadLeesbericht } from "./bericht.sql.ts"
import { Leesbericht } from "./leesbericht.page.tsx"
import { Verslag } from "./verslag.view.tsx"

/** The page stays readable and small; older ones stand in the story with their subject. */
const HOOGSTENS = 25

interface Data {
  /** What others wrote stays shut for this reader. */
  alleenEigen: boolean
  feiten: Feiten
  afspraken: Afspraak[]
  /** From when the message may go that there is something to read; null: none waits. */
  bericht: Date | null
}

/** What was said, and what was agreed: to be ticked off here. */
export const gesprekkenPagina: Route = persoonDeel<Data>({
  pad: "/gesprekken",
  recht: "C16:eigen",
  categorieen: ["C16", "C15"],
  deel: "gesprekken",
  titel: "Gesprekken",
  load: async ({ tx }, persoon) => ({
    alleenEigen: await loadAlleenEigen(tx, persoon.id),
    feiten: await loadFeiten(tx, persoon.id),
    afspraken: await loadAfspraken(tx, persoon.id),
    bericht: await loadLeesbericht(tx, persoon.id),
  }),
  inhoud: ({ alleenEigen, feiten: { contactmomenten, stappen }, afspraken, bericht }, persoon, shell) => (
    <Raster verdeling="3-2" boven>
      <Stapel>
        {alleenEigen ? (
          <Melding soort="info" titel="U leest hier alleen wat u zelf schreef">
            Met u is gedeeld dat u iets mag toevoegen, niet wat anderen schreven. Wie {persoon.voornaam} begeleidt leest wat u schrijft.
          </Melding>
        ) : (
          <p>
            <Knop href={`/deelnemers/${persoon.id}/boodschappen`}>Berichten met {persoon.voornaam}</Knop>
          </p>
        )}
        <Leesbericht vanaf={bericht} id={persoon.id} voornaam={persoon.voornaam} shell={shell} />
        <Gesprekken contactmomenten={contactmomenten} id={persoon.id} shell={shell} />
      </Stapel>
      {shell.mag("C15:lees") && (
        <Stapel>
          <Afspraken afspraken={afspraken} id={persoon.id} naam={persoon.naam} shell={shell} />
          <OpenStappen
            titel="Afgesproken"
            leeg="Wat u in een gesprek afspreekt, staat hier tot het klaar is."
            stappen={stappen}
            shell={shell}
            deelnemerId={persoon.id}
            actie={`/deelnemers/${persoon.id}/gesprekken`}
          />
          <AfgerondeStappen stappen={stappen} />
        </Stapel>
      )}
    </Raster>
  ),
  act: act({
    command: rondStapAf,
    naar: ({ deelnemerId }) => `/deelnemers/${deelnemerId}/gesprekken`,
    melding: "De stap is afgerond.",
  }),
})

function Gesprekken({ contactmomenten, id, shell }: { contactmomenten: Feiten["contactmomenten"]; id: string; shell: Shell }) {
  if (contactmomenten.length === 0)
    return (
      <Kaart titel="Gesprekken">
        <Leeg titel="Nog geen gesprek vastgelegd">Wat u bespreekt en afspreekt, staat straks hier.</Leeg>
      </Kaart>
    )
  return (
    <Stapel>
      {contactmomenten.slice(0, HOOGSTENS).map(c => (
        <Kaart
          titel={dagTekst(c.datum)}
          {...((c.vanMij || shell.mag("C16:schrijf")) && c.notitie !== null
            ? { meer: { tekst: "trek in", href: `/deelnemers/${id}/gesprekken/${c.id}/intrekken` } }
            : {})}
        >
          <Verslag contact={c} />
        </Kaart>
      ))}
      {contactmomenten.length > HOOGSTENS && (
        <p class="stil">
          De {HOOGSTENS} nieuwste van {contactmomenten.length}. <a href={`/deelnemers/${id}/tijdlijn?thema=contact`}>Bekijk ze alle</a> op
          de tijdlijn.
        </p>
      )}
    </Stapel>
  )
}
