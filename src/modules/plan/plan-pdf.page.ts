import { loadPersoon } from "#modules/deelnemer"
import { loadWoordrijen, type Woordrij } from "#modules/eigenwoorden"
import { bestandHeaders } from "#platform/excel"
import { type Route, transfer } from "#platform/page"
import type { Tx } from "#platform/db"
import { inTaal, isTaal, type Taal } from "#platform/taal"
import { planPdf } from "./plan-pdf.view.ts"
import type { Inhoud } from "./versie.rules.ts"
import { loadInhoud, loadVersies, type Versie } from "./versie.sql.ts"

interface Stuk {
  deelnemerId: string
  naam: string
  versie: Versie
  inhoud: Inhoud
  rijen: Woordrij[]
}

async function loadStuk(tx: Tx, deelnemerId: string, versieId: string, vandaag: string): Promise<Stuk | null> {
  const persoon = await loadPersoon(tx, deelnemerId, vandaag)
  const versie = persoon && (await loadVersies(tx, deelnemerId)).find(v => v.id === versieId)
  const inhoud = versie && (await loadInhoud(tx, versie.id))
  return persoon && versie && inhoud
    ? { deelnemerId, naam: persoon.naam, versie, inhoud, rijen: await loadWoordrijen(tx, deelnemerId) }
    : null
}
/** Staff prints it in the language of the resident; the file speaks Dutch to itself. */
const inGevraagdeTaal = (stuk: Stuk & { taal: Taal }): Promise<Response> => inTaal(stuk.taal, () => send(stuk))
const send = async ({ naam, versie, inhoud, rijen }: Stuk): Promise<Response> =>
  new Response(new Uint8Array(await planPdf(naam, versie, inhoud, rijen)), {
    headers: bestandHeaders(`${versie.soort}-versie-${versie.nummer}.pdf`, "application/pdf"),
  })

export const planPdfs: readonly Route[] = [
  transfer<Stuk & { taal: Taal }>({
    methode: "get",
    path: "/deelnemers/:deelnemerId/plan/versies/:versieId/plan.pdf",
    recht: "C15:lees",
    inzage: { doel: "P2", categorieen: ["C01", "C15"], deelnemers: d => [d.deelnemerId] },
    async load({ tx, params, url, vandaag }) {
      const taal = url.searchParams.get("taal")
      const stuk = await loadStuk(tx, params["deelnemerId"]!, params["versieId"]!, vandaag)
      return stuk && { ...stuk, taal: isTaal(taal) ? taal : "nl" }
    },
    send: inGevraagdeTaal,
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
