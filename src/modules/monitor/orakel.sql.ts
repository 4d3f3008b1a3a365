import { type Indicatoren, maakVenster, type Plek, type Splitsing, type Uitslag, type Vraag } from "#engines/indicatoren"
import type { RawBuilder } from "kysely"
import { sql, type Tx } from "#platform/db"
import { type Cijfers, geteldVeld, type Groepcijfer, maakFiguren, maakIndicatoren } from "./orakel-uitslag.rules.ts"
import { bekend, type OrakelVraag } from "./orakel-bekend.sql.ts"
import { BIJSTAND } from "./orakel-bijstand.sql.ts"
import { PERSONEN, PERSOONSDELEN } from "./orakel-persoon.sql.ts"
import { loadReeksen } from "./orakel-reeks.sql.ts"
import { TRAJECTEN } from "./orakel-traject.sql.ts"
import { WERK } from "./orakel-werk.sql.ts"

/**
 * The indicators a second time, slowly and straight from the sentences of the contract: the test of the engine, and its
 * stand-in when it is not ready. Runs as role meting. Same question and answer as the engine, also RangeError on a period
 * or code that does not exist.
 */
export async function berekenOrakel(tx: Tx, vraag: Vraag): Promise<Uitslag[]> {
  // Compiling a hundred small selects takes 20 s, running them 0.1 s. And the planner expects a row or two of what is only known once
  // it is counted: walking through one such set for each row of another takes the square of a region (5,000 people: 29 s, without 1).
  await sql`select set_config('jit', 'off', true), set_config('enable_nestloop', 'off', true)`.execute(tx)
  const organisaties = [...new Set(vraag.organisaties)].toSorted()
  await checkOrganisaties(tx, organisaties)
  const uit: Uitslag[] = []
  for (const periode of vraag.perioden) {
    maakVenster(periode)
    const { van, tot, p = tot } = periode
    uit.push(await berekenPeriode(tx, { van, tot, p, organisaties, alleen: vraag.alleen }, vraag))
  }
  return uit
}

async function checkOrganisaties(tx: Tx, codes: readonly string[]): Promise<void> {
  const { rows } = await sql<{ code: string }>`
    select code from unnest(${codes}::text[]) code where code not in (select o.code from v_organisatie o) limit 1`.execute(tx)
  if (rows[0]) throw new RangeError(`onbekende organisatie ${rows[0].code}`)
}

async function berekenPeriode(tx: Tx, v: OrakelVraag, vraag: Vraag): Promise<Uitslag> {
  const reeksen = await loadReeksen(tx, v)
  const [totaal] = await loadDelen(tx, v, undefined)
  const { van, tot, p } = v
  const uit: Uitslag = {
    van,
    tot,
    p,
    organisaties: [...v.organisaties],
    indicatoren: maakIndicatoren(totaal?.cijfers ?? [], reeksen, v.organisaties),
  }
  if (vraag.figuren) uit.figuren = maakFiguren(totaal?.cijfers ?? [])
  if (vraag.splitsing) {
    const { splitsing } = vraag
    uit.delen = Object.fromEntries(
      (await loadDelen(tx, v, splitsing)).map(({ deel, cijfers }): [string, Indicatoren] => [
        deel,
        maakIndicatoren(cijfers, reeksen, splitsing === "organisatie" ? [deel] : v.organisaties),
      ]),
    )
  }
  if (vraag.lijst) uit.lijst = await loadLijst(tx, v, geteldVeld(vraag.lijst))
  return uit
}

/** All counted facts, each under the organisation of its day, as far as that one was chosen. */
const geteld = (v: OrakelVraag): RawBuilder<unknown> => sql`
  with ${bekend(v)},
  feit as (${sql.raw([...BIJSTAND, ...TRAJECTEN, ...WERK, ...PERSONEN].join("\nunion all\n"))}),
  geteld as (
    select f.*, g.code as organisatie
    from feit f
    left join mens m on m.id = f.deelnemer_id
    left join v_verantwoordelijke v on v.deelnemer_id = f.deelnemer_id and v.begin <= f.dag and (v.einde is null or v.einde > f.dag)
    join gekozen g on g.id = coalesce(f.organisatie_id, v.verantwoordelijke_id, m.standaard_organisatie_id)
  )`

const deelVan = (splitsing: Splitsing | undefined): RawBuilder<unknown> => {
  if (!splitsing) return sql`select f.*, '' as deel from geteld f`
  if (splitsing === "organisatie") return sql`select f.*, f.organisatie as deel from geteld f`
  const vanPersoon = PERSOONSDELEN[splitsing]
  if (vanPersoon)
    return sql`select f.*, d.deel from geteld f join (${sql.raw(vanPersoon)}) d on d.deelnemer_id = f.deelnemer_id where f.dag is not null`
  return sql`select f.*, f.kenmerk->>${splitsing} as deel from geteld f where f.kenmerk ? ${splitsing}`
}

/** The statement that counts: every field of every indicator, by group of the split. */
const telSql = (v: OrakelVraag, splitsing?: Splitsing): RawBuilder<Groepcijfer & { deel: string }> => sql`${geteld(v)}
  select deel, code, veld, sleutel, count(*) as rijen, count(distinct eenheid) as eenheden, sum(waarde)::float8 as som,
    percentile_cont(0.5) within group (order by waarde) as mediaan,
    sum(waarde)::float8 / count(*) as gemiddelde,
    (array_agg(waarde order by waarde))[(9 * count(*) + 9) / 10]::float8 as p90
  from (${deelVan(splitsing)}) f
  group by deel, code, veld, sleutel`

async function loadDelen(tx: Tx, v: OrakelVraag, splitsing: Splitsing | undefined): Promise<{ deel: string; cijfers: Cijfers }[]> {
  const { rows } = await telSql(v, splitsing).execute(tx)
  return [...Map.groupBy(rows, rij => rij.deel)].map(([deel, cijfers]) => ({ deel, cijfers }))
}

async function loadLijst(tx: Tx, v: OrakelVraag, { code, veld, sleutel }: Plek): Promise<string[]> {
  const { rows } = await sql<{ deelnemerId: string }>`${geteld(v)}
    select distinct f.deelnemer_id from geteld f
    where f.code = ${code} and f.veld = ${veld} and f.sleutel is not distinct from ${sleutel ?? null}::text and f.deelnemer_id is not null`.execute(
    tx,
  )
  return rows.map(rij => rij.deelnemerId)
}
