import { SOORTEN_BERICHT } from "#begrippen/bericht"
import { naamVan } from "#begrippen/code"
import { bestandHeaders } from "#platform/excel"
import { act, page, type Route, transfer } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Melding } from "#ui/melding"
import { Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { type Brief, loadBrieven } from "./brief.sql.ts"
import { brievenPdf } from "./brief-pdf.view.ts"
import { postBrief } from "./post-brief.command.ts"

interface Data {
  brieven: Brief[]
}
const INZAGE = {
  doel: "P2" as const,
  categorieen: ["C01", "C03", "C15"],
  deelnemers: (d: Data) => [...new Set(d.brieven.map(b => b.deelnemerId))],
}

/** Letters that wait: print them in one go, and say which went into the post. */
export const brievenPagina = page<Data>({
  path: "/brieven",
  recht: "C15:schrijf",
  inzage: INZAGE,
  load: async ({ tx, vandaag }) => ({ brieven: await loadBrieven(tx, vandaag) }),
  view: ({ brieven }, shell) => ({
    titel: "Brieven",
    kop:
      brieven.length === 0
        ? "Er ligt geen brief klaar"
        : brieven.length === 1
          ? "Eén brief ligt klaar"
          : `${brieven.length} brieven liggen klaar`,
    inleiding: "Voor wie berichten per brief wil. Wat intussen anders is of voorbij, staat er niet meer bij.",
    ...(brieven.length > 0 ? { handelingen: <Knop href="/brieven/brieven.pdf">Print alle (PDF)</Knop> } : {}),
    inhoud:
      brieven.length === 0 ? (
        <Kaart>
          <Leeg titel="Niets te printen">
            Wie kiest voor een brief, krijgt hem bij een uitnodiging, een wijziging, een afzegging, een herinnering of een andere
            contactpersoon.
          </Leeg>
        </Kaart>
      ) : (
        <Stapel>
          <Melding soort="info" titel="Straat en nummer schrijft u er zelf bij">
            Trede kent alleen de postcode. De regel in het venster is ervoor vrij gelaten.
          </Melding>
          <Formulier actie="/brieven" id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Brieven op de post">
            <Veld
              naam="berichtIds"
              type="checkboxen"
              label="Deze brieven"
              waarden={brieven.map(b => b.id)}
              opties={brieven.map(b => ({
                waarde: b.id,
                tekst: `${b.naam}, ${naamVan(SOORTEN_BERICHT, b.soort).toLowerCase()} ${b.begeleider ? "vanaf" : "voor"} ${dagTekst(b.dag)}`,
              }))}
            />
            <Knoppen>
              <Knop soort="hoofd" naam="afloop" waarde="gepost">
                Op de post gedaan
              </Knop>
              <Knop naam="afloop" waarde="al_gehoord">
                Al verteld, stuur niet
              </Knop>
            </Knoppen>
          </Formulier>
        </Stapel>
      ),
  }),
  act: act({
    command: postBrief,
    naar: () => "/brieven",
    melding: "Vastgelegd wat er met de brieven gebeurde.",
  }),
})

export const brievenPdfDeur: Route = transfer<Data & { vandaag: string }>({
  methode: "get",
  path: "/brieven/brieven.pdf",
  recht: "C15:schrijf",
  inzage: INZAGE,
  load: async ({ tx, vandaag }) => ({ brieven: await loadBrieven(tx, vandaag), vandaag }),
  send: async ({ brieven, vandaag }) =>
    new Response(new Uint8Array(await brievenPdf(brieven, vandaag)), { headers: bestandHeaders("brieven.pdf", "application/pdf") }),
})
