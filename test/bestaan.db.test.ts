import type pg from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { alsActor } from "./support/rechtenwereld.ts"
import { openTestRegio, type TestRegio } from "./support/regio.ts"

// Whether somebody exists at another municipality must show in no answer, error, count or time. Planted and seen red: a unique
// index on the BSN's mark over all organisations; and, as a test below, a search that looks through everybody first.
let regio: TestRegio
beforeAll(async () => {
  regio = await openTestRegio()
  await regio.alsEigenaar(
    `insert into deelnemer (organisatie_id, standaard_organisatie_id, voornaam, achternaam, geboortedatum)
     select $1, $1, 'Jan', case when n % 4 = 0 then 'Zwaanswijk' else 'Naam' || n end, '1980-01-01'::date + (n % 9000) from generate_series(1, 20000) n`,
    [regio.veendam],
  )
  await regio.alsEigenaar(
    `insert into deelnemer (organisatie_id, standaard_organisatie_id, voornaam, achternaam, geboortedatum)
     select $1, $1, 'Piet', 'Naam' || n, '1980-01-01'::date + (n % 9000) from generate_series(1, 2000) n`,
    [regio.stadskanaal],
  )
  await regio.alsEigenaar(
    "insert into deelnemer_bsn (deelnemer_id, organisatie_id, cijfer, hmac) select id, organisatie_id, 'x', sha256(id::text::bytea) from deelnemer",
  )
  await regio.alsEigenaar("analyze deelnemer; analyze deelnemer_bsn")
})
afterAll(() => regio.close())

const BEURTEN = 25
/** What a question costs when nothing else strikes it: of 25 the third fastest. A median followed the load of the machine (11 on two cores). */
const kaleTijd = (tijden: number[]) => tijden.toSorted((a, b) => a - b)[2]!

/** The times of two questions, asked in turn on one connection, in ms. */
async function vergelijk(client: pg.ClientBase, sql: string, bestaat: unknown[][], bestaatNiet: unknown[][]): Promise<[number, number]> {
  const duur = async (waarden: unknown[]) => {
    const begonnen = performance.now()
    expect((await client.query(sql, waarden)).rows).toEqual([])
    return performance.now() - begonnen
  }
  for (let i = 0; i < 8; i++) for (const lijst of [bestaat, bestaatNiet]) await duur(lijst[i % lijst.length]!)
  const tijden: [number[], number[]] = [[], []]
  for (let i = 0; i < BEURTEN; i++) {
    tijden[0].push(await duur(bestaat[i % bestaat.length]!))
    tijden[1].push(await duur(bestaatNiet[i % bestaatNiet.length]!))
  }
  return [kaleTijd(tijden[0]), kaleTijd(tijden[1])]
}

test.for([
  ["een coach", () => regio.coach.token],
  ["een teamleider", () => regio.teamleider.token],
] as const)("%s merkt aan de tijd van het zoeken niet dat er elders iemand is", async ([, wie]) => {
  const elders = await regio.alsEigenaar<{ id: string }>("select id from deelnemer where organisatie_id = $1 limit 10", [regio.veendam])
  await alsActor(regio, wie(), async client => {
    const vragen: Array<[string, unknown[][], unknown[][]]> = [
      ["select * from ctx.zoek_deelnemer($1, null, null, 25)", [["zwaanswijk"], ["jan zwaanswijk"]], [["xqwrtpsk"], ["jon xqwrtpsk"]]],
      [
        "select * from ctx.zoek_deelnemer(null, null, sha256($1::text::bytea), 25)",
        elders.map(e => [e.id]),
        [["niemand"], ["ook niemand"]],
      ],
      ["select id from deelnemer where id = $1", elders.map(e => [e.id]), [[crypto.randomUUID()], [crypto.randomUUID()]]],
    ]
    for (const [sql, bestaat, niet] of vragen) {
      let [wel, geen] = await vergelijk(client, sql, bestaat, niet)
      // Other work on the machine strikes one of the two now and then; what gives somebody away does so every time.
      for (let nog = 4; nog > 0 && Math.abs(wel - geen) >= 5; nog--) [wel, geen] = await vergelijk(client, sql, bestaat, niet)
      expect(Math.abs(wel - geen), `${sql}: ${wel.toFixed(2)} tegen ${geen.toFixed(2)} ms`).toBeLessThan(5)
    }
  })
})

const ZOEKT_BIJ_IEDEREEN = `create or replace function ctx.zoek_deelnemer(p_naam text, p_geboortedatum date, p_hmac bytea, p_aantal int)
  returns table (deelnemer_id uuid, gelijkenis real) language sql stable security definer set search_path = ctx, public, pg_temp as $$
  with iedereen as materialized (select d.id, word_similarity(zoekvorm(p_naam), d.zoeknaam) as g from public.deelnemer d
    where d.zoeknaam like '%' || zoekvorm(p_naam) || '%' order by 2 desc)
  select id, g from iedereen where id in (select ctx.dossiers('C01', 'lees')) limit p_aantal $$`

test("ingebouwde fout gezien: zoeken dat eerst iedereen bekijkt", async () => {
  const [wel, geen] = await alsActor(
    regio,
    regio.coach.token,
    client => vergelijk(client, "select * from ctx.zoek_deelnemer($1, null, null, 25)", [["zwaanswijk"]], [["xqwrtpsk"]]),
    ZOEKT_BIJ_IEDEREEN,
  )
  expect(wel - geen).toBeGreaterThan(5)
})

test("een BSN dat elders bekend is kan hier gewoon worden geregistreerd", async () => {
  const registreer = (token: string, id: string) =>
    alsActor(regio, token, client =>
      client.query("select ctx.registreer($1::jsonb, null, 'x', sha256($2::text::bytea), current_date) as id", [
        JSON.stringify({ id: crypto.randomUUID(), voornaam: "Nieuw", achternaam: "Mens", geboortedatum: "1990-01-01" }),
        id,
      ]),
    )
  const [elders] = await regio.alsEigenaar<{ id: string }>("select id from deelnemer where organisatie_id = $1 limit 1", [regio.veendam])
  expect((await registreer(regio.coach.token, elders!.id)).rows[0].id).toMatch(/^[0-9a-f-]{36}$/)
  const [hier] = await regio.alsEigenaar<{ id: string }>("select id from deelnemer where organisatie_id = $1 limit 1", [regio.stadskanaal])
  await expect(registreer(regio.coach.token, hier!.id)).rejects.toThrow("duplicate key")
})

test("schrijven bij iemand die elders is en bij iemand die niet bestaat geeft dezelfde fout", async () => {
  const fout = (id: string) =>
    alsActor(regio, regio.coach.token, async client => {
      const poging = client.query(
        "insert into trede (deelnemer_id, organisatie_id, datum, trede, vastgelegd_door) values ($1, $2, current_date, 3, $3)",
        [id, regio.veendam, regio.coach.accountId],
      )
      return poging.then(
        () => "gelukt",
        (e: { code: string; message: string; detail?: string }) => `${e.code} ${e.message} ${e.detail}`,
      )
    })
  const antwoorden = [await fout(regio.bea), await fout(crypto.randomUUID())]
  expect(antwoorden[0]).toMatch(/^42501/)
  expect(new Set(antwoorden).size).toBe(1)
})

test("geen telling verklapt hoeveel mensen er elders zijn: ook niet die van de planner", async () => {
  await alsActor(regio, regio.coach.token, async client => {
    const statistiek = await client.query(
      "select * from pg_stats where schemaname = 'public' and tablename in ('deelnemer', 'trede', 'uitkering')",
    )
    expect(statistiek.rows).toEqual([])
    const { rows } = await client.query<{ aantal: number }>("select count(*) as aantal from deelnemer")
    expect(rows[0]!.aantal).toBe(1)
  })
})

test("wie over een organisatie gaat hoort alleen van wijzigingen bij haar eigen mensen, en van wie er wegging", async () => {
  const mens = (organisatie: string) => regio.deelnemer(organisatie, "Wissel", [])
  const [hier, daar, vertrekt, weg] = [
    await mens(regio.stadskanaal),
    await mens(regio.veendam),
    await mens(regio.stadskanaal),
    await mens(regio.stadskanaal),
  ]
  const vraag = (sinds: string | null) =>
    alsActor(
      regio,
      regio.teamleider.token,
      async client =>
        (
          await client.query<{ positie: string; gewijzigd: string[] | null }>(
            "select positie::text, gewijzigd from ctx.gewijzigd_sinds($1::pg_snapshot)",
            [sinds],
          )
        ).rows[0]!,
    )
  const { positie } = await vraag(null)
  await regio.alsEigenaar("update deelnemer set telefoon = '1' where id = any ($1)", [[hier, daar]])
  await regio.alsEigenaar("update deelnemer set organisatie_id = $2 where id = $1", [vertrekt, regio.veendam])
  await regio.alsEigenaar("delete from deelnemer where id = $1", [weg])
  expect((await vraag(positie)).gewijzigd?.toSorted()).toEqual([hier, vertrekt, weg].toSorted())
})
