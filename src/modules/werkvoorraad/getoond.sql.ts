import type { Dag } from "#begrippen/dag"
import { gemeenteNaam } from "#begrippen/gemeente"
import type { Trede } from "#begrippen/trede"
import { sql, type Tx } from "#platform/db"
import type { Soort, Zaak } from "./werkvoorraad.rules.ts"

/** The fact behind a thing to do, as it is told: what, with whom, from when until when, and where it was recorded. */
export interface Feit {
  begin: Dag | null
  einde: Dag | null
  /** Code of the kind: of exemption, job, workplace or programme. */
  soort: string | null
  /** Employer, programme, assessor, or the former case director. */
  naam: string | null
  /** Of a job: the day before which it is known to have run. */
  bevestigdTot: Dag | null
  /** Source of the numbers; null: recorded in Trede itself. */
  bron: string | null
}

/** A thing to do with the person and the fact, as the reader may see them. */
export interface Getoond {
  zaak: Zaak
  naam: string
  geboortedatum: Dag
  /** Municipality where somebody lives, or else that is responsible. */
  plaats: string
  trede: Trede | null
  feit: Feit | null
  /** Who has this person on his worklist, the case director first. */
  coach: { id: string; naam: string } | null
  /** What else there is to do for this person. */
  ook: Soort[]
}

type ZaakMetOok = Pick<Getoond, "zaak" | "ook">
type Rij = Omit<Getoond, "zaak" | "ook"> & { nr: number }

/** Reads what the page shows of these things again under the reader's own policies; who has gone out of reach meanwhile is left out. */
export async function loadGetoond(tx: Tx, zaken: readonly ZaakMetOok[], begeleiders: readonly string[], vandaag: Dag): Promise<Getoond[]> {
  if (zaken.length === 0) return []
  const { rows } = await sql<Rij>`/* vast: getoond */
    select z.nr::int, concat_ws(' ', d.voornaam, d.tussenvoegsel, d.achternaam) as naam, d.geboortedatum,
      regexp_replace(coalesce(g.naam, a.woongemeente_code, o.naam), '^Gemeente ', '') as plaats,
      (select t.trede from v_trede t where t.deelnemer_id = d.id order by t.datum desc, t.vastgelegd_op desc limit 1) as trede,
      ${FEIT} as feit,
      (select jsonb_build_object('id', m.id, 'naam', m.naam) from v_betrokkene b join v_medewerker m on m.id = b.medewerker_id
        where b.deelnemer_id = d.id and m.rol = any(${begeleiders}) and b.begin <= ${vandaag} and (b.einde is null or b.einde > ${vandaag})
          and m.begin <= ${vandaag} and (m.einde is null or m.einde > ${vandaag})
        order by b.rol <> 'casusregisseur', b.begin limit 1) as coach
    from unnest(${zaken.map(z => z.zaak.deelnemerId)}::uuid[], ${zaken.map(z => z.zaak.soort)}::text[], ${zaken.map(z => z.zaak.feitId)}::uuid[])
      with ordinality z (deelnemer_id, soort, feit_id, nr)
    join v_deelnemer d on d.id = z.deelnemer_id join v_organisatie o on o.id = d.organisatie_id
    left join v_deelnemer_adres a on a.deelnemer_id = d.id
    left join v_organisatie g on g.soort = 'gemeente' and g.gemeente_code = a.woongemeente_code
    order by z.nr`.execute(tx)
  return rows.map(({ nr, ...rij }) => ({ ...rij, plaats: gemeenteNaam(rij.plaats), ...zaken[nr - 1]! }))
}

const BRON = sql`(select s.code from v_bron s where s.id = f.bron_id)`
const AFSPRAAK = sql`(select jsonb_build_object('begin', f.dag, 'soort', f.reden, 'naam', m.naam)
    from v_afspraak f left join v_medewerker m on m.id = f.medewerker_id where f.id = z.feit_id)`
const STAP = sql`(select jsonb_build_object('begin', (f.vastgelegd_op at time zone 'Europe/Amsterdam')::date, 'soort', f.wie, 'naam', f.wat) from v_stap f
    where f.id = z.feit_id)`
const PLAN = sql`(select jsonb_build_object('begin', f.begin) from v_plan f where f.id = z.feit_id)`
const TRAJECT = sql`(select jsonb_build_object('begin', f.begin, 'einde', f.verwacht_einde, 'soort', v.soort, 'naam', v.naam, 'bron', ${BRON})
    from v_traject f join v_voorziening v on v.id = f.voorziening_id where f.id = z.feit_id)`
const WERKCENTRUM = sql`(select jsonb_build_object('begin', coalesce(f.kennisgemaakt_op, f.aangeboden_op), 'naam', o.naam)
    from v_doorgeleiding f join v_organisatie o on o.id = f.naar_organisatie_id where f.id = z.feit_id)`
const FEIT = sql`case z.soort
  when 'trede_oud' then (select jsonb_build_object('begin', f.datum, 'naam', f.beoordelaar, 'bron', ${BRON}) from v_trede f where f.id = z.feit_id)
  when 'hercontrole' then (select jsonb_build_object('begin', f.begin, 'einde', f.einde, 'soort', f.soort, 'bron', ${BRON})
    from v_ontheffing f where f.id = z.feit_id)
  when 'plan_pauze' then (select jsonb_build_object('begin', f.begin, 'einde', f.einde, 'soort', f.reden) from v_planpauze f where f.id = z.feit_id)
  when 'werkcentrum_kennis' then ${WERKCENTRUM} when 'werkcentrum_terug' then ${WERKCENTRUM}
  when 'stap' then ${STAP} when 'stap_ander' then ${STAP}
  when 'overleg' then (select jsonb_build_object('begin', (f.vastgelegd_op at time zone 'Europe/Amsterdam')::date) from v_casusoverleg f where f.id = z.feit_id)
  when 'vacature_antwoord' then (select jsonb_build_object('begin', f.voorgesteld_op, 'soort', f.antwoord, 'naam', f.titel) from v_vacaturevoorstel f
    where f.id = z.feit_id)
  when 'brief' then '{}'::jsonb
  when 'maatregel' then (select jsonb_build_object('begin', (f.vastgelegd_op at time zone 'Europe/Amsterdam')::date) from v_maatregel f where f.id = z.feit_id)
  when 'bericht' then (select jsonb_build_object('begin', f.gemaakt_op::date, 'soort', f.kanaal, 'naam', f.soort) from v_bericht f where f.id = z.feit_id)
  when 'afspraak' then ${AFSPRAAK} when 'kan_niet' then ${AFSPRAAK} when 'niet_gekomen' then ${AFSPRAAK} when 'opnieuw_vragen' then ${AFSPRAAK}
  when 'voorlichting' then jsonb_build_object('soort', case when exists (select from v_afspraak f where f.id = z.feit_id) then 'gemist' else 'vragen' end)
  when 'doorverwijzing' then (select jsonb_build_object('begin', (f.vastgelegd_op at time zone 'Europe/Amsterdam')::date, 'soort', f.hulp,
    'naam', coalesce(f.aan_naam, o.naam)) from v_doorverwijzing f left join v_organisatie o on o.id = f.aan_organisatie_id where f.id = z.feit_id)
  when 'diagnose' then (select jsonb_build_object('begin', f.datum, 'naam', i.naam, 'bron', ${BRON}) from v_afname f join v_instrument i on i.id = f.instrument_id
    where f.id = z.feit_id)
  when 'plan_evaluatie' then ${PLAN} when 'plan_concept' then ${PLAN}
  when 'plan_akkoord' then (select jsonb_build_object('begin', (f.vastgelegd_op at time zone 'Europe/Amsterdam')::date, 'soort', f.soort,
    'naam', (select string_agg(a.partij, ' ') from v_planakkoord a where a.planversie_id = f.id)) from v_planversie f where f.id = z.feit_id)
  when 'traject_voorbij' then ${TRAJECT} when 'plan_nooit' then ${TRAJECT}
  when 'geen_regie' then (select jsonb_build_object('begin', f.begin, 'einde', f.einde, 'naam', m.naam, 'bron', ${BRON})
    from v_betrokkene f join v_medewerker m on m.id = f.medewerker_id where f.id = z.feit_id)
  when 'werk_stopt' then coalesce(
    (select jsonb_build_object('begin', f.begin, 'einde', f.einde, 'soort', f.soort, 'naam', coalesce(w.naam, wo.naam),
      'bevestigd_tot', f.bevestigd_tot, 'bron', ${BRON})
      from v_dienstverband f left join v_werkgever w on w.id = f.werkgever_id left join v_organisatie wo on wo.id = f.werkgever_organisatie_id
      where f.id = z.feit_id),
    (select jsonb_build_object('begin', f.begin, 'einde', f.einde, 'soort', f.werkvorm, 'naam', coalesce(w.naam, f.locatie), 'bron', ${BRON})
      from v_plaatsing f left join v_werkgever w on w.id = f.werkgever_id where f.id = z.feit_id))
  end`
