import { t } from "#platform/taal"
import { geweigerd, type Uitkomst } from "#begrippen/uitkomst"
import { execute } from "#platform/command"
import { bestandHeaders } from "#platform/excel"
import { act, type Answer, type Route, seeOther, transfer, type TransferRequest } from "#platform/page"
import { readUpload, UPLOAD_BODY } from "#platform/upload"
import { Formulier } from "#ui/formulier"
import { Knop, Knoppen } from "#ui/knop"
import { bewaarBewijs, trekBewijsIn } from "./bewaar-bewijs.command.ts"
import { type Bewijs, loadBewijs } from "./bewijs.sql.ts"
import { BewijsFormulier } from "./bewijzen.view.tsx"
import { basisVan, PLEKKEN, portfolioDeel, wieVan } from "./deel.page.tsx"
import { Redenveld } from "./onderdeel.view.tsx"
import type { Document } from "./portfolio.rules.ts"
import { loadPortfolio } from "./portfolio.sql.ts"

/** Kept, not shown: what others put in a file runs nowhere on this site. */
const open = PLEKKEN.map(({ begin, lezen }) =>
  transfer<Bewijs>({
    methode: "get",
    path: `${begin}/bewijzen/:documentId`,
    recht: lezen,
    inzage: lezen === "eigen" ? "geen" : { doel: "P2", categorieen: ["C13"], deelnemers: b => [b.deelnemerId] },
    load: request => loadBewijs(request.tx, request.services.sleutel, wieVan(request), request.params["documentId"]!),
    send: ({ naam, type, inhoud }) => new Response(new Uint8Array(inhoud), { headers: bestandHeaders(naam, type) }),
  }),
)

interface Doel {
  deelnemerId: string
  onderdeelId: string
  basis: string
}
const bewaar = PLEKKEN.map(({ begin, schrijven }) =>
  transfer<Doel>({
    methode: "post",
    path: `${begin}/:onderdeelId/bewijs`,
    recht: schrijven,
    inzage: "geen",
    bestand: UPLOAD_BODY,
    load: async request => ({ deelnemerId: wieVan(request), onderdeelId: request.params["onderdeelId"]!, basis: basisVan(request.params) }),
    send: neemAan,
  }),
)

async function neemAan({ basis, ...doel }: Doel, request: TransferRequest): Promise<Answer> {
  const hier = `${basis}/${doel.onderdeelId}`
  const { id, ...bestand } = await readUpload(request.raw)
  const uitkomst: Uitkomst<unknown> =
    bestand.bytes === null
      ? geweigerd({
          code: "bewijs",
          veld: "bestand",
          tekst: "Dit bestand is groter dan 5 MB, of kwam niet heel aan. Probeer een kleiner bestand.",
        })
      : await execute(
          request.services,
          request.token,
          bewaarBewijs,
          { ...doel, naam: bestand.naam, inhoud: bestand.bytes.toString("base64") },
          { id },
        )
  if (uitkomst.ok) return seeOther(hier)
  const formulier = <BewijsFormulier hier={hier} opdrachtId={crypto.randomUUID()} fouten={uitkomst.weigeringen} />
  return {
    pagina: { titel: t("Bewijs toevoegen"), kruimels: [{ tekst: t("Terug"), href: hier }], inhoud: formulier },
    status: 422,
  }
}

const weg = portfolioDeel<Document>({
  pad: "/bewijzen/:documentId/weg",
  schrijft: true,
  categorieen: ["C13"],
  titel: "Haal het bewijs weg",
  load: async ({ tx, params }, persoon) =>
    (await loadPortfolio(tx, persoon.id)).documenten.find(d => d.id === params["documentId"]) ?? null,
  kop: ({ naam }) => ({
    kop: t("Haal weg: {{wat}}", { wat: naam }),
    inleiding: t("Het bestand is dan niet meer te openen. Het wordt gewist met de rest van het dossier."),
  }),
  inhoud: ({ id }, plek, shell) => (
    <Formulier
      actie={`${plek.basis}/bewijzen/${id}/weg`}
      id={shell.opdrachtId}
      fouten={shell.formulier?.weigeringen}
      verborgen={{ deelnemerId: plek.persoon.id }}
      naam={t("Haal het bewijs weg")}
    >
      <Redenveld plek={plek} shell={shell} label="Waarom?" vanzelf="zelf weggehaald" />
      <Knoppen>
        <Knop soort="gevaar">{t("Haal weg")}</Knop>
        <Knop soort="stil" href={plek.basis}>
          {t("Annuleer")}
        </Knop>
      </Knoppen>
    </Formulier>
  ),
  act: act({ command: trekBewijsIn, naar: (_waarde, params) => basisVan(params), melding: "Het bewijs is weggehaald." }),
})

export const bewijsPaginas: readonly Route[] = [...weg, ...open, ...bewaar]
