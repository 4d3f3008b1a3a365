-- What a result says flows into the plan without retyping: under which theme an answer belongs, how somebody is doing beside what he can, wants
-- and needs, and until when it holds. The words of a published instrument stay as they are; only how they are read is added. What has
-- no theme (health, relations at home, justice) is for reading alone: a plan is read by more people than a result.
alter table instrument no force row level security;
with duiding (instrument, vraag, levert, thema) as (values
  ('zrm', 'financien', 'situatie', 'geld'), ('zrm', 'opleiding', 'situatie', 'leren'), ('zrm', 'tijd', 'situatie', 'meedoen'),
  ('zrm', 'huisvesting', 'situatie', 'wonen'), ('zrm', 'adl', 'situatie', 'belasting'), ('zrm', 'iadl', 'situatie', 'belasting'),
  ('zrm', 'netwerk', 'situatie', 'meedoen'), ('zrm', 'participatie', 'situatie', 'meedoen'), ('zrm', 'relaties', 'situatie', null),
  ('zrm', 'geest', 'situatie', null), ('zrm', 'lichaam', 'situatie', null), ('zrm', 'middelen', 'situatie', null), ('zrm', 'justitie', 'situatie', null),
  ('taal-rekenen', 'lezen', null, 'leren'), ('taal-rekenen', 'schrijven', null, 'leren'), ('taal-rekenen', 'spreken', null, 'leren'),
  ('taal-rekenen', 'luisteren', null, 'leren'), ('taal-rekenen', 'rekenen', null, 'leren'),
  ('beroepsinteresse', 'trekt', null, 'werk'), ('beroepsinteresse', 'gedaan', null, 'werk'), ('beroepsinteresse', 'beroep', null, 'werk'),
  ('techniektest', 'mogelijk', null, 'werk'), ('praktijkassessment', 'categorie', null, 'leren'), ('praktijkassessment', 'houding', null, 'leren'),
  ('praktijkassessment', 'vak', null, 'leren'), ('werkgever', 'beroep', null, 'werk'), ('werkgever', 'sterk', null, 'werk'),
  ('werkgever', 'leren', null, 'leren'), ('talentperron', 'talent1', null, 'werk'), ('talentperron', 'talent2', null, 'werk'),
  ('talentperron', 'talent3', null, 'werk'), ('talentperron', 'vervolg', null, 'werk'),
  ('kunnen-en-nodig', 'vermogen', 'situatie', 'belasting'), ('kunnen-en-nodig', 'uren', null, 'belasting'), ('kunnen-en-nodig', 'tillen', null, 'belasting'),
  ('kunnen-en-nodig', 'houding', null, 'belasting'), ('kunnen-en-nodig', 'aanpassing', null, 'belasting'),
  ('kunnen-en-nodig', 'begeleiding', null, 'belasting'), ('kunnen-en-nodig', 'anders', null, 'belasting')),
criteria as (select 'dertien-criteria', 'c' || n, 'situatie', 'belasting' from generate_series(1, 13) n),
lees as (select * from duiding union all select * from criteria)
update instrument i set definitie = jsonb_set(i.definitie, '{onderdelen}', (
  select jsonb_agg(o || jsonb_build_object('vragen', (
    select jsonb_agg(v || coalesce((select jsonb_strip_nulls(jsonb_build_object('levert', coalesce(v->>'levert', l.levert), 'thema', l.thema))
      from lees l where l.instrument = i.code and l.vraag = v->>'code'), '{}') order by vn)
    from jsonb_array_elements(o->'vragen') with ordinality q(v, vn))) order by n)
  from jsonb_array_elements(i.definitie->'onderdelen') with ordinality p(o, n)))
where i.code in (select instrument from lees);
alter table instrument force row level security;

create or replace view v_diagnose with (security_invoker = true) as
  select a.id as afname_id, a.deelnemer_id, a.organisatie_id, a.categorie, i.code as instrument, i.naam as instrument_naam, a.datum, a.invuller,
    v->>'code' as vraag, v->>'levert' as levert, w.tekst, v->>'thema' as thema,
    case when jsonb_typeof(x.waarde) = 'string' and v->>'soort' <> 'tekst' then x.waarde #>> '{}' end as antwoord,
    (a.datum + make_interval(months => i.houdbaar_maanden))::date as vervalt_op
  from v_afname a join instrument i on i.id = a.instrument_id
  cross join lateral jsonb_array_elements(i.definitie->'onderdelen') o cross join lateral jsonb_array_elements(o->'vragen') v
  cross join lateral (select a.antwoorden->(v->>'code')->'waarde' as waarde) x
  cross join lateral (
    select p->>'tekst' as tekst from jsonb_array_elements(v->'opties') p where v->>'soort' in ('plaatjes', 'afvinklijst') and x.waarde ? (p->>'code')
    union all select concat(v->>'vraag', ': ', p->>'tekst') from jsonb_array_elements(v->'opties') p
      where v->>'soort' in ('keuze', 'niveau') and x.waarde #>> '{}' = p->>'code'
    union all select v->>'vraag' where v->>'soort' = 'janee' and x.waarde #>> '{}' = 'ja'
    union all select x.waarde #>> '{}' where v->>'soort' = 'tekst' and x.waarde #>> '{}' <> ''
    union all select concat(v->>'vraag', ': ', x.waarde #>> '{}', ' ', v->>'eenheid') where v->>'soort' = 'getal' and x.waarde <> 'null') w
  where a.afgerond_op is not null and v ? 'levert'
    and not exists (select 1 from v_afname n join instrument m on m.id = n.instrument_id where n.deelnemer_id = a.deelnemer_id and m.code = i.code
      and n.afgerond_op is not null and (n.datum, n.vastgelegd_op, n.id) > (a.datum, a.vastgelegd_op, a.id));
