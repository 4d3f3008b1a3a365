-- Jobs: graphile-worker lives in a schema of role {jobs}, and a page or command queues through one function only, in
-- its own transaction. What a job needs of a person it reads itself, as the actor that queued it.
grant usage, create on schema ctx to {jobs};

-- In whose name the job runs follows from the session that queues it.
create function ctx.zet_taak(p_taak text, p_gegevens jsonb, p_sleutel text) returns void
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  w ctx.wie_t := ctx.wie();
begin
  if w.account_id is null then raise exception 'geen sessie om een taak voor te doen' using errcode = '42501'; end if;
  perform graphile_worker.add_job(p_taak, json_build_object('gegevens', p_gegevens, 'actor', json_build_object(
    'accountId', w.account_id, 'medewerkerId', w.medewerker_id, 'deelnemerId', w.deelnemer_id)), job_key => p_sleutel, max_attempts => 5);
end $$;
grant execute on function ctx.wie() to {jobs};
alter function ctx.zet_taak(text, jsonb, text) owner to {jobs};
revoke execute on function ctx.zet_taak(text, jsonb, text) from public;
grant execute on function ctx.zet_taak(text, jsonb, text) to {app};
