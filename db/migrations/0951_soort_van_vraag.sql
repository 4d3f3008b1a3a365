-- Of what kind the question of a result is: a measured level or a kind of work is no line of a CV, words about somebody are.
create or replace view v_diagnose with (security_invoker = true) as
  select a.id as afname_id, a.deelnemer_id, a.organisatie_id, a.categorie, i.code as instrument, i.naam as instrument_naam, a.datum, a.invuller,
    v->>'code' as vraag, v->>'levert' as levert, w.tekst, v->>'thema' as thema,
    case when jsonb_typeof(x.waarde) = 'string' and v->>'soort' <> 'tekst' then x.waarde #>> '{}' end as antwoord,
    (a.datum + make_interval(months => i.houdbaar_maanden))::date as vervalt_op, v->>'soort' as soort
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
