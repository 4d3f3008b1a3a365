import { plusDagen } from "#begrippen/dag"
import { eigenRegel } from "./handelingen-rechten.ts"
import type { Greep, Maak } from "./handelingen.ts"

const REDEN = "Verkeerd ingevoerd"
const morgen = ({ regio }: Greep) => ({
  dag: plusDagen(regio.services.vandaag(), 1),
  tijd: "10:00",
  minuten: 30,
  hoe: "telefoon",
  plek: null,
})
const dossier = (g: Greep) => ({ deelnemerId: g.persoon.id })

/** Conversations, appointments and messages. */
export const GESPREK: ReadonlyArray<[string, Maak]> = [
  ["leg-gesprek-vast", g => ({ ...dossier(g), datum: "2026-11-20", soort: "gesprek", notitie: "Ging goed", stappen: [] })],
  ["schrijf-boodschap", g => ({ ...dossier(g), tekst: "Tot morgen" })],
  ["schrijf-mijn-boodschap", () => ({ tekst: "Ik heb een vraag" })],
  ["kies-kanaal", g => ({ ...dossier(g), kanaal: "anders" })],
  ["maak-afspraak", g => ({ ...dossier(g), ...morgen(g) })],
  ["verzet-afspraak", async g => ({ ...dossier(g), afspraakId: await g.rij("afspraak"), ...morgen(g), door: "deelnemer", reden: REDEN })],
  ["zeg-afspraak-af", async g => ({ ...dossier(g), afspraakId: await g.rij("afspraak"), door: "deelnemer", reden: REDEN })],
  ["rond-afspraak-af", async g => ({ ...dossier(g), afspraakId: await g.rij("afspraak"), uitkomst: "niet_gekomen", reden: "vergeten" })],
  [
    "antwoord-op-afspraak",
    async ({ regio, actor, persoon }) => {
      const [rij] = await regio.alsEigenaar<{ id: string }>(
        "insert into afspraak (uid, deelnemer_id, organisatie_id, dag, tijd, minuten, hoe) select gen_random_uuid(), id, organisatie_id, current_date + 30, '10:00', 30, 'thuis' from deelnemer where id = $1 returning id",
        [actor.deelnemerId ?? persoon.id],
      )
      return { afspraakId: rij!.id, antwoord: "komt" }
    },
  ],
  [
    "stop-kalender",
    async ({ regio, actor }) => {
      await regio.alsEigenaar(
        "insert into ctx.kalenderabonnement (token_hash, account_id, medewerker_id, deelnemer_id) values (sha256(gen_random_uuid()::text::bytea), $1, $2, case when $2::uuid is null then $3::uuid end)",
        [actor.accountId, actor.medewerkerId, actor.deelnemerId],
      )
      return {}
    },
  ],
  ["trek-gesprek-in", async g => ({ ...dossier(g), gesprekId: await eigenRegel(g, "contactmoment"), reden: REDEN })],
]
