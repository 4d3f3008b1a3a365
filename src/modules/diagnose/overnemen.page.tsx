import { persoonDeel } from "#modules/deelnemer"
import { allows } from "#platform/actor"
import { act, type Route } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { Knop, Knoppen } from "#ui/knop"
import { Stapel } from "#ui/raster"
import { aanZet, type Afname, magOvernemen } from "./afname.rules.ts"
import { loadAfname } from "./afname.sql.ts"
import { CATEGORIE_CODES } from "./instrument.rules.ts"
import { neemAfnameOver } from "./neem-afname-over.command.ts"
import { Uitslag } from "./uitslag.view.tsx"

/** A colleague goes on with what somebody left half done. */
export const afnameOvernemenPagina: Route = persoonDeel<Afname>({
  pad: "/afnamen/:afnameId/overnemen",
  recht: "afnemen",
  categorieen: CATEGORIE_CODES,
  deel: null,
  titel: "Neem over",
  load: async ({ tx, params, services, actor }, persoon) => {
    const afname = await loadAfname(tx, params["afnameId"]!)
    return afname?.deelnemerId === persoon.id && magOvernemen(afname, recht => allows(services.access, actor, recht)) ? afname : null
  },
  kop: afname => ({
    kop: `Neem ${afname.instrument.naam} over`,
    inleiding:
      aanZet(afname) === "deelnemer"
        ? "U maakt het af, op uw naam. De deelnemer vult nu in en kan dat daarna niet meer; wat hij invulde blijft staan."
        : "U maakt het af, op uw naam. Wat is ingevuld gaat mee. Spreek het af met wie het begon, als die er nog is.",
  }),
  inhoud: (afname, persoon, shell) => {
    const pad = `/deelnemers/${persoon.id}/afnamen/${afname.id}`
    return (
      <Stapel>
        <Formulier actie={`${pad}/overnemen`} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Neem over">
          <Knoppen>
            <Knop soort="hoofd">Neem over</Knop>
            <Knop soort="stil" href={pad}>
              Annuleer
            </Knop>
          </Knoppen>
        </Formulier>
        <Uitslag afname={afname} />
      </Stapel>
    )
  },
  act: act({
    command: neemAfnameOver,
    naar: ({ deelnemerId, afnameId }) => `/deelnemers/${deelnemerId}/afnamen/${afnameId}`,
    melding: "U hebt het overgenomen. Loop na wat er staat, en maak het af.",
  }),
})
