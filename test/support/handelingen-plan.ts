import { createHash } from "node:crypto"
import { encrypt } from "#platform/versleuteling"
import type { Greep, Maak } from "./handelingen.ts"
import type { TestRegio } from "./regio.ts"

const dossier = (g: Greep) => ({ deelnemerId: g.persoon.id })
/** A version that nobody said yes to. */
const planversie = async ({ regio, actor, persoon }: Greep) =>
  (
    await regio.alsEigenaar<{ id: string }>(
      "insert into planversie (deelnemer_id, organisatie_id, soort, inhoud, vastgelegd_op) select id, organisatie_id, 'plan', '{\"doelen\": []}', '2026-11-01' from deelnemer where id = $1 returning id",
      [actor.deelnemerId ?? persoon.id],
    )
  )[0]!.id
/** An open step that is the participant's. */
const eigenStap = async ({ regio }: Greep, deelnemerId: string) =>
  (
    await regio.alsEigenaar<{ id: string }>(
      "insert into stap (deelnemer_id, organisatie_id, wat, wie, uiterlijk) select id, organisatie_id, 'Bellen', 'deelnemer', '2026-12-01' from deelnemer where id = $1 returning id",
      [deelnemerId],
    )
  )[0]!.id
/** What somebody wrote, as it is known by its words. */
const eigenTekst = async (g: Greep, deelnemerId: string) => ({
  bron: `stap:${await eigenStap(g, deelnemerId)}`,
  kenmerk: createHash("sha256").update("Bellen").digest("hex"),
})
const doelVan = async ({ regio, persoon }: Greep) =>
  (await regio.alsEigenaar<{ doel_id: string }>("select doel_id from v_plandoel where deelnemer_id = $1", [persoon.id]))[0]!.doel_id

/** A proposal of somebody else, on which this actor may decide; or one of his own. */
const voorstel = async ({ regio, persoon, actor }: Greep, eigen = false) =>
  (
    await regio.alsEigenaar<{ id: string }>(
      `insert into maatregel (deelnemer_id, organisatie_id, soort, inhoud, grond, motief, zienswijze, begin, vastgelegd_door)
       select id, organisatie_id, 'waarschuwing', 'x', 'x', 'x', 'x', '2026-12-01', $2 from deelnemer where id = $1 returning id`,
      [persoon.id, eigen ? actor.accountId : crypto.randomUUID()],
    )
  )[0]!.id
const TEKSTEN = { inhoud: "Een brief", grond: "Verordening", motief: "Kwam drie keer niet", zienswijze: "Had geen oppas" }

/** Samples of measures: one proposes, another decides. */
export const MAATREGEL: ReadonlyArray<[string, Maak]> = [
  ["stel-maatregel-voor", g => ({ ...dossier(g), ...TEKSTEN, soort: "waarschuwing", begin: "2026-12-01", einde: null })],
  ["besluit-maatregel", async g => ({ ...dossier(g), maatregelId: await voorstel(g), besluit: "afgewezen", motief: "Oppas geregeld" })],
  ["trek-voorstel-in", async g => ({ ...dossier(g), maatregelId: await voorstel(g, true), reden: "Was niet nodig" })],
  [
    "zet-fraudekanaal",
    ({ regio }) => ({ organisatieId: regio.stadskanaal, werkafspraak: "Bespreek het eerst", adres: "https://meld.example/x" }),
  ],
]

/** The signed sheet of somebody's file as it is kept: encrypted for its own row. */
export async function scanVan({ services, alsEigenaar }: TestRegio, deelnemerId: string): Promise<string> {
  const [scan] = await alsEigenaar<{ id: string }>("select id from planscan where deelnemer_id = $1", [deelnemerId])
  const inhoud = encrypt(services.sleutel, "planscan", scan!.id, Buffer.from("%PDF-1.7").toString("base64"))
  await alsEigenaar("update planscan set inhoud = $2 where id = $1", [scan!.id, inhoud])
  return scan!.id
}

/** Samples of the plan: questions, goals, steps, lists, versions, reviews, the placement ladder. */
export const PLAN: ReadonlyArray<[string, Maak]> = [
  [
    "beantwoord-planvragen",
    async g => ({ ...dossier(g), vorige: await g.rij("plan"), kan: "Koken", wil: "Werken", markt: null, uitvoerderId: null }),
  ],
  ["stel-doel", g => ({ ...dossier(g), thema: "werk", watCode: "werk.doel.betaald", uiterlijk: "2027-05-01" })],
  [
    "wijzig-doel",
    async g => {
      const [doel] = await g.regio.alsEigenaar<{ id: string; doel_id: string }>(
        "select id, doel_id from v_plandoel where deelnemer_id = $1",
        [g.persoon.id],
      )
      return { ...dossier(g), doelId: doel!.doel_id, vorige: doel!.id, wat: "Anders", uiterlijk: "2027-05-01" }
    },
  ],
  ["scoor-doel", async g => ({ ...dossier(g), doelId: await doelVan(g), score: "deels", toelichting: null })],
  ["leg-evaluatie-vast", g => ({ ...dossier(g), datum: "2026-11-20", uitkomst: "door", verslag: "Het past nog" })],
  [
    "verbeter-evaluatie",
    async g => {
      const [rij] = await g.regio.alsEigenaar<{ id: string }>(
        "insert into evaluatie (deelnemer_id, organisatie_id, datum, uitkomst, verslag) select id, organisatie_id, '2026-11-20', 'door', 'Het past' from deelnemer where id = $1 returning id",
        [g.persoon.id],
      )
      return { ...dossier(g), evaluatieId: rij!.id, verslag: "Het past nog", reden: "Duidelijker" }
    },
  ],
  [
    "verbeter-motief",
    async g => {
      const [rij] = await g.regio.alsEigenaar<{ id: string }>(
        "insert into ladderoordeel (deelnemer_id, organisatie_id, vorm, oordeel, motief, op) select id, organisatie_id, 'scholing', 'nog_niet', 'Opvang', '2026-11-20' from deelnemer where id = $1 returning id",
        [g.persoon.id],
      )
      return { ...dossier(g), oordeelId: rij!.id, motief: "Eerst de opvang", reden: "Duidelijker" }
    },
  ],
  ["pauzeer-plan", g => ({ ...dossier(g), reden: "ziek", begin: "2026-11-20" })],
  [
    "hervat-plan",
    async g => {
      const [pauze] = await g.regio.alsEigenaar<{ id: string }>(
        "insert into planpauze (deelnemer_id, organisatie_id, reden, begin) select id, organisatie_id, 'ziek', '2026-11-01' from deelnemer where id = $1 returning id",
        [g.persoon.id],
      )
      return { ...dossier(g), pauzeId: pauze!.id, einde: "2026-11-20" }
    },
  ],
  ["wijk-af-op-ladder", g => ({ ...dossier(g), vorm: "regulier", oordeel: "nog_niet", motief: "Eerst de opvang" })],
  ["leg-plan-voor", dossier],
  [
    "sluit-plan-af",
    async g => {
      await g.regio.alsEigenaar("update plandoel set score = 'bereikt', score_op = '2026-11-01' where deelnemer_id = $1", [g.persoon.id])
      return dossier(g)
    },
  ],
  ["geef-planakkoord", async g => ({ ...dossier(g), versieId: await planversie(g), namens: "deelnemer", op: "2026-11-22" })],
  [
    "bewaar-planscan",
    async g => {
      const versieId = await planversie(g)
      await g.regio.alsEigenaar(
        "insert into planakkoord (deelnemer_id, organisatie_id, planversie_id, partij, wijze, op) select deelnemer_id, organisatie_id, id, 'deelnemer', 'papier', '2026-11-20' from planversie where id = $1",
        [versieId],
      )
      return { ...dossier(g), versieId, naam: "blad.pdf", inhoud: Buffer.from("%PDF-1.7").toString("base64") }
    },
  ],
  ["haal-planscan-weg", async g => ({ ...dossier(g), scanId: await g.rij("planscan"), reden: "Van iemand anders" })],
  ["geef-mijn-akkoord", async g => ({ versieId: await planversie(g) })],
  ["voeg-stap-toe", g => ({ ...dossier(g), wat: "Bellen", wie: "deelnemer", uiterlijk: "2026-12-01" })],
  [
    "wijzig-stap",
    async g => ({
      ...dossier(g),
      stapId: await g.rij("stap"),
      doelId: await doelVan(g),
      wie: "sob",
      door: "De hal",
      uiterlijk: "2026-12-01",
    }),
  ],
  ["rond-mijn-stap-af", async g => ({ stapId: await eigenStap(g, g.actor.deelnemerId ?? g.persoon.id) })],
  [
    "stuur-link",
    async g => {
      g.regio.services.post = { email: async () => {}, sms: null }
      return { ...dossier(g), soort: "stap", onderwerpId: await eigenStap(g, g.persoon.id) }
    },
  ],
  ["stop-stapbericht", async g => ({ ...dossier(g), stapId: await eigenStap(g, g.persoon.id) })],
  [
    "trek-links-in",
    async g => {
      await g.regio.alsEigenaar(
        "insert into bericht (deelnemer_id, organisatie_id, soort, onderwerp_id, kanaal) select id, organisatie_id, 'plan', gen_random_uuid(), 'sms' from deelnemer where id = $1",
        [g.persoon.id],
      )
      return dossier(g)
    },
  ],
  [
    "vertaal-eigen-woorden",
    async g => ({ ...dossier(g), taal: "ara", vertaler: "tolk", teksten: [{ ...(await eigenTekst(g, g.persoon.id)), tekst: "اتصل" }] }),
  ],
  ["begrijp-niet", async g => ({ kenmerk: (await eigenTekst(g, g.actor.deelnemerId ?? g.persoon.id)).kenmerk, blad: "/mijn/stappen" })],
  ["voeg-plankeuze-toe", ({ regio }) => ({ organisatieId: regio.stadskanaal, thema: "werk", soort: "stap", tekst: "Bij ons langskomen" })],
  [
    "zet-dienstverlening",
    ({ regio }) => ({
      organisatieId: regio.stadskanaal,
      trede: 2,
      niveau: "programma",
      omschrijving: "Ontwikkelcentrum",
      bron: "Raadsbesluit",
      begin: "2026-12-01",
    }),
  ],
  ["wissel-plankeuze", ({ regio }) => ({ organisatieId: regio.stadskanaal, keuze: "werk.doel.ritme" })],
]
