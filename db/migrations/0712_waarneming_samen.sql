-- Who covers for a colleague got what his own role gives, also where that is more than the colleague ever read. Now what both may: the meet.

-- Did somebody in this role, involved with a person, have this category in this way? Whoever reads all of it also had what a mask leaves.
-- p_eigen: the person is of his own organisation. Not through personeelszaken: they have to do with who is in service, and are not involved.
create function ctx.mocht(p_rol text, p_categorie text, p_modus text, p_eigen boolean) returns boolean
  language sql stable set search_path = ctx, public, pg_temp as $$
  select exists (select 1 from ctx.beleid k where k.rol = p_rol and k.categorie = p_categorie and (k.modus = p_modus or (p_modus = 'masker' and k.modus = 'lees'))
    and case k.deur when 'dossier' then p_rol <> 'personeelszaken' when 'organisatie' then p_eigen else false end) $$;
revoke execute on function ctx.mocht(text, text, text, boolean) from public;
alter function ctx.mocht(text, text, text, boolean) owner to {ctx};

create or replace function ctx.wegen(p_categorie text, p_modus text) returns table (deelnemer_id uuid, grond text)
  language plpgsql stable security definer rows 100 set search_path = ctx, public, pg_temp as $$
declare
  w ctx.wie_t := ctx.wie();
  deuren text[] := array(select b.deur from ctx.beleid b where b.rol = w.rol and b.categorie = p_categorie and b.modus = p_modus);
  werkt_voor text[]; -- for what his role works: no agreement or share opens for another purpose
  verdragen uuid[]; -- organisations that agreed with his what it may see of theirs
  afgeschermd uuid[];
begin
  if 'dossier' = any (deuren) and w.rol = 'personeelszaken' then
    return query select distinct d.deelnemer_id, 'dienstverband' from public.dienstverband d
      where d.werkgever_organisatie_id = w.organisatie_id and d.begin <= current_date and (d.einde is null or d.einde > current_date)
        and d.deelnemer_id not in (select ctx.afgeschermd(p_categorie));
  elsif 'dossier' = any (deuren) then
    werkt_voor := array(select d.doel from ctx.doel d where d.rol = w.rol);
    verdragen := array(select distinct o.van_organisatie_id from public.overeenkomst o where o.met_organisatie_id = w.organisatie_id);
    afgeschermd := array(select ctx.afgeschermd(p_categorie));
    return query
      with mens as (
        select b.id as betrokkene_id, b.deelnemer_id as id, b.organisatie_id, b.vastgelegd_op, 'betrokken' as grond, null::text[] as werkte_voor from public.betrokkene b
         where b.medewerker_id = w.medewerker_id and b.vervallen_op is null
           and b.begin <= current_date and (b.einde is null or b.einde > current_date)
        union all
        -- Who covers does what both may do: his role here and that of who is away, for the purposes of both.
        select b.id, b.deelnemer_id, b.organisatie_id, b.vastgelegd_op, 'waarneming', array(select d.doel from ctx.doel d where d.rol = m.rol) from public.waarneming n
          join public.medewerker m on m.id = n.medewerker_id and m.organisatie_id = w.organisatie_id
          join public.betrokkene b on b.medewerker_id = n.medewerker_id and b.vervallen_op is null
            and b.begin <= current_date and (b.einde is null or b.einde > current_date)
         where n.waarnemer_id = w.medewerker_id and n.begin <= current_date and n.einde > current_date
           and ctx.mocht(m.rol, p_categorie, p_modus, b.organisatie_id = w.organisatie_id)),
      -- Since a move: one's own organisation is responsible, or involved one since; who the old one said to stay for a while was involved at the move.
      telt as (
        select m.id, case when h.betrokkene_id is null then m.grond else 'overdracht' end as grond,
          coalesce(h.van_organisatie_id, m.organisatie_id) as organisatie_id, m.werkte_voor
        from mens m left join ctx.verantwoordelijk_sinds s on s.deelnemer_id = m.id
          left join ctx.warme_overdracht h on h.betrokkene_id = m.betrokkene_id and m.organisatie_id <> w.organisatie_id
        where s.op is null or m.vastgelegd_op >= s.op or m.organisatie_id = w.organisatie_id)
      select distinct m.id, m.grond from telt m
       where m.id <> all (afgeschermd)
         and (m.organisatie_id = w.organisatie_id or m.organisatie_id <> all (verdragen) or exists (
           select 1 from public.overeenkomst o
            where o.van_organisatie_id = m.organisatie_id and o.met_organisatie_id = w.organisatie_id and p_categorie = any (o.categorieen)
              and o.doelen && werkt_voor and (m.werkte_voor is null or o.doelen && m.werkte_voor) and o.begin <= current_date and o.einde > current_date
              and (o.producten = '{}' or exists (select 1 from public.traject t join public.voorziening v on v.id = t.voorziening_id
                where t.deelnemer_id = m.id and v.soort = any (o.producten) and (t.einde is null or t.einde > current_date)
                  and (t.uitvoerder_id is null or t.uitvoerder_id = w.organisatie_id)))));
    return query
      select distinct d.deelnemer_id, 'deling' from public.deling d
       where d.aan_organisatie_id = w.organisatie_id and (d.aan_medewerker_id is null or d.aan_medewerker_id = w.medewerker_id)
         and d.vervallen_op is null and d.begin <= current_date and d.einde > current_date and p_categorie = any (d.categorieen)
         and d.doel = any (werkt_voor)
         and (p_modus in ('lees', 'masker') or (p_modus = 'toevoeg' and d.toevoegen and p_categorie <> 'C01B')) and d.deelnemer_id <> all (afgeschermd);
    if p_modus = 'lees' then
      return query
        select distinct n.deelnemer_id, 'noodtoegang' from public.noodtoegang n
         where n.medewerker_id = w.medewerker_id and n.organisatie_id = w.organisatie_id and n.tot > now()
           and p_categorie = any (n.categorieen) and n.deelnemer_id <> all (afgeschermd);
    end if;
  end if;
  if 'eigen' = any (deuren) and w.deelnemer_id is not null then return query select w.deelnemer_id, 'eigen'; end if;
end $$;

-- And who could see what, asked afterwards, follows it.
create or replace function ctx.kon_zien(p_van timestamptz, p_tot timestamptz, p_account uuid, p_dossier uuid) returns table (account_id uuid, naam text, rol text,
    organisatie text, grond text, dossier uuid, mensen bigint, van timestamptz, tot timestamptz, categorieen text[])
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  with mijn as materialized (select ctx.org_breed('C24', 'lees') as id),
  mens as materialized (select d.id, d.standaard_organisatie_id from public.deelnemer d join mijn on d.organisatie_id = mijn.id where d.id = p_dossier),
  zetel as materialized (
    select m.id, m.account_id, m.organisatie_id, m.naam, m.rol, tstzrange(m.begin::timestamptz, m.einde::timestamptz) * tstzrange(p_van, p_tot) as loopt
    from public.medewerker m cross join mijn
    where (p_dossier is not null or (m.account_id = p_account and m.organisatie_id = mijn.id)) and (p_account is null or m.account_id = p_account)),
  deur as (select b.rol, b.deur, array_agg(distinct b.categorie order by b.categorie) as categorieen from ctx.beleid b
    where b.categorie <> 'C24' and b.modus in ('lees', 'masker') group by 1, 2),
  verantwoordelijk as (
    select v.verantwoordelijke_id as organisatie_id, tstzrange(v.begin::timestamptz, v.einde::timestamptz) as r
    from public.verantwoordelijke v join mens on mens.id = v.deelnemer_id where v.vervallen_op is null),
  bij as (
    select organisatie_id, r from verantwoordelijk
    union all
    select mens.standaard_organisatie_id, unnest(tstzmultirange(tstzrange(p_van, p_tot))
      - coalesce((select range_agg(r) from verantwoordelijk), '{}'::tstzmultirange)) from mens),
  weg as (
    select z.id as zetel, 'betrokken' as grond, b.deelnemer_id, b.organisatie_id,
      z.loopt * tstzrange(b.begin::timestamptz, b.einde::timestamptz) * tstzrange(b.vastgelegd_op, greatest(coalesce(b.vervallen_op, 'infinity'), b.vastgelegd_op)) as r, null::text[] as alleen
    from zetel z join public.betrokkene b on b.medewerker_id = z.id where z.rol <> 'personeelszaken'
    union all
    select z.id, 'waarneming', b.deelnemer_id, b.organisatie_id, z.loopt * tstzrange(n.begin::timestamptz, n.einde::timestamptz)
      * tstzrange(b.begin::timestamptz, b.einde::timestamptz) * tstzrange(greatest(n.vastgelegd_op, b.vastgelegd_op), greatest(coalesce(b.vervallen_op, 'infinity'), n.vastgelegd_op, b.vastgelegd_op)),
      array(select distinct k.categorie from ctx.beleid k where k.rol = z.rol and k.deur = 'dossier' and k.modus in ('lees', 'masker')
        and ctx.mocht(v.rol, k.categorie, k.modus, b.organisatie_id = z.organisatie_id) order by 1)
    from zetel z join public.waarneming n on n.waarnemer_id = z.id join public.medewerker v on v.id = n.medewerker_id and v.organisatie_id = z.organisatie_id
      join public.betrokkene b on b.medewerker_id = n.medewerker_id where z.rol <> 'personeelszaken'
    union all
    select z.id, 'deling', d.deelnemer_id, d.organisatie_id,
      z.loopt * tstzrange(d.begin::timestamptz, d.einde::timestamptz) * tstzrange(d.vastgelegd_op, greatest(coalesce(d.vervallen_op, 'infinity'), d.vastgelegd_op)), d.categorieen
    from zetel z join public.deling d on d.aan_organisatie_id = z.organisatie_id and (d.aan_medewerker_id is null or d.aan_medewerker_id = z.id)
    where z.rol <> 'personeelszaken'
    union all
    select z.id, 'noodtoegang', n.deelnemer_id, n.organisatie_id, z.loopt * tstzrange(n.begonnen_op, n.tot), n.categorieen
    from zetel z join public.noodtoegang n on n.medewerker_id = z.id
    union all
    select z.id, 'dienstverband', d.deelnemer_id, d.organisatie_id, z.loopt * tstzrange(d.begin::timestamptz, d.einde::timestamptz) * tstzrange(d.vastgelegd_op, null), null
    from zetel z join public.dienstverband d on d.werkgever_organisatie_id = z.organisatie_id where z.rol = 'personeelszaken'),
  alles as (
    select w.zetel, w.grond, w.deelnemer_id, w.organisatie_id, w.r, 'dossier' as deur, w.alleen from weg w
    where not isempty(w.r) and w.alleen is distinct from '{}' and (p_dossier is null or w.deelnemer_id = (select id from mens))
    union all
    select z.id, 'organisatie', mens.id, b.organisatie_id, z.loopt * b.r, 'organisatie', null
    from mens cross join bij b join zetel z on z.organisatie_id = b.organisatie_id where not isempty(z.loopt * b.r)
    union all
    select z.id, 'organisatie', null, z.organisatie_id, z.loopt, 'organisatie', null from zetel z where p_dossier is null and not isempty(z.loopt)),
  eigen as (
    select a.zetel, a.grond, a.deur, a.alleen, case when p_dossier is not null or a.organisatie_id = mijn.id then a.deelnemer_id end as dossier,
      count(distinct a.deelnemer_id) as mensen, range_agg(a.r) as r
    from alles a cross join mijn group by 1, 2, 3, 4, 5)
  select z.account_id, z.naam, z.rol, o.naam, e.grond, e.dossier, e.mensen, lower(u.stuk), upper(u.stuk),
    array(select c from unnest(d.categorieen) c where e.alleen is null or c = any (e.alleen))
  from eigen e cross join lateral unnest(e.r) u(stuk) join zetel z on z.id = e.zetel join deur d on d.rol = z.rol and d.deur = e.deur
  join public.organisatie o on o.id = z.organisatie_id
  order by z.naam, e.grond, e.dossier, lower(u.stuk) $$;
