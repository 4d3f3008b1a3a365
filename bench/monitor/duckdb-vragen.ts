import { codes, GEEN_DAG, GEEN_UREN, LOPEND, UREN_EENHEID } from "#engines/indicatoren"

/** One statement: its columns are figures by path, or its rows (k, n) are the entries of a map. */
export interface Vraag {
  sql: string
  pad?: string
  namen?: readonly string[]
}

/**
 * Merged periods as known at p: one window for the latest end so far, one for the breaks. The kind of the first part and
 * the reason of the last are taken by argument, not by sorted lists, which is what DuckDB is quick at.
 */
export function samenvoegen(p: number): string[] {
  const perioden = (naam: string, uit: string, gat: number, erbij: string) => `create or replace temp table ${naam} as
    with rij as (select *, row_number() over () as volgnr, case when einde >= ${p} then ${LOPEND} else einde end as eind from ${uit} where begin < ${p}),
    tot_nu as (select *, max(eind) over (partition by eigenaar order by begin, eind, volgnr rows between unbounded preceding and 1 preceding) as vorig from rij),
    eiland as (select *, sum(case when vorig is null or begin - vorig > ${gat} then 1 else 0 end) over (partition by eigenaar order by begin, eind, volgnr) as nr from tot_nu)
    select eigenaar, nr, min(begin) as begin, max(eind) as einde, arg_max(reden, (eind, begin, volgnr)) as reden${erbij} from eiland group by eigenaar, nr`
  const eerste = (kolom: string) => `arg_min(${kolom}, (begin, eind, volgnr))`
  return [
    perioden("bp", "uitkering", 30, ""),
    `create or replace temp table dv as select d.*, d.rowid as rij, case when eigen > 0 then 22 else s.sector end as sector
     from dienstverband d left join sector s on s.rowid = d.werkgever where begin < ${p}`,
    perioden(
      "wp",
      "dv",
      31,
      `, ${eerste("soort")} as soort, ${eerste("sector")} as sector, max(bevestigd) as bevestigd, max(begin) as laatste`,
    ),
  ]
}

const aantallen = (sql: string): Vraag => ({ sql })
const kaart = (pad: string, namen: readonly string[] | undefined, sql: string): Vraag => (namen ? { pad, namen, sql } : { pad, sql })
const naarWerk = (namen: readonly string[]) => [...namen, codes.GEEN_WERK]

/** All indicators as an analyst would write them: a statement a group, counts by filter. */
export function vragen(van: number, tot: number, p: number): Vraag[] {
  const peil = p - 1
  const grens = Math.min(tot, p)
  const loopt = `begin <= ${peil} and einde > ${peil}`
  const begon = `begin >= ${van} and begin < ${grens}`
  const eindigde = `einde >= ${van} and einde < ${grens}`
  const verlopen = `(verwacht > ${GEEN_DAG} and ${peil} - verwacht > 56 and not exists (select 1 from aanwezig a where a.eigenaar = t.rij and a.datum > ${peil - 56} and a.datum <= ${peil}))`
  const t = "(select *, rowid as rij from traject) t"
  const populatie = `(select distinct eigenaar from (select eigenaar, begin, einde from uitkering union all select eigenaar, begin, einde from traject
    union all select eigenaar, begin, einde from dienstverband union all select eigenaar, begin, einde from plaatsing) where begin < ${grens} and einde > ${van}) pop`
  return [
    ...vanBijstand({ van, grens, p, peil, loopt, begon, eindigde }),
    aantallen(`select count(*) filter (where ${begon}) as "TRJ-START.aantal", count(*) filter (where ${loopt}) as "TRJ-LOPEND.aantal", count(*) filter (where ${eindigde}) as "TRJ-EIND.aantal",
      count(*) filter (where ${eindigde} and reden not in (5, 6, 7, 8)) as "TRJ-UITVAL.noemer", count(*) filter (where ${eindigde} and reden = 4) as "TRJ-UITVAL.aantal",
      count(*) filter (where ${eindigde} and reden <> 5) as "TRJ-DUUR.n", median(einde - begin) filter (where ${eindigde} and reden <> 5) as "TRJ-DUUR.mediaan",
      avg(einde - begin) filter (where ${eindigde} and reden <> 5) as "TRJ-DUUR.gemiddelde", quantile_disc(einde - begin, 0.9) filter (where ${eindigde} and reden <> 5) as "TRJ-DUUR.p90" from traject`),
    aantallen(`select count(*) as "TRJ-LOPEND.verlopen" from ${t} where ${loopt} and ${verlopen}`),
    kaart("TRJ-EIND.redenen", codes.REDENEN_TRAJECT, `select reden as k, count(*) as n from traject where ${eindigde} group by k`),
    kaart(
      "TRJ-UITVAL.redenen",
      codes.UITVALREDENEN,
      `select uitvalreden as k, count(*) as n from traject where ${eindigde} and reden = 4 group by k`,
    ),
    ...vanWerk({ van, grens, p, peil, loopt, begon, eindigde }),
    aantallen(`with e as (select eigenaar, min(begin) as traject from traject where begin < ${p} and (reden <> 5 or einde >= ${p}) group by eigenaar),
      w as (select e.eigenaar, traject, min(begin) as werk from e left join wp on wp.eigenaar = e.eigenaar and begin >= traject and soort not in (2, 3) group by all)
      select count(*) filter (where werk >= ${van} and werk < ${grens}) as "ONTW-DUUR.n", median(werk - traject) filter (where werk >= ${van} and werk < ${grens}) as "ONTW-DUUR.mediaan",
        count(*) filter (where werk is null and pop.eigenaar is not null) as "ONTW-DUUR.lopend_n", median(${peil} - traject) filter (where werk is null and pop.eigenaar is not null) as "ONTW-DUUR.lopend_mediaan"
      from w left join ${populatie} on pop.eigenaar = w.eigenaar`),
    ...vanLadder({ van, grens, p, peil, populatie, eindigde }),
    aantallen(`with s as (select distinct eigenaar from uitkering where ${loopt}),
      a as (select eigenaar, uren from ${t} where ${loopt} and not ${verlopen} union all select eigenaar, uren from dienstverband where ${loopt}
        union all select eigenaar, uren from plaatsing where ${loopt} and betaald = 0),
      b as (select s.eigenaar, count(a.eigenaar) as lopend, count(*) filter (where uren = ${GEEN_UREN}) as zonder, coalesce(sum(uren) filter (where uren <> ${GEEN_UREN}), 0) as uren
        from s left join a using (eigenaar) group by s.eigenaar)
      select count(*) filter (where lopend > 0 and uren >= ${4 * UREN_EENHEID}) as "ACTIEF.vier_uur", count(*) filter (where lopend > 0 and zonder = 0 and uren < ${4 * UREN_EENHEID}) as "ACTIEF.minder",
        count(*) filter (where zonder > 0 and uren < ${4 * UREN_EENHEID}) as "ACTIEF.onbekend", count(*) filter (where lopend = 0) as "ACTIEF.niet" from b`),
    ...vanMensen(p, peil, populatie),
  ]
}

interface Stukken {
  van: number
  grens: number
  p: number
  peil: number
  loopt: string
  begon: string
  eindigde: string
}

const vanBijstand = ({ van, grens, p, loopt, begon, eindigde }: Stukken): Vraag[] => [
  aantallen(`select count(*) filter (where ${begon}) as "BIJ-IN.aantal", count(*) filter (where ${eindigde}) as "BIJ-UIT.aantal",
    count(*) filter (where ${eindigde} and einde + 30 >= ${p}) as "BIJ-UIT.voorlopig", count(*) filter (where ${eindigde} and reden in (1, 2)) as "BIJ-UIT-WERK.aantal",
    count(*) filter (where ${eindigde} and reden in (1, 2) and einde + 30 >= ${p}) as "BIJ-UIT-WERK.voorlopig" from bp`),
  kaart("BIJ-UIT.redenen", codes.REDENEN_UITKERING, `select reden as k, count(*) as n from bp where ${eindigde} group by k`),
  ...(["soort", "sector"] as const).map(wat =>
    kaart(
      wat === "soort" ? "UIT-NAAR.soorten" : "UIT-NAAR.sectoren",
      naarWerk(wat === "soort" ? codes.SOORTEN_WERK : codes.SECTOREN),
      `select coalesce(k, ${wat === "soort" ? codes.SOORTEN_WERK.length : codes.SECTOREN.length}) as k, count(*) as n from (select arg_min(wp.${wat}, wp.begin) as k
        from (select * from bp where ${eindigde}) b left join wp on wp.eigenaar = b.eigenaar and wp.begin between b.einde - 62 and b.einde + 31 group by b.eigenaar, b.nr) group by 1`,
    ),
  ),
  aantallen(
    `select count(*) as "UIT-NAAR.aantal" from bp b where ${eindigde} and exists (select 1 from wp where wp.eigenaar = b.eigenaar and wp.begin between b.einde - 62 and b.einde + 31)`,
  ),
  aantallen(`select count(*) as "BIJ-STAND.personen", count(distinct case when huishouden >= 0 then huishouden end) + count(*) filter (where huishouden < 0) as "BIJ-STAND.huishoudens"
    from (select distinct eigenaar from uitkering where ${loopt}) u join persoon pe on pe.rowid = u.eigenaar`),
  kaart(
    "BIJ-STAND.soorten",
    codes.SOORTEN_BIJSTAND,
    `select soort as k, count(distinct eigenaar) as n from uitkering where ${loopt} group by k`,
  ),
  aantallen(`with d as (select * from bp where einde < ${LOPEND} and einde + 365 >= ${van} and einde + 365 < ${grens} and reden not in (4, 6, 7))
    select count(*) as "DRAAI.noemer", count(*) filter (where terug) as "DRAAI.bijstand", count(*) filter (where terug or traject) as "DRAAI.ondersteuning"
    from (select exists (select 1 from bp b where b.eigenaar = d.eigenaar and b.begin > d.einde and b.begin <= d.einde + 365) as terug,
      exists (select 1 from traject t where t.eigenaar = d.eigenaar and t.begin > d.einde and t.begin <= d.einde + 365) as traject from d)`),
]

const vanWerk = ({ van, grens, p, peil, loopt, begon }: Stukken): Vraag[] => [
  aantallen(
    `select count(*) as "PLS.contracten", count(*) as "PLS-CONTACT.noemer", count(*) filter (where contact = 1) as "PLS-CONTACT.aantal", count(*) filter (where lks = 1) as "LKS.gestart" from dv where ${begon}`,
  ),
  kaart("PLS.soorten", codes.SOORTEN_WERK, `select soort as k, count(*) as n from dv where ${begon} group by k`),
  kaart("PLS.sectoren", codes.SECTOREN, `select sector as k, count(*) as n from dv where ${begon} group by k`),
  aantallen(`select count(distinct eigenaar) as "PLS.geplaatst" from wp where ${begon}`),
  kaart("PLS.onbetaald", codes.WERKVORMEN, `select werkvorm as k, count(*) as n from plaatsing where ${begon} and betaald = 0 group by k`),
  aantallen(`select count(*) as "WEP.aantal" from plaatsing where ${begon} and werkvorm in (6, 7)`),
  ...[3, 6, 12].map(k =>
    aantallen(`with d as (select *, (date '1970-01-01' + to_days(begin) + to_months(${k}))::date - date '1970-01-01' as dag from wp where soort not in (2, 3)),
      e as (select * from d where dag >= ${van} and dag < ${grens} and dag < ${p} and not (einde <= dag and reden in (7, 8)))
      select count(*) as "DUUR-${k}.noemer", count(*) filter (where einde > dag and (einde < ${LOPEND} or bevestigd > dag or laatste > dag)) as "DUUR-${k}.werkt",
        count(*) filter (where einde > dag and not (einde < ${LOPEND} or bevestigd > dag or laatste > dag)) as "DUUR-${k}.onbekend",
        count(*) filter (where einde <= dag) as "DUUR-${k}.gestopt", count(*) filter (where einde >= dag) as "DUUR-${k}.volgemaakt" from e`),
  ),
  aantallen(`with r as (select dv.*, exists (select 1 from doelgroep g where g.eigenaar = dv.eigenaar and g.doelgroep = 1 and g.begin <= ${peil} and g.einde > ${peil}) as inbaan from dv where ${loopt})
    select count(*) filter (where lks = 1) as "LKS.lopend", count(distinct case when soort = 2 then eigenaar end) as "BESCHUT.personen", count(*) filter (where soort = 2 and uren = ${GEEN_UREN}) as "BESCHUT.zonder_uren",
      sum(case when soort = 2 and uren <> ${GEEN_UREN} then uren end) / ${31 * UREN_EENHEID} as "BESCHUT.plekken", count(distinct case when soort = 3 then eigenaar end) as "WSW.personen",
      count(*) filter (where soort = 3 and uren = ${GEEN_UREN}) as "WSW.zonder_uren", sum(case when soort = 3 and uren <> ${GEEN_UREN} then uren end) / ${36 * UREN_EENHEID} as "WSW.fte",
      count(*) filter (where soort not in (2, 3) and inbaan) as "BAAN.dienstverbanden", count(*) filter (where soort not in (2, 3) and inbaan and uren = ${GEEN_UREN}) as "BAAN.zonder_uren",
      sum(case when soort not in (2, 3) and inbaan and uren <> ${GEEN_UREN} then uren end) / ${25.5 * UREN_EENHEID} as "BAAN.banen" from r`),
  kaart(
    "BUITEN",
    ["binnen", "buiten", "onbekend"],
    `select case when w.vorm is null then 2 when w.vorm = 0 then 0 when w.vorm <= 5 then 1 else 2 end as k, count(*) as n
    from dv left join (select eigenaar as rij, arg_max(werkvorm, (begin, rowid)) as vorm from werkplek where ${loopt} group by 1) w using (rij)
    where ${loopt} and soort in (1, 2, 3) and eigen > 0 group by 1`,
  ),
]

const vanLadder = ({ van, grens, p, peil, populatie, eindigde }: Omit<Stukken, "loopt" | "begon"> & { populatie: string }): Vraag[] => {
  const laatste = (wanneer: string) => `arg_max(trede, (datum, rowid)) filter (where ${wanneer})`
  const ladder = `(select eigenaar, ${laatste(`datum < ${p}`)} as nu, max(datum) filter (where datum < ${p}) as dag, ${laatste(`datum < ${van}`)} as voor,
    ${laatste(`datum >= ${van} and datum < ${grens}`)} as na from trede group by eigenaar) l`
  const oud = `(date '1970-01-01' + to_days(dag::integer) + to_months(12))::date - date '1970-01-01' < ${p}`
  return [
    kaart(
      "TREDE-STAND.treden",
      codes.TREDE_NAMEN,
      `select coalesce(nu, 0) as k, count(*) as n from ${populatie} left join ${ladder} using (eigenaar) group by k`,
    ),
    kaart(
      "TREDE-MATRIX.matrix",
      undefined,
      `select (voor - 1) || '.' || (na - 1) as k, count(*) as n from ${populatie} join ${ladder} using (eigenaar) where voor is not null and na is not null group by k`,
    ),
    aantallen(`select count(*) filter (where ${oud}) as "TREDE-STAND.verouderd", count(*) filter (where na > voor) as "TREDE-MATRIX.stijgt", count(*) filter (where na = voor) as "TREDE-MATRIX.gelijk",
      count(*) filter (where na < voor) as "TREDE-MATRIX.daalt", count(*) filter (where voor is null) as "TREDE-MATRIX.zonder_begin", count(*) filter (where voor is not null and na is null) as "TREDE-MATRIX.niet_hermeten"
      from ${populatie} left join ${ladder} using (eigenaar)`),
    aantallen(`with s as (select t.rij, arg_max(m.trede, (m.datum, m.rowid)) filter (where m.datum <= t.begin + 60 and m.datum < t.einde) as b, max(m.datum) filter (where m.datum <= t.begin + 60 and m.datum < t.einde) as bd,
        arg_max(m.trede, (m.datum, m.rowid)) filter (where m.datum <= t.einde + 60 and m.datum <= ${peil}) as e, max(m.datum) filter (where m.datum <= t.einde + 60 and m.datum <= ${peil}) as ed
        from (select *, rowid as rij from traject where ${eindigde} and reden <> 5) t left join (select *, rowid from trede) m on m.eigenaar = t.eigenaar group by t.rij)
      select count(*) filter (where ed > bd and e > b) as "TREDE-TRAJ.stijgt", count(*) filter (where ed > bd and e = b) as "TREDE-TRAJ.gelijk", count(*) filter (where ed > bd and e < b) as "TREDE-TRAJ.daalt",
        count(*) filter (where (ed > bd) is not true) as "TREDE-TRAJ.niet_gemeten" from s`),
  ]
}

function vanMensen(p: number, peil: number, populatie: string): Vraag[] {
  const peildatum = Number(new Date(peil * 86_400_000).toISOString().slice(0, 10).replaceAll("-", ""))
  const jaren = `(${peildatum} - geboren) // 10000`
  const mensen = `${populatie} join persoon pe on pe.rowid = pop.eigenaar`
  const opleiding = `(select eigenaar, max(niveau) filter (where diploma <> 2) as hoogste, bool_or(diploma = 1 and niveau >= 4) as start from opleiding where behaald <= ${peil} group by eigenaar) o`
  const groepen = `(select distinct eigenaar, doelgroep from doelgroep where begin <= ${peil} and einde > ${peil}) g`
  const vers = `(date '1970-01-01' + to_days(max(datum)::integer) + to_months(12))::date - date '1970-01-01' >= ${p}`
  const velden = ["bsn", "telefoon_of_email", "postcode", "voertaal"].map(
    (naam, i) => `count(*) filter (where velden & ${1 << i} > 0) as "VULGRAAD.velden.${naam}"`,
  )
  return [
    aantallen(`select count(*) as "SAMEN.n", count(*) as "VULGRAAD.n", ${velden.join(", ")} from ${mensen}`),
    kaart(
      "SAMEN.leeftijd",
      codes.LEEFTIJDEN,
      `select case when ${jaren} <= 26 then 0 when ${jaren} <= 34 then 1 when ${jaren} <= 44 then 2 when ${jaren} <= 54 then 3 else 4 end as k, count(*) as n from ${mensen} group by k`,
    ),
    kaart("SAMEN.geslacht", codes.GESLACHTEN, `select geslacht as k, count(*) as n from ${mensen} group by k`),
    kaart(
      "SAMEN.doelgroep",
      ["geen", ...codes.DOELGROEPEN],
      `select coalesce(g.doelgroep + 1, 0) as k, count(*) as n from ${populatie} left join ${groepen} using (eigenaar) group by k`,
    ),
    kaart(
      "KWAL.niveaus",
      codes.NIVEAUS,
      `select coalesce(hoogste, 0) as k, count(*) as n from ${populatie} left join ${opleiding} using (eigenaar) group by k`,
    ),
    aantallen(
      `select count(*) as "KWAL.noemer", count(*) as "VULGRAAD.velden.opleiding", count(*) filter (where start) as "KWAL.startkwalificatie" from ${populatie} join ${opleiding} using (eigenaar)`,
    ),
    aantallen(
      `select count(*) as "VULGRAAD.velden.trede" from ${populatie} join (select eigenaar from trede where datum < ${p} group by eigenaar having ${vers}) using (eigenaar)`,
    ),
    aantallen(
      `select count(*) as "VULGRAAD.velden.casusregisseur" from ${populatie} join (select distinct eigenaar from regie where begin <= ${peil} and einde > ${peil}) using (eigenaar)`,
    ),
  ]
}
