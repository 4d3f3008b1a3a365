-- Import and export: for which organisations somebody may bring data in, and what is needed to undo an import.

-- Rights of the actor, with the organisation for which they hold (null: the whole region): granted to the account, or
-- following from a seat of today. A session that sits on one seat has the rights of that seat.
create function ctx.rechten(p_recht text) returns table (organisatie_id uuid)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  with w as materialized (select * from ctx.wie() where deelnemer_id is null)
  select r.organisatie_id from w join public.recht r on r.account_id = w.account_id and r.recht = p_recht
   where r.begin <= current_date and (r.einde is null or r.einde > current_date)
  union
  select m.organisatie_id from w join public.medewerker m on m.account_id = w.account_id and (w.medewerker_id is null or m.id = w.medewerker_id)
   where m.begin <= current_date and (m.einde is null or m.einde > current_date)
     and (p_recht, m.rol) in (('invoer', 'beheer'), ('beheer', 'beheer'), ('cijfers_exact', 'beleid'), ('cijfers_exact', 'teamleider')) $$;
alter function ctx.rechten(text) owner to {ctx};
revoke execute on function ctx.rechten(text) from public;
grant execute on function ctx.rechten(text) to {app}, {import};

create or replace function ctx.heeft_recht(p_recht text, p_organisatie uuid) returns boolean
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select exists (select 1 from ctx.rechten(p_recht) r where r.organisatie_id is null or r.organisatie_id = p_organisatie) $$;

-- A row as it was before an import changed it or let it lapse: what undoing puts back.
alter table import add column teruggedraaid_op timestamptz;
create table import_vorige (
  import_id uuid not null references import,
  tabel text not null,
  rij_id uuid not null,
  daad text not null check (daad in ('gewijzigd','vervallen','verwijderd','toegevoegd')),
  inhoud jsonb not null,
  versie_na int, -- as the import left it: any other version is somebody's edit
  primary key (import_id, tabel, rij_id)
);
alter table import_vorige enable row level security;
alter table import_vorige force row level security;
create policy import on import_vorige to {import} using (true) with check (true);
grant select, insert, update on import_vorige to {import};
comment on table import_vorige is 'spoor';
