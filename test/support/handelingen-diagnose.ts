import type { Greep, Maak } from "./handelingen.ts"

const instrument = async ({ regio }: Greep) =>
  (await regio.alsEigenaar<{ id: string }>("select id from instrument where code = 'beroepsinteresse' and organisatie_id is null"))[0]!.id

/** What this actor is filling in about this person, with the one question that must be answered. */
async function concept(g: Greep, invuller = "medewerker", deelnemerId = g.persoon.id) {
  const [rij] = await g.regio.alsEigenaar<{ id: string }>(
    `insert into afname_wens (deelnemer_id, organisatie_id, instrument_id, datum, invuller, antwoorden, vastgelegd_door)
     select id, organisatie_id, $2, '2026-11-20', $3, '{"trekt":{"waarde":["maken"]}}', $4 from deelnemer where id = $1 returning id`,
    [deelnemerId, await instrument(g), invuller, g.actor.accountId],
  )
  return { afnameId: rij!.id }
}
const eigen = (g: Greep) => concept(g, "deelnemer", g.actor.deelnemerId ?? g.persoon.id)
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

/** Of category C13: everybody who takes instruments may add to that. Who may not take any is refused whatever is in it. */
export const DIAGNOSE: ReadonlyArray<[string, Maak]> = [
  ["begin-afname", async g => ({ deelnemerId: g.persoon.id, instrumentId: await instrument(g) })],
  ["bewaar-afname", async g => ({ ...(await concept(g)), ...WENS })],
  ["rond-afname-af", async g => ({ ...(await concept(g)), datum: "2026-11-20" })],
  ["draag-afname-over", async g => ({ ...(await concept(g)), aan: "deelnemer" })],
  ["draag-eigen-afname-over", async g => ({ ...(await eigen(g)), aan: "medewerker" })],
  ["corrigeer-afname", async g => ({ afnameId: await g.rij("afname_wens") })],
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
