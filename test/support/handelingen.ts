import { plusDagen } from "#begrippen/dag"
import { hashToken, openSessie } from "#platform/sessie"
import type { Actor, Persoon } from "./rechtenwereld.ts"
import { INGANG } from "./handelingen-ingang.ts"
import { GESPREK } from "./handelingen-gesprek.ts"
import { DIAGNOSE } from "./handelingen-diagnose.ts"
import { OVERGANGEN } from "./handelingen-overgang.ts"
import { MAATREGEL, PLAN } from "./handelingen-plan.ts"
import { PORTFOLIO } from "./handelingen-portfolio.ts"
import { TEAM } from "./handelingen-team.ts"
import { CONTACT, eigenRegel, RECHTEN } from "./handelingen-rechten.ts"
import type { TestRegio } from "./regio.ts"

/** What a sample input is made from: somebody whom the actor is with, with one row in every table, and the ids of those rows. */
export interface Greep {
  regio: TestRegio
  actor: Actor
  persoon: Persoon
  /** The row of this table about the person. */
  rij(tabel: string): Promise<string>
  /** The version of the person's own row that a form would have been filled in on. */
  versie(): Promise<number>
}
export type Maak = (g: Greep) => Record<string, unknown> | Promise<Record<string, unknown>>

const REDEN = "Verkeerd ingevoerd"
const dossier = (g: Greep) => ({ deelnemerId: g.persoon.id })

/** A passkey of the actor himself; answers the number by which his pages name it. */
async function passkey({ regio, actor }: Greep): Promise<string> {
  const [rij] = await regio.alsEigenaar<{ nummer: string }>(
    "insert into ctx.passkey (id, account_id, naam, sleutel, teller) values (uuid_send(gen_random_uuid()), $1, 'x', 'x', 0) returning encode(sha256(id), 'hex') as nummer",
    [actor.accountId],
  )
  return rij!.nummer
}

/** The row about the person in a table that has no withdrawn rows. */
const over = async ({ regio, persoon }: Greep, tabel: string) =>
  (await regio.alsEigenaar<{ id: string }>(`select id from ${tabel} where deelnemer_id = $1`, [persoon.id]))[0]!.id
const waarneming = async ({ regio, actor }: Greep) =>
  (
    await regio.alsEigenaar<{ id: string }>(
      `insert into waarneming (organisatie_id, medewerker_id, waarnemer_id, begin, einde, vastgelegd_door)
       values ($1, coalesce($2::uuid, $3), case when coalesce($2::uuid, $3) = $3 then $4::uuid else $3 end, '2026-11-01', '2026-12-01', gen_random_uuid()) returning id`,
      [regio.stadskanaal, actor.medewerkerId, regio.coach.medewerkerId, regio.teamleider.medewerkerId],
    )
  )[0]!.id
const overeenkomst = async (regio: TestRegio) =>
  (
    await regio.alsEigenaar<{ id: string }>(
      `insert into overeenkomst (kenmerk, van_organisatie_id, met_organisatie_id, producten, doelen, categorieen, begin, einde, vastgelegd_door)
       values ('x', $1, $2, '{}', '{P2}', '{C01,C01B}', '2026-01-01', '2027-01-01', gen_random_uuid()) returning id`,
      [regio.stadskanaal, regio.veendam],
    )
  )[0]!.id
/** An odd look of somebody at Stadskanaal, found this week. */
async function opvallend({ regio }: Greep): Promise<string> {
  const [rij] = await regio.alsEigenaar<{ id: string }>(
    "insert into opvallend (organisatie_id, soort, begin, account_id, rol, feiten) select $1, 'bsn_quotum', '2020-01-06'::date + 7 * count(*)::int, $2, 'casusregisseur', '{}' from opvallend returning id",
    [regio.stadskanaal, regio.coach.accountId],
  )
  return rij!.id
}

/** The smallest content of each kind of fact. */
const FEIT: Record<string, (g: Greep) => Record<string, unknown>> = {
  uitkering: () => ({ soort: "ww", begin: "2026-01-01", einde: null, redenEinde: null }),
  doelgroep: () => ({ doelgroep: "statushouder", begin: "2026-01-01", einde: null }),
  bekostiging: () => ({ betaler: "uwv", opdrachtgever: "UWV Groningen", begin: "2020-01-01", einde: "2021-01-01" }),
  verplichting: () => ({ soort: "arbeid", wat: "Elke week twee vacatures", begin: "2026-01-01", einde: null }),
  stimulans: () => ({ soort: "werkbonus", waarvoor: "Na drie maanden werk", begin: "2026-01-01", einde: null, gekregenOp: null }),
  ...CONTACT,
  ontheffing: () => ({ soort: "gedeeltelijk", begin: "2026-01-01", einde: null, hercontroleOp: null }),
  opleiding: () => ({ niveau: "hbo", behaaldOp: "2020-01-01", diploma: true, omschrijving: null }),
  betrokkene: g => ({
    medewerkerId: g.regio.trajectbegeleider.medewerkerId,
    rol: "trajectbegeleider",
    begin: "2026-01-01",
    einde: null,
    redenEinde: null,
  }),
}
const feiten = Object.entries(FEIT).flatMap(([soort, inhoud]): Array<[string, Maak]> => {
  const bestaand = async (g: Greep) => ({ ...dossier(g), feitId: await eigenRegel(g, soort), reden: REDEN })
  return [
    [`registreer-${soort}`, g => ({ ...dossier(g), ...inhoud(g) })],
    [`corrigeer-${soort}`, async g => ({ ...(await bestaand(g)), ...inhoud(g) })],
    [`trek-${soort}-in`, bestaand],
    [
      `beeindig-${soort}`,
      async g => ({
        ...(await bestaand(g)),
        einde: "2026-11-01",
        ...(["uitkering", "betrokkene"].includes(soort) ? { redenEinde: "overig" } : {}),
      }),
    ],
  ]
})

/** A sample that must succeed for whoever has the right, for every command of the house; a new command needs a line here. */
export const VOORBEELDEN: ReadonlyMap<string, Maak> = new Map<string, Maak>([
  ...feiten,
  [
    "hercontroleer-ontheffing",
    async g => ({ ...dossier(g), feitId: await g.rij("ontheffing"), hercontroleOp: "2027-05-01", reden: REDEN }),
  ],
  ["wijzig-trede", g => ({ ...dossier(g), datum: "2026-11-20", trede: 4, toelichting: "Doet mee", bevestigd: true })],
  [
    "corrigeer-meting",
    async g => ({ ...dossier(g), metingId: await g.rij("trede"), datum: "2024-02-01", trede: 2, toelichting: "Anders", reden: REDEN }),
  ],
  ["trek-meting-in", async g => ({ ...dossier(g), metingId: await g.rij("trede"), reden: REDEN })],
  [
    "wijzig-contactgegevens",
    async g => ({ ...dossier(g), versie: await g.versie(), telefoon: "0612345678", email: null, voertaal: "nld" }),
  ],
  [
    "wijzig-persoonsgegevens",
    async g => ({
      ...dossier(g),
      versie: await g.versie(),
      voornaam: "Anders",
      tussenvoegsel: null,
      achternaam: "Proef",
      geboortedatum: "1990-05-01",
      geslacht: "x",
    }),
  ],
  ["wijzig-adres", g => ({ ...dossier(g), versie: 1, postcode: "9501 AA", woongemeenteCode: "0037" })],
  [
    "registreer-deelnemer",
    () => ({ voornaam: "Nieuw", achternaam: `Mens${crypto.randomUUID()}`, geboortedatum: "1985-03-02", bevestigd: true }),
  ],
  [
    "deel-dossier",
    g => ({
      ...dossier(g),
      aanOrganisatieId: g.regio.sob,
      aanMedewerkerId: null,
      categorieen: ["C01B"],
      toevoegen: false,
      doel: "P2",
      grond: "toestemming",
      toelichting: "Ja gezegd in het gesprek",
      begin: g.regio.services.vandaag(),
      einde: plusDagen(g.regio.services.vandaag(), 30),
    }),
  ],
  ["beeindig-deling", async g => ({ ...dossier(g), delingId: await g.rij("deling"), reden: REDEN })],
  [
    "leg-overeenkomst-vast",
    ({ regio }) => ({
      kenmerk: "DVO",
      vanOrganisatieId: regio.stadskanaal,
      metOrganisatieId: regio.veendam,
      producten: ["werkfit"],
      doelen: ["P2"],
      categorieen: ["C14"],
      begin: "2026-01-01",
      einde: "2027-01-01",
    }),
  ],
  ["beeindig-overeenkomst", async ({ regio }) => ({ overeenkomstId: await overeenkomst(regio), einde: "2026-11-22" })],
  [
    "scherm-af",
    g => ({ ...dossier(g), soort: "dossier", reden: "veiligheid", lezers: [g.actor.medewerkerId, g.regio.coach.medewerkerId] }),
  ],
  ["hef-afscherming-op", async g => ({ ...dossier(g), afschermingId: await g.rij("afscherming"), reden: REDEN })],
  [
    "open-noodtoegang",
    g => ({
      achternaam: `${g.persoon.merk}C00`,
      geboortedatum: "1990-05-01",
      reden: "gevaar",
      toelichting: "Niemand is bereikbaar",
      categorieen: ["C01B"],
    }),
  ],
  [
    "beoordeel-noodtoegang",
    async g => ({ noodtoegangId: await over(g, "noodtoegang"), oordeel: "terecht", toelichting: "Het kon niet wachten" }),
  ],
  [
    "vraag-aansluiting",
    g => ({ nummer: g.persoon.id.slice(0, 8), geboortedatum: "1990-05-01", wijze: "verzoek", toelichting: "Ik neem dit dossier over" }),
  ],
  ["beslis-aansluiting", async g => ({ ...dossier(g), aansluitingId: await over(g, "aansluiting"), besluit: "akkoord" })],
  [
    "neem-waar",
    async ({ regio, actor }) => ({
      medewerkerId: actor.medewerkerId,
      waarnemerId: (await regio.medewerker(regio.stadskanaal, "jobcoach")).medewerkerId,
      begin: regio.services.vandaag(),
      einde: plusDagen(regio.services.vandaag(), 9),
    }),
  ],
  ["beeindig-waarneming", async g => ({ waarnemingId: await waarneming(g) })],
  ...OVERGANGEN,
  ...TEAM,
  [
    "leg-certificaat-vast",
    ({ regio }) => ({
      medewerkerId: regio.coach.medewerkerId,
      soort: "zrm",
      uitgever: "Opleider",
      nummer: null,
      begin: "2026-01-01",
      einde: null,
    }),
  ],
  [
    "trek-certificaat-in",
    async ({ regio }) => {
      const [rij] = await regio.alsEigenaar<{ id: string }>(
        "insert into certificaat (medewerker_id, soort, uitgever, begin, vastgelegd_door) values ($1, 'zrm', 'x', '2026-01-01', $2) returning id",
        [regio.coach.medewerkerId, regio.coach.accountId],
      )
      return { certificaatId: rij!.id, reden: REDEN }
    },
  ],
  ...INGANG,
  ...GESPREK,
  ...PLAN,
  ...MAATREGEL,
  ["rond-stap-af", async g => ({ ...dossier(g), stapId: await g.rij("stap"), uitkomst: "gedaan" })],
  ...DIAGNOSE,
  ["zoek-op-bsn", () => ({ bsn: "999990123", doel: "begeleiding" })],
  [
    "zet-identiteitsdienst",
    ({ regio }) => ({
      organisatieId: regio.stadskanaal,
      issuer: "https://login.voorbeeld.nl",
      clientId: "trede",
      geheim: "geheim",
      bsnClaim: "nummer",
      tweedeFactor: true,
    }),
  ],
  ["wis-identiteitsdienst", ({ regio }) => ({ organisatieId: regio.stadskanaal })],
  ["noem-passkey", async g => ({ nummer: await passkey(g), naam: "telefoon" })],
  ["verwijder-passkey", async g => ({ nummer: await passkey(g) })],
  ["onthul-medewerker", async g => ({ opvallendId: await opvallend(g), reden: "Vraag van een deelnemer" })],
  ["beoordeel-opvallend", async g => ({ opvallendId: await opvallend(g), oordeel: "in_orde", reden: "Hoort bij het werk" })],
  ...RECHTEN,
  ...PORTFOLIO,
  ["beeindig-sessies", () => ({})],
  [
    "beeindig-sessie",
    async ({ regio, actor }) => {
      const token = await openSessie(regio.db, actor.accountId, { medewerkerId: null, deelnemerId: null })
      return {
        sessieId: (await regio.alsEigenaar<{ id: string }>("select id from ctx.sessie where token_hash = $1", [hashToken(token)]))[0]!.id,
      }
    },
  ],
  [
    "voeg-zetel-toe",
    ({ regio }) => ({
      organisatieId: regio.stadskanaal,
      naam: "Nieuw",
      email: `${crypto.randomUUID()}@example.org`,
      rol: "jobcoach",
      begin: "2026-01-01",
      einde: null,
    }),
  ],
  [
    "beeindig-zetel",
    async ({ regio }) => ({ zetelId: (await regio.medewerker(regio.stadskanaal, "jobcoach")).medewerkerId, einde: "2026-11-22" }),
  ],
  ["wis-tweede-stap", async ({ regio }) => ({ accountId: (await regio.medewerker(regio.stadskanaal, "jobcoach")).accountId })],
])
