import { geweigerd, type Uitkomst, type Weigering } from "#begrippen/uitkomst"
import { execute } from "#platform/command"
import { bestandHeaders } from "#platform/excel"
import { type Answer, type Route, seeOther, transfer, type TransferRequest } from "#platform/page"
import { readUpload, UPLOAD_BODY } from "#platform/upload"
import { Bestandskeuze } from "#ui/bestandskeuze"
import { Formulier } from "#ui/formulier"
import { foutVan } from "#ui/foutsamenvatting"
import { Knop, Knoppen } from "#ui/knop"
import { bewaarPlanscan } from "./bewaar-planscan.command.ts"
import { planPad } from "./pad.rules.ts"
import { loadScan, type Scan } from "./scan.sql.ts"

/** Kept, not shown: what others put in a file runs nowhere on this site. */
const send = ({ bestand, soort, inhoud }: Scan): Response =>
  new Response(new Uint8Array(inhoud), { headers: bestandHeaders(bestand, soort) })

interface Doel {
  deelnemerId: string
  versieId: string
}

/** To bring the signed sheet in: the field and its button. */
export function ScanFormulier({ deelnemerId, versieId, opdrachtId, fouten }: Doel & { opdrachtId: string; fouten?: readonly Weigering[] }) {
  return (
    <Formulier actie={planPad(deelnemerId, `/versies/${versieId}/scan`)} id={opdrachtId} bestanden fouten={fouten} naam="Getekend blad">
      <Bestandskeuze
        naam="bestand"
        label="Het getekende blad"
        hint="Een foto of een pdf, hoogstens 5 MB."
        accepteer=".pdf,.jpg,.jpeg,.png"
        fout={foutVan(fouten, "bestand")}
      />
      <Knoppen>
        <Knop>Bewaar het blad</Knop>
      </Knoppen>
    </Formulier>
  )
}

const TE_GROOT: Weigering = {
  code: "scan",
  veld: "bestand",
  tekst: "Dit bestand is groter dan 5 MB, of kwam niet heel aan. Probeer een kleiner bestand.",
}

async function neemAan(doel: Doel, request: TransferRequest): Promise<Answer> {
  const { id, naam, bytes } = await readUpload(request.raw)
  const invoer = () => ({ ...doel, naam, inhoud: bytes!.toString("base64") })
  const uitkomst: Uitkomst<unknown> =
    bytes === null ? geweigerd(TE_GROOT) : await execute(request.services, request.token, bewaarPlanscan, invoer(), { id })
  const hier = planPad(doel.deelnemerId, `/versies/${doel.versieId}`)
  if (uitkomst.ok) return seeOther(hier)
  const formulier = <ScanFormulier {...doel} opdrachtId={crypto.randomUUID()} fouten={uitkomst.weigeringen} />
  return { pagina: { titel: "Getekend blad", kruimels: [{ tekst: "Versie van het plan", href: hier }], inhoud: formulier }, status: 422 }
}

export const scanPaginas: readonly Route[] = [
  transfer<Doel>({
    methode: "post",
    path: "/deelnemers/:deelnemerId/plan/versies/:versieId/scan",
    recht: "C15:toevoeg",
    inzage: "geen",
    bestand: UPLOAD_BODY,
    load: async ({ params }) => ({ deelnemerId: params["deelnemerId"]!, versieId: params["versieId"]! }),
    send: neemAan,
  }),
  transfer<Scan>({
    methode: "get",
    path: "/deelnemers/:deelnemerId/plan/scans/:scanId",
    recht: "C15:lees",
    inzage: { doel: "P2", categorieen: ["C15"], deelnemers: scan => [scan.deelnemerId] },
    load: ({ tx, params, services }) => loadScan(tx, services.sleutel, params["deelnemerId"]!, params["scanId"]!),
    send,
  }),
  transfer<Scan>({
    methode: "get",
    path: "/mijn/plan/scans/:scanId",
    recht: "eigen",
    inzage: "geen",
    load: ({ tx, actor, params, services }) => loadScan(tx, services.sleutel, actor!.deelnemerId!, params["scanId"]!),
    send,
  }),
]
