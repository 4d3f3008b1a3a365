-- A provider that does not say whether it checked an address (Microsoft Entra) may vouch for it only where the organisation says so:
-- otherwise whoever can write somebody else's address there comes in as him.
alter table ctx.identiteitsdienst add column adres_vertrouwd boolean not null default false;

create function ctx.vertrouwt_adres(p_organisatie uuid) returns boolean
  language sql stable security definer set search_path = ctx, public, pg_temp as
  $$ select coalesce((select d.adres_vertrouwd from ctx.identiteitsdienst d where d.organisatie_id = p_organisatie), false) $$;

create function ctx.zet_dienst(p_organisatie uuid, p_issuer text, p_client text, p_geheim bytea, p_adres_vertrouwd boolean) returns boolean
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
begin
  if not ctx.zet_dienst(p_organisatie, p_issuer, p_client, p_geheim) then return false; end if;
  update ctx.identiteitsdienst set adres_vertrouwd = p_adres_vertrouwd where organisatie_id = p_organisatie;
  return true;
end $$;

revoke execute on function ctx.vertrouwt_adres(uuid), ctx.zet_dienst(uuid, text, text, bytea, boolean) from public;
grant execute on function ctx.vertrouwt_adres(uuid) to {poort}, {app};
grant execute on function ctx.zet_dienst(uuid, text, text, bytea, boolean) to {app};
