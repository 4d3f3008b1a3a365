import { persoonDeel } from "#modules/deelnemer"
import { NaLezen, telLoosAlarm } from "#modules/gesprek"
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
export const boodschappenPagina: Route = persoonDeel<{ boodschappen: Boodschap[]; naLezen: string | undefined }>({
  pad: "/boodschappen",
  recht: "C16:lees",
  categorieen: ["C16"],
  deel: null,
  titel: "Berichten",
  load: async ({ tx, query }, persoon) => ({ boodschappen: await loadBoodschappen(tx, persoon.id), naLezen: query["lees-na"] }),
  kop: (_, persoon) => ({
    kop: `Berichten met ${persoon.voornaam}`,
    inleiding: `${persoon.voornaam} leest dit na het inloggen, en u en wie ${persoon.voornaam} nog meer begeleidt ook. Het hoort bij het dossier.`,
  }),
  inhoud: ({ boodschappen, naLezen }, persoon, shell) => (
    <Stapel>
      <NaLezen
        tekst={boodschappen.find(b => b.id === naLezen)?.tekst}
        titel="Uw bericht is verstuurd. Lees het nog eens na"
        onterecht={pad(persoon.id, `/${naLezen}/onterecht`)}
        anders={null}
        vandaag={shell.vandaag}
      />
      {shell.mag("C16:toevoeg") && <Antwoord id={persoon.id} voornaam={persoon.voornaam} boodschappen={boodschappen} shell={shell} />}
      <Draad boodschappen={boodschappen} zelf="medewerker" ander={persoon.naam} />
    </Stapel>
  ),
  act: act({
    command: schrijfBoodschap,
    naar: ({ deelnemerId, boodschapId, wacht }) => pad(deelnemerId, wacht ? `?lees-na=${boodschapId}` : ""),
    melding: "Uw bericht staat klaar om te lezen.",
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

/** 'This is not so': counted, as with the note of a conversation. */
export const onterechtDeur: Route = transfer<{ deelnemerId: string }>({
  methode: "post",
  path: "/deelnemers/:deelnemerId/boodschappen/:boodschapId/onterecht",
  recht: "C16:toevoeg",
  inzage: "geen",
  async load({ tx, params, vandaag }) {
    const deelnemerId = params["deelnemerId"]!
    const boodschap = (await loadBoodschappen(tx, deelnemerId)).find(b => b.id === params["boodschapId"] && b.van === "medewerker")
    if (!boodschap) return null
    await telLoosAlarm(tx, boodschap.tekst, vandaag)
    return { deelnemerId }
  },
  send: ({ deelnemerId }) => seeOther(pad(deelnemerId)),
})
