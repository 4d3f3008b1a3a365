import { telling } from "./orakel-feit.sql.ts"

const PEIL = { dag: "peildag" }
const VAN_MENSEN = "(select id as deelnemer_id, pop.* from populatie pop) m, vraag"

/** The last measurement before p, the last before van, and the last in the period. */
const LADDER = `(
  select pop.id as deelnemer_id, (array_agg(m.trede order by m.nr desc))[1] as trede_nu, (array_agg(m.datum order by m.nr desc))[1] as datum_nu,
    (array_agg(m.trede order by m.nr desc) filter (where m.datum < van))[1] as trede_voor,
    (array_agg(m.trede order by m.nr desc) filter (where m.datum >= van and m.datum < grens))[1] as trede_na
  from vraag cross join populatie pop left join meting m on m.deelnemer_id = pop.id
  group by pop.id
) m, vraag`
const BEWEGING = `${LADDER} where trede_voor is not null and trede_na is not null`

/** What runs on the peildag for those with bijstand: how many things, how many without hours, and the hours known. */
const BEZIG = `(
  select u.deelnemer_id, count(a.deelnemer_id) as lopend, count(a.deelnemer_id) filter (where a.uren_per_week is null) as zonder, coalesce(sum(a.uren_per_week), 0) as uren
  from (select distinct deelnemer_id from uitkering_peil) u
  left join (
    select deelnemer_id, uren_per_week from traject_peil where verlopen is not true
    union all select deelnemer_id, uren_per_week from dienstverband_peil
    union all select deelnemer_id, uren_per_week from plaatsing_peil where dienstverband_id is null
  ) a on a.deelnemer_id = u.deelnemer_id
  group by u.deelnemer_id
) b, vraag`

/** Highest level with a diploma that is not 'nee', whether there is a startkwalificatie, and whether anything is known. */
const OPLEIDING = `(
  select m.id as deelnemer_id, coalesce((array_agg(o.niveau order by o.hoogte desc) filter (where o.diploma is not false))[1], 'onbekend') as niveau,
    coalesce(bool_or(o.diploma and o.hoogte >= 4), false) as startkwalificatie, count(o.id) > 0 as bekend
  from mens m left join opleiding_bekend o on o.deelnemer_id = m.id
  group by m.id
) o`
const KWAL = `${OPLEIDING} join (select id from populatie) pop on pop.id = o.deelnemer_id, vraag`
const LEEFTIJD = "extract(year from age(peildag, geboortedatum))"
const LEEFTIJDSGROEP = `case when ${LEEFTIJD} <= 26 then 't/m 26' when ${LEEFTIJD} <= 34 then '27-34' when ${LEEFTIJD} <= 44 then '35-44'
  when ${LEEFTIJD} <= 54 then '45-54' else '55+' end`
const VELDEN: Readonly<Record<string, string>> = {
  bsn: "exists (select from v_deelnemer_bsn b where b.deelnemer_id = m.deelnemer_id)",
  telefoon_of_email: "coalesce(telefoon, '') <> '' or coalesce(email, '') <> ''",
  postcode: "exists (select from v_deelnemer_adres a where a.deelnemer_id = m.deelnemer_id and a.postcode <> '')",
  voertaal: "coalesce(voertaal, '') <> ''",
  opleiding: "exists (select from opleiding_bekend o where o.deelnemer_id = m.deelnemer_id)",
  trede: "exists (select from meting t where t.deelnemer_id = m.deelnemer_id and (t.datum + interval '12 months')::date >= p)",
  casusregisseur: `exists (select from v_betrokkene b where b.deelnemer_id = m.deelnemer_id and b.rol = 'casusregisseur'
    and b.begin <= peildag and (b.einde is null or b.einde > peildag))`,
}

export const PERSONEN: readonly string[] = [
  telling("TREDE-STAND", "treden", LADDER, { ...PEIL, sleutel: "coalesce(trede_nu::text, 'onbekend')" }),
  telling("TREDE-STAND", "verouderd", `${LADDER} where (datum_nu + interval '12 months')::date < p`, PEIL),
  telling("TREDE-MATRIX", "matrix", BEWEGING, { ...PEIL, sleutel: "trede_voor || '-' || trede_na" }),
  telling("TREDE-MATRIX", "stijgt", `${BEWEGING} and trede_na > trede_voor`, PEIL),
  telling("TREDE-MATRIX", "gelijk", `${BEWEGING} and trede_na = trede_voor`, PEIL),
  telling("TREDE-MATRIX", "daalt", `${BEWEGING} and trede_na < trede_voor`, PEIL),
  telling("TREDE-MATRIX", "zonder_begin", `${LADDER} where trede_voor is null`, PEIL),
  telling("TREDE-MATRIX", "niet_hermeten", `${LADDER} where trede_voor is not null and trede_na is null`, PEIL),
  telling("ACTIEF", "vier_uur", `${BEZIG} where lopend > 0 and uren >= 4`, PEIL),
  telling("ACTIEF", "minder", `${BEZIG} where lopend > 0 and zonder = 0 and uren < 4`, PEIL),
  telling("ACTIEF", "onbekend", `${BEZIG} where zonder > 0 and uren < 4`, PEIL),
  telling("ACTIEF", "niet", `${BEZIG} where lopend = 0`, PEIL),
  telling("KWAL", "niveaus", KWAL, { ...PEIL, sleutel: "niveau" }),
  telling("KWAL", "startkwalificatie", `${KWAL} where startkwalificatie`, PEIL),
  telling("KWAL", "noemer", `${KWAL} where bekend`, PEIL),
  telling("SAMEN", "n", VAN_MENSEN, PEIL),
  telling("SAMEN", "leeftijd", VAN_MENSEN, { ...PEIL, sleutel: LEEFTIJDSGROEP }),
  telling("SAMEN", "geslacht", VAN_MENSEN, { ...PEIL, sleutel: "coalesce(geslacht, 'onbekend')" }),
  telling("SAMEN", "doelgroep", `(select id as deelnemer_id from populatie) m left join doelgroep_peil g using (deelnemer_id), vraag`, {
    ...PEIL,
    sleutel: "coalesce(g.doelgroep, 'geen')",
  }),
  telling("VULGRAAD", "n", VAN_MENSEN, PEIL),
  ...Object.entries(VELDEN).map(([veld, waar]) =>
    telling("VULGRAAD", "velden", `${VAN_MENSEN} where ${waar}`, { ...PEIL, sleutel: `'${veld}'` }),
  ),
]

/** The groups of people by which figures can be split, as (deelnemer_id, deel). */
export const PERSOONSDELEN: Readonly<Record<string, string>> = {
  leeftijd: `select id as deelnemer_id, ${LEEFTIJDSGROEP} as deel from mens, vraag`,
  geslacht: "select id as deelnemer_id, coalesce(geslacht, 'onbekend') as deel from mens",
  niveau: `select deelnemer_id, niveau as deel from ${OPLEIDING}`,
  doelgroep:
    "select m.id as deelnemer_id, coalesce(g.doelgroep, 'geen') as deel from mens m left join doelgroep_peil g on g.deelnemer_id = m.id",
  aanmeldjaar:
    "select id as deelnemer_id, coalesce(case when aanmelddatum <= peildag then extract(year from aanmelddatum)::int::text end, 'onbekend') as deel from mens, vraag",
}
