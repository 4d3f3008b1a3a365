import type { Rol } from "#begrippen/rol"
import type { Greep, Maak } from "./handelingen.ts"

/** Somebody who is with the person, and a new colleague of his with the same role. */
async function paar({ regio, rij }: Greep): Promise<{ vanMedewerkerId: string; naarMedewerkerId: string }> {
  const [van] = await regio.alsEigenaar<{ id: string; org: string; rol: Rol }>(
    "select m.id, m.organisatie_id as org, m.rol from medewerker m join betrokkene b on b.medewerker_id = m.id where b.id = $1",
    [await rij("betrokkene")],
  )
  return { vanMedewerkerId: van!.id, naarMedewerkerId: (await regio.medewerker(van!.org, van!.rol)).medewerkerId }
}

const VERWIJZING = {
  hulp: "taal",
  vraag: "Les Nederlands, twee ochtenden",
  doel: "P2",
  grond: "toestemming",
  toelichting: "Ja gezegd in het gesprek",
}
/** A question about the person that waits: at the actor's own organisation, or at one outside. */
async function doorverwijzing({ regio, persoon, actor }: Greep, hier: boolean): Promise<string> {
  const [rij] = await regio.alsEigenaar<{ id: string }>(
    `insert into doorverwijzing (deelnemer_id, organisatie_id, hulp, vraag, aan_organisatie_id, aan_naam, aan_email, doel, grond, toelichting, antwoord_voor)
     values ($1, $2, 'taal', 'Les Nederlands', $3, $4, $5, 'P2', 'toestemming', 'x', '2026-12-06') returning id`,
    [
      persoon.id,
      persoon.organisatieId,
      hier ? (actor.organisatieId ?? regio.sob) : null,
      hier ? null : "School",
      hier ? null : "les@example.org",
    ],
  )
  return rij!.id
}

const OVERLEG = {
  dag: "2026-12-01",
  tijd: "10:00",
  agenda: "Taal en werk",
  anderen: "De wijkverpleegkundige",
  grond: "toestemming",
  toelichting: "Ja gezegd in het gesprek",
}
async function overleg({ regio, persoon }: Greep, besluiten: string | null = null): Promise<{ deelnemerId: string; overlegId: string }> {
  const [rij] = await regio.alsEigenaar<{ id: string }>(
    `insert into casusoverleg (deelnemer_id, organisatie_id, dag, tijd, agenda, met_inwoner, besluiten, gehouden_op)
     values ($1, $2, '2026-11-20', '10:00', 'Taal', false, $3::text, case when $3::text is not null then date '2026-11-20' end) returning id`,
    [persoon.id, persoon.organisatieId, besluiten],
  )
  return { deelnemerId: persoon.id, overlegId: rij!.id }
}

/** Of a resident: made at the desk, and open. */
async function inlog({ regio, persoon }: Greep): Promise<{ deelnemerId: string }> {
  await regio.alsEigenaar(
    `with a as (insert into account (naam, inlognummer) values ('x', $2) returning id)
     insert into deelnemer_account (deelnemer_id, account_id) select $1, id from a on conflict do nothing`,
    [persoon.id, crypto.randomUUID()],
  )
  return { deelnemerId: persoon.id }
}

/** Consulting hours every week; of the actor himself, or of somebody else whom he can send people to. */
async function spreekuur({ regio, actor }: Greep, eigen: boolean): Promise<string> {
  const [rij] = await regio.alsEigenaar<{ id: string }>(
    `insert into spreekuur (id, organisatie_id, medewerker_id, onderwerp, plek, begin, weken, van, tot, minuten, vastgelegd_door)
     select gen_random_uuid(), organisatie_id, id, 'Geldzorgen', 'Menistenkade 5', '2026-11-24', 1, '09:00', '12:00', 30, gen_random_uuid()
     from medewerker where id = $1 returning id`,
    [(eigen ? actor.medewerkerId : null) ?? regio.trajectbegeleider.medewerkerId],
  )
  return rij!.id
}
/** A moment that is booked for the person. */
async function geboekt(g: Greep): Promise<{ deelnemerId: string; afspraakId: string }> {
  const [rij] = await g.regio.alsEigenaar<{ id: string }>(
    `insert into afspraak (uid, deelnemer_id, organisatie_id, medewerker_id, dag, tijd, minuten, hoe, plek, spreekuur_id)
     select gen_random_uuid(), d.id, d.organisatie_id, s.medewerker_id, '2026-12-01', '09:00', 30, 'locatie', s.plek, s.id
     from deelnemer d, spreekuur s where d.id = $1 and s.id = $2 returning id`,
    [g.persoon.id, await spreekuur(g, false)],
  )
  return { deelnemerId: g.persoon.id, afspraakId: rij!.id }
}
const SPREEKUUR = {
  onderwerp: "Geldzorgen",
  plek: "Menistenkade 5",
  begin: "2026-12-01",
  weken: "1",
  van: "09:00",
  tot: "12:00",
  minuten: 30,
}

/** A vacancy that stays open, and a proposal of it to the person; `antwoord`: what he said. */
async function vacature({ regio }: Greep): Promise<string> {
  const [rij] = await regio.alsEigenaar<{ id: string }>(
    `with w as (insert into werkgever (naam) values ('Bakkerij') returning id)
     insert into vacature (werkgever_id, titel, open_vanaf) select id, 'Bakker', '2020-01-01' from w returning id`,
  )
  return rij!.id
}
async function voorstel(g: Greep, antwoord: "ja" | null = null, deelnemerId = g.persoon.id) {
  const [rij] = await g.regio.alsEigenaar<{ id: string }>(
    `insert into vacaturevoorstel (deelnemer_id, organisatie_id, vacature_id, titel, werkgever, waarom, voorgesteld_op, antwoord, antwoord_op, wijze)
     select id, organisatie_id, $2, 'Bakker', 'Bakkerij', 'Overdag', '2026-11-20', $3, $4::date, $5 from deelnemer where id = $1 returning id`,
    [deelnemerId, await vacature(g), antwoord, antwoord && "2026-11-20", antwoord && "scherm"],
  )
  return { deelnemerId, voorstelId: rij!.id }
}
/** A case of the actor's own house. */
async function casus({ regio, actor }: Greep): Promise<string> {
  const [rij] = await regio.alsEigenaar<{ id: string }>(
    `insert into intervisie (id, organisatie_id, titel, thema, vraag, geprobeerd, zichtbaar, vastgelegd_door)
     values (gen_random_uuid(), $1, 'Zegt ja, komt niet', 'werk', 'Hoe vraagt u door?', 'Bellen en langsgaan', 'organisatie', $2) returning id`,
    [actor.organisatieId ?? regio.stadskanaal, actor.accountId],
  )
  return rij!.id
}
const LES = { versie: 1, besprokenOp: "2026-11-20", besproken: "Vraag wat er wel kan.", les: "Begin bij wat iemand wil.", anoniem: true }

/** What the actor wrote and nobody read. */
async function boodschap({ regio, persoon, actor }: Greep) {
  const [rij] = await regio.alsEigenaar<{ id: string }>(
    `insert into boodschap (deelnemer_id, organisatie_id, van, tekst, vastgelegd_door)
     select id, organisatie_id, 'medewerker', 'Tot morgen', $2 from deelnemer where id = $1 returning id`,
    [persoon.id, actor.accountId],
  )
  return { deelnemerId: persoon.id, boodschapId: rij!.id }
}

/** Samples of the commands of the team around a person. */
export const TEAM: ReadonlyArray<[string, Maak]> = [
  [
    "wissel-begeleider",
    async g => ({ ...(await paar(g)), deelnemerIds: [g.persoon.id], per: g.regio.services.vandaag(), reden: "overgedragen" }),
  ],
  ["stel-vacature-voor", async g => ({ deelnemerId: g.persoon.id, vacatureId: await vacature(g), waarom: "Het is overdag en dichtbij" })],
  ["leg-vacatureantwoord-vast", async g => ({ ...(await voorstel(g)), antwoord: "nee", reden: "uren" })],
  ["volg-vacaturevoorstel", async g => ({ ...(await voorstel(g, "ja")), vervolg: "voorgesteld" })],
  ["trek-vacaturevoorstel-in", async g => ({ ...(await voorstel(g)), reden: "Verkeerde gekozen" })],
  [
    "zeg-over-vacature",
    async g => {
      const { voorstelId } = await voorstel(g, null, g.actor.deelnemerId ?? g.persoon.id)
      return { voorstelId, antwoord: "ja" }
    },
  ],
  ["plan-casusoverleg", g => ({ deelnemerId: g.persoon.id, ...OVERLEG })],
  [
    "leg-casusoverleg-vast",
    async g => ({
      ...(await overleg(g)),
      besluiten: "Eerst taal",
      acties: [{ wat: "Naar taalles", wie: "deelnemer", uiterlijk: "2026-12-05" }],
    }),
  ],
  [
    "breng-casus-in",
    () => ({
      titel: "Zegt ja, komt niet",
      thema: "werk",
      vraag: "Hoe vraagt u door?",
      geprobeerd: "Bellen en langsgaan",
      zichtbaar: "regio",
      anoniem: true,
    }),
  ],
  ["bewaar-les", async g => ({ casusId: await casus(g), ...LES })],
  ["gooi-casus-weg", async g => ({ casusId: await casus(g) })],
  ["zet-gidsregel", () => ({ versie: 0, vragen: "Schulden", themas: ["geld"], telefoon: null, bereikbaar: "op dinsdag" })],
  ["houd-spreekuur", () => SPREEKUUR],
  ["stop-spreekuur", async g => ({ spreekuurId: await spreekuur(g, true), laatsteDag: "2026-12-01" })],
  [
    "neem-spreekuur-vrij",
    async g => {
      await spreekuur(g, true)
      return { vanaf: "2026-12-01" }
    },
  ],
  ["verzet-spreekuurmoment", async g => ({ ...(await geboekt(g)), keuze: "2026-12-08 09:30", door: "deelnemer", reden: "Kan niet" })],
  ["boek-spreekuur", async g => ({ deelnemerId: g.persoon.id, keuze: `${await spreekuur(g, false)} 2026-12-01 09:30` })],
  [
    "verbeter-casusoverleg",
    async g => ({ ...(await overleg(g, "Eerst taal")), besluiten: "Eerst rekenen", reden: "Verkeerd opgeschreven" }),
  ],
  ["verbeter-boodschap", async g => ({ ...(await boodschap(g)), tekst: "Tot woensdag" })],
  ["trek-boodschap-in", boodschap],
  ["sluit-inlog", inlog],
  ["zeg-casusoverleg-af", async g => ({ ...(await overleg(g)), reden: "Iedereen ziek" })],
  ["verwijs-door", g => ({ deelnemerId: g.persoon.id, ...VERWIJZING, aanOrganisatieId: g.regio.sob, antwoordVoor: "2026-12-06" })],
  [
    "trek-doorverwijzing-in",
    async g => ({ deelnemerId: g.persoon.id, doorverwijzingId: await doorverwijzing(g, false), reden: "Hielp zichzelf" }),
  ],
  [
    "beantwoord-doorverwijzing",
    async g => ({
      doorverwijzingId: await doorverwijzing(g, true),
      antwoord: "aangenomen",
      contactNaam: "Petra",
      eersteContact: "2026-12-01",
    }),
  ],
]
