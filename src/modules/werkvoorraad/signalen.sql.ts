import type { RawBuilder } from "kysely"
import { plusDagen, plusMaanden } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import { loopt, lopend, lopendTraject, van, type Vraag, wie } from "./bereik.sql.ts"
import {
  afspraakGeweest,
  berichtMislukt,
  boodschapOpen,
  briefLigtKlaar,
  kanNiet,
  nietBegrepen,
  overlegGeweest,
  voorlichtingOpnieuw,
  zonderVervolg,
} from "./afspraak.sql.ts"
import { bijWerkcentrum, planPauze, stapVanAnder, vacatureBeantwoord } from "./wacht.sql.ts"
import { planAkkoord, zonderPlan } from "./zonder-plan.sql.ts"
import { dienstverbandStopt, plaatsingStopt } from "./werk-stopt.sql.ts"
import { evaluatieGrens, meetGrenzen, type Signaal, type Soort } from "./werkvoorraad.rules.ts"

/** How many people the reader has on his list. */
export async function telMensen(tx: Tx, vraag: Vraag): Promise<number> {
  const { rows } = await sql<{ mensen: number }>`
    with wie as materialized (${wie(vraag)})
    select count(*) as mensen from v_deelnemer d where d.overleden_op is null and ${van(vraag, "d", "id")}`.execute(tx)
  return rows[0]!.mensen
}

interface Deel {
  soorten: readonly Soort[]
  maak(vraag: Vraag): RawBuilder<unknown>
}
const DELEN: readonly Deel[] = [
  { soorten: ["trede_nooit", "trede_oud"], maak: ladder },
  { soorten: ["hercontrole"], maak: hercontrole },
  { soorten: ["maatregel"], maak: maatregel },
  { soorten: ["stap"], maak: stap },
  { soorten: ["bericht"], maak: berichtMislukt },
  { soorten: ["brief"], maak: briefLigtKlaar },
  { soorten: ["afspraak"], maak: afspraakGeweest },
  { soorten: ["overleg"], maak: overlegGeweest },
  { soorten: ["vacature_antwoord"], maak: vacatureBeantwoord },
  { soorten: ["kan_niet"], maak: kanNiet },
  { soorten: ["boodschap"], maak: boodschapOpen },
  { soorten: ["niet_begrepen"], maak: nietBegrepen },
  { soorten: ["niet_gekomen", "opnieuw_vragen"], maak: zonderVervolg },
  { soorten: ["voorlichting"], maak: voorlichtingOpnieuw },
  { soorten: ["doorverwijzing"], maak: doorverwijzing },
  { soorten: ["diagnose"], maak: diagnose },
  { soorten: ["plan_evaluatie"], maak: planEvaluatie },
  { soorten: ["plan_nooit", "plan_concept"], maak: zonderPlan },
  { soorten: ["plan_akkoord"], maak: planAkkoord },
  { soorten: ["plan_pauze"], maak: planPauze },
  { soorten: ["stap_ander"], maak: stapVanAnder },
  { soorten: ["werkcentrum_kennis", "werkcentrum_terug"], maak: bijWerkcentrum },
  { soorten: ["traject_voorbij"], maak: trajectVoorbij },
  { soorten: ["werk_stopt"], maak: dienstverbandStopt },
  { soorten: ["werk_stopt"], maak: plaatsingStopt },
  { soorten: ["geen_regie"], maak: geenRegie },
]

/**
 * The facts that may ask for something, in one statement, each kind under the policies of its own tables. It is one text for all roles,
 * so that a connection keeps one plan (2 MB): a kind that the reader may not know of is not begun on.
 */
export async function loadSignalen(tx: Tx, vraag: Vraag): Promise<Signaal[]> {
  const delen = DELEN.map(
    deel => sql`select * from (${deel.maak(vraag)}) deel where ${[...deel.soorten]}::text[] && ${[...vraag.soorten]}::text[]`,
  )
  const { rows } = await sql<Signaal & { bij: string | null }>`/* vast: signalen */
    with wie as materialized (${wie(vraag)}), lopend as materialized (${lopend(vraag)}), bezig as materialized (${lopendTraject(vraag)}),
      signaal (soort, deelnemer_id, feit_id, dag, trede, in_traject, import_id) as (${sql.join(delen, sql` union all `)}),
      bij as (select deelnemer_id, string_agg(distinct medewerker_id::text, ' ') as wie from lopend where werkt and functie = any(${vraag.begeleiders}) group by 1)
    select s.soort, s.deelnemer_id, s.feit_id, s.dag, s.trede, s.in_traject, l.geland_op as geland, b.wie as bij,
      case when s.soort = 'plan_evaluatie' then ${klok(vraag)} end as klok
    from signaal s left join bij b on b.deelnemer_id = s.deelnemer_id left join ctx.landingen() l on l.import_id = s.import_id
    where s.deelnemer_id not in (select d.id from v_deelnemer d where ${van(vraag, "d", "id")} and d.overleden_op is not null)`.execute(tx)
  return rows.map(rij => ({ ...rij, bij: rij.bij?.split(" ") ?? [] }))
}

const klok = ({ vandaag }: Vraag) => sql`jsonb_build_object('niveau', (select n.niveau from v_dienstverlening n where n.trede = s.trede
    and (n.organisatie_id is null or n.organisatie_id = (select d.organisatie_id from v_deelnemer d where d.id = s.deelnemer_id)) and ${loopt("n", vandaag)}
    order by n.organisatie_id nulls last limit 1), 'eerste', not exists (select 1 from v_evaluatie e where e.deelnemer_id = s.deelnemer_id and e.datum >= s.dag),
  'pauzes', coalesce((select jsonb_agg(jsonb_build_object('reden', p.reden, 'begin', p.begin, 'einde', p.einde,
    'vastgelegd_op', (p.vastgelegd_op at time zone 'Europe/Amsterdam')::date)) from v_planpauze p where p.deelnemer_id = s.deelnemer_id), '[]'))`

/** A running plan, since its last review or its begin. */
function planEvaluatie(vraag: Vraag) {
  const grens = evaluatieGrens(vraag.vandaag, vraag.termijnen)
  return sql`
    select 'plan_evaluatie', p.deelnemer_id, p.id, g.sinds,
      (select t.trede from v_trede t where t.deelnemer_id = p.deelnemer_id order by t.datum desc, t.vastgelegd_op desc limit 1), false, p.import_id
    from v_plan p cross join lateral (select coalesce((select max(e.datum) from v_evaluatie e where e.deelnemer_id = p.deelnemer_id and e.datum >= p.begin), p.begin) as sinds) g
    where ${van(vraag, "p")} and p.geeindigd_op is null and g.sinds <= ${grens}`
}

/** Where a row is missing, the person came with an import. */
const metPersoon = (deelnemer: string) => sql`(select d.import_id from v_deelnemer d where d.id = ${sql.raw(deelnemer)})`

/** The last measurement of whoever is with somebody who may measure. */
function ladder(vraag: Vraag) {
  const { termijnen, vandaag, meters } = vraag
  const grens = (inTraject: boolean) => sql`${meetGrenzen(vandaag, termijnen, inTraject)}::date[]`
  return sql`
    select case when t.id is null then 'trede_nooit' else 'trede_oud' end, g.deelnemer_id, t.id,
      coalesce(t.datum, (select min(b.begin) from v_betrokkene b where b.deelnemer_id = g.deelnemer_id)), t.trede,
      g.in_traject, case when t.id is null then ${metPersoon("g.deelnemer_id")} else t.import_id end
    from (select deelnemer_id, deelnemer_id in (select z.deelnemer_id from bezig z) as in_traject
      from lopend where werkt and functie = any(${meters}) group by 1) g
    left join lateral (select id, datum, trede, import_id from v_trede
      where deelnemer_id = g.deelnemer_id order by datum desc, vastgelegd_op desc limit 1) t on true
    where t.id is null or t.datum <= (case when g.in_traject then ${grens(true)} else ${grens(false)} end)[t.trede]`
}

function hercontrole(vraag: Vraag) {
  const tot = plusDagen(vraag.vandaag, vraag.termijnen.vooraf_hercontrole.aantal!)
  return sql`
    select 'hercontrole', o.deelnemer_id, o.id, coalesce(o.hercontrole_op, o.einde), null::smallint, false, o.import_id
    from v_ontheffing o where ${van(vraag, "o")} and ${loopt("o", vraag.vandaag)} and coalesce(o.hercontrole_op, o.einde) <= ${tot}`
}

/** A proposal of somebody else: nobody decides on his own. */
function maatregel(vraag: Vraag) {
  return sql`
    select 'maatregel', m.deelnemer_id, m.id, (m.vastgelegd_op at time zone 'Europe/Amsterdam')::date, null::smallint, false, m.import_id
    from v_maatregel m where ${van(vraag, "m")} and m.besluit is null and m.vastgelegd_door is distinct from (select ctx.account())`
}

function stap(vraag: Vraag) {
  const tot = plusDagen(vraag.vandaag, vraag.termijnen.vooraf_stap.aantal!)
  return sql`
    select 'stap', s.deelnemer_id, s.id, s.uiterlijk, null::smallint, false, s.import_id
    from v_stap s where ${van(vraag, "s")} and s.uitkomst is null and s.wie in ('deelnemer', 'medewerker') and s.uiterlijk <= ${tot}`
}

/** A partner was asked and did not answer (yet). */
function doorverwijzing(vraag: Vraag) {
  return sql`
  select 'doorverwijzing', d.deelnemer_id, d.id, d.antwoord_voor, null::smallint, false, d.import_id
  from v_doorverwijzing d where ${van(vraag, "d")} and d.antwoord is null`
}

/** The last result of each instrument that ages: only what the reader can take again, or watches over. */
function diagnose(vraag: Vraag) {
  const tot = plusDagen(vraag.vandaag, vraag.termijnen.vooraf_diagnose.aantal!)
  return sql`
    select 'diagnose', a.deelnemer_id, a.id, a.tot, null::smallint, false, a.import_id
    from (select distinct on (x.deelnemer_id, i.code) x.id, x.deelnemer_id, x.import_id, (x.datum + make_interval(months => i.houdbaar_maanden))::date as tot
      from v_afname x join v_instrument i on i.id = x.instrument_id
      where ${van(vraag, "x")} and x.afgerond_op is not null and x.categorie = any(${vraag.afnemen})
      order by x.deelnemer_id, i.code, x.datum desc, x.vastgelegd_op desc) a
    where a.tot <= ${tot}`
}

function trajectVoorbij(vraag: Vraag) {
  const tot = plusDagen(vraag.vandaag, vraag.termijnen.vooraf_traject.aantal!)
  return sql`
    select 'traject_voorbij', t.deelnemer_id, t.id, t.verwacht_einde, null::smallint, true, t.import_id from bezig t where t.verwacht_einde <= ${tot}`
}

/** Somebody is guided, exempted, in a programme or on an unpaid place, or new; and nobody directs the case. */
function geenRegie(vraag: Vraag) {
  const { vandaag, begeleiders, termijnen } = vraag
  const nieuw = plusMaanden(vandaag, -termijnen.nieuw.aantal!)
  return sql`
    select 'geen_regie', o.deelnemer_id, r.id, greatest(o.sinds, r.einde), null::smallint, false,
      case when r.id is null then ${metPersoon("o.deelnemer_id")} else r.import_id end
    from (select deelnemer_id, min(begin) as sinds from (
        select deelnemer_id, begin from lopend where functie = any(${begeleiders})
        union all select deelnemer_id, begin from bezig
        union all select o.deelnemer_id, o.begin from v_ontheffing o where ${van(vraag, "o")} and ${loopt("o", vandaag)}
        union all select p.deelnemer_id, p.begin from v_plaatsing p where ${van(vraag, "p")} and p.dienstverband_id is null and ${loopt("p", vandaag)}
        union all select d.id, d.aanmelddatum from v_deelnemer d where ${van(vraag, "d", "id")} and d.aanmelddatum between ${nieuw} and ${vandaag}
          and not exists (select 1 from v_betrokkene b where b.deelnemer_id = d.id)
      ) open group by 1) o
    left join lateral (select b.id, least(b.einde, m.einde) as einde, b.import_id
      from v_betrokkene b join v_medewerker m on m.id = b.medewerker_id
      where b.deelnemer_id = o.deelnemer_id and b.rol = 'casusregisseur' order by b.begin desc limit 1) r on true
    where o.deelnemer_id not in (select l.deelnemer_id from lopend l where l.rol = 'casusregisseur' and l.werkt)`
}
