import type { Weigering } from "#begrippen/uitkomst"
import { execute } from "#platform/command"
import { type Answer, page, type PageContent, type PageRequest, seeOther, transfer, type TransferRequest } from "#platform/page"
import { Bestandskeuze } from "#ui/bestandskeuze"
import { Formulier } from "#ui/formulier"
import { foutVan } from "#ui/foutsamenvatting"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Melding } from "#ui/melding"
import { Raster, Stapel } from "#ui/raster"
import { Stappen } from "#ui/stappen"
import { Veld } from "#ui/veld"
import { controleerBestanden } from "./begin-overdracht.command.ts"
import { Historie } from "./historie.view.tsx"
import { ruimMap } from "./opslag.command.ts"
import { type Elders, loadElders, loadHistorie, type Overdracht } from "./overdracht.sql.ts"
import { ontvang } from "./upload.command.ts"
import { GRENZEN, INVOER_BODY, inMegabytes } from "./upload.rules.ts"

interface Data {
  historie: Overdracht[]
  elders: Elders[]
  voorbeeld: boolean
}

const HOOGSTENS = 15

const load = async ({ tx, actor }: Pick<PageRequest<unknown>, "tx" | "actor">): Promise<Data> => ({
  voorbeeld: actor!.voorbeeld,
  historie: await loadHistorie(tx, "in", HOOGSTENS),
  elders: await loadElders(tx, HOOGSTENS),
})

/** Bring files in: choose them, then see what would happen before anything does. */
export const invoerPagina = page<Data>({
  path: "/invoer",
  recht: "invoer",
  inzage: "geen",
  load,
  view: data => startPagina(data, "eigen", []),
})

/** Takes the files while they come in; the check runs in the background. */
export const invoerDeur = transfer<Data>({
  methode: "post",
  path: "/invoer",
  recht: "invoer",
  inzage: "geen",
  bestand: INVOER_BODY,
  load,
  send: neemAan,
})

async function neemAan(data: Data, { raw, services, token }: TransferRequest): Promise<Answer> {
  const upload = await ontvang(services, raw)
  const naar = seeOther(`/invoer/${upload.id}`)
  if (upload.eerder) return naar
  if (upload.fouten.length > 0) return { pagina: startPagina(data, upload.bron, upload.fouten), status: 422 }
  const { id: overdrachtId, bron, bestanden } = upload
  const uitkomst = await execute(services, token, controleerBestanden, { overdrachtId, bron, bestanden }, { id: crypto.randomUUID() })
  if (uitkomst.ok) return naar
  await ruimMap(services, overdrachtId)
  return { pagina: startPagina(data, bron, uitkomst.weigeringen), status: 422 }
}

function startPagina(data: Data, bron: string, fouten: readonly Weigering[]): PageContent {
  return {
    titel: "Invoer",
    kop: "Bestanden inlezen",
    inleiding: "Eerst ziet u wat er zou veranderen en wat niet klopt. Pas na uw keuze wordt er iets opgeslagen.",
    handelingen: <Knop href="/uitvoer">Bestanden ophalen</Knop>,
    inhoud: (
      <Stapel>
        {data.voorbeeld && (
          <Melding soort="letop" titel="Lees hier alleen verzonnen gegevens in">
            In deze voorbeeldregio kan iedereen die dit adres opent met één klik inloggen en meekijken. Voor echte mensen richt u een eigen
            regio in, in een eigen map: <code>TREDE_DATA=.trede-eigen TREDE_VOORBEELD=nee npm start</code>.
          </Melding>
        )}
        <Stappen naam="Stappen" stappen={stappen(0)} />
        <Raster verdeling="3-2" boven>
          <Kaart titel="Kies de bestanden">
            <UploadFormulier bron={bron} fouten={fouten} />
          </Kaart>
          <Kaart titel="Welke bestanden?">
            <p>
              CSV-bestanden met een vaste naam, zoals <b>deelnemers.csv</b> en <b>trajecten.csv</b>, een Excel-werkmap (<b>.xlsx</b>) met
              een werkblad per bestand, of alles samen in een <b>.zip</b>. Stuur wat u hebt: een bestand dat ontbreekt laat alles staan.
            </p>
            <p>
              <a href="/invoer/bestanden">Alle bestanden, hun kolommen en een leeg voorbeeld van elk</a>
            </p>
            <p>
              <a href="/invoer/vertalen">Een export van een ander systeem, met andere kolomnamen</a>
            </p>
            <p class="noot">
              De bestanden blijven hoogstens een dag bewaard en zijn alleen voor u te zien. Na het inlezen gaan ze meteen weg.
            </p>
          </Kaart>
        </Raster>
        <Historie {...data} />
      </Stapel>
    ),
  }
}

function UploadFormulier({ bron, fouten }: { bron: string; fouten: readonly Weigering[] }) {
  return (
    <Formulier actie="/invoer" id={crypto.randomUUID()} fouten={fouten} bestanden naam="Bestanden inlezen">
      <Veld
        naam="bron"
        label="Bron"
        waarde={bron}
        hint="Waar de nummers vandaan komen. Laat 'eigen' staan, tenzij u bestanden uit een tweede systeem inleest."
        fout={foutVan(fouten, "bron")}
        maxlengte={40}
        autocomplete="off"
      />
      <Bestandskeuze
        naam="bestanden"
        label="Bestanden"
        accepteer=".csv,.xlsx,.zip,text/csv"
        meerdere
        hint={`Kies ze allemaal tegelijk, of sleep ze op het vak: hoogstens ${GRENZEN.bestanden}, samen tot ${inMegabytes(GRENZEN.samen)}.`}
        fout={foutVan(fouten, "bestanden")}
      />
      <Knoppen>
        <Knop soort="hoofd">Controleer de bestanden</Knop>
      </Knoppen>
    </Formulier>
  )
}

const STAPPEN = ["Bestanden kiezen", "Controleren", "Bekijken en kiezen", "Inlezen"]

/** The steps of the task, of which the `nu`th is at hand. */
export const stappen = (nu: number) =>
  STAPPEN.map((tekst, i) => ({ tekst, toestand: i < nu ? ("klaar" as const) : i === nu ? ("nu" as const) : ("straks" as const) }))
