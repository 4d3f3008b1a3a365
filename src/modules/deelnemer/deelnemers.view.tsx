import { BEKOSTIGERS } from "#begrippen/bekostiging"
import { TREDEN } from "#begrippen/trede"
import type { Shell } from "#platform/page"
import { Chips } from "#ui/chips"
import { Filterbalk } from "#ui/filterbalk"
import { Kaart } from "#ui/kaart"
import { Paginering } from "#ui/paginering"
import { Stapel } from "#ui/raster"
import { Tabel } from "#ui/tabel"
import { Veld } from "#ui/veld"
import { columns, type Lijstbereik, maskedColumns, Niemand } from "./deelnemers-tabel.view.tsx"
import { adresVan, type DeelnemersQuery, isGefilterd } from "./deelnemers.schema.ts"
import type { DeelnemerRij } from "./deelnemers.sql.ts"
import { RegisseurVelden, WelkeRegisseur } from "./regisseurs.view.tsx"
import type { RegisseurKeuze } from "./regisseurs.rules.ts"
import type { Telling } from "./telling.sql.ts"

export interface Lijstdata {
  query: DeelnemersQuery
  bereik: Lijstbereik
  rijen: DeelnemerRij[]
  meer: boolean
  telling: Telling
  regisseurs: RegisseurKeuze
  /** The name of a case director as it was typed; '': none. */
  regisseur: string
  categorieen: string[]
}

/** Was a case director asked for by a name that is nobody's, or of several? */
export const isVraagNaarWie = ({ regisseur, regisseurs }: Pick<Lijstdata, "regisseur" | "regisseurs">): boolean =>
  regisseur !== "" && regisseurs.meer && regisseurs.gevonden.length !== 1

/** The list with its filters, counts and pages. */
export function Lijst({ data, shell }: { data: Lijstdata; shell: Shell }) {
  const { query, rijen, telling } = data
  const gefilterd = isGefilterd(query)
  const van =
    rijen.length === telling.totaal ? `${rijen.length} in totaal` : `${rijen.length} van ${telling.totaal.toLocaleString("nl-NL")}`
  if (isVraagNaarWie(data))
    return (
      <Stapel>
        <Filters data={data} shell={shell} gefilterd />
        <WelkeRegisseur data={data} />
      </Stapel>
    )
  return (
    <Stapel>
      {telling.treden.length > 0 && shell.mag("C14:lees") && <Treden query={query} telling={telling} />}
      {data.bereik !== "gemaskeerd" && <Filters data={data} shell={shell} gefilterd={gefilterd} />}
      <Kaart vol>
        <Tabel
          bijschrift="Deelnemers"
          kolommen={data.bereik === "gemaskeerd" ? maskedColumns(shell) : columns(data, shell)}
          rijen={rijen}
          leeg={<Niemand gefilterd={gefilterd} bereik={data.bereik} />}
        />
      </Kaart>
      {rijen.length > 0 && (
        <Paginering
          tekst={van}
          volgende={data.meer ? adresVan(query, { na: rijen.at(-1)!.id }) : undefined}
          vorige={query.na ? adresVan(query, {}) : undefined}
        />
      )}
    </Stapel>
  )
}

function Treden({ query, telling }: { query: DeelnemersQuery; telling: Telling }) {
  const keuzes = [
    ...TREDEN.map(t => ({ waarde: String(t.trede), tekst: `Trede ${t.trede}` })),
    { waarde: "onbekend", tekst: "Nooit gemeten" },
  ]
  const aantal = (waarde: string) => telling.treden[waarde === "onbekend" ? 0 : Number(waarde)] ?? 0
  return (
    <Chips
      naam="Trede"
      chips={[
        {
          tekst: "Alle treden",
          href: adresVan(query, { trede: undefined }),
          hier: query.trede === undefined,
          aantal: telling.treden.reduce((a, b) => a + b, 0),
        },
        ...keuzes
          .filter(k => aantal(k.waarde) > 0 || query.trede === k.waarde)
          .map(k => ({
            tekst: k.tekst,
            href: adresVan(query, { trede: k.waarde as NonNullable<DeelnemersQuery["trede"]> }),
            aantal: aantal(k.waarde),
            hier: query.trede === k.waarde,
          })),
      ]}
    />
  )
}

function Filters({ data, shell, gefilterd }: { data: Lijstdata; shell: Shell; gefilterd: boolean }) {
  const { query } = data
  return (
    <Filterbalk actie="/deelnemers" naam="Filters" verborgen={{ trede: query.trede }} wis={gefilterd ? "/deelnemers" : undefined}>
      {shell.mag("C01B:lees") && <RegisseurVelden data={data} />}
      {shell.mag("C05:lees") && (
        <Veld
          naam="uitkering"
          type="select"
          label="Uitkering"
          waarde={query.uitkering ?? ""}
          leegTekst="Met en zonder"
          opties={[
            { waarde: "ja", tekst: "Met uitkering" },
            { waarde: "nee", tekst: "Zonder uitkering" },
          ]}
        />
      )}
      {shell.mag("C26:lees") && (
        <Veld
          naam="betaler"
          type="select"
          label="Wie betaalt"
          waarde={query.betaler ?? ""}
          leegTekst="Iedereen"
          opties={[{ waarde: "eigen", tekst: "Uw eigen organisatie" }, ...BEKOSTIGERS.map(b => ({ waarde: b.code, tekst: b.naam }))]}
        />
      )}
      {shell.mag("C15:lees") && shell.mag("C20:lees") && (
        <Veld
          naam="loopt"
          type="select"
          label="Loopt er iets?"
          waarde={query.loopt ?? ""}
          leegTekst="Ja en nee"
          opties={[
            { waarde: "ja", tekst: "Uitkering, traject of werk" },
            { waarde: "nee", tekst: "Er loopt niets" },
          ]}
        />
      )}
      <Veld
        naam="sorteer"
        type="select"
        label="Volgorde"
        waarde={query.sorteer}
        opties={[
          { waarde: "naam", tekst: "Achternaam" },
          ...(shell.mag("C14:lees") ? [{ waarde: "trede", tekst: "Trede, laagste eerst" }] : []),
          ...(shell.mag("C16:lees") ? [{ waarde: "contact", tekst: "Langst niet gesproken" }] : []),
        ]}
      />
    </Filterbalk>
  )
}
