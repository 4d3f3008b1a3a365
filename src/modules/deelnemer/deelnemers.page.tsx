import { naamVan } from "#begrippen/code"
import { leeftijdOp } from "#begrippen/dag"
import type { Rol } from "#begrippen/rol"
import { TREDEN } from "#begrippen/trede"
import { UITKERINGEN } from "#begrippen/uitkering"
import { cel } from "#modules/toegang"
import { allows } from "#platform/actor"
import { page, type Route, type Shell } from "#platform/page"
import { Chips } from "#ui/chips"
import { dagTekst } from "#ui/datum"
import { Filterbalk } from "#ui/filterbalk"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Paginering } from "#ui/paginering"
import { Stapel } from "#ui/raster"
import { Bij, type Kolom, Tabel } from "#ui/tabel"
import { TredeBalk } from "#ui/trede"
import { Veld } from "#ui/veld"
import { DeelnemersQuery } from "./deelnemers.schema.ts"
import {
  type DeelnemerRij,
  loadDeelnemers,
  loadGemaskeerd,
  loadRegisseurs,
  loadTelling,
  PER_PAGINA,
  type Telling,
} from "./deelnemers.sql.ts"

interface Data {
  query: DeelnemersQuery
  /** Whose people: the whole organisation, those one is involved with, or those of whom one sees a little. */
  bereik: "organisatie" | "eigen" | "gemaskeerd"
  rijen: DeelnemerRij[]
  meer: boolean
  telling: Telling
  regisseurs: Array<{ id: string; naam: string; aantal: number }>
  categorieen: string[]
}

/** My people, or those of my organisation: filters in the address, counts, order, 50 a page. */
export const deelnemers: Route = page<Data, DeelnemersQuery>({
  path: "/deelnemers",
  recht: "deelnemers",
  inzage: { doel: "P2", categorieen: data => data.categorieen, deelnemers: data => data.rijen.map(r => r.id) },
  query: DeelnemersQuery,
  async load({ tx, actor, services, query, vandaag }) {
    const mag = (recht: string) => allows(services.access, actor, recht)
    if (!mag("C01:lees")) {
      const rijen = await loadGemaskeerd(tx)
      const leeg = { telling: { totaal: rijen.length, treden: [] }, regisseurs: [] }
      return {
        ...leeg,
        query,
        rijen,
        bereik: "gemaskeerd" as const,
        meer: false,
        categorieen: mag("C14:masker") ? ["C01", "C14"] : ["C01"],
      }
    }
    const orgBreed = ["L", "V"].includes(cel(actor!.rol as Rol, "C01"))
    const gevonden = await loadDeelnemers(tx, query, orgBreed, vandaag)
    return {
      query,
      bereik: orgBreed ? ("organisatie" as const) : ("eigen" as const),
      rijen: gevonden.slice(0, PER_PAGINA),
      meer: gevonden.length > PER_PAGINA,
      telling: await loadTelling(tx, query, orgBreed, vandaag),
      regisseurs: orgBreed ? await loadRegisseurs(tx, vandaag) : [],
      categorieen: ["C01", "C01B", "C03", "C05", "C14", "C16"].filter(c => mag(`${c}:lees`)),
    }
  },
  view: (data, shell) => ({
    titel: "Deelnemers",
    kop: heading(data),
    ...(data.bereik === "gemaskeerd" ? { inleiding: "U ziet van hen de voornaam en het telefoonnummer" } : {}),
    ...(shell.mag("registreren") ? { handelingen: <Knop href="/deelnemers/nieuw">Iemand registreren</Knop> } : {}),
    inhoud: <Lijst data={data} shell={shell} />,
  }),
})

function heading({ bereik, telling, query }: Data): string {
  const gefilterd = [query.trede, query.regie, query.uitkering].some(Boolean)
  const mensen = telling.totaal === 1 ? "1 deelnemer" : `${telling.totaal.toLocaleString("nl-NL")} deelnemers`
  if (gefilterd) return `${mensen} met deze filters`
  return bereik === "organisatie" ? `${mensen} in uw organisatie` : `${mensen} bij wie u betrokken bent`
}

const adres = (query: DeelnemersQuery, anders: Partial<DeelnemersQuery>): string => {
  const { sorteer, ...rest } = { ...query, na: undefined, ...anders }
  const delen = Object.entries({ ...rest, sorteer: sorteer === "naam" ? undefined : sorteer }).filter(deel => deel[1] !== undefined)
  return delen.length === 0 ? "/deelnemers" : `/deelnemers?${new URLSearchParams(delen as [string, string][])}`
}

function Lijst({ data, shell }: { data: Data; shell: Shell }) {
  const { query, rijen, telling } = data
  const gefilterd = [query.trede, query.regie, query.uitkering].some(Boolean)
  const van =
    rijen.length === telling.totaal ? `${rijen.length} in totaal` : `${rijen.length} van ${telling.totaal.toLocaleString("nl-NL")}`
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
          volgende={data.meer ? adres(query, { na: rijen.at(-1)!.id }) : undefined}
          vorige={query.na ? adres(query, {}) : undefined}
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
          href: adres(query, { trede: undefined }),
          hier: query.trede === undefined,
          aantal: telling.treden.reduce((a, b) => a + b, 0),
        },
        ...keuzes
          .filter(k => aantal(k.waarde) > 0 || query.trede === k.waarde)
          .map(k => ({
            tekst: k.tekst,
            href: adres(query, { trede: k.waarde as NonNullable<DeelnemersQuery["trede"]> }),
            aantal: aantal(k.waarde),
            hier: query.trede === k.waarde,
          })),
      ]}
    />
  )
}

function Filters({ data, shell, gefilterd }: { data: Data; shell: Shell; gefilterd: boolean }) {
  const { query, regisseurs } = data
  const aantal = (n: number) => n.toLocaleString("nl-NL")
  return (
    <Filterbalk actie="/deelnemers" naam="Filters" verborgen={{ trede: query.trede }} wis={gefilterd ? "/deelnemers" : undefined}>
      {shell.mag("C01B:lees") && (
        <Veld
          naam="regie"
          type="select"
          label="Casusregisseur"
          verplicht={true}
          waarde={query.regie ?? ""}
          leegTekst="Iedereen"
          opties={[
            { waarde: "geen", tekst: "Geen casusregisseur" },
            ...regisseurs.map(r => ({ waarde: r.id, tekst: `${r.naam} (${aantal(r.aantal)})` })),
          ]}
        />
      )}
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

function columns({ bereik }: Data, shell: Shell): Kolom<DeelnemerRij>[] {
  const alles: Array<Kolom<DeelnemerRij> & { recht: string }> = [
    {
      recht: "C01:lees",
      kop: "Naam",
      naam: true,
      breedte: 30,
      cel: r => (
        <>
          <a href={`/deelnemers/${r.id}`}>{r.naam}</a>
          <Bij>{[r.geboortedatum && `${leeftijdOp(r.geboortedatum, shell.vandaag)} jaar`, r.woongemeente].filter(Boolean).join(" · ")}</Bij>
        </>
      ),
    },
    { recht: "C14:lees", kop: "Trede", breedte: 15, cel: r => <TredeBalk trede={r.trede} /> },
    { recht: "C15:lees", kop: "Nu", breedte: 25, cel: r => r.nu },
    {
      recht: "C05:lees",
      kop: "Uitkering",
      telefoon: "weg",
      cel: r => r.uitkering && naamVan(UITKERINGEN, r.uitkering).replace(/ \(.*/, ""),
    },
    ...(bereik === "organisatie"
      ? [{ recht: "C01B:lees", kop: "Casusregisseur", cel: (r: DeelnemerRij) => r.regie ?? <span class="onbekend">niemand</span> }]
      : []),
    { recht: "C16:lees", kop: "Laatste contact", cel: r => r.laatsteContact && dagTekst(r.laatsteContact) },
  ]
  return alles.filter(kolom => shell.mag(kolom.recht))
}

const maskedColumns = (shell: Shell): Kolom<DeelnemerRij>[] => [
  { kop: "Voornaam", naam: true, breedte: 30, cel: r => <a href={`/deelnemers/${r.id}`}>{r.naam}</a> },
  { kop: "Telefoon", cel: r => r.telefoon ?? <span class="onbekend">onbekend</span> },
  ...(shell.mag("C14:masker") ? [{ kop: "Trede", cel: (r: DeelnemerRij) => <TredeBalk trede={r.trede} /> }] : []),
]

function Niemand({ gefilterd, bereik }: { gefilterd: boolean; bereik: Data["bereik"] }) {
  if (gefilterd)
    return (
      <Leeg titel="Niemand met deze filters" handeling={<Knop href="/deelnemers">Alle filters weg</Knop>}>
        Laat een filter weg om meer mensen te zien.
      </Leeg>
    )
  return (
    <Leeg titel="Nog niemand">
      {bereik === "organisatie"
        ? "Registreer iemand, of lever bestanden aan."
        : "U ziet hier wie aan u is toegewezen. Vraag uw teamleider om u bij iemand te zetten."}
    </Leeg>
  )
}
