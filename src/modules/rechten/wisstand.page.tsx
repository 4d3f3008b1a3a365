import { transfer, type TransferRequest } from "#platform/page"
import { Kaart } from "#ui/kaart"
import { Voortgang } from "#ui/voortgang"
import { loadKeuzes, loadPakket, type Pakket } from "./archief.sql.ts"
import { type Proefstand, proefVan } from "./proefloop.sql.ts"
import { regelsOp } from "./wissen.command.ts"
import { loadWisplan, type Wisplan } from "./wissen.sql.ts"

/** Seconds between two looks of a page without script. */
export const VERVERS = 1

/** The dry run that the reader asked for; null: whoever has no organisation has none. */
export async function loadProefstand(
  request: Pick<TransferRequest, "tx" | "services" | "token" | "actor" | "vandaag">,
  keer: string,
): Promise<Proefstand> {
  const { tx, services, token, actor, vandaag } = request
  if (!actor?.organisatieId || !token) return null
  const regels = regelsOp(vandaag, await loadKeuzes(tx, actor.organisatieId))
  return proefVan(services.db, { token, organisatieId: actor.organisatieId, rol: actor.rol, keer }, vandaag, regels)
}

export const ProefLoopt = ({ keer }: { keer: string }) => (
  <Kaart>
    <Voortgang
      tekst={PROEF}
      waarde={null}
      volg={`/bewaren/proef/${encodeURIComponent(keer)}/stand`}
      onder="Alle dossiers van uw organisatie worden nagelopen. De uitkomst verschijnt hier vanzelf."
    />
  </Kaart>
)
const PROEF = "Uitrekenen wat weg mag"

/** Asked for by the page itself while the dry run goes on. */
export const proefStand = transfer<{ proef: Proefstand }>({
  methode: "get",
  path: "/bewaren/proef/:keer/stand",
  recht: "wissen",
  inzage: "geen",
  load: async request => ({ proef: await loadProefstand(request, request.params["keer"]!) }),
  send: ({ proef }) => Response.json({ tekst: PROEF, deel: null, klaar: proef !== "bezig" }),
})

interface Stand {
  plan: Wisplan
  pakket: Pakket | null
}
/** It was agreed to, and a job makes the package or erases. */
export const isBezig = ({ plan, pakket }: Stand): boolean =>
  plan.besluit === "akkoord" && !plan.klaarOp && (!plan.archiefWacht || !pakket?.sha256)
const hoever = ({ plan }: Stand) => ({
  tekst: plan.archiefWacht ? "Het pakket voor het archief wordt gemaakt" : `${plan.gedaan} van ${plan.mensen} gewist`,
  deel: plan.archiefWacht || plan.mensen === 0 ? null : Math.floor((100 * plan.gedaan) / plan.mensen),
})

export function PlanLoopt({ plan, pakket }: Stand) {
  const { tekst, deel } = hoever({ plan, pakket })
  return (
    <Kaart>
      <Voortgang tekst={tekst} waarde={deel} volg={`/bewaren/${plan.id}/stand`} onder="U mag deze pagina sluiten: het werk gaat door." />
    </Kaart>
  )
}

/** Asked for by the page itself while a plan is carried out. */
export const wisplanStand = transfer<Stand>({
  methode: "get",
  path: "/bewaren/:wisplanId/stand",
  recht: "wissen",
  inzage: "geen",
  async load({ tx, params }) {
    const plan = await loadWisplan(tx, params["wisplanId"]!)
    return plan && { plan, pakket: await loadPakket(tx, plan.id) }
  },
  send: stand => Response.json({ ...hoever(stand), klaar: !isBezig(stand) }),
})
