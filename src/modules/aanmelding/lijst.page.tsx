import { geweigerd, type Uitkomst } from "#begrippen/uitkomst"
import { readFields } from "#modules/toegang"
import { execute } from "#platform/command"
import { type Answer, page, type Route, seeOther, transfer, type TransferRequest } from "#platform/page"
import { readUpload, UPLOAD_BODY } from "#platform/upload"
import { isUuid } from "#platform/uuid"
import { loadOpen, type OpenOrganisatie } from "./aanmelding.sql.ts"
import { keurLijst, meldLijstAan, type Plek, verwijsLijst } from "./lijst.command.ts"
import { Lijst } from "./lijst.schema.ts"
import { bevestigInhoud, kiesInhoud, PAD } from "./lijst.view.tsx"

interface Data {
  organisaties: OpenOrganisatie[]
}
const load =
  (plek: Plek) =>
  async ({ tx }: Pick<TransferRequest, "tx">) => ({ organisaties: plek === "verwijzen" ? await loadOpen(tx) : [] })

const kies = (plek: Plek): Route =>
  page({
    path: PAD[plek],
    recht: plek,
    inzage: "geen",
    load: async ({ url }) => ({ gedaan: Number(url.searchParams.get("aangemeld") ?? 0) || 0 }),
    view: ({ gedaan }) => kiesInhoud(plek, gedaan, []),
  })

/** The file itself: read, judged and forgotten. What comes back is what this sender sent. */
const controleer = (plek: Plek): Route =>
  transfer<Data>({
    methode: "post",
    path: PAD[plek],
    recht: plek,
    inzage: "geen",
    bestand: UPLOAD_BODY,
    load: load(plek),
    async send({ organisaties }, { raw, services, token }) {
      const { naam, bytes } = await readUpload(raw)
      const gekeurd =
        bytes === null || bytes.length === 0
          ? geweigerd(bytes === null ? TE_GROOT : GEEN_BESTAND)
          : await keurLijst(services, token, plek, { naam, bytes })
      if (!gekeurd.ok) return { pagina: kiesInhoud(plek, 0, gekeurd.weigeringen), status: 422 }
      const nieuw = { opdrachtId: crypto.randomUUID(), formulier: null }
      return { pagina: bevestigInhoud({ plek, gekeurd: gekeurd.waarde, organisaties, ...nieuw }), status: 200 }
    },
  })

/** The good rows come back from the page of the check, and are checked again. */
const meldAan = (plek: Plek): Route =>
  transfer<Data>({
    methode: "post",
    path: `${PAD[plek]}/bevestigen`,
    recht: plek,
    inzage: "geen",
    load: load(plek),
    send: (data, request) => neemAan(plek, data, request),
  })

async function neemAan(plek: Plek, { organisaties }: Data, request: TransferRequest): Promise<Answer> {
  const { id, lijst, ...waarden } = await readFields(request)
  const opdrachtId = isUuid(id ?? "") ? id! : crypto.randomUUID()
  const invoer = { lijst, organisatieId: waarden["organisatieId"], akkoord: waarden["akkoord"] === "ja" }
  const { services, token } = request
  const uitkomst: Uitkomst<{ aantal: number }> =
    plek === "verwijzen"
      ? await execute(services, token, verwijsLijst, invoer, { id: opdrachtId })
      : await execute(services, token, meldLijstAan, { lijst }, { id: opdrachtId })
  if (uitkomst.ok) return seeOther(`${PAD[plek]}?aangemeld=${uitkomst.waarde.aantal}`)
  const goed = Lijst.safeParse(lijst)
  const { weigeringen } = uitkomst
  if (!goed.success || weigeringen.some(w => w.code === "veranderd")) return { pagina: kiesInhoud(plek, 0, weigeringen), status: 422 }
  const gekeurd = { goed: goed.data, fout: [] }
  return { pagina: bevestigInhoud({ plek, gekeurd, organisaties, opdrachtId, formulier: { waarden, weigeringen } }), status: 422 }
}

const GEEN_BESTAND = { code: "bestand", veld: "bestand", tekst: "Kies een bestand." }
const TE_GROOT = {
  code: "bestand",
  veld: "bestand",
  tekst: "Dit bestand is groter dan 5 MB, of kwam niet heel aan. Stuur een kleiner bestand.",
}

export const lijstRoutes: readonly Route[] = (["verwijzen", "aanmelden"] as const).flatMap(plek => [
  kies(plek),
  controleer(plek),
  meldAan(plek),
])
