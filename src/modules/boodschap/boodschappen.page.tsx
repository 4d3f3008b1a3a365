import { persoonDeel } from "#modules/deelnemer"
import { act, type Route, seeOther, type Shell, transfer } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { type Boodschap, loadBoodschappen, markGezien } from "./boodschap.sql.ts"
import { Draad } from "./draad.view.tsx"
import { schrijfBoodschap } from "./schrijf-boodschap.command.ts"

const pad = (id: string, rest = "") => `/deelnemers/${id}/boodschappen${rest}`

/** What the resident wrote, and the answer. */
export const boodschappenPagina: Route = persoonDeel<{ boodschappen: Boodschap[] }>({
  pad: "/boodschappen",
  recht: "C16:lees",
  categorieen: ["C16"],
  deel: null,
  titel: "Berichten",
  load: async ({ tx }, persoon) => ({ boodschappen: await loadBoodschappen(tx, persoon.id) }),
  kop: (_, persoon) => ({
    kop: `Berichten met ${persoon.voornaam}`,
    inleiding: `${persoon.voornaam} leest dit na het inloggen, en u en wie ${persoon.voornaam} nog meer begeleidt ook. Het hoort bij het dossier.`,
  }),
  inhoud: ({ boodschappen }, persoon, shell) => (
    <Stapel>
      {shell.mag("C16:toevoeg") && <Antwoord id={persoon.id} voornaam={persoon.voornaam} boodschappen={boodschappen} shell={shell} />}
      <Draad
        boodschappen={boodschappen}
        zelf="medewerker"
        ander={persoon.naam}
        {...(shell.mag("C16:toevoeg") ? { verbeter: b => pad(persoon.id, `/${b.id}/verbeteren`) } : {})}
      />
    </Stapel>
  ),
  act: act({
    command: schrijfBoodschap,
    naar: ({ deelnemerId }) => pad(deelnemerId),
    melding: "Uw bericht staat klaar om te lezen.",
    verbeter: { recht: "C16:toevoeg", naar: w => pad(w.deelnemerId, `/${w.boodschapId}/verbeteren`) },
  }),
})

interface Schrijven {
  id: string
  voornaam: string
  boodschappen: readonly Boodschap[]
  shell: Shell
}
function Antwoord({ id, voornaam, boodschappen, shell }: Schrijven) {
  const nieuw = boodschappen.some(b => b.van === "deelnemer" && b.gelezenOp === null)
  return (
    <Kaart titel={`Schrijf ${voornaam}`}>
      <Formulier actie={pad(id)} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Bericht">
        <Veld
          {...veldenVan(shell).een("tekst")}
          type="textarea"
          label="Uw bericht"
          hint="Kort en in gewone woorden."
          rijen={4}
          maxlengte={2000}
        />
        <Knoppen>
          <Knop soort="hoofd">Stuur</Knop>
        </Knoppen>
      </Formulier>
      {nieuw && (
        <Formulier actie={pad(id, "/gezien")} naam="Gezien">
          <Knoppen>
            <Knop soort="stil">Gezien, geen antwoord nodig</Knop>
          </Knoppen>
        </Formulier>
      )}
    </Kaart>
  )
}

/** Nothing to answer: it goes from the worklist. */
export const gezienDeur: Route = transfer<{ deelnemerId: string }>({
  methode: "post",
  path: "/deelnemers/:deelnemerId/boodschappen/gezien",
  recht: "C16:toevoeg",
  inzage: "geen",
  async load({ tx, params }) {
    const deelnemerId = params["deelnemerId"]!
    return (await markGezien(tx, deelnemerId)) ? { deelnemerId } : null
  },
  send: ({ deelnemerId }) => seeOther(pad(deelnemerId)),
})
