import { open } from "node:fs/promises"
import { extname, join } from "node:path"
import { Readable } from "node:stream"
import { weggelatenTekst } from "#modules/toegang"
import { execute } from "#platform/command"
import { bestandHeaders, CSV, XLSX, ZIP } from "#platform/excel"
import { act, page, type PageContent, seeOther, type Shell, transfer } from "#platform/page"
import { veldenVan } from "#ui/getypt"
import { Formulier } from "#ui/formulier"
import { hoofdletter } from "#ui/hoofdletter"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Melding } from "#ui/melding"
import { Stapel } from "#ui/raster"
import { Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { Veld } from "#ui/veld"
import { maakUitvoer } from "./begin-overdracht.command.ts"
import { haalUitvoerOp } from "./haal-uitvoer-op.command.ts"
import { Loopt, standVan, VERVERS } from "./loopt.view.tsx"
import { mapVan } from "./opslag.command.ts"
import { BESTANDEN } from "./bestanden.command.ts"
import { isBezig, type Uitvoervorm } from "./overdracht.rules.ts"
import { loadHistorie, loadOverdracht, type Overdracht } from "./overdracht.sql.ts"
import { aantal, STANDEN, wanneer } from "./stand.teksten.ts"

const HOOGSTENS = 15

/** Get files out: everything of the organisations that one may import for. */
export const uitvoerPagina = page<Overdracht[]>({
  path: "/uitvoer",
  recht: "invoer",
  inzage: "geen",
  load: ({ tx }) => loadHistorie(tx, "uit", HOOGSTENS),
  view: (historie, shell) => ({
    titel: "Uitvoer",
    kop: "Bestanden ophalen",
    inleiding: "Alles van de organisaties waarvoor u mag invoeren, in dezelfde bestanden als waarmee u inleest.",
    kruimels: [{ tekst: "Invoer", href: "/invoer" }, { tekst: "Uitvoer" }],
    inhoud: (
      <Stapel>
        <Kaart titel="Maak de bestanden">
          <p>
            De bestanden bevatten persoonsgegevens, ook burgerservicenummers. Van iedereen die erin staat wordt vastgelegd dat u de gegevens
            ophaalde. Na een uur gaan de bestanden hier weg; bewaar wat u ophaalt op een plek waar alleen u bij kunt.
          </p>
          <Maakformulier shell={shell} />
        </Kaart>
        <Eerder historie={historie} />
      </Stapel>
    ),
  }),
  act: act({ command: maakUitvoer, naar: ({ overdrachtId }) => `/uitvoer/${overdrachtId}`, melding: "" }),
})

function Maakformulier({ shell, vorm = "xlsx", alleen = null }: { shell: Shell; vorm?: Uitvoervorm; alleen?: string | null }) {
  const v = veldenVan(shell)
  return (
    <Formulier actie="/uitvoer" id={shell.opdrachtId} fouten={shell.formulier?.weigeringen}>
      <Veld
        {...v.een("alleen", alleen ?? "")}
        label="Wat"
        type="select"
        verplicht={false}
        leegTekst={`Alle ${BESTANDEN.length} bestanden`}
        opties={BESTANDEN.map(b => ({ waarde: b.naam, tekst: hoofdletter(b.naam) }))}
      />
      <Veld {...v.een("vorm", vorm)} label="Hoe" type="radio" opties={VORMEN} />
      <Knoppen>
        <Knop soort="hoofd">Maak de bestanden</Knop>
      </Knoppen>
    </Formulier>
  )
}
const VORMEN: ReadonlyArray<{ waarde: Uitvoervorm; tekst: string; hint: string }> = [
  { waarde: "xlsx", tekst: "Eén Excel-werkmap", hint: "Een werkblad per bestand. Per werkblad hoogstens een miljoen rijen." },
  { waarde: "zip", tekst: "Eén zip", hint: "Met in de zip een CSV per bestand." },
  { waarde: "csv", tekst: "Losse bestanden", hint: "Elk bestand apart op te halen, als CSV." },
]

function Eerder({ historie }: { historie: readonly Overdracht[] }) {
  return (
    <Kaart titel="Wat u eerder ophaalde" vol>
      <Tabel
        bijschrift="Wat u eerder ophaalde"
        rijen={historie}
        kolommen={[
          { kop: "Wanneer", naam: true, cel: o => <a href={`/uitvoer/${o.id}`}>{wanneer(o)}</a> },
          { kop: "Wat", cel: o => `${o.alleen ?? "alles"}, ${o.vorm}` },
          {
            kop: "Grootte",
            rechts: true,
            cel: o => (o.bestanden.length > 0 ? grootte(o.bestanden.reduce((som, b) => som + b.bytes, 0)) : "–"),
          },
          { kop: "Op te halen tot", cel: o => (o.stand === "klaar" ? o.tot : "–") },
          { kop: "Stand", cel: o => <Tag soort={STANDEN[o.stand].soort}>{STANDEN[o.stand].tekst}</Tag> },
        ]}
        leeg={<Leeg titel="U haalde nog niets op">Wat u hier laat maken kunt u met Trede weer inlezen, of in een rekenblad openen.</Leeg>}
      />
    </Kaart>
  )
}

const grootte = (bytes: number): string => `${aantal(Math.ceil(bytes / 1_000))} kB`

/** One export: being made, ready to fetch, or gone. */
export const uitleveringPagina = page<Overdracht>({
  path: "/uitvoer/:overdracht",
  recht: "invoer",
  inzage: "geen",
  load: ({ tx, params }) => loadOverdracht(tx, "uit", params["overdracht"]!),
  view: (overdracht, shell) => ({
    kruimels: [{ tekst: "Invoer", href: "/invoer" }, { tekst: "Uitvoer", href: "/uitvoer" }, { tekst: wanneer(overdracht) }],
    ...inhoud(overdracht, shell),
  }),
})

function inhoud(overdracht: Overdracht, shell: Shell): PageContent {
  if (isBezig(overdracht.stand))
    return {
      titel: "Bezig",
      kop: "De bestanden worden gemaakt",
      ververs: VERVERS,
      inhoud: <Loopt overdracht={overdracht} pad={`/uitvoer/${overdracht.id}`} />,
    }
  if (overdracht.stand === "klaar")
    return {
      titel: "Klaar",
      kop: overdracht.bestanden.length === 1 ? "Het bestand staat klaar" : `${aantal(overdracht.bestanden.length)} bestanden staan klaar`,
      inleiding: `Op te halen tot ${overdracht.tot}`,
      inhoud: <Klaar overdracht={overdracht} />,
    }
  const verlopen = overdracht.stand === "verlopen"
  return {
    titel: "Uitvoer",
    kop: verlopen ? "Deze bestanden zijn weer weg" : "De bestanden zijn niet gemaakt",
    inhoud: (
      <Stapel>
        {!verlopen && (
          <Melding soort="fout" titel="Wat er aan de hand is">
            {overdracht.fout ?? "Het programma is tijdens het werk gestopt. Laat de bestanden opnieuw maken."}
          </Melding>
        )}
        <Kaart>
          <Maakformulier shell={shell} vorm={overdracht.vorm} alleen={overdracht.alleen} />
        </Kaart>
      </Stapel>
    ),
  }
}

function Klaar({ overdracht }: { overdracht: Overdracht }) {
  return (
    <Kaart vol voet={overdracht.weggelaten > 0 && weggelatenTekst(overdracht.weggelaten)}>
      <Tabel
        bijschrift="Bestanden"
        rijen={overdracht.bestanden}
        kolommen={[
          { kop: "Bestand", naam: true, cel: b => <a href={`/uitvoer/${overdracht.id}/${b.naam}`}>{b.naam}</a> },
          { kop: "Rijen", rechts: true, cel: b => aantal(b.rijen ?? 0) },
          { kop: "Grootte", rechts: true, cel: b => grootte(b.bytes) },
        ]}
      />
    </Kaart>
  )
}

export const uitleveringStand = transfer<Overdracht>({
  methode: "get",
  path: "/uitvoer/:overdracht/stand",
  recht: "invoer",
  inzage: "geen",
  load: ({ tx, params }) => loadOverdracht(tx, "uit", params["overdracht"]!),
  send: overdracht => standVan(overdracht, isBezig(overdracht.stand)),
})

const SOORT: Readonly<Record<string, string>> = { ".xlsx": XLSX, ".zip": ZIP }

/** One of its files; who fetched what is kept. */
export const uitleveringBestand = transfer<{ id: string; naam: string; bytes: number }>({
  methode: "get",
  path: "/uitvoer/:overdracht/:bestand",
  recht: "invoer",
  inzage: "geen", // the people in it were logged when it was made
  async load({ tx, params }) {
    const overdracht = await loadOverdracht(tx, "uit", params["overdracht"]!)
    const bestand = overdracht?.stand === "klaar" ? overdracht.bestanden.find(b => b.naam === params["bestand"]) : undefined
    return overdracht && bestand ? { id: overdracht.id, naam: bestand.naam, bytes: bestand.bytes } : null
  },
  async send({ id, naam, bytes }, { services, token }) {
    const uitkomst = await execute(services, token, haalUitvoerOp, { overdracht: id, bestand: naam }, { id: crypto.randomUUID() })
    if (!uitkomst.ok) return new Response(uitkomst.weigeringen[0]!.tekst, { status: 403 })
    const bestand = await open(join(mapVan(services, id), naam)).catch(() => null)
    if (!bestand) return seeOther(`/uitvoer/${id}`) // removed at this very moment: the page says so
    const inhoud = Readable.toWeb(bestand.createReadStream()) as ReadableStream<Uint8Array>
    return new Response(inhoud, { headers: { ...bestandHeaders(naam, SOORT[extname(naam)] ?? CSV), "content-length": String(bytes) } })
  },
})
