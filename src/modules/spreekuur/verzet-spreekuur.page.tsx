import { persoonDeel } from "#modules/deelnemer"
import { act, type Route } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Veld } from "#ui/veld"
import { boekbaar, type Moment, vrijeMomenten } from "./spreekuur.rules.ts"
import { type Boeking, loadBezet, loadBoeking, loadOpen, type Spreekuur } from "./spreekuur.sql.ts"
import { momentKort, momentVoluit } from "./spreekuur.teksten.ts"
import { verzetSpreekuurmoment } from "./verzet-spreekuur.command.ts"

interface Data {
  boeking: Boeking
  spreekuur: Spreekuur | undefined
  vrij: Moment[]
}
const HOOGSTENS = 60

/** A booking to another moment of the same consulting hours: who asked for it, why, and one tap. */
export const verzetSpreekuurPagina: Route = persoonDeel<Data>({
  pad: "/afspraken/:afspraakId/ander-moment",
  recht: "C15:schrijf",
  categorieen: ["C15"],
  deel: null,
  titel: "Verzet naar een ander moment",
  async load({ tx, actor, params, vandaag }, persoon) {
    const boeking = await loadBoeking(tx, persoon.id, params["afspraakId"]!)
    if (!boeking || !actor?.organisatieId) return null
    const [spreekuur] = await loadOpen(tx, actor.organisatieId, vandaag, boeking.spreekuurId)
    const { vanaf, tm } = boekbaar(vandaag)
    const bezet = spreekuur ? await loadBezet(tx, [spreekuur.id], vanaf, tm) : []
    return { boeking, spreekuur, vrij: spreekuur ? vrijeMomenten(spreekuur, bezet, vandaag) : [] }
  },
  kop: ({ boeking, spreekuur }, persoon) => ({
    kop: `Verzet het moment van ${persoon.voornaam}`,
    inleiding: [`Nu: ${momentVoluit(boeking)}`, spreekuur && `${spreekuur.onderwerp}, ${spreekuur.medewerker}`].filter(Boolean).join(" · "),
  }),
  inhoud: ({ boeking, vrij }, persoon, shell) => {
    const v = veldenVan(shell)
    const pad = `/deelnemers/${persoon.id}/afspraken/${boeking.afspraakId}`
    if (vrij.length === 0)
      return (
        <Kaart>
          <Leeg titel="Niets vrij in dit spreekuur" handeling={<Knop href={`${pad}/afzeggen`}>Zeg af</Knop>}>
            In de komende acht weken is er geen ander moment. Zeg dit moment af, of boek een ander spreekuur.
          </Leeg>
        </Kaart>
      )
    return (
      <Kaart>
        <Formulier actie={`${pad}/ander-moment`} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Verzet het moment" breed>
          <Veld
            {...v.een("door", "deelnemer")}
            type="radio"
            label="Wie vraagt het"
            rij
            opties={[
              { waarde: "deelnemer", tekst: "De deelnemer" },
              { waarde: "medewerker", tekst: "Wij" },
            ]}
          />
          <Veld
            {...v.een("reden")}
            label="Waarom"
            hint="De deelnemer leest dit ook. Ziekte schrijft u niet op."
            breedte="vol"
            maxlengte={500}
          />
          <Veld
            {...v.een("keuze")}
            type="select"
            label="Naar welk moment"
            leegTekst="Kies…"
            opties={vrij.slice(0, HOOGSTENS).map(m => ({ waarde: `${m.dag} ${m.tijd}`, tekst: momentKort(m) }))}
          />
          <Knoppen>
            <Knop soort="hoofd">Verzet</Knop>
            <Knop soort="stil" href={pad}>
              Annuleer
            </Knop>
          </Knoppen>
        </Formulier>
      </Kaart>
    )
  },
  act: act({
    command: verzetSpreekuurmoment,
    naar: ({ deelnemerId, afspraakId }) => `/deelnemers/${deelnemerId}/afspraken/${afspraakId}`,
    melding: "Het moment is verzet.",
  }),
})
