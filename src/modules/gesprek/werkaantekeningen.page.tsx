import { momentTekst } from "#begrippen/moment"
import { persoonDeel } from "#modules/deelnemer"
import { act, type Route } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Raster, Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { gooiWerkaantekeningWeg, schrijfWerkaantekening } from "./werkaantekening.command.ts"
import { loadWerkaantekeningen, type Werkaantekening } from "./werkaantekening.sql.ts"

interface Data {
  rijen: Werkaantekening[]
}

/** What the reader noted for himself about somebody: nobody else reads it here, and it goes by itself. */
export const werkaantekeningenPagina: Route = persoonDeel<Data>({
  pad: "/werkaantekeningen",
  recht: "werkaantekening",
  categorieen: [],
  deel: null,
  titel: "Alleen voor u",
  load: async ({ tx, services, actor }, persoon) => ({
    rijen: await loadWerkaantekeningen(tx, { sleutel: services.sleutel, accountId: actor!.accountId, deelnemerId: persoon.id }),
  }),
  kop: (_, persoon) => ({
    kop: `Uw eigen aantekeningen over ${persoon.voornaam}`,
    inleiding: "Alleen u leest ze, en na 90 dagen zijn ze weg. Wat een ander moet weten hoort in het verslag.",
  }),
  inhoud: ({ rijen }, persoon, shell) => (
    <Raster verdeling="3-2" boven>
      <Formulier
        actie={`/deelnemers/${persoon.id}/werkaantekeningen`}
        id={shell.opdrachtId}
        fouten={shell.formulier?.weigeringen}
        naam="Noteer voor uzelf"
      >
        <Veld
          {...veldenVan(shell).een("tekst")}
          type="textarea"
          label="Noteer voor uzelf"
          hint="Geen diagnose, geen oordeel, en niets over anderen: ook dit mag iemand opvragen."
          rijen={5}
          maxlengte={4000}
        />
        <Knoppen>
          <Knop soort="hoofd">Bewaar</Knop>
          <Knop soort="stil" href={`/deelnemers/${persoon.id}/gesprekken`}>
            Terug
          </Knop>
        </Knoppen>
      </Formulier>
      <Stapel>
        {rijen.map(r => (
          <Kaart
            titel={momentTekst(r.gemaaktOp)}
            meer={{ tekst: "gooi weg", href: `/deelnemers/${persoon.id}/werkaantekeningen/${r.id}/weg` }}
          >
            <p>{r.tekst}</p>
          </Kaart>
        ))}
        {rijen.length === 0 && <p class="stil">U hebt nog niets genoteerd.</p>}
      </Stapel>
    </Raster>
  ),
  act: act({
    command: schrijfWerkaantekening,
    naar: ({ deelnemerId }) => `/deelnemers/${deelnemerId}/werkaantekeningen`,
    melding: "Bewaard, alleen voor u.",
  }),
})

/** Sooner than its 90 days. */
export const werkaantekeningWegPagina: Route = persoonDeel<Werkaantekening>({
  pad: "/werkaantekeningen/:aantekeningId/weg",
  recht: "werkaantekening",
  categorieen: [],
  deel: null,
  titel: "Gooi een aantekening weg",
  async load({ tx, services, actor, params }, persoon) {
    const wie = { sleutel: services.sleutel, accountId: actor!.accountId, deelnemerId: persoon.id }
    return (await loadWerkaantekeningen(tx, wie)).find(r => r.id === params["aantekeningId"]) ?? null
  },
  inhoud: ({ id, tekst }, persoon, shell) => (
    <Formulier
      actie={`/deelnemers/${persoon.id}/werkaantekeningen/${id}/weg`}
      id={shell.opdrachtId}
      fouten={shell.formulier?.weigeringen}
      naam="Gooi een aantekening weg"
    >
      <p>{tekst}</p>
      <Knoppen>
        <Knop soort="gevaar">Gooi weg</Knop>
        <Knop soort="stil" href={`/deelnemers/${persoon.id}/werkaantekeningen`}>
          Annuleer
        </Knop>
      </Knoppen>
    </Formulier>
  ),
  act: act({
    command: gooiWerkaantekeningWeg,
    naar: ({ deelnemerId }) => `/deelnemers/${deelnemerId}/werkaantekeningen`,
    melding: "De aantekening is weg.",
  }),
})
