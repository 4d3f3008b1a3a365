import { act, page } from "#platform/page"
import { Chips } from "#ui/chips"
import { Formulier } from "#ui/formulier"
import { foutVan } from "#ui/foutsamenvatting"
import { Knop, Knoppen } from "#ui/knop"
import { Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { z } from "zod"
import { beoordeelOpvallend, onthulMedewerker } from "./beoordeel-opvallend.command.ts"
import { OORDELEN } from "./opvallend.rules.ts"
import { countOpvallend, loadOpvallend, loadRegel, loadWie, type Opvallend } from "./opvallend.sql.ts"
import { Feiten, Lijst, Normen, Oordeel, soortNaam } from "./opvallend.view.tsx"

const HOOGSTENS = 200
const KRUIMELS = [
  { tekst: "Toezicht", href: "/toezicht" },
  { tekst: "Opvallend", href: "/toezicht/opvallend" },
]

interface Data {
  stand: "open" | "beoordeeld"
  aantal: { open: number; beoordeeld: number }
  regels: Opvallend[]
}

export const opvallend = page<Data, { stand: Data["stand"] }>({
  path: "/toezicht/opvallend",
  recht: "toezicht",
  inzage: { doel: "P8", categorieen: ["C24"], deelnemers: data => data.regels.flatMap(r => r.deelnemerId ?? []) },
  query: z.object({ stand: z.enum(["open", "beoordeeld"]).catch("open") }),
  load: async ({ tx, query }) => ({
    stand: query.stand,
    aantal: await countOpvallend(tx),
    regels: await loadOpvallend(tx, query.stand === "beoordeeld", HOOGSTENS),
  }),
  view: ({ stand, aantal, regels }, { vandaag }) => ({
    titel: "Opvallende inzagen",
    kop: aantal.open === 0 ? "Niets te beoordelen" : `${aantal.open} ${aantal.open === 1 ? "regel" : "regels"} te beoordelen`,
    inleiding: "Elke nacht geteld, per week. Een regel is geen oordeel over iemand: u bepaalt of het bij het werk past.",
    kruimels: KRUIMELS.slice(0, 1),
    ...(regels.length > 0 ? { handelingen: <Knop href={`/toezicht/opvallend/download?stand=${stand}`}>Naar Excel</Knop> } : {}),
    inhoud: (
      <Stapel>
        <Chips
          naam="Stand"
          chips={(["open", "beoordeeld"] as const).map(s => ({
            tekst: s === "open" ? "Te beoordelen" : "Beoordeeld",
            href: `/toezicht/opvallend?stand=${s}`,
            aantal: aantal[s],
            hier: s === stand,
          }))}
        />
        <Lijst regels={regels} />
        <Normen dag={vandaag} />
      </Stapel>
    ),
  }),
})

export const opvallendRegel = page({
  path: "/toezicht/opvallend/:opvallendId",
  recht: "toezicht",
  inzage: { doel: "P8", categorieen: ["C24"], deelnemers: ({ regel }) => (regel.deelnemerId ? [regel.deelnemerId] : []) },
  async load({ tx, params }) {
    const id = params["opvallendId"]!
    const regel = await loadRegel(tx, id)
    return regel && { regel, wie: await loadWie(tx, regel.id) }
  },
  view: ({ regel, wie }, { formulier, opdrachtId }) => {
    const fouten = formulier?.weigeringen
    return {
      titel: soortNaam(regel.soort),
      kruimels: KRUIMELS,
      inhoud: (
        <Stapel>
          <Feiten regel={regel} wie={wie} />
          {regel.oordeel ? (
            <Oordeel regel={regel} />
          ) : (
            <Formulier actie={`/toezicht/opvallend/${regel.id}`} id={opdrachtId} fouten={fouten} naam="Oordeel">
              <Veld
                type="radio"
                naam="oordeel"
                label="Wat is uw oordeel?"
                opties={OORDELEN}
                waarde={String(formulier?.waarden["oordeel"] ?? "")}
                fout={foutVan(fouten, "oordeel")}
              />
              <Veld
                type="textarea"
                naam="reden"
                label="Waarom?"
                hint="Zonder namen van deelnemers. Dit oordeel blijft staan."
                waarde={String(formulier?.waarden["reden"] ?? "")}
                fout={foutVan(fouten, "reden")}
              />
              <Knoppen>
                <Knop soort="hoofd">Leg vast</Knop>
              </Knoppen>
            </Formulier>
          )}
        </Stapel>
      ),
    }
  },
  act: act({ command: beoordeelOpvallend, naar: () => "/toezicht/opvallend", melding: "Uw oordeel is vastgelegd." }),
})

/** Cases first, the name only after a second click with a reason. */
export const opvallendNaam = page({
  path: "/toezicht/opvallend/:opvallendId/naam",
  recht: "toezicht",
  inzage: "geen",
  async load({ tx, params }) {
    const id = params["opvallendId"]!
    const regel = await loadRegel(tx, id)
    return regel && !regel.deelnemerId ? { regel } : null
  },
  view: ({ regel }, { formulier, opdrachtId }) => ({
    titel: "Wie was het?",
    inleiding: "U ziet de naam nadat u schrijft waarvoor u haar nodig hebt. Dat wordt vastgelegd.",
    kruimels: [...KRUIMELS, { tekst: soortNaam(regel.soort), href: `/toezicht/opvallend/${regel.id}` }],
    inhoud: (
      <Formulier actie={`/toezicht/opvallend/${regel.id}/naam`} id={opdrachtId} fouten={formulier?.weigeringen} naam="Naam tonen">
        <Veld
          type="textarea"
          naam="reden"
          label="Waarom wilt u de naam weten?"
          waarde={String(formulier?.waarden["reden"] ?? "")}
          fout={foutVan(formulier?.weigeringen, "reden")}
        />
        <Knoppen>
          <Knop soort="hoofd">Toon de naam</Knop>
          <Knop soort="stil" href={`/toezicht/opvallend/${regel.id}`}>
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    ),
  }),
  act: act({
    command: onthulMedewerker,
    naar: ({ opvallendId }) => `/toezicht/opvallend/${opvallendId}`,
    melding: "De naam staat bij de regel; dat u haar opvroeg is vastgelegd.",
  }),
})
