-- What an organisation offers to people on a rung of the ladder: dated, with its source. Of no organisation: what comes along with Trede, for
-- who has said nothing of its own.
create table dienstverlening (
  id uuid primary key default gen_random_uuid(),
  organisatie_id uuid references organisatie,
  trede smallint not null check (trede between 1 and 6),
  niveau text not null check (niveau in ('programma', 'jobcoach', 'minimaal', 'geen')),
  omschrijving text not null check (omschrijving <> ''),
  bron text not null check (bron <> ''),
  begin date not null,
  einde date check (einde > begin),
  vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  exclude using gist (coalesce(organisatie_id, '00000000-0000-0000-0000-000000000000') with =, trede with =, daterange(begin, einde) with &&)
);
create index dienstverlening_organisatie on dienstverlening (organisatie_id, trede);
insert into dienstverlening (trede, niveau, omschrijving, bron, begin)
select t, niveau, omschrijving, 'Ontwikkelprogramma TDC Stadskanaal en Veendam, 31 mei 2017, paragraaf 4.1', '2017-05-31' from (values
  (array[1, 2], 'minimaal', 'Verbinden met zorginstellingen voor een zorgtraject, en met welzijn voor vrijwilligerswerk en mantelzorg; de ontheffing opnieuw bekijken.'),
  (array[3, 4], 'programma', 'Een programma op weg naar werk: trainen, leren en werkervaring.'),
  (array[5], 'jobcoach', 'Ondersteuning op het werk door een jobcoach en de klantmanager.'),
  (array[6], 'geen', 'Regulier werk: geen dienstverlening.')) v (treden, niveau, omschrijving), unnest(treden) t;

select ctx.bescherm_register('dienstverlening');
create policy ctx_schrijf on dienstverlening to {ctx} using (true) with check (true);
grant insert, update on dienstverlening to {ctx};
create view v_dienstverlening with (security_invoker = true) as
  select id, organisatie_id, trede, niveau, omschrijving, bron, begin, einde from dienstverlening;
grant select on v_dienstverlening to {app}, {meting};

-- From a day on; the code of what stands in the way, or null.
create function ctx.zet_dienstverlening(p_id uuid, p_org uuid, p_trede int, p_niveau text, p_omschrijving text, p_bron text, p_begin date) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v_id uuid; v_begin date;
begin
  if not ctx.beheert(p_org) then return 'niet_gevonden'; end if;
  perform pg_advisory_xact_lock(hashtextextended('zet_dienstverlening ' || p_org || p_trede, 0));
  select d.id, d.begin into v_id, v_begin from public.dienstverlening d where d.organisatie_id = p_org and d.trede = p_trede order by d.begin desc limit 1;
  if v_begin >= p_begin then return 'eerder'; end if;
  update public.dienstverlening set einde = p_begin where id = v_id;
  insert into public.dienstverlening (id, organisatie_id, trede, niveau, omschrijving, bron, begin, vastgelegd_door)
  values (p_id, p_org, p_trede, p_niveau, p_omschrijving, p_bron, p_begin, ctx.account());
  return null;
end $$;
do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.zet_dienstverlening(uuid, uuid, int, text, text, text, date) to {app};
