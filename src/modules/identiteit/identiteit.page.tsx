import { act, page } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Raster } from "#ui/raster"
import { Veld } from "#ui/veld"
import { terugVan, uitVan } from "./deur.page.tsx"
import { Adressen, Bewaar, Stop, Toegang, TweedeFactor } from "./dienst.view.tsx"
import { wisDienst, zetDienst } from "./identiteit.command.ts"
import { loadBeheerdeDienst } from "./identiteit.sql.ts"

export const naarBeheer = (organisatieId: string) => `/beheer?organisatie=${organisatieId}`

export const dienst = page({
  path: "/beheer/identiteit/:organisatieId",
  recht: "beheer",
  inzage: "geen",
  load: async ({ tx, params, services, url }) => {
    const id = params["organisatieId"]!
    const gevonden = await loadBeheerdeDienst(tx, id, "medewerkers")
    return (
      gevonden && {
        ...gevonden,
        id,
        terug: terugVan({ services, url }, id, "medewerkers"),
        uit: uitVan({ services, url }, id, "medewerkers"),
      }
    )
  },
  view: ({ id, organisatie, issuer, clientId, gekoppeld, adresVertrouwd, gemeente, terug, uit }, { formulier, opdrachtId }) => {
    const fouten = formulier?.weigeringen
    return {
      titel: "Inloggen via de organisatie",
      kop: issuer ? `${organisatie} logt in via de eigen organisatie` : `Laat ${organisatie} inloggen via de eigen organisatie`,
      inleiding: issuer
        ? `${gekoppeld} ${gekoppeld === 1 ? "medewerker is" : "medewerkers zijn"} zo al eens binnengekomen.`
        : "Medewerkers hebben dan geen apart wachtwoord voor Trede. Wie uit dienst gaat bij uw identity provider, komt hier niet meer binnen.",
      kruimels: [{ tekst: "Beheer", href: naarBeheer(id) }],
      ...(gemeente && { handelingen: <Knop href={`/beheer/identiteit/${id}/inwoners`}>Inloggen van inwoners</Knop> }),
      inhoud: (
        <Raster verdeling="2-1" boven>
          <Formulier actie={`/beheer/identiteit/${id}`} id={opdrachtId} fouten={fouten} naam="Identity provider">
            <Toegang
              dienst={{ issuer, clientId }}
              formulier={formulier}
              hint="Begint met https://, precies zoals de identity provider zichzelf noemt."
            />
            <TweedeFactor
              dienst={{ issuer, clientId }}
              formulier={formulier}
              label="Onze identity provider vraagt iedereen een tweede factor"
            />
            <Veld
              naam="adresVertrouwd"
              label="Herken iemand ook aan een adres dat niet als bevestigd is gemeld"
              type="checkbox"
              hint="Zegt uw identity provider niet of een adres is nagegaan (Microsoft Entra), geef mensen dan een link vanaf Beheer: daarmee koppelen zij zich, ook zonder adres. Zet dit alleen aan als bij u alleen beheerders een adres kunnen wijzigen: anders komt wie het adres van een collega invult hier binnen als die collega."
              waarde={formulier ? formulier.waarden["adresVertrouwd"] === "ja" : adresVertrouwd}
              verplicht={false}
            />
            <Bewaar dienst={{ issuer, clientId }} weg={`/beheer/identiteit/${id}/weg`} />
          </Formulier>
          <Kaart titel="Bij uw identity provider">
            <Adressen
              vooraf="Maak daar een toepassing (web, authorization code met PKCE) met dit adres voor de terugweg:"
              terug={terug}
              uit={uit}
            />
            <p class="stil">
              De eerste keer wordt iemand herkend aan zijn bevestigde e-mailadres (email_verified) en een lopende functie hier, daarna aan
              zijn vaste nummer bij uw identity provider. Wie u met een link uitnodigt kiest daarop ‘Log in via {organisatie}’ en is dan
              gekoppeld zonder adres; een nieuwe link koppelt opnieuw. Hij komt alleen binnen bij {organisatie}.
            </p>
          </Kaart>
        </Raster>
      ),
    }
  },
  act: act({
    command: zetDienst,
    naar: (_, { organisatieId }) => `/beheer/identiteit/${organisatieId}`,
    melding: "Bewaard. Probeer het zelf uit voordat u uitlogt.",
  }),
})

export const dienstWeg = page({
  path: "/beheer/identiteit/:organisatieId/weg",
  recht: "beheer",
  inzage: "geen",
  load: async ({ tx, params }) => {
    const id = params["organisatieId"]!
    const gevonden = await loadBeheerdeDienst(tx, id, "medewerkers")
    return gevonden?.issuer ? { id, organisatie: gevonden.organisatie } : null
  },
  view: ({ id, organisatie }, shell) => ({
    titel: "Stoppen met inloggen via de organisatie",
    kop: `Logt ${organisatie} weer in bij Trede zelf?`,
    inleiding: "Wie via de organisatie is ingelogd, wordt uitgelogd. Wie geen wachtwoord heeft, moet u daarna uitnodigen.",
    kruimels: [{ tekst: "Beheer", href: naarBeheer(id) }],
    inhoud: <Stop adres={`/beheer/identiteit/${id}`} shell={shell} />,
  }),
  act: act({
    command: wisDienst,
    naar: (_, { organisatieId }) => naarBeheer(organisatieId!),
    melding: "Iedereen logt weer in bij Trede zelf.",
  }),
})
