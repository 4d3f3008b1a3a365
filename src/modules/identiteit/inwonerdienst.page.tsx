import { act, page } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Raster } from "#ui/raster"
import { Veld } from "#ui/veld"
import { terugVan, uitVan } from "./deur.page.tsx"
import { Adressen, Bewaar, Stop, tekstveld, Toegang, TweedeFactor } from "./dienst.view.tsx"
import { wisDienst, zetDienst } from "./identiteit.command.ts"
import { naarBeheer } from "./identiteit.page.tsx"
import { loadBeheerdeDienst } from "./identiteit.sql.ts"

const doel = "inwoners"
const adresVan = (organisatieId: string) => `/beheer/identiteit/${organisatieId}/inwoners`
const kruimels = (id: string) => [
  { tekst: "Beheer", href: naarBeheer(id) },
  { tekst: "Inloggen via de organisatie", href: `/beheer/identiteit/${id}` },
]

/** The log-in that a municipality offers its residents: the same as for staff, and in which claim the BSN comes. */
export const inwonerdienst = page({
  path: "/beheer/identiteit/:organisatieId/inwoners",
  recht: "beheer",
  inzage: "geen",
  load: async ({ tx, params, services, url }) => {
    const id = params["organisatieId"]!
    const gevonden = await loadBeheerdeDienst(tx, id, doel)
    return gevonden?.gemeente
      ? { ...gevonden, id, terug: terugVan({ services, url }, id, doel), uit: uitVan({ services, url }, id, doel) }
      : null
  },
  view: ({ id, organisatie, issuer, clientId, bsnClaim, gekoppeld, terug, uit }, { formulier, opdrachtId }) => {
    const fouten = formulier?.weigeringen
    return {
      titel: "Inloggen van inwoners",
      kop: issuer ? `Inwoners van ${organisatie} loggen in via de gemeente` : `Laat inwoners van ${organisatie} inloggen via de gemeente`,
      inleiding: issuer
        ? `${gekoppeld} ${gekoppeld === 1 ? "inwoner is" : "inwoners zijn"} zo al eens binnengekomen.`
        : "Met DigiD of een ander middel, via de leverancier die uw gemeente daarvoor heeft. Een inwoner ziet dan zijn eigen pagina.",
      kruimels: kruimels(id),
      inhoud: (
        <Raster verdeling="2-1" boven>
          <Formulier actie={adresVan(id)} id={opdrachtId} verborgen={{ doel }} fouten={fouten} naam="Inloggen van inwoners">
            <Toegang
              dienst={{ issuer, clientId }}
              formulier={formulier}
              hint="Begint met https://, precies zoals uw leverancier (broker) het opgeeft."
            />
            <Veld
              {...tekstveld(formulier, "bsnClaim", bsnClaim)}
              label="Naam van het veld met het BSN (claim)"
              hint="Zoals uw leverancier het noemt, letter voor letter. Trede leest alleen dit veld."
            />
            <TweedeFactor dienst={{ issuer, clientId }} formulier={formulier} label="Wie hier inlogt, doet dat met een tweede factor" />
            <Bewaar dienst={{ issuer, clientId }} weg={`${adresVan(id)}/weg`} />
          </Formulier>
          <Kaart titel="Bij uw leverancier">
            <Adressen vooraf="Geef haar dit adres voor de terugweg (authorization code met PKCE):" terug={terug} uit={uit} />
            <p class="stil">
              Trede zoekt de inwoner op zijn BSN, alleen bij {organisatie}, en maakt zo nodig een account voor hem. Het BSN zelf wordt
              daarbij niet bewaard. Wie hier niet bekend is leest dat hij u kan bellen. Een medewerker komt zo niet binnen.
            </p>
          </Kaart>
        </Raster>
      ),
    }
  },
  act: act({
    command: zetDienst,
    naar: (_, { organisatieId }) => adresVan(organisatieId!),
    melding: "Bewaard. Laat een inwoner het uitproberen.",
  }),
})

export const inwonerdienstWeg = page({
  path: "/beheer/identiteit/:organisatieId/inwoners/weg",
  recht: "beheer",
  inzage: "geen",
  load: async ({ tx, params }) => {
    const id = params["organisatieId"]!
    const gevonden = await loadBeheerdeDienst(tx, id, doel)
    return gevonden?.issuer ? { id, organisatie: gevonden.organisatie } : null
  },
  view: ({ id, organisatie }, shell) => ({
    titel: "Stoppen met inloggen van inwoners",
    kop: `Loggen inwoners van ${organisatie} niet meer in via de gemeente?`,
    inleiding: "Wie zo is ingelogd, wordt uitgelogd. Wat er over hem is vastgelegd blijft zoals het is.",
    kruimels: kruimels(id),
    inhoud: <Stop adres={adresVan(id)} doel={doel} shell={shell} />,
  }),
  act: act({
    command: wisDienst,
    naar: (_, { organisatieId }) => naarBeheer(organisatieId!),
    melding: "Inwoners loggen hier niet meer in via de gemeente.",
  }),
})
