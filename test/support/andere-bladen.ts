import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { Rol } from "#begrippen/rol"
import { scanVan } from "./handelingen-plan.ts"
import { briefVan } from "./handelingen-portfolio.ts"
import { type Greep, VOORBEELDEN } from "./handelingen.ts"
import type { Actor, Wereld } from "./rechtenwereld.ts"
import type { TestRegio } from "./regio.ts"

/** The region and its people, once they are there. */
export interface Bij {
  regio: TestRegio
  wereld: Wereld
  /** The row of this person that was recorded last. */
  nieuwste(tabel: string, deelnemerId: string): Promise<string>
}
type Ander = [route: string, rol: Rol, maak: (actor: Actor, bij: Bij) => Promise<string>]
/** About somebody whom the actor is with. */
const bijIemand = (route: string, rol: Rol, pad: (id: string, bij: Bij) => string | Promise<string>): Ander => [
  route,
  rol,
  async (actor, bij) => {
    const persoon = await bij.wereld.persoon(bij.regio.stadskanaal)
    await bij.wereld.betrek(persoon, actor)
    return pad(persoon.id, bij)
  },
]
/** The pages without a form that the walk cannot reach either: as whom, and what must stand there. */
export const ANDERE: readonly Ander[] = [
  [
    "/intervisie/:casusId",
    "jobcoach",
    async (actor, { regio }) => {
      const casusId = crypto.randomUUID()
      await regio.alsEigenaar(
        `insert into intervisie (id, organisatie_id, titel, thema, vraag, geprobeerd, zichtbaar, besproken_op, besproken, les, aanwezigen, vastgelegd_door)
         values ($1, $2, 'Zegt ja, komt niet', 'werk', 'Hoe vraagt u door?', 'Bellen', 'regio', '2026-11-20', 'Vraag wat er wel kan.', 'Begin bij wat iemand wil.', array[$3::uuid], $4)`,
        [casusId, regio.stadskanaal, actor.medewerkerId, actor.accountId],
      )
      return `/intervisie/${casusId}`
    },
  ],
  ...[
    "uitkeringen",
    "doelgroepen",
    "verplichtingen",
    "ontheffingen",
    "stimulansen",
    "bekostigingen",
    "opleidingen",
    "betrokkenen",
    "contactpersonen",
    "zorgcontacten",
  ].map(soort =>
    bijIemand(
      `/deelnemers/:deelnemerId/${soort}/geschiedenis`,
      ["uitkeringen", "verplichtingen", "ontheffingen", "stimulansen"].includes(soort) ? "klantmanager_inkomen" : "casusregisseur",
      id => `/deelnemers/${id}/${soort}/geschiedenis`,
    ),
  ),
  bijIemand("/antwoord/:geheim", "casusregisseur", async (id, { regio }) => {
    const geheim = "d".repeat(43)
    await regio.alsEigenaar(
      `insert into ctx.doorverwijslink (hash, deelnemer_id, doorverwijzing_id, tot)
       select sha256($1), deelnemer_id, id, now() + interval '1 day' from doorverwijzing where deelnemer_id = $2 limit 1`,
      [geheim, id],
    )
    return `/antwoord/${geheim}`
  }),
  bijIemand("/deelnemers/:deelnemerId/diagnose/:instrument", "casusregisseur", async (id, { regio }) => {
    const [afname] = await regio.alsEigenaar<{ code: string }>(
      "select i.code from v_afname a join instrument i on i.id = a.instrument_id where a.deelnemer_id = $1 and a.afgerond_op is not null",
      [id],
    )
    return `/deelnemers/${id}/diagnose/${afname!.code}`
  }),
  bijIemand(
    "/deelnemers/:deelnemerId/afspraken/:afspraakId/uitnodiging.ics",
    "casusregisseur",
    async (id, { nieuwste }) => `/deelnemers/${id}/afspraken/${await nieuwste("afspraak", id)}/uitnodiging.ics`,
  ),
  bijIemand(
    "/deelnemers/:deelnemerId/portfolio/bewijzen/:documentId",
    "casusregisseur",
    async (id, { nieuwste }) => `/deelnemers/${id}/portfolio/bewijzen/${await nieuwste("portfolio_document", id)}`,
  ),
  ["/bewaren/proef/:keer/stand", "beheer", async () => "/bewaren/proef/een/stand"],
  [
    "/bewaren/:wisplanId/stand",
    "beheer",
    async (_, { regio }) => {
      const id = crypto.randomUUID()
      await regio.alsEigenaar(
        `insert into wisplan (id, organisatie_id, op_verzoek, peildatum, termijnen, mensen, telling, voorgesteld_door, besluit, besloten_op, klaar_op)
         values ($1, $2, false, '2026-11-01', '{}', 4, '{}', gen_random_uuid(), 'akkoord', now(), now())`,
        [id, regio.stadskanaal],
      )
      return `/bewaren/${id}/stand`
    },
  ],
  ...["lees", "brief.pdf"].flatMap((deel): Ander[] => [
    bijIemand(
      `/deelnemers/:deelnemerId/portfolio/:onderdeelId/${deel}`,
      "casusregisseur",
      async (id, { regio }) => `/deelnemers/${id}/portfolio/${await briefVan(regio, id)}/${deel}`,
    ),
    [
      `/mijn/portfolio/:onderdeelId/${deel}`,
      "deelnemer",
      async (actor, { regio }) => `/mijn/portfolio/${await briefVan(regio, actor.deelnemerId!)}/${deel}`,
    ],
  ]),
  [
    "/mijn/portfolio/bewijzen/:documentId",
    "deelnemer",
    async (actor, { nieuwste }) => `/mijn/portfolio/bewijzen/${await nieuwste("portfolio_document", actor.deelnemerId!)}`,
  ],
  [
    "/mijn/afspraken/:afspraakId/uitnodiging.ics",
    "deelnemer",
    async (actor, { nieuwste }) => `/mijn/afspraken/${await nieuwste("afspraak", actor.deelnemerId!)}/uitnodiging.ics`,
  ],
  [
    "/kalender/:geheim{[\\w-]{43}}",
    "jobcoach",
    async ({ accountId, medewerkerId }, { regio }) => {
      const geheim = "k".repeat(43)
      await regio.alsEigenaar("insert into ctx.kalenderabonnement (token_hash, account_id, medewerker_id) values (sha256($1), $2, $3)", [
        geheim,
        accountId,
        medewerkerId,
      ])
      return `/kalender/${geheim}`
    },
  ],
  [
    "/link/:geheim{[\\w-]{43}}",
    "jobcoach",
    async (_, { regio }) => {
      const geheim = "d".repeat(43)
      await regio.alsEigenaar(
        `with b as (insert into bericht (deelnemer_id, organisatie_id, soort, onderwerp_id, kanaal)
          select deelnemer_id, organisatie_id, 'stap', id, 'sms' from v_stap where wie = 'deelnemer' and uitkomst is null limit 1 returning *)
        insert into ctx.daadlink (hash, bericht_id, organisatie_id, tot) select sha256($1), id, organisatie_id, now() + interval '1 day' from b`,
        [geheim],
      )
      return `/link/${geheim}`
    },
  ],
  bijIemand(
    "/deelnemers/:deelnemerId/plan/versies/:versieId/plan.pdf",
    "casusregisseur",
    async (id, { nieuwste }) => `/deelnemers/${id}/plan/versies/${await nieuwste("planversie", id)}/plan.pdf`,
  ),
  [
    "/mijn/plan/:versieId/plan.pdf",
    "deelnemer",
    async (actor, { nieuwste }) => `/mijn/plan/${await nieuwste("planversie", actor.deelnemerId!)}/plan.pdf`,
  ],
  bijIemand(
    "/deelnemers/:deelnemerId/plan/scans/:scanId",
    "casusregisseur",
    async (id, { regio }) => `/deelnemers/${id}/plan/scans/${await scanVan(regio, id)}`,
  ),
  ["/mijn/plan/scans/:scanId", "deelnemer", async (actor, { regio }) => `/mijn/plan/scans/${await scanVan(regio, actor.deelnemerId!)}`],
  ["/account/wachtwoord", "jobcoach", metWachtwoord("/account/wachtwoord")],
  ["/account/tweede-stap", "jobcoach", metWachtwoord("/account/tweede-stap")],
  ["/account/tweede-stap/uit", "beleid", metWachtwoord("/account/tweede-stap/uit", "totp = 'x'")],
  [
    "/welkom/:link",
    "onderwijs",
    metWachtwoord("/welkom/proeflink", "eenmalig_hash = sha256('proeflink'), eenmalig_tot = now() + interval '1 day'"),
  ],
  ...["json", "pdf"].map(
    (soort): Ander => [
      `/verzoeken/:verzoekId/gegevens.${soort}`,
      "privacy",
      async (_, { regio, wereld }) => {
        const persoon = await wereld.persoon(regio.stadskanaal)
        const [verzoek] = await regio.alsEigenaar<{ id: string }>(
          "update verzoek set soort = 'inzage', besluit = null, besluit_reden = null, besloten_op = null where deelnemer_id = $1 returning id",
          [persoon.id],
        )
        return `/verzoeken/${verzoek!.id}/gegevens.${soort}`
      },
    ],
  ),
  [
    "/bewaren/:wisplanId/pakket",
    "privacy",
    async (_, { regio }) => {
      const { wisplanId } = (await VOORBEELDEN.get("haal-pakket-op")!({ regio } as Greep)) as { wisplanId: string }
      const map = join(regio.services.dataDir, "archief", wisplanId)
      await mkdir(map, { recursive: true })
      await writeFile(join(map, "x.zip"), "P")
      return `/bewaren/${wisplanId}/pakket`
    },
  ],
]
function metWachtwoord(pad: string, verder = "totp = null") {
  return async ({ accountId }: Actor, { regio }: Bij) => {
    await regio.alsEigenaar("insert into ctx.geheim (account_id, wachtwoord) values ($1, 'x') on conflict do nothing", [accountId])
    await regio.alsEigenaar(`update ctx.geheim set ${verder} where account_id = $1`, [accountId])
    return pad
  }
}
