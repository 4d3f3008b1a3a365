import { THEMAS } from "#begrippen/plan"
import { rolNaam } from "#begrippen/rol"
import { page } from "#platform/page"
import { Filterbalk } from "#ui/filterbalk"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Paginering } from "#ui/paginering"
import { Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { gidsAdres, GidsQuery } from "./gids.schema.ts"
import { type Keuzen, loadGids, loadKeuzen, PER_PAGINA } from "./gids.sql.ts"
import { WOORDEN } from "./gids.teksten.ts"
import { Gidstabel } from "./gids.view.tsx"

interface Data {
  query: GidsQuery
  blad: Awaited<ReturnType<typeof loadGids>>
  keuzen: Keuzen
}

/** Who works in the region and what one can ask him for; nothing about anybody who is helped. */
export const gidsPagina = page<Data, GidsQuery>({
  path: "/gids",
  recht: "gids",
  inzage: "geen",
  query: GidsQuery,
  async load({ tx, query, vandaag }) {
    return { query, blad: await loadGids(tx, query, WOORDEN, vandaag), keuzen: await loadKeuzen(tx, vandaag) }
  },
  view: (data, shell) => ({
    titel: "Gids",
    kop: "Wie werkt waar, en waarvoor",
    inleiding: `${data.blad.totaal === 1 ? "Eén collega" : `${data.blad.totaal.toLocaleString("nl-NL")} collega's`} in de regio · hier staan geen deelnemers`,
    handelingen: (
      <>
        {shell.mag("intervisie") && <Knop href="/intervisie">Intervisie</Knop>}
        <Knop href="/gids/mijn-regel">Mijn eigen regel</Knop>
        <Knop href={gidsAdres(data.query, {}, "/gids/download")}>Naar Excel</Knop>
      </>
    ),
    inhoud: (
      <Stapel>
        <Filters data={data} />
        <Kaart vol lang>
          <Gidstabel
            rijen={data.blad.rijen}
            metAanbod={data.query.zoek !== "" || data.query.organisatie !== undefined}
            leeg={<Leeg titel="Niemand gevonden">Zoek met minder woorden, of haal een filter weg.</Leeg>}
          />
        </Kaart>
        <Bladeren data={data} />
      </Stapel>
    ),
  }),
})

function Filters({ data: { query, keuzen } }: { data: Data }) {
  const rollen = keuzen.rollen.toSorted((a, b) => rolNaam(a).localeCompare(rolNaam(b), "nl"))
  const { pagina: _pagina, zoek, ...gekozen } = query
  const gefilterd = zoek !== "" || Object.values(gekozen).some(w => w !== undefined)
  return (
    <Filterbalk actie="/gids" naam="Zoek in de gids" wis={gefilterd ? "/gids" : undefined} knop="Zoek">
      <Veld naam="zoek" type="search" label="Naam of onderwerp" waarde={zoek} />
      <Veld
        naam="organisatie"
        type="select"
        label="Organisatie"
        leegTekst="alle"
        waarde={query.organisatie}
        opties={keuzen.organisaties.map(o => ({ waarde: o.id, tekst: o.naam }))}
      />
      <Veld
        naam="rol"
        type="select"
        label="Rol"
        leegTekst="alle"
        waarde={query.rol}
        opties={rollen.map(r => ({ waarde: r, tekst: rolNaam(r) }))}
      />
      <Veld
        naam="thema"
        type="select"
        label="Thema"
        leegTekst="alle"
        waarde={query.thema}
        opties={THEMAS.map(t => ({ waarde: t.code, tekst: t.naam }))}
      />
      <Veld
        naam="spreekuur"
        type="select"
        label="Spreekuur"
        leegTekst="maakt niet uit"
        waarde={query.spreekuur}
        opties={[{ waarde: "ja", tekst: "houdt spreekuur" }]}
      />
    </Filterbalk>
  )
}

function Bladeren({ data: { query, blad } }: { data: Data }) {
  const { rijen, vanaf, totaal } = blad
  const pagina = vanaf / PER_PAGINA + 1
  if (totaal <= rijen.length) return null
  return (
    <Paginering
      tekst={`${vanaf + 1} tot en met ${vanaf + rijen.length} van ${totaal.toLocaleString("nl-NL")}`}
      vorige={pagina > 1 ? gidsAdres(query, { pagina: pagina - 1 }) : undefined}
      volgende={vanaf + rijen.length < totaal ? gidsAdres(query, { pagina: pagina + 1 }) : undefined}
    />
  )
}
