import { ROLLEN_MEDEWERKER, rolNaam } from "#begrippen/rol"
import type { Tx } from "#platform/db"
import { act, page } from "#platform/page"
import { Formulier, VeldenRij } from "#ui/formulier"
import { foutVan } from "#ui/foutsamenvatting"
import { Knop, Knoppen } from "#ui/knop"
import { Veld } from "#ui/veld"
import { z } from "zod"
import { beeindigZetel, wisTweedeStap } from "./beeindig-zetel.command.ts"
import { type BeheerdeZetel, loadAccounts, loadBeheerdeOrganisaties, loadBeheerdeZetels } from "./beheer.sql.ts"
import { voegZetelToe } from "./voeg-zetel-toe.command.ts"
import type { Zetel } from "./zetels.rules.ts"

const KRUIMELS = [{ tekst: "Beheer", href: "/beheer" }]
const Terug = () => (
  <Knop soort="stil" href="/beheer">
    Annuleer
  </Knop>
)

export const nieuweZetel = page({
  path: "/beheer/zetel",
  recht: "beheer",
  inzage: "geen",
  query: z.object({ organisatie: z.uuid().optional() }),
  load: async ({ tx, query }) => ({ organisaties: await loadBeheerdeOrganisaties(tx), organisatie: query.organisatie }),
  view: ({ organisaties, organisatie }, { formulier, opdrachtId, vandaag }) => {
    const fouten = formulier?.weigeringen
    const veld = (naam: string, anders = "") => ({ naam, fout: foutVan(fouten, naam), waarde: String(formulier?.waarden[naam] ?? anders) })
    return {
      titel: "Functie toevoegen",
      inleiding: "Wie nog geen account heeft, krijgt er een. Nodig de medewerker daarna uit met een link.",
      kruimels: KRUIMELS,
      inhoud: (
        <Formulier actie="/beheer/zetel" id={opdrachtId} fouten={fouten} naam="Functie toevoegen">
          <Veld
            {...veld("organisatieId", organisatie ?? organisaties[0]?.id)}
            label="Organisatie"
            type="select"
            opties={organisaties.map(o => ({ waarde: o.id, tekst: o.naam }))}
          />
          <Veld {...veld("naam")} label="Naam" autocomplete="off" />
          <Veld {...veld("email")} label="E-mailadres" type="email" autocomplete="off" />
          <Veld
            {...veld("rol")}
            label="Rol"
            type="select"
            leegTekst="Kies…"
            opties={ROLLEN_MEDEWERKER.map(rol => ({ waarde: rol, tekst: rolNaam(rol) }))}
          />
          <VeldenRij>
            <Veld {...veld("begin", vandaag)} label="Vanaf" type="date" />
            <Veld {...veld("einde")} label="Tot" type="date" verplicht={false} hint="De eerste dag zonder toegang." />
          </VeldenRij>
          <Knoppen>
            <Knop soort="hoofd">Voeg toe</Knop>
            <Terug />
          </Knoppen>
        </Formulier>
      ),
    }
  },
  act: act({
    command: voegZetelToe,
    naar: ({ organisatieId }) => `/beheer?organisatie=${organisatieId}`,
    melding: "De functie is toegevoegd.",
  }),
})

/** The seats like this that the actor administers, in whatever organisation. */
async function findZetels(tx: Tx, past: (zetel: Zetel) => boolean): Promise<BeheerdeZetel[]> {
  const gevonden: Zetel[] = []
  for (const { id } of await loadBeheerdeOrganisaties(tx)) gevonden.push(...(await loadBeheerdeZetels(tx, id)).filter(past))
  return loadAccounts(tx, gevonden)
}

export const eindeZetel = page({
  path: "/beheer/zetel/:zetelId",
  recht: "beheer",
  inzage: "geen",
  load: async ({ tx, params }) => (await findZetels(tx, zetel => zetel.id === params["zetelId"]))[0] ?? null,
  view: (zetel, { formulier, opdrachtId, vandaag }) => ({
    titel: "Functie beëindigen",
    kop: `${zetel.naam} stopt als ${rolNaam(zetel.rol).toLowerCase()}`,
    inleiding: "Vanaf die dag geeft deze functie geen toegang meer. Kiest u vandaag, dan wordt de medewerker meteen uitgelogd.",
    kruimels: KRUIMELS,
    inhoud: (
      <Formulier actie={`/beheer/zetel/${zetel.id}`} id={opdrachtId} fouten={formulier?.weigeringen} naam="Functie beëindigen">
        <Veld
          naam="einde"
          label="De eerste dag zonder toegang"
          type="date"
          waarde={String(formulier?.waarden["einde"] ?? zetel.einde ?? vandaag)}
          fout={foutVan(formulier?.weigeringen, "einde")}
        />
        <Knoppen>
          <Knop soort="gevaar">Beëindig deze functie</Knop>
          <Terug />
        </Knoppen>
      </Formulier>
    ),
  }),
  act: act({ command: beeindigZetel, naar: () => "/beheer", melding: "De functie is beëindigd." }),
})

export const telefoonKwijt = page({
  path: "/beheer/tweede-stap/:accountId",
  recht: "beheer",
  inzage: "geen",
  load: async ({ tx, params }) => {
    const zetels = await findZetels(tx, zetel => zetel.accountId === params["accountId"] && zetel.tweedeStap)
    return zetels.find(zetel => zetel.uitTeNodigen) ?? null
  },
  view: (zetel, { formulier, opdrachtId }) => ({
    titel: "Tweede stap wissen",
    kop: `Is de telefoon van ${zetel.naam} kwijt?`,
    inleiding:
      "Zonder tweede stap is het wachtwoord genoeg om in te loggen. Doe dit alleen als u zeker weet wie het vraagt. Waar de medewerker is ingelogd, wordt hij of zij uitgelogd.",
    kruimels: KRUIMELS,
    inhoud: (
      <Formulier actie={`/beheer/tweede-stap/${zetel.accountId}`} id={opdrachtId} fouten={formulier?.weigeringen} naam="Tweede stap wissen">
        <Knoppen>
          <Knop soort="gevaar">Wis de tweede stap</Knop>
          <Terug />
        </Knoppen>
      </Formulier>
    ),
  }),
  act: act({ command: wisTweedeStap, naar: () => "/beheer", melding: "De tweede stap is gewist." }),
})
