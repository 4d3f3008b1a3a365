-- Jobs: graphile-worker lives in a schema of role {jobs}, and a page or command queues through one function only, in
-- its own transaction. What a job needs of a person it reads itself, as the actor that queued it.
grant usage, create on schema ctx to {jobs};

create function ctx.zet_taak(p_taak text, p_gegevens jsonb, p_sleutel text) returns void
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  perform graphile_worker.add_job(p_taak, p_gegevens::json, job_key => p_sleutel, max_attempts => 5);
end $$;
alter function ctx.zet_taak(text, jsonb, text) owner to {jobs};
revoke execute on function ctx.zet_taak(text, jsonb, text) from public;
grant execute on function ctx.zet_taak(text, jsonb, text) to {app};
