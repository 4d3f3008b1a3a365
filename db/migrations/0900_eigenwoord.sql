-- What people wrote in their own words, in the language of the resident (C15): a translation of one exact text, that he did not understand a
-- text, and that it was explained to him. A row knows its text by where it stands (bron) and by the digest of its words (kenmerk): when the
-- words change nothing of it holds for the new ones. The text itself is not kept here.
create table eigenwoord (
  id uuid primary key default gen_random_uuid(),
  deelnemer_id uuid not null,
  organisatie_id uuid not null,
  soort text not null check (soort in ('vertaling', 'vraag', 'uitleg')),
  bron text not null check (bron ~ '^[a-z]+(:[a-z0-9-]+)*$'),
  kenmerk text not null check (kenmerk ~ '^[0-9a-f]{64}$'),
  taal text check (taal ~ '^[a-z]{3}$'), -- ISO 639-3, as in a file
  tekst text check (tekst <> ''),
  vertaler text check (vertaler in ('tolk', 'collega', 'naaste', 'programma')),
  op date, -- the day on which it was explained
  bron_id uuid references bron, import_id uuid, vastgelegd_door uuid, vastgelegd_op timestamptz not null default now(),
  vervallen_op timestamptz, vervallen_door uuid, vervallen_reden text, vervangt uuid,
  check (case soort when 'vertaling' then num_nulls(taal, tekst, vertaler) = 0 and op is null
    else num_nonnulls(taal, tekst, vertaler) = 0 and (soort = 'uitleg') = (op is not null) end),
  foreign key (deelnemer_id, organisatie_id) references deelnemer (id, organisatie_id) on update cascade
);
create index eigenwoord_dossier on eigenwoord (deelnemer_id, organisatie_id);
create index eigenwoord_open on eigenwoord (organisatie_id) where soort = 'vraag' and vervallen_op is null;
select ctx.hang_aan_mens('eigenwoord', 'C15', 'feit', p_laatste => 'r.vastgelegd_op::date');
-- Nobody says in the name of the resident that he does not understand.
create policy vraag_zelf on eigenwoord as restrictive for insert to {app} with check (soort <> 'vraag');

-- By the resident himself; asked twice is asked once. Null, or what stands in the way.
create function ctx.begrijp_niet(p_id uuid, p_bron text, p_kenmerk text) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare w ctx.wie_t := ctx.wie();
begin
  if w.deelnemer_id is null then return 'niet_gevonden'; end if;
  perform pg_advisory_xact_lock(hashtextextended('begrijp_niet ' || w.deelnemer_id, 0));
  insert into public.eigenwoord (id, deelnemer_id, organisatie_id, soort, bron, kenmerk, vastgelegd_door)
  select p_id, d.id, d.organisatie_id, 'vraag', p_bron, p_kenmerk, w.account_id from public.deelnemer d
  where d.id = w.deelnemer_id and not exists (select 1 from public.eigenwoord e
    where e.deelnemer_id = d.id and e.soort = 'vraag' and e.kenmerk = p_kenmerk and e.vervallen_op is null);
  return null;
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.begrijp_niet(uuid, text, text) to {app};
