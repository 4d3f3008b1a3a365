import { act, page } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Knop, Knoppen } from "#ui/knop"
import { Melding } from "#ui/melding"
import { Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { stopSpreekuur } from "./houd-spreekuur.command.ts"
import { boekbaar } from "./spreekuur.rules.ts"
import { type Bezet, loadBezet, loadEen, type Spreekuur } from "./spreekuur.sql.ts"
import { roosterTekst } from "./spreekuur.teksten.ts"

interface Data {
  spreekuur: Spreekuur
  bezet: Bezet[]
}

/** The last day of one's consulting hours, with what is booked by then. */
export const stopSpreekuurPagina = page<Data>({
  path: "/spreekuur/:spreekuurId/stoppen",
  recht: "spreekuur_houden",
  inzage: "geen",
  async load({ tx, actor, params, vandaag }) {
    const spreekuur = actor?.medewerkerId ? await loadEen(tx, actor.medewerkerId, params["spreekuurId"]!, vandaag) : null
    return spreekuur && { spreekuur, bezet: await loadBezet(tx, [spreekuur.id], vandaag, boekbaar(vandaag).tm) }
  },
  view: ({ spreekuur, bezet }, shell) => ({
    titel: "Stop dit spreekuur",
    kop: `Stop '${spreekuur.onderwerp}'`,
    inleiding: roosterTekst(spreekuur),
    kruimels: [{ tekst: "Mijn spreekuur", href: "/spreekuur" }, { tekst: "Stoppen" }],
    inhoud: (
      <Stapel>
        {bezet.length > 0 && (
          <Melding
            soort="letop"
            titel={bezet.length === 1 ? "Er is nog één moment geboekt" : `Er zijn nog ${bezet.length} momenten geboekt`}
          >
            Het laatste op {dagTekst(bezet.at(-1)!.dag)}. Wat na de laatste dag is geboekt, blijft een afspraak: spreek met wie boekte af
            wat ermee gebeurt.
          </Melding>
        )}
        <Formulier
          actie={`/spreekuur/${spreekuur.id}/stoppen`}
          id={shell.opdrachtId}
          fouten={shell.formulier?.weigeringen}
          naam="Stop dit spreekuur"
        >
          <Veld
            {...veldenVan(shell).een("laatsteDag", shell.vandaag)}
            type="date"
            label="Laatste dag"
            hint="Daarna is niets meer te boeken."
          />
          <Knoppen>
            <Knop soort="gevaar">Stop</Knop>
            <Knop soort="stil" href="/spreekuur">
              Annuleer
            </Knop>
          </Knoppen>
        </Formulier>
      </Stapel>
    ),
  }),
  act: act({ command: stopSpreekuur, naar: () => "/spreekuur", melding: "Het spreekuur stopt na die dag." }),
})
