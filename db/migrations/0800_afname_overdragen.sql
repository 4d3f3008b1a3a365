-- What one began the other goes on with: a draft that staff began is handed to the person himself, or the other way, and can be taken back. It
-- keeps who began it (`invuller`); `overgedragen_op` says that it is the other's turn. Which answer came from the other stands with that answer.
do $$
declare t record; ander text;
begin
  for t in select * from (values ('afname_vermogen', 'C08'), ('afname_taal', 'C12'), ('afname_wens', 'C13'), ('afname_werk', 'C14')) v (tabel, categorie) loop
    execute format('alter table public.%I add column overgedragen_op timestamptz', t.tabel);
    -- Who goes on with it: the person himself with what staff began, staff who may add to this with what he began.
    ander := format('(invuller = ''medewerker'' and deelnemer_id = (select (ctx.wie()).deelnemer_id)) or (invuller = ''deelnemer''
      and (organisatie_id = (select ctx.org_breed(%1$L, ''toevoeg'')) or deelnemer_id in (select ctx.dossiers(%1$L, ''toevoeg''))))', t.categorie);
    execute format('create policy overgedragen on public.%1$I for update to {app}
      using (overgedragen_op is not null and afgerond_op is null and vervallen_op is null and (%2$s)) with check (%2$s)', t.tabel, ander);
    execute format('grant update (overgedragen_op) on public.%I to {app}', t.tabel);
  end loop;
end $$;

-- A policy sees the row before or the row after, never both: that only whose turn it is writes, is said here. Who is not logged in (the owner, an
-- import) has no turn to keep.
create or replace function ctx.bewaak_afname() returns trigger language plpgsql set search_path = ctx, public, pg_temp as $$
declare zelf boolean := (ctx.wie()).deelnemer_id is not null;
begin
  if old.afgerond_op is not null and (new.afgerond_op, new.datum, new.instrument_id, new.invuller, new.antwoorden, new.overgedragen_op)
    is distinct from (old.afgerond_op, old.datum, old.instrument_id, old.invuller, old.antwoorden, old.overgedragen_op) then
    raise exception 'een afgeronde afname verandert niet' using errcode = '42501';
  end if;
  if ctx.account() is not null and zelf <> ((old.invuller = 'deelnemer') <> (old.overgedragen_op is not null))
    and (new.afgerond_op, new.datum, new.antwoorden) is distinct from (old.afgerond_op, old.datum, old.antwoorden) then
    raise exception 'een ander vult dit nu in' using errcode = '42501';
  end if;
  -- Where two views stand beside each other they stay apart, a certificate is of who takes it, and a correction has one author.
  if new.overgedragen_op is not null and old.overgedragen_op is null and (old.vervangt is not null or not exists (select 1 from public.instrument i
      where i.id = old.instrument_id and i.invullers @> array['medewerker', 'deelnemer'] and i.certificaat is null
        and not jsonb_path_exists(i.definitie, '$.onderdelen[*].vragen[*] ? (@.soort == "niveau")'))) then
    raise exception 'deze afname vult één kant in' using errcode = '42501';
  end if;
  return new;
end $$;

create or replace view v_afname with (security_invoker = true) as
  select * from afname_vermogen where vervallen_op is null union all select * from afname_taal where vervallen_op is null
  union all select * from afname_wens where vervallen_op is null union all select * from afname_werk where vervallen_op is null;
