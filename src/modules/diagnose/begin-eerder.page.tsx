import { persoonDeel } from "#modules/deelnemer"
import { allows } from "#platform/actor"
import { act, type Route } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Knop, Knoppen } from "#ui/knop"
import { Veld } from "#ui/veld"
import { eerstNodig } from "./afname.rules.ts"
import { loadAfnamen, loadOver } from "./afname.sql.ts"
import { beginAfname } from "./begin-afname.command.ts"
import { CATEGORIE_CODES, geldendeInstrumenten, type Instrument, magAfnemen } from "./instrument.rules.ts"
import { loadInstrumenten } from "./instrument.sql.ts"

/** Before what comes first was taken: who selected this person says why it fits already. */
export const beginEerderPagina: Route = persoonDeel<{ instrument: Instrument; eerst: Instrument | null }>({
  pad: "/diagnose/:instrument/eerder",
  recht: "afnemen",
  categorieen: CATEGORIE_CODES,
  deel: null,
  titel: "Begin toch",
  async load({ tx, params, actor, services, vandaag }, persoon) {
    const over = await loadOver(tx, persoon.id)
    const geldend = over ? geldendeInstrumenten(await loadInstrumenten(tx), over.organisatieId, vandaag) : []
    const instrument = geldend.find(i => i.code === params["instrument"] && i.invullers.includes("medewerker"))
    if (!instrument || !magAfnemen(instrument, recht => allows(services.access, actor, recht))) return null
    return { instrument, eerst: eerstNodig(instrument, geldend, await loadAfnamen(tx, persoon.id), vandaag) }
  },
  kop: ({ instrument, eerst }, persoon) => ({
    kop: `${instrument.naam}, ${persoon.voornaam}`,
    inleiding: eerst
      ? `Hiervoor komt '${eerst.naam}', en daarvan is geen uitslag die nog houdbaar is.`
      : "Wat hiervoor komt is gedaan: u kunt beginnen.",
  }),
  inhoud: ({ instrument, eerst }, persoon, shell) => (
    <Formulier
      actie={`/deelnemers/${persoon.id}/diagnose/${instrument.code}/eerder`}
      id={shell.opdrachtId}
      verborgen={{ instrumentId: instrument.id }}
      fouten={shell.formulier?.weigeringen}
      naam="Begin toch"
    >
      {eerst && (
        <Veld
          {...veldenVan(shell).een("waaromEerder")}
          label="Waarom past dit nu al?"
          hint={`Bijvoorbeeld: het team koos voor een andere sector. ${persoon.voornaam} leest mee.`}
          breedte="vol"
          maxlengte={500}
        />
      )}
      <Knoppen>
        <Knop soort="hoofd">Begin</Knop>
        <Knop soort="stil" href={`/deelnemers/${persoon.id}/diagnose`}>
          Annuleer
        </Knop>
      </Knoppen>
    </Formulier>
  ),
  act: act({
    command: beginAfname,
    naar: ({ deelnemerId, afnameId, onderdeel }) => `/deelnemers/${deelnemerId}/afnamen/${afnameId}/${onderdeel}`,
    melding: "U kunt beginnen. Wat u bewaart, blijft staan.",
  }),
})
