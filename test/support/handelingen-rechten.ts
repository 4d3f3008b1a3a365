import type { Greep, Maak } from "./handelingen.ts"
import type { TestRegio } from "./regio.ts"

/** A request of the person, or of the actor himself; about what the actor decides. */
async function verzoek({ regio, actor, persoon }: Greep, soort?: string): Promise<string> {
  const wat = soort ?? (actor.rol === "privacy" ? "wissen" : "correctie")
  const [rij] = await regio.alsEigenaar<{ id: string }>(
    "insert into verzoek (id, deelnemer_id, organisatie_id, soort, tekst, ingediend_door, ontvangen_op, uiterlijk) select gen_random_uuid(), id, organisatie_id, $2, 'x', gen_random_uuid(), '2026-11-01', '2026-12-01' from deelnemer where id = $1 returning id",
    [actor.deelnemerId ?? persoon.id, wat],
  )
  return rij!.id
}
/** An objection that was granted, to be lifted. */
async function ingewilligd(g: Greep): Promise<string> {
  const id = await verzoek(g, g.actor.rol === "privacy" ? "wissen" : "bezwaar")
  await g.regio.alsEigenaar("update verzoek set besluit = 'ingewilligd', besluit_reden = 'x', besloten_op = now() where id = $1", [id])
  await g.regio.alsEigenaar(
    "insert into beperking (deelnemer_id, organisatie_id, verzoek_id) select deelnemer_id, organisatie_id, id from verzoek where id = $1",
    [id],
  )
  return id
}

/** Whom to call, and which care is involved. */
export const CONTACT = {
  contactpersoon: () => ({
    soort: "noodgeval",
    naam: "Truus",
    relatie: "moeder",
    telefoon: "0612345678",
    begin: "2026-01-01",
    einde: null,
  }),
  zorgbetrokkenheid: () => ({ wie: "Wijkteam", telefoon: null, begin: "2026-01-01", einde: null }),
}
/** A line to change: for who may only add, or has an own part, one that he wrote himself. */
export async function eigenRegel(g: Greep, tabel: string): Promise<string> {
  const id = await g.rij(tabel)
  if (g.persoon.organisatieId === g.regio.stadskanaal && ["accountmanager", "schuldhulp", "partner", "onderwijs"].includes(g.actor.rol))
    await g.regio.alsEigenaar(`update ${tabel} set vastgelegd_door = $2 where id = $1`, [id, g.actor.accountId])
  return id
}
/** Of the actor himself; who is no resident is refused whatever he names. */
async function mijnContact({ regio, actor }: Greep): Promise<string> {
  const [rij] = await regio.alsEigenaar<{ id: string }>(
    `insert into contactpersoon (deelnemer_id, organisatie_id, soort, naam, begin)
     select id, organisatie_id, 'noodgeval', 'Truus', '2026-01-01' from deelnemer where id = $1 returning id`,
    [actor.deelnemerId],
  )
  return rij?.id ?? crypto.randomUUID()
}

/** A proposal to erase nobody; what was open before is closed. */
async function wisplan(regio: TestRegio, besluit: string | null): Promise<string> {
  await regio.alsEigenaar(
    "update wisplan set besluit = coalesce(besluit, 'afgewezen'), besloten_op = coalesce(besloten_op, now()), klaar_op = now()",
  )
  const [rij] = await regio.alsEigenaar<{ id: string }>(
    "insert into wisplan (id, organisatie_id, op_verzoek, peildatum, termijnen, mensen, telling, voorgesteld_door, besluit, besloten_op) values (gen_random_uuid(), $1, false, '2026-11-22', '{}', 0, '{}', gen_random_uuid(), $2::text, case when $2::text is not null then now() end) returning id",
    [regio.stadskanaal, besluit],
  )
  return rij!.id
}

/** A plan of which the archive is to get something; the code stands in the package. */
async function pakket(regio: TestRegio): Promise<string> {
  const id = await wisplan(regio, "akkoord")
  await regio.alsEigenaar(
    "insert into archiefpakket (wisplan_id, organisatie_id, mensen, code, sha256, bytes, gemaakt_op) values ($1, $2, 1, 'ABCD2345', 'x', 1, now())",
    [id, regio.stadskanaal],
  )
  return id
}

/** A share of the actor himself that rests on his consent; who is not a resident is refused whatever he names. */
async function toestemming({ regio, actor }: Greep): Promise<string> {
  if (actor.deelnemerId === null) return crypto.randomUUID()
  // What he asked for before this stands in the way of a share that is new.
  await regio.alsEigenaar("update beperking set geeindigd_op = now(), einde_reden = 'x' where deelnemer_id = $1 and geeindigd_op is null", [
    actor.deelnemerId,
  ])
  const [rij] = await regio.alsEigenaar<{ id: string }>(
    `insert into deling (deelnemer_id, organisatie_id, aan_organisatie_id, categorieen, doel, grond, toelichting, begin, einde)
     select id, organisatie_id, $2, '{C01}', 'P2', 'toestemming', 'x', current_date, current_date + 30 from deelnemer where id = $1 returning id`,
    [actor.deelnemerId, regio.sob],
  )
  return rij!.id
}

const dossier = (g: Greep) => ({ deelnemerId: g.persoon.id })

/** Samples of the commands by which people exercise their rights, and others answer. */
export const RECHTEN: ReadonlyArray<[string, Maak]> = [
  ["noem-mijn-contactpersoon", () => ({ naam: "Truus", relatie: "moeder", telefoon: "0612345678" })],
  [
    "wijzig-mijn-contactpersoon",
    async g => ({ feitId: await mijnContact(g), weg: false, naam: "Truus", relatie: null, telefoon: "0687654321" }),
  ],
  ["trek-toestemming-in", async g => ({ delingId: await toestemming(g) })],
  ["dien-verzoek-in", () => ({ soort: "correctie", over: "C14", tekst: "Mijn trede klopt niet", betwist: false })],
  [
    "schrijf-verzoek-op",
    g => ({ ...dossier(g), soort: "bezwaar", over: null, tekst: "Wil niet gedeeld worden", betwist: false, ontvangenOp: "2026-11-20" }),
  ],
  ["trek-verzoek-in", async g => ({ verzoekId: await verzoek(g) })],
  ["beslis-verzoek", async g => ({ verzoekId: await verzoek(g), besluit: "geweigerd", reden: "Het klopt zoals het er staat" })],
  ["verleng-verzoek", async g => ({ verzoekId: await verzoek(g), reden: "Er zijn veel verzoeken" })],
  ["hef-beperking-op", async g => ({ verzoekId: await ingewilligd(g), reden: "Het bezwaar is voorbij" })],
  [
    "stel-wissen-voor",
    async ({ regio }) => {
      await wisplan(regio, "afgewezen")
      await regio.alsEigenaar(
        "insert into deelnemer (organisatie_id, standaard_organisatie_id, voornaam, achternaam, geboortedatum, aanmelddatum) values ($1, $1, 'Oud', 'Proef', '1950-01-01', '2001-01-01')",
        [regio.stadskanaal],
      )
      return {}
    },
  ],
  [
    "stel-wissen-voor-verzoek",
    async g => {
      await wisplan(g.regio, "afgewezen")
      const verzoekId = await verzoek(g, "wissen")
      await g.regio.alsEigenaar(
        "update verzoek set besluit = coalesce(besluit, 'ingewilligd'), besluit_reden = 'x', besloten_op = now() where deelnemer_id = $1",
        [g.persoon.id],
      )
      return { verzoekId, geheel: false, categorieen: ["C12"] }
    },
  ],
  ["beslis-wisplan", async ({ regio }) => ({ wisplanId: await wisplan(regio, null), besluit: "afgewezen" })],
  ["kies-bestemming", () => ({ termijn: "dossier", bestemming: "archiveren", vanaf: "2030-01-01", grond: "Besluit archivaris" })],
  ["haal-pakket-op", async ({ regio }) => ({ wisplanId: await pakket(regio) })],
  ["bevestig-ontvangst", async ({ regio }) => ({ wisplanId: await pakket(regio), code: "abcd-2345", kenmerk: "RHC 7" })],
  ["herzie-pakket", async ({ regio }) => ({ wisplanId: await pakket(regio), wat: "stop" })],
]
