-- Who was responsible before a person moved or was taken out again, for a day: whoever keeps an organisation's people in memory has to hear that
-- somebody left it, and may hear nothing of people who never were there (ctx.gewijzigd_sinds).
create table ctx.verhuizing (
  deelnemer_id uuid not null,
  van_organisatie_id uuid not null,
  op timestamptz not null default now()
);
create index verhuizing_van on ctx.verhuizing (van_organisatie_id, deelnemer_id);
grant select, insert, delete on ctx.verhuizing to {ctx};
create function ctx.noteer_verhuizing() returns trigger
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  insert into ctx.verhuizing (deelnemer_id, van_organisatie_id) values (old.id, old.organisatie_id);
  return null;
end $$;
revoke execute on function ctx.noteer_verhuizing() from public;
alter function ctx.noteer_verhuizing() owner to {ctx};
create trigger noteer_verhuizing after update of organisatie_id on deelnemer for each row
  when (old.organisatie_id is distinct from new.organisatie_id) execute function ctx.noteer_verhuizing();
create trigger noteer_verwijdering after delete on deelnemer for each row execute function ctx.noteer_verhuizing();
