import type { Greep, Maak } from "./handelingen.ts"
import type { TestRegio } from "./regio.ts"

/** The actor's own portfolio, for a resident; else that of whom he is with. */
const wie = ({ actor, persoon }: Greep) => ({ deelnemerId: actor.deelnemerId ?? persoon.id })

/** An entry that the actor wrote himself: who may only add mends no other. */
async function eigen(g: Greep): Promise<string> {
  const [rij] = await g.regio.alsEigenaar<{ id: string }>(
    `insert into portfolio_onderdeel (deelnemer_id, organisatie_id, soort, wat, zelf, vastgelegd_door)
     select id, organisatie_id, 'vaardigheid', 'koken', $2, $3 from deelnemer where id = $1 returning id`,
    [wie(g).deelnemerId, g.actor.deelnemerId !== null, g.actor.accountId],
  )
  return rij!.id
}
/** Work that stands in the file, at a place of its own. */
async function baan(g: Greep): Promise<string> {
  const [rij] = await g.regio.alsEigenaar<{ id: string }>(
    `insert into plaatsing (deelnemer_id, organisatie_id, werkvorm, locatie, begin)
     select id, organisatie_id, 'wep_extern', gen_random_uuid()::text, '2024-01-01' from deelnemer where id = $1 returning id`,
    [wie(g).deelnemerId],
  )
  return rij!.id
}
async function stamVan(g: Greep): Promise<string> {
  const [rij] = await g.regio.alsEigenaar<{ stam: string }>("select stam from portfolio_onderdeel where id = $1", [await eigen(g)])
  return rij!.stam
}
async function bewijs(g: Greep): Promise<string> {
  const [rij] = await g.regio.alsEigenaar<{ id: string }>(
    `insert into portfolio_document (deelnemer_id, organisatie_id, stam, naam, type, inhoud, zelf, vastgelegd_door)
     select id, organisatie_id, gen_random_uuid(), 'x.png', 'image/png', 'x', $2, $3 from deelnemer where id = $1 returning id`,
    [wie(g).deelnemerId, g.actor.deelnemerId !== null, g.actor.accountId],
  )
  return rij!.id
}
const werk = { soort: "werk", wat: "Inpakker", waar: "De Werkplaats", begin: "2020-01-01", einde: null, stand: null, toelichting: null }
const REDEN = "Verkeerd ingevoerd"
/** The smallest picture there is: its first bytes alone. */
const PNG = "iVBORw0KGgo="

export const PORTFOLIO: ReadonlyArray<[string, Maak]> = [
  ["leg-portfolio-vast", g => ({ ...wie(g), ...werk })],
  [
    "vul-werk-aan",
    async g => ({ ...wie(g), uitId: await baan(g), wat: "Inpakker", waar: null, begin: null, einde: null, toelichting: null }),
  ],
  ["corrigeer-portfolio", async g => ({ ...wie(g), ...werk, onderdeelId: await eigen(g), reden: REDEN })],
  ["trek-portfolio-in", async g => ({ ...wie(g), onderdeelId: await eigen(g), reden: REDEN })],
  ["zet-op-cv", async g => ({ ...wie(g), sleutels: [await stamVan(g)], op: false })],
  ["leg-werkwens-vast", g => ({ ...wie(g), urenMin: 12, urenMax: 24, vanaf: null, reistijd: 30, overMij: null })],
  ["kies-cv", g => ({ ...wie(g), indeling: "kort", weggelaten: [], inwonerWil: true })],
  ["bewaar-bewijs", async g => ({ ...wie(g), onderdeelId: await eigen(g), naam: "diploma.png", inhoud: PNG })],
  ["trek-bewijs-in", async g => ({ ...wie(g), documentId: await bewijs(g), reden: REDEN })],
  ["vul-vakbegrippen", () => ({ stelsel: "esco", soorten: [], regels: [] })],
]

/** A letter of this person, longer than a list shows. */
export async function briefVan({ alsEigenaar }: Pick<TestRegio, "alsEigenaar">, deelnemerId: string): Promise<string> {
  const [rij] = await alsEigenaar<{ id: string }>(
    `insert into portfolio_onderdeel (deelnemer_id, organisatie_id, soort, wat, toelichting, begin, zelf, vastgelegd_door)
     select d.id, d.organisatie_id, 'brief', 'Vacature inpakker', repeat('Ik pak graag aan. ', 20) || E'\\nTot ziens!', '2026-10-01', false,
       (select account_id from medewerker m where m.organisatie_id = d.organisatie_id limit 1) from deelnemer d where d.id = $1 returning id`,
    [deelnemerId],
  )
  return rij!.id
}
