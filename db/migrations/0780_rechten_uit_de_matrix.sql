-- The rights that open files and commands had a list of their own in the database, which still gave a policy adviser exact figures on the command line that
-- his pages withhold. They are functions of a role as the others (0752). These rows stand until the program has written the whole matrix.
insert into ctx.functie (functie, rol) values ('invoer', 'beheer'), ('beheer', 'beheer'), ('cijfers_exact', 'teamleider') on conflict do nothing;

create or replace function ctx.rechten(p_recht text) returns table (organisatie_id uuid)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  with w as materialized (select *, ctx.via() as via from ctx.wie() where deelnemer_id is null)
  select r.organisatie_id from w join public.recht r on r.account_id = w.account_id and r.recht = p_recht
   where r.begin <= current_date and (r.einde is null or r.einde > current_date) and (w.via is null or r.organisatie_id = w.via)
  union
  select m.organisatie_id from w join public.medewerker m on m.account_id = w.account_id and (w.medewerker_id is null or m.id = w.medewerker_id)
   where m.begin <= current_date and (m.einde is null or m.einde > current_date) and (w.via is null or m.organisatie_id = w.via)
     and exists (select 1 from ctx.functie f where f.functie = p_recht and f.rol = m.rol) $$;
