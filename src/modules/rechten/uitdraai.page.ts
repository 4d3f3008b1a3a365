import { CATEGORIEEN } from "#modules/toegang"
import { bestandHeaders } from "#platform/excel"
import { type Answer, type Route, transfer, type TransferRequest } from "#platform/page"
import { stelUitdraaiOp } from "./uitdraai.command.ts"
import { uitdraaiPdf } from "./uitdraai-pdf.view.ts"
import type { Uitdraai } from "./uitdraai.rules.ts"
import { loadVerzoek } from "./verzoek.sql.ts"

const VORMEN = {
  json: async (u: Uitdraai): Promise<Answer> =>
    new Response(JSON.stringify(u, null, 2), { headers: bestandHeaders(`trede-${u.dossier}.json`, "application/json; charset=utf-8") }),
  pdf: async (u: Uitdraai): Promise<Answer> =>
    new Response(new Uint8Array(await uitdraaiPdf(u)), { headers: bestandHeaders(`trede-${u.dossier}.pdf`, "application/pdf") }),
}
type Vorm = keyof typeof VORMEN

/** One's own file, whole, in one click. */
const mijn = (vorm: Vorm): Route =>
  transfer<Uitdraai>({
    methode: "get",
    path: `/mijn/gegevens.${vorm}`,
    recht: "eigen",
    inzage: "geen",
    load: ({ tx, actor, services }: TransferRequest) => stelUitdraaiOp(tx, services, actor!.deelnemerId!, "vraag"),
    send: VORMEN[vorm],
  })

/** The same for who answers a request for it, as long as that is open; a look at everything, which the person reads back. */
const opVerzoek = (vorm: Vorm): Route =>
  transfer<{ deelnemerId: string; uitdraai: Uitdraai }>({
    methode: "get",
    path: `/verzoeken/:verzoekId/gegevens.${vorm}`,
    recht: "toezicht",
    inzage: { doel: "P8", categorieen: Object.keys(CATEGORIEEN), deelnemers: d => [d.deelnemerId] },
    async load({ tx, params, services, url }) {
      const verzoek = await loadVerzoek(tx, params["verzoekId"]!)
      const uitdraai =
        verzoek &&
        (await stelUitdraaiOp(tx, services, verzoek.deelnemerId, url.searchParams.get("aantekeningen") === "nee" ? "nee" : "erbij"))
      return uitdraai ? { deelnemerId: verzoek.deelnemerId, uitdraai } : null
    },
    send: ({ uitdraai }) => VORMEN[vorm](uitdraai),
  })

export const uitdraaien: readonly Route[] = [mijn("json"), mijn("pdf"), opVerzoek("json"), opVerzoek("pdf")]
