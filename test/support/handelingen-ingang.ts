import { encrypt } from "#platform/versleuteling"
import type { Greep, Maak } from "./handelingen.ts"

/** Something to do in the hall of the actor's own organisation. */
async function activiteit({ regio }: Greep): Promise<string> {
  const [rij] = await regio.alsEigenaar<{ id: string }>(
    "insert into inloopactiviteit (id, organisatie_id, naam, begin, vastgelegd_door) values (gen_random_uuid(), $1, $2, '2026-01-01', $3) returning id",
    [regio.stadskanaal, `Hout ${crypto.randomUUID()}`, regio.coach.accountId],
  )
  return rij!.id
}

/** Somebody in the queue of the organisation of the person that it is about. */
async function aanmelding({ regio, persoon }: Greep, toegang: string | null = null): Promise<string> {
  const [rij] = await regio.alsEigenaar<{ id: string }>(
    "insert into aanmelding (organisatie_id, voornaam, achternaam, geboortedatum, weg, toegang, ontvangen_op) values ($1, 'Nieuw', $2, '1985-03-02', 'zelf', $3, '2026-11-20') returning id",
    [persoon.organisatieId, `Mens${crypto.randomUUID()}`, toegang],
  )
  return rij!.id
}
const mens = () => ({ voornaam: "Nieuw", achternaam: `Mens${crypto.randomUUID()}`, geboortedatum: "1985-03-02" })
/** From this moment on people can sign up there. */
async function open(organisatieId: string, { regio }: Greep): Promise<string> {
  await regio.alsEigenaar(
    "insert into toegangswijze (id, organisatie_id, wijze, begin, vastgelegd_door) values (gen_random_uuid(), $1, 'iedereen', '2026-01-01', $2) on conflict do nothing",
    [organisatieId, regio.coach.accountId],
  )
  return organisatieId
}

/** Samples of the commands by which people come in. */
/** A meeting of the actor's own organisation; with an appointment of the person for it. */
async function bijeenkomst({ regio, persoon, actor }: Greep, dag: string, uitgenodigd: boolean): Promise<string> {
  const [rij] = await regio.alsEigenaar<{ id: string }>(
    "insert into bijeenkomst (id, organisatie_id, dag, tijd, minuten, plek, taal, vastgelegd_door) values (gen_random_uuid(), $1, $2, '10:00', 60, 'Zaal', 'nld', gen_random_uuid()) returning id",
    [actor.organisatieId ?? regio.stadskanaal, dag],
  )
  if (uitgenodigd)
    await regio.alsEigenaar(
      "insert into afspraak (deelnemer_id, organisatie_id, uid, dag, tijd, minuten, hoe, plek, bijeenkomst_id) values ($1, $2, gen_random_uuid(), $3, '10:00', 60, 'locatie', 'Zaal', $4)",
      [persoon.id, persoon.organisatieId, dag, rij!.id],
    )
  return rij!.id
}

/** The werkcentrum of the region. */
async function werkcentrum({ regio }: Greep): Promise<string> {
  const [rij] = await regio.alsEigenaar<{ id: string }>(
    "insert into organisatie (code, naam, soort) values ('werkcentrum', 'Werkcentrum', 'werkcentrum') on conflict (code) do update set naam = excluded.naam returning id",
  )
  return rij!.id
}

export const INGANG: ReadonlyArray<[string, Maak]> = [
  ["meld-aan", () => ({ ...mens(), bevestigd: true })],
  ["verwijs", async g => ({ ...mens(), organisatieId: await open(g.regio.veendam, g), akkoord: true })],
  ["meld-lijst-aan", () => ({ lijst: JSON.stringify([{ regel: 2, ...mens() }]) })],
  [
    "verwijs-lijst",
    async g => ({ lijst: JSON.stringify([{ regel: 2, ...mens() }]), organisatieId: await open(g.regio.veendam, g), akkoord: true }),
  ],
  ["nodig-aanmelder-uit", async g => ({ aanmeldingId: await aanmelding(g), datum: "2026-12-01" })],
  ["ontvang-aanmelder", async g => ({ aanmeldingId: await aanmelding(g), datum: "2026-11-21" })],
  ["leg-screening-vast", async g => ({ aanmeldingId: await aanmelding(g, "voorselectie"), uitkomst: "eerst_hulp", datum: "2026-11-21" })],
  ["sluit-aanmelding", async g => ({ aanmeldingId: await aanmelding(g), reden: "ziet_ervan_af" })],
  ["begin-dossier", async g => ({ aanmeldingId: await aanmelding(g), bevestigd: true })],
  [
    "zet-toegangswijze",
    async ({ regio }) => {
      await regio.alsEigenaar("delete from toegangswijze where organisatie_id = $1", [regio.stadskanaal])
      return { wijze: "voorselectie", begin: "2026-12-01" }
    },
  ],
  ["plan-bijeenkomst", () => ({ dag: "2026-12-01", tijd: "10:00", minuten: 60, plek: "Zaal 1", taal: "ukr" })],
  ["nodig-uit-voor-bijeenkomst", async g => ({ deelnemerId: g.persoon.id, bijeenkomstId: await bijeenkomst(g, "2026-12-01", false) })],
  [
    "leg-opkomst-vast",
    async g => ({ deelnemerId: g.persoon.id, bijeenkomstId: await bijeenkomst(g, "2026-11-20", true), uitkomst: "niet_gekomen" }),
  ],
  ["leg-voorlichting-vast", g => ({ deelnemerId: g.persoon.id, datum: "2026-11-20", taal: "nld", begrepen: true })],
  ["zeg-voorlichting", () => ({ begrepen: true })],
  [
    "leid-door",
    async g => ({ deelnemerId: g.persoon.id, organisatieId: await werkcentrum(g), vraag: "Omscholing naar de techniek", akkoord: true }),
  ],
  [
    "volg-doorgeleiding",
    async g => {
      const [rij] = await g.regio.alsEigenaar<{ id: string }>(
        "insert into doorgeleiding (deelnemer_id, organisatie_id, naar_organisatie_id, vraag, aangeboden_op) values ($1, $2, $3, 'Omscholing', '2026-11-01') returning id",
        [g.persoon.id, g.persoon.organisatieId, await werkcentrum(g)],
      )
      return { deelnemerId: g.persoon.id, doorgeleidingId: rij!.id, stap: "terug", datum: "2026-11-20", resultaat: "advies" }
    },
  ],
  ["kies-mijn-kanaal", () => ({ kanaal: "brief", verslag: true })],
  [
    "stop-berichten",
    async ({ regio, persoon }) => {
      const [rij] = await regio.alsEigenaar<{ id: string }>(
        "insert into afspraak (deelnemer_id, organisatie_id, uid, dag, tijd, minuten, hoe) values ($1, $2, gen_random_uuid(), current_date + 30, '10:00', 30, 'telefoon') returning id",
        [persoon.id, persoon.organisatieId],
      )
      return { deelnemerId: persoon.id, afspraakId: rij!.id }
    },
  ],
  [
    "stop-leesbericht",
    async ({ regio, persoon }) => {
      await regio.alsEigenaar(
        "insert into bericht (deelnemer_id, organisatie_id, soort, onderwerp_id, kanaal) values ($1, $2, 'gesprek', gen_random_uuid(), 'email')",
        [persoon.id, persoon.organisatieId],
      )
      return { deelnemerId: persoon.id }
    },
  ],
  [
    "post-brief",
    async ({ regio, persoon }) => {
      const [rij] = await regio.alsEigenaar<{ id: string }>(
        `with a as (insert into afspraak (deelnemer_id, organisatie_id, uid, dag, tijd, minuten, hoe) values ($1, $2, gen_random_uuid(), '2026-12-01', '10:00', 30, 'telefoon') returning uid)
         insert into bericht (deelnemer_id, organisatie_id, afspraak_uid, volgnummer, soort, kanaal) select $1, $2, uid, 0, 'uitnodiging', 'brief' from a returning id`,
        [persoon.id, persoon.organisatieId],
      )
      return { berichtIds: [rij!.id] }
    },
  ],
  ["schrijf-werkaantekening", g => ({ deelnemerId: g.persoon.id, tekst: "Vraag naar de hond" })],
  [
    "gooi-werkaantekening-weg",
    async ({ regio, actor, persoon }) => {
      const [id, wie] = [crypto.randomUUID(), `${actor.accountId}/${persoon.id}`]
      const inhoud = encrypt(regio.services.sleutel, "werkaantekening", wie, "Oud")
      await regio.alsEigenaar("insert into ctx.werkaantekening (id, account_id, deelnemer_id, inhoud) values ($1, $2, $3, $4)", [
        id,
        actor.accountId,
        persoon.id,
        inhoud,
      ])
      return { deelnemerId: persoon.id, aantekeningId: id }
    },
  ],
  ["tel-inloop", async g => ({ keuze: `${await activiteit(g)} erbij` })],
  ["voeg-inloopactiviteit-toe", () => ({ naam: `Naaien ${crypto.randomUUID().slice(0, 8)}` })],
  ["beeindig-inloopactiviteit", async g => ({ activiteitId: await activiteit(g) })],
]
