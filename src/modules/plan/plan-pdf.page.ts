import { loadPersoon } from "#modules/deelnemer"
import { bestandHeaders } from "#platform/excel"
import { type Route, transfer } from "#platform/page"
import type { Tx } from "#platform/db"
import { planPdf } from "./plan-pdf.view.ts"
import type { Inhoud } from "./versie.rules.ts"
import { loadInhoud, loadVersies, type Versie } from "./versie.sql.ts"

interface Stuk {
  deelnemerId: string
  naam: string
  versie: Versie
  inhoud: Inhoud
}

async function loadStuk(tx: Tx, deelnemerId: string, versieId: string, vandaag: string): Promise<Stuk | null> {
  const persoon = await loadPersoon(tx, deelnemerId, vandaag)
  const versie = persoon && (await loadVersies(tx, deelnemerId)).find(v => v.id === versieId)
  const inhoud = versie && (await loadInhoud(tx, versie.id))
  return persoon && versie && inhoud ? { deelnemerId, naam: persoon.naam, versie, inhoud } : null
}
const send = async ({ naam, versie, inhoud }: Stuk): Promise<Response> =>
  new Response(new Uint8Array(await planPdf(naam, versie, inhoud)), {
    headers: bestandHeaders(`${versie.soort}-versie-${versie.nummer}.pdf`, "application/pdf"),
  })

export const planPdfs: readonly Route[] = [
  transfer<Stuk>({
    methode: "get",
    path: "/deelnemers/:deelnemerId/plan/versies/:versieId/plan.pdf",
    recht: "C15:lees",
    inzage: { doel: "P2", categorieen: ["C01", "C15"], deelnemers: d => [d.deelnemerId] },
    load: ({ tx, params, vandaag }) => loadStuk(tx, params["deelnemerId"]!, params["versieId"]!, vandaag),
    send,
  }),
  transfer<Stuk>({
    methode: "get",
    path: "/mijn/plan/:versieId/plan.pdf",
    recht: "eigen",
    inzage: "geen",
    load: ({ tx, actor, params, vandaag }) => loadStuk(tx, actor!.deelnemerId!, params["versieId"]!, vandaag),
    send,
  }),
]
