import type { Weigering } from "#begrippen/uitkomst"
import { execute } from "#platform/command"
import { type Answer, page, type PageContent, type PageRequest, seeOther, transfer, type TransferRequest } from "#platform/page"
import { Bestandskeuze } from "#ui/bestandskeuze"
import { Formulier } from "#ui/formulier"
import { foutVan } from "#ui/foutsamenvatting"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Stapel } from "#ui/raster"
import { Tabel } from "#ui/tabel"
import { Veld } from "#ui/veld"
import { dagTekst } from "#begrippen/dag-schrijven"
import { beginVertaling } from "./bewaar-vertaling.command.ts"
import { ruimMap } from "./opslag.command.ts"
import { ontvang } from "./upload.command.ts"
import { INVOER_BODY } from "./upload.rules.ts"
import { loadVertalingen, type Vertaling } from "./vertaling.sql.ts"

const PAD = "/invoer/vertalen"
const load = ({ tx }: Pick<PageRequest<unknown>, "tx">): Promise<Vertaling[]> => loadVertalingen(tx)

/** A file of another system: choose it, then say what its columns are; once is enough. */
export const vertaalStart = page<Vertaling[]>({
  path: PAD,
  recht: "invoer",
  inzage: "geen",
  load,
  view: vertalingen => startPagina(vertalingen, "", []),
})

export const vertaalDeur = transfer<Vertaling[]>({
  methode: "post",
  path: PAD,
  recht: "invoer",
  inzage: "geen",
  bestand: INVOER_BODY,
  load,
  send: neemAan,
})

async function neemAan(vertalingen: Vertaling[], { raw, services, token }: TransferRequest): Promise<Answer> {
  const upload = await ontvang(services, raw)
  const naar = seeOther(`/invoer/${upload.id}/vertalen`)
  if (upload.eerder) return naar
  const fouten = upload.bestanden.length > 1 ? [EEN_TEGELIJK] : upload.fouten
  const invoer = { overdrachtId: upload.id, bron: upload.bron, bestanden: upload.bestanden }
  const uitkomst = fouten.length > 0 ? null : await execute(services, token, beginVertaling, invoer, { id: crypto.randomUUID() })
  if (uitkomst?.ok) return naar
  await ruimMap(services, upload.id)
  return { pagina: startPagina(vertalingen, upload.bron, uitkomst?.weigeringen ?? fouten), status: 422 }
}

const EEN_TEGELIJK: Weigering = { code: "invoer", veld: "bestanden", tekst: "Kies één bestand: elk bestand heeft zijn eigen kolommen." }

function startPagina(vertalingen: readonly Vertaling[], bron: string, fouten: readonly Weigering[]): PageContent {
  return {
    titel: "Kolommen vertalen",
    kop: "Een export van een ander systeem inlezen",
    inleiding: "U zegt één keer welke kolom wat is. Daarna leest Trede volgende bestanden van die bron vanzelf.",
    kruimels: [{ tekst: "Invoer", href: "/invoer" }, { tekst: "Kolommen vertalen" }],
    inhoud: (
      <Stapel>
        <Kaart titel="Kies het bestand">
          <Formulier actie={PAD} id={crypto.randomUUID()} fouten={fouten} bestanden naam="Bestand kiezen">
            <Veld
              naam="bron"
              label="Bron"
              waarde={bron}
              hint="Een korte naam voor het andere systeem, bijvoorbeeld sonar. Onder die naam blijft de vertaling bewaard."
              fout={foutVan(fouten, "bron")}
              maxlengte={40}
              autocomplete="off"
            />
            <Bestandskeuze
              naam="bestanden"
              label="Bestand"
              accepteer=".csv,.xlsx,text/csv"
              hint="Eén CSV-bestand of Excel-werkmap (.xlsx), met de kolomnamen op de eerste rij."
              fout={foutVan(fouten, "bestanden")}
            />
            <Knoppen>
              <Knop soort="hoofd">Bekijk de kolommen</Knop>
            </Knoppen>
          </Formulier>
        </Kaart>
        <Kaart titel="Bewaarde vertalingen" vol>
          <Tabel
            bijschrift="Bewaarde vertalingen"
            rijen={vertalingen}
            kolommen={[
              { kop: "Bron", naam: true, cel: v => v.bron },
              { kop: "Naar", cel: v => v.regels.map(r => `${r.bestand}.csv`).join(", ") },
              { kop: "Kolommen", rechts: true, cel: v => v.kolommen.length },
              { kop: "Bewaard", cel: v => dagTekst(v.dag) },
            ]}
            leeg={<Leeg titel="Er is nog geen vertaling">Kies hierboven een bestand om de eerste te maken.</Leeg>}
          />
        </Kaart>
      </Stapel>
    ),
  }
}
