import { THEMAS } from "#begrippen/plan"
import { act, page } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Knop, Knoppen } from "#ui/knop"
import { Veld } from "#ui/veld"
import { type Gidsregel, loadGidsregel } from "./gids.sql.ts"
import { zetGidsregel } from "./zet-gidsregel.command.ts"

/** One's own line in the directory. */
export const gidsregelPagina = page<Gidsregel>({
  path: "/gids/mijn-regel",
  recht: "gids",
  inzage: "geen",
  load: async ({ tx, actor }) => (actor?.medewerkerId ? loadGidsregel(tx, actor.medewerkerId) : null),
  view: (regel, shell) => {
    const v = veldenVan(shell)
    return {
      titel: "Mijn regel in de gids",
      inleiding: "Naam, rol, organisatie, e-mail en certificaten staan er vanzelf. Iedereen die in deze regio met Trede werkt leest dit.",
      kruimels: [{ tekst: "Gids", href: "/gids" }, { tekst: "Mijn regel" }],
      inhoud: (
        <Formulier actie="/gids/mijn-regel" id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Mijn regel in de gids">
          <Veld
            {...v.een("vragen", regel.vragen ?? "")}
            type="textarea"
            label="Waarvoor kunnen collega's u vragen"
            hint="Over uw werk, nooit over een deelnemer."
            rijen={3}
            maxlengte={300}
            verplicht={false}
          />
          <Veld
            {...v.meer("themas", regel.themas)}
            type="checkboxen"
            label="Thema's"
            kolommen
            verplicht={false}
            opties={THEMAS.map(t => ({ waarde: t.code, tekst: t.naam }))}
          />
          <Veld {...v.een("telefoon", regel.telefoon ?? "")} type="tel" label="Telefoon op het werk" maxlengte={40} verplicht={false} />
          <Veld
            {...v.een("bereikbaar", regel.bereikbaar ?? "")}
            label="Wanneer bereikbaar"
            hint="Bijvoorbeeld: maandag tot en met donderdag, liefst voor tien uur."
            breedte="vol"
            maxlengte={120}
            verplicht={false}
          />
          <Knoppen vast>
            <Knop soort="hoofd">Bewaar</Knop>
            <Knop soort="stil" href="/gids">
              Annuleer
            </Knop>
          </Knoppen>
        </Formulier>
      ),
    }
  },
  act: act({ command: zetGidsregel, naar: () => "/gids", melding: "Uw regel is bewaard." }),
})
