-- Whom to call in an emergency, and who decides with or for somebody (C23); and that care is involved, who and since when, never why (C10). Dated
-- facts of the file like the others.
create table contactpersoon (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  soort text not null check (soort in ('noodgeval', 'gemachtigde', 'curator', 'bewindvoerder', 'mentor', 'voogd')),
  naam text not null check (naam <> ''),
  relatie text, -- what he is to the person, in his words
  telefoon text,
  begin date not null,
  einde date,
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  check (einde > begin),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index contactpersoon_dossier on contactpersoon (deelnemer_id, organisatie_id);
create table zorgbetrokkenheid (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  wie text not null check (wie <> ''),
  telefoon text,
  begin date not null,
  einde date,
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  check (einde > begin),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index zorgbetrokkenheid_dossier on zorgbetrokkenheid (deelnemer_id, organisatie_id);
select ctx.hang_aan_mens('contactpersoon', 'C23', 'feit'), ctx.hang_aan_mens('zorgbetrokkenheid', 'C10', 'feit');
select ctx.geef_eigen_deel('zorgbetrokkenheid', 'C10');

-- Whom to call he knows best himself: he adds and takes away. Who was appointed to decide for him he has corrected (a request).
create policy eigen_nieuw on contactpersoon for insert to {app} with check (soort = 'noodgeval' and deelnemer_id = (select (ctx.wie()).deelnemer_id)
  and vastgelegd_door = (select ctx.account()) and bron_id is null and import_id is null);
create policy eigen_weg on contactpersoon for update to {app}
  using (soort = 'noodgeval' and vervallen_op is null and deelnemer_id = (select (ctx.wie()).deelnemer_id))
  with check (soort = 'noodgeval' and vervallen_op is not null and vervallen_door = (select ctx.account()) and deelnemer_id = (select (ctx.wie()).deelnemer_id));

-- What a mask leaves. On the floor: whom to call (security.md §3.4 note 3). Of care: that somebody is involved, or that nobody is.
create function ctx.noodcontacten(p_deelnemer uuid) returns table (naam text, relatie text, telefoon text)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select c.naam, c.relatie, c.telefoon from public.contactpersoon c
  where c.deelnemer_id = p_deelnemer and c.soort = 'noodgeval' and c.vervallen_op is null and c.begin <= current_date and (c.einde is null or c.einde > current_date)
    and p_deelnemer in (select ctx.dossiers('C23', 'masker')) and not ctx.is_achtergelaten(c.id) order by c.begin, c.id $$;
-- Null: the actor may not know.
create function ctx.zorg_betrokken(p_deelnemer uuid) returns boolean
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select case when p_deelnemer in (select ctx.dossiers('C10', 'masker')) then exists (select 1 from public.zorgbetrokkenheid z
    where z.deelnemer_id = p_deelnemer and z.vervallen_op is null and z.begin <= current_date and (z.einde is null or z.einde > current_date)
      and not ctx.is_achtergelaten(z.id)) end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.noodcontacten(uuid), ctx.zorg_betrokken(uuid) to {app};
