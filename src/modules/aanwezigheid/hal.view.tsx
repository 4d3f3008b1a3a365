import type { Weigering } from "#begrippen/uitkomst"
import type { PageContent } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { foutVan } from "#ui/foutsamenvatting"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Raster } from "#ui/raster"
import { Veld } from "#ui/veld"
import type { Hier } from "./tablet.sql.ts"

/** The tablet at rest: a badge before the reader, or a number and a code. The one thing that may be wrong stands at its field. */
export const halPagina = ({ plek, organisatie }: Hier, fouten: readonly Weigering[]): PageContent => {
  const metCode = foutVan(fouten, "code")
  return {
    titel: "Melden",
    kop: "Meld u hier",
    inleiding: `${organisatie}, ${plek}`,
    vorm: "breed",
    inhoud: (
      <Raster>
        <Kaart titel="Met uw badge">
          <Formulier actie="/hal" naam="Met uw badge">
            <Veld
              naam="badge"
              label="Houd uw badge voor de lezer"
              autocomplete="off"
              breedte="reus"
              autofocus={!metCode}
              fout={foutVan(fouten, "badge")}
            />
            <Knop soort="hoofd" reus breed>
              Verder
            </Knop>
          </Formulier>
        </Kaart>
        <Kaart titel="Met uw nummer en code">
          <Formulier actie="/hal" naam="Met uw nummer en code">
            <Veld
              naam="nummer"
              label="Nummer"
              inputmode="numeric"
              autocomplete="off"
              breedte="reus"
              maxlengte={6}
              autofocus={metCode !== undefined}
            />
            <Veld
              naam="code"
              label="Code"
              type="password"
              inputmode="numeric"
              autocomplete="off"
              breedte="reus"
              maxlengte={8}
              fout={metCode}
            />
            <Knop reus breed>
              Verder
            </Knop>
          </Formulier>
        </Kaart>
      </Raster>
    ),
  }
}

/** A browser that is no tablet of ours: only a code of the administrator makes it one. */
export const koppelPagina = (fouten: readonly Weigering[]): PageContent => ({
  titel: "Tablet koppelen",
  kop: "Deze tablet is nog niet gekoppeld",
  inleiding: "De beheerder maakt een code in Trede, onder Beheer en dan Tablets.",
  vorm: "smal",
  inhoud: (
    <Formulier actie="/hal/koppel" naam="Tablet koppelen" fouten={fouten}>
      <Veld naam="koppelcode" label="Code" autocomplete="off" maxlengte={12} fout={foutVan(fouten, "koppelcode")} />
      <Knoppen>
        <Knop soort="hoofd">Koppel</Knop>
      </Knoppen>
    </Formulier>
  ),
})
