import type { Greep, Maak } from "./handelingen.ts"

const instrument = async ({ regio }: Greep) =>
  (await regio.alsEigenaar<{ id: string }>("select id from instrument where code = 'beroepsinteresse' and organisatie_id is null"))[0]!.id
/** The same in a category to which everybody who takes instruments may add, or in which he has an own part. */
const vanWerk = async (g: Greep) => {
  await g.regio.alsEigenaar(
    `insert into instrument (code, versie, naam, waarvoor, categorie, invullers, bron, bevestigd, definitie, geldig_van)
     select 'proef', 1, 'Proef', waarvoor, 'C14', array['medewerker', 'deelnemer'], bron, bevestigd, definitie, geldig_van from instrument
     where id = $1 and not exists (select 1 from instrument where code = 'proef')`,
    [await instrument(g)],
  )
  return (await g.regio.alsEigenaar<{ id: string }>("select id from instrument where code = 'proef'"))[0]!.id
}

/** What this actor is filling in about this person, with the one question that must be answered. */
async function concept(g: Greep, afgerondOp: string | null = null) {
  const [rij] = await g.regio.alsEigenaar<{ id: string }>(
    `insert into afname_werk (deelnemer_id, organisatie_id, instrument_id, datum, invuller, antwoorden, vastgelegd_door, afgerond_op)
     select id, organisatie_id, $2, '2026-11-20', 'medewerker', '{"trekt":{"waarde":["maken"]}}', $3, $4 from deelnemer where id = $1 returning id`,
    [g.persoon.id, await vanWerk(g), g.actor.accountId, afgerondOp],
  )
  return { afnameId: rij!.id }
}
/** What a colleague left half done; who began it has no log-in any more. */
async function vanEenAnder(g: Greep) {
  const { afnameId } = await concept(g)
  await g.regio.alsEigenaar("update afname_werk set vastgelegd_door = null where id = $1", [afnameId])
  return { afnameId }
}
/** What he fills in about himself. */
async function eigen(g: Greep) {
  const [rij] = await g.regio.alsEigenaar<{ id: string }>(
    `insert into afname_wens (deelnemer_id, organisatie_id, instrument_id, datum, invuller, antwoorden, vastgelegd_door)
     select id, organisatie_id, $2, '2026-11-20', 'deelnemer', '{"trekt":{"waarde":["maken"]}}', $3 from deelnemer where id = $1 returning id`,
    [g.actor.deelnemerId ?? g.persoon.id, await instrument(g), g.actor.accountId],
  )
  return { afnameId: rij!.id }
}
const WENS = { onderdeel: "wens", antwoorden: [{ vraag: "beroep", waarde: "kok", keuzes: [], bespreking: null, toelichting: null }] }

/** A draft of Stadskanaal's own. */
const versie = async (g: Greep) => {
  const [rij] = await g.regio.alsEigenaar<{ id: string }>(
    `insert into instrument (code, versie, organisatie_id, naam, waarvoor, categorie, invullers, bron, definitie)
     select code, (select max(versie) + 1 from instrument), $2, naam, waarvoor, categorie, invullers, bron, definitie from instrument where id = $1 returning id`,
    [await instrument(g), g.regio.stadskanaal],
  )
  return { instrumentId: rij!.id, versie: 0 }
}
const GEHEEL = { naam: "Werk", waarvoor: "Welk werk", invullers: ["medewerker"], bron: "Eigen", houdbaarMaanden: 12, certificaat: null }
const VRAAG = { code: null, vraag: "Wat wilt u?", soort: "tekst", antwoorden: null, levert: "wil", thema: "werk", verplicht: false }

export const DIAGNOSE: ReadonlyArray<[string, Maak]> = [
  ["begin-afname", async g => ({ deelnemerId: g.persoon.id, instrumentId: await vanWerk(g) })],
  ["bewaar-afname", async g => ({ ...(await concept(g)), ...WENS })],
  ["rond-afname-af", async g => ({ ...(await concept(g)), datum: "2026-11-20" })],
  ["draag-afname-over", async g => ({ ...(await concept(g)), aan: "deelnemer" })],
  ["draag-eigen-afname-over", async g => ({ ...(await eigen(g)), aan: "medewerker" })],
  ["neem-afname-over", vanEenAnder],
  ["corrigeer-afname", g => concept(g, "2026-11-20")],
  ["trek-afname-in", async g => ({ ...(await concept(g)), reden: "Was niet nodig" })],
  ["begin-eigen-afname", async g => ({ instrumentId: await instrument(g) })],
  ["bewaar-eigen-afname", async g => ({ ...(await eigen(g)), ...WENS })],
  ["rond-eigen-afname-af", eigen],
  ["maak-instrumentversie", async g => ({ instrumentId: await instrument(g), organisatieId: g.regio.stadskanaal })],
  [
    "begin-instrument",
    async g => ({ organisatieId: g.regio.stadskanaal, naam: "Heftruck", waarvoor: "Of iemand veilig rijdt.", categorie: "C14" }),
  ],
  ["wijzig-instrument", async g => ({ ...(await versie(g)), ...GEHEEL, bevestigd: false, inGebruik: true })],
  ["wijzig-instrumentonderdeel", async g => ({ ...(await versie(g)), onderdeel: "wens", titel: "Uw wens", uitleg: null, vragen: [VRAAG] })],
  ["publiceer-instrument", async g => ({ ...(await versie(g)), geldigVan: g.regio.services.vandaag() })],
]
