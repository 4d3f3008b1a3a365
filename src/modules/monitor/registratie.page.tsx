import type { Actor } from "#platform/actor"
import { page, type PageRequest, type Route, transfer } from "#platform/page"
import { z } from "zod"
import { type Bestand, maakBestand, stuurBestand } from "./bestand.view.ts"
import { bereikVan } from "./bereik.rules.ts"
import { loadOrganisaties } from "./blad.sql.ts"
import { LETOP, LETOP_REGELS, type Letop, zichtbareLetop } from "./letop.rules.ts"
import { loadLetopStand, MOTOR } from "./letop-stand.sql.ts"
import { type LetopRij, type LetopTelling, loadLetop, loadLetopMensen } from "./letop.sql.ts"
import { registratietabel } from "./tabel.view.ts"
import { letopInhoud, registratieInhoud } from "./registratie.view.tsx"

export interface Registratie {
  tellingen: LetopTelling[]
  soorten: Letop[]
  /** Whose registration: in words. */
  wie: string
  /** May the people behind the counts be opened? */
  mensen: boolean
}

/** What may not be right in the registration: by kind and coach, with the people behind it for who may see them. */
export const registratiePagina: Route = page<Registratie>({
  path: "/monitor/registratie",
  recht: "cijfers",
  inzage: "geen",
  load: loadRegistratie,
  view: registratieInhoud,
})

/** All of it in one file, also the coaches for whom the page has no room. */
export const registratieBestand: Route = transfer<Bestand>({
  methode: "get",
  path: "/monitor/registratie/tabel",
  recht: "cijfers",
  inzage: "geen",
  async load(request) {
    const data = await loadRegistratie(request)
    return data && maakBestand(`registratie-${request.vandaag}`, registratietabel(data), request.query["vorm"])
  },
  send: stuurBestand,
})

type Verzoek = Pick<PageRequest<unknown>, "tx" | "services" | "vandaag"> & { actor: Actor | null }

const rechtenVan = ({ actor, services }: Verzoek): ReadonlySet<string> =>
  actor?.rol ? services.access.rechtenVan(actor.rol) : new Set<string>()

/** Who counts his own organisation exactly sees all its people; others see theirs. */
const eigenOrganisatie = (verzoek: Verzoek): string[] | null =>
  rechtenVan(verzoek).has("cijfers_exact") && verzoek.actor?.organisatieId ? [verzoek.actor.organisatieId] : null

/** Who sees people looks with his own eyes; who only counts gets counts of what he may count exactly. Null: neither. */
async function loadRegistratie(verzoek: Verzoek): Promise<Registratie | null> {
  const { tx, actor, services, vandaag } = verzoek
  const rechten = rechtenVan(verzoek)
  if (rechten.has("C01:lees")) {
    const soorten = zichtbareLetop(rechten)
    const wie = rechten.has("cijfers_exact") ? (actor!.organisatieNaam ?? "") : "Uw deelnemers"
    const vraag = { soorten, organisaties: eigenOrganisatie(verzoek), vandaag }
    const tellingen = vraag.organisaties ? await loadLetopStand(tx, services.db, vraag, actor!.rol!) : await loadLetop(tx, vraag)
    return { tellingen, soorten, wie, mensen: true }
  }
  const { organisaties } = bereikVan(
    { organisatieId: actor!.organisatieId, toegekend: actor!.toegekend, rolrechten: rechten },
    await loadOrganisaties(tx),
  )
  const exact = organisaties.filter(o => o.exact)
  if (exact.length === 0) return null
  const vraag = { soorten: [...LETOP], organisaties: exact.map(o => o.id), vandaag }
  const tellingen = await services.db.inRol("meting", null, meting => loadLetopStand(meting, services.db, vraag, MOTOR))
  return { tellingen, soorten: [...LETOP], wie: exact.map(o => o.naam).join(", "), mensen: false }
}

export interface LetopLijst {
  soort: Letop
  coach: string | null
  rijen: LetopRij[]
  meer: boolean
}

const PER_PAGINA = 25
export const LetopQuery = z.object({ coach: z.union([z.uuid(), z.literal("geen")]).optional(), na: z.uuid().optional() })
export type LetopQuery = z.infer<typeof LetopQuery>

/** The people of one kind, each with the page where it is mended. */
export const letopPagina: Route = page<LetopLijst, LetopQuery>({
  path: "/monitor/registratie/:soort",
  recht: "C01:lees",
  inzage: { doel: "P7", categorieen: data => LETOP_REGELS[data.soort].categorieen, deelnemers: data => data.rijen.map(r => r.deelnemerId) },
  query: LetopQuery,
  async load(request) {
    const data = await loadLetopLijst(request, PER_PAGINA)
    return data && { ...data, rijen: data.rijen.slice(0, PER_PAGINA), meer: data.rijen.length > PER_PAGINA }
  },
  view: letopInhoud,
})

/** The people of one kind whom the reader may see: `aantal` and one more. */
export async function loadLetopLijst(
  request: Verzoek & Pick<PageRequest<LetopQuery>, "params" | "query">,
  aantal: number,
): Promise<Omit<LetopLijst, "meer"> | null> {
  const soort = zichtbareLetop(rechtenVan(request)).find(s => s === request.params["soort"])
  if (!soort) return null
  const vraag = { soorten: [soort], organisaties: eigenOrganisatie(request), vandaag: request.vandaag }
  const coach = request.query.coach ?? null
  return { soort, coach, rijen: await loadLetopMensen(request.tx, vraag, coach, request.query.na ?? null, aantal) }
}
