import { BETALERS, WEGEN } from "#begrippen/aanmelding"
import { type Gevonden, loadDubbelen, MensenTabel } from "#modules/deelnemer"
import { act, page, type Shell } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Formulier, Veldgroep, VeldenRij } from "#ui/formulier"
import { foutVan } from "#ui/foutsamenvatting"
import { veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Stapel } from "#ui/raster"
import { Tabel } from "#ui/tabel"
import { Veld } from "#ui/veld"
import { z } from "zod"
import { type Lijkt, loadLijktOp } from "./aanmelding.sql.ts"
import { meldAan, naamVan } from "./meld-aan.command.ts"
import { Groepveld, keuzes, WieVelden } from "./velden.view.tsx"

interface Data {
  weg: string
  /** Who waits already, and whose files the reader may see, that look like the one who was typed in. */
  wachtenden: Lijkt[]
  dossiers: Gevonden[]
}
const NieuwQuery = z.object({ weg: z.enum(["medewerker", "inloop", "lijst"]).default("medewerker").catch("medewerker") })

/** Somebody comes in by a member of staff. */
export const nieuwPagina = page<Data, z.infer<typeof NieuwQuery>>({
  path: "/aanmeldingen/nieuw",
  recht: "aanmelden",
  inzage: {
    doel: "P1",
    categorieen: ["C01", "C26"],
    deelnemers: ({ wachtenden, dossiers }) => [...wachtenden, ...dossiers].map(d => d.id),
  },
  query: NieuwQuery,
  async load({ tx, query, formulier }) {
    if (!formulier?.weigeringen.some(w => w.code === "mogelijk_dubbel")) return { ...query, wachtenden: [], dossiers: [] }
    const waarde = (naam: string) => String(formulier.waarden[naam] ?? "").trim()
    const naam = naamVan({ voornaam: waarde("voornaam"), tussenvoegsel: waarde("tussenvoegsel"), achternaam: waarde("achternaam") })
    const geboren = waarde("geboortedatum")
    return { ...query, wachtenden: await loadLijktOp(tx, naam, geboren), dossiers: await loadDubbelen(tx, naam, geboren) }
  },
  view: (data, shell) => ({
    titel: "Iemand aanmelden",
    kop: "Wie wil verder?",
    inleiding: "Dit is nog geen dossier. Schrijf alleen op wat nodig is om iemand uit te nodigen.",
    kruimels: [{ tekst: "Aanmeldingen", href: "/aanmeldingen" }, { tekst: "Iemand aanmelden" }],
    inhoud: (
      <Stapel>
        <Gelijkenis data={data} shell={shell} />
        <Aanmeldformulier data={data} shell={shell} />
      </Stapel>
    ),
  }),
  act: act({
    command: meldAan,
    naar: ({ aanmeldingId }) => `/aanmeldingen/${aanmeldingId}`,
    melding: "De aanmelding staat in de wachtrij.",
  }),
})

function Gelijkenis({ data: { wachtenden, dossiers }, shell }: { data: Data; shell: Shell }) {
  return (
    <>
      {wachtenden.length > 0 && (
        <Kaart titel="Staat misschien al in de wachtrij" onder="zelfde geboortedatum" vol>
          <Tabel
            bijschrift="Mogelijk al aangemeld"
            zonderKop
            rijen={wachtenden}
            kolommen={[
              { kop: "Naam", naam: true, cel: r => <a href={`/aanmeldingen/${r.id}`}>{r.naam}</a> },
              { kop: "Geboren", cel: r => <span class="getal">{dagTekst(r.geboortedatum)}</span> },
            ]}
          />
        </Kaart>
      )}
      {dossiers.length > 0 && (
        <Kaart titel="Heeft misschien al een dossier" onder="zelfde geboortedatum" vol>
          <MensenTabel bijschrift="Mogelijk al een dossier" rijen={dossiers} shell={shell} />
        </Kaart>
      )}
    </>
  )
}

function Aanmeldformulier({ data, shell }: { data: Data; shell: Shell }) {
  const v = veldenVan(shell)
  const fouten = shell.formulier?.weigeringen
  const dubbel = data.wachtenden.length + data.dossiers.length > 0
  return (
    <Formulier actie="/aanmeldingen/nieuw" id={shell.opdrachtId} fouten={fouten} naam="Iemand aanmelden" waak>
      <WieVelden
        v={v}
        vandaag={shell.vandaag}
        vraag={{ label: "Waar wil hij of zij hulp bij?", hint: "In eigen woorden. Geen ziekte en geen oordeel." }}
      />
      <Veldgroep naam="Hoe komt hij of zij binnen?">
        <VeldenRij>
          <Veld
            {...v.een("weg", data.weg)}
            type="select"
            label="Weg"
            opties={keuzes(WEGEN.filter(w => ["medewerker", "inloop", "lijst"].includes(w.code)))}
          />
          <Groepveld v={v} beschermd={shell.mag("C11:schrijf")} />
        </VeldenRij>
        <VeldenRij>
          <Veld
            {...v.een("opdrachtgever")}
            label="Opdrachtgever"
            verplicht={false}
            maxlengte={100}
            hint="Alleen als dat niet uw eigen organisatie is."
          />
          <Veld {...v.een("betaler")} type="select" label="Wie betaalt" verplicht={false} leegTekst="Onbekend" opties={keuzes(BETALERS)} />
        </VeldenRij>
      </Veldgroep>
      {dubbel && <Veld naam="bevestigd" type="checkbox" label="Ik heb gekeken: dit is iemand anders" fout={foutVan(fouten, "bevestigd")} />}
      <Knoppen vast>
        <Knop soort="hoofd">Meld aan</Knop>
        <Knop soort="stil" href="/aanmeldingen">
          Annuleer
        </Knop>
      </Knoppen>
    </Formulier>
  )
}
