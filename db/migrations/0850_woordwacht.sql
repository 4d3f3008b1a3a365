-- The guard of free text reads every text that staff write about somebody: it counts all kinds of one text at once, and a false alarm no more
-- often than it spoke, however often the button is sent; in the week in which it spoke, where that was the one before.
drop function ctx.tel_woordwacht(text, boolean);
create function ctx.tel_woordwacht(p_soorten text[], p_onterecht boolean) returns void
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare mijn uuid := (select w.organisatie_id from ctx.wie() w);
begin
  if mijn is null then return; end if;
  if p_onterecht then
    update ctx.woordwacht t set onterecht = t.onterecht + 1
    where t.organisatie_id = mijn and t.soort = any (p_soorten) and t.onterecht < t.gezien
      and t.week = (select max(n.week) from ctx.woordwacht n where n.organisatie_id = mijn and n.soort = t.soort and n.onterecht < n.gezien)
      and t.week >= current_date - 13;
    return;
  end if;
  insert into ctx.woordwacht as t (organisatie_id, week, soort, gezien)
    select mijn, date_trunc('week', current_date)::date, s.soort, 1 from (select distinct unnest(p_soorten) as soort order by 1) s
  on conflict (organisatie_id, week, soort) do update set gezien = t.gezien + 1;
end $$;

do $$ declare f record; begin
  revoke execute on all functions in schema ctx from public;
  for f in select p.oid::regprocedure as naam from pg_proc p
    where p.pronamespace = 'ctx'::regnamespace and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to {ctx}', f.naam);
  end loop;
end $$;
grant execute on function ctx.tel_woordwacht(text[], boolean) to {app};
