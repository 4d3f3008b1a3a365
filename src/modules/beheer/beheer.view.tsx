import { rolNaam } from "#begrippen/rol"
import type { PageContent, Shell } from "#platform/page"
import { Chips } from "#ui/chips"
import { Filterbalk } from "#ui/filterbalk"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Paginering } from "#ui/paginering"
import { Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { beheerAdres, type BeheerQuery } from "./beheer.schema.ts"
import type { BeheerdeOrganisatie, BeheerdeZetel } from "./beheer.sql.ts"
import { ZetelTabel } from "./zetel-tabel.view.tsx"
import { type Gekozen, kiesZetels, PER_PAGINA, type Stand, STANDEN, type Zetel } from "./zetels.rules.ts"

export interface Beheer {
  query: BeheerQuery
  organisaties: BeheerdeOrganisatie[]
  gekozen: BeheerdeOrganisatie | null
  zetels: Zetel[]
  keuze: Gekozen
  rijen: BeheerdeZetel[]
}

const STAND: Readonly<Record<Stand, string>> = {
  lopend: "Werken hier nu",
  niet_uitgenodigd: "Nog niet uitgenodigd",
  uitgenodigd: "Uitgenodigd",
  een_stap: "Alleen wachtwoord",
  geeindigd: "Geëindigd",
}

export function beheerInhoud(data: Beheer, { vandaag, actor }: Shell): PageContent {
  const { gekozen, zetels } = data
  if (!gekozen)
    return {
      titel: "Beheer",
      kop: "Nog geen organisaties",
      inleiding: "Zodra u bestanden inleest komen hier de organisaties die erin staan.",
      inhoud: <Leeg titel="Er is nog niemand om te beheren" handeling={<Knop href="/invoer">Naar invoer</Knop>} />,
    }
  const { lopend, geeindigd, een_stap } = kiesZetels(zetels, { zoek: "", stand: "lopend", pagina: 1 }, vandaag).aantallen
  return {
    titel: "Beheer",
    kop: `Medewerkers van ${gekozen.naam}`,
    inleiding: `${lopend} functies lopen · ${geeindigd} zijn geëindigd · ${een_stap} loggen in zonder tweede stap`,
    handelingen: (
      <>
        <Knop soort="hoofd" href={`/beheer/zetel?organisatie=${gekozen.id}`}>
          Voeg een functie toe
        </Knop>
        <Knop href={`/beheer/identiteit/${gekozen.id}`}>Inloggen via de organisatie</Knop>
        <Knop href={`/beheer/tablets/${gekozen.id}`}>Tablets</Knop>
        <Knop href={`/beheer/keuzelijsten/${gekozen.id}`}>Keuzelijsten</Knop>
        <Knop href={`/beheer/dienstverlening/${gekozen.id}`}>Dienstverlening</Knop>
        <Knop href={`/beheer/fraudekanaal/${gekozen.id}`}>Fraudekanaal</Knop>
        <Knop href="/zegels">Zegels</Knop>
        <Knop href="/beheer/instrumenten">Instrumenten</Knop>
        <Knop href="/beheer/overeenkomsten">Overeenkomsten</Knop>
        <Knop href={beheerAdres({ ...data.query, organisatie: gekozen.id }, {}).replace("/beheer", "/beheer/download")}>Naar Excel</Knop>
      </>
    ),
    inhoud: (
      <Stapel>
        <Standen data={data} />
        <Filters data={data} />
        <Kaart vol lang>
          <ZetelTabel
            titel={STAND[data.query.stand]}
            zetels={data.rijen}
            vandaag={vandaag}
            zelf={actor!.medewerkerId}
            leeg={<Niemand query={data.query} />}
          />
        </Kaart>
        <Bladeren data={data} />
      </Stapel>
    ),
  }
}

const Standen = ({ data: { query, keuze } }: { data: Beheer }) => (
  <Chips
    naam="Stand"
    chips={STANDEN.filter(stand => keuze.aantallen[stand] > 0 || stand === query.stand).map(stand => ({
      tekst: STAND[stand],
      href: beheerAdres(query, { stand }),
      aantal: keuze.aantallen[stand],
      hier: stand === query.stand,
    }))}
  />
)

function Filters({ data: { query, organisaties, gekozen, keuze } }: { data: Beheer }) {
  const hier = gekozen && organisaties.length > 1 ? gekozen.id : undefined
  const gefilterd = query.zoek !== "" || query.rol !== undefined
  return (
    <Filterbalk
      actie="/beheer"
      naam="Zoek medewerkers"
      verborgen={{ stand: query.stand === "lopend" ? undefined : query.stand }}
      wis={gefilterd ? beheerAdres(query, { zoek: "", rol: undefined }) : undefined}
    >
      {hier && (
        <Veld
          naam="organisatie"
          type="select"
          label="Organisatie"
          waarde={hier}
          opties={organisaties.map(o => ({ waarde: o.id, tekst: `${o.naam} (${o.medewerkers.toLocaleString("nl-NL")})` }))}
        />
      )}
      <Veld naam="zoek" type="search" label="Naam of e-mailadres" waarde={query.zoek} autocomplete="off" />
      <Veld
        naam="rol"
        type="select"
        label="Rol"
        waarde={query.rol ?? ""}
        leegTekst="Alle rollen"
        opties={keuze.rollen.map(rol => ({ waarde: rol, tekst: rolNaam(rol) })).toSorted((a, b) => (a.tekst < b.tekst ? -1 : 1))}
      />
    </Filterbalk>
  )
}

const Niemand = ({ query }: { query: BeheerQuery }) => (
  <Leeg
    titel="Niemand gevonden"
    handeling={<Knop href={beheerAdres(query, { zoek: "", rol: undefined, stand: "lopend" })}>Toon iedereen</Knop>}
  >
    {query.stand === "lopend" ? "Zoek op een deel van de naam of het e-mailadres." : `Gezocht bij: ${STAND[query.stand].toLowerCase()}.`}
  </Leeg>
)

function Bladeren({ data: { query, keuze } }: { data: Beheer }) {
  const { vanaf, totaal, rijen } = keuze
  if (rijen.length === 0) return null
  const pagina = vanaf / PER_PAGINA + 1
  const tot = vanaf + rijen.length
  return (
    <Paginering
      tekst={rijen.length === totaal ? `${totaal} in totaal` : `${vanaf + 1} tot en met ${tot} van ${totaal.toLocaleString("nl-NL")}`}
      vorige={vanaf > 0 ? beheerAdres(query, { pagina: pagina - 1 }) : undefined}
      volgende={tot < totaal ? beheerAdres(query, { pagina: pagina + 1 }) : undefined}
    />
  )
}
