-- Which of these sessions still stand, by the place of their token in the list. A page that follows along must end within
-- a second of the log-out; asking it for all open streams at once is one statement, by the one judgement of ctx.wie().
create function ctx.levende_sessies(p_tokens text[]) returns setof int
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  eigen text := current_setting('trede.sessie', true);
  w ctx.wie_t;
begin
  for i in 1 .. coalesce(cardinality(p_tokens), 0) loop
    perform set_config('trede.sessie', p_tokens[i], true);
    w := ctx.wie();
    if w.account_id is not null then return next i; end if;
  end loop;
  perform set_config('trede.sessie', coalesce(eigen, ''), true);
end $$;
alter function ctx.levende_sessies(text[]) owner to {ctx};
revoke all on function ctx.levende_sessies(text[]) from public;
grant execute on function ctx.levende_sessies(text[]) to {poort};
