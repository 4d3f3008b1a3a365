-- Bound by a link, an account begins anew: whoever was in it, along whichever way, is out. A thief who had its password or a session stayed
-- in for up to ten hours.
create or replace function ctx.koppel_met_link(p_organisatie uuid, p_issuer text, p_sub text, p_hash bytea) returns uuid
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v uuid;
begin
  select g.account_id into v from ctx.geheim g join public.account a on a.id = g.account_id and a.actief
    where g.eenmalig_hash = p_hash and g.eenmalig_tot > now() for update of g;
  if v is null or not exists (select 1 from ctx.link_diensten(p_hash) d where d.organisatie_id = p_organisatie) then return null; end if;
  if exists (select 1 from ctx.identiteit i where i.organisatie_id = p_organisatie and i.issuer = p_issuer and i.sub = p_sub and i.account_id <> v) then return null; end if;
  delete from ctx.identiteit i where i.organisatie_id = p_organisatie and i.issuer = p_issuer and i.account_id = v and i.sub <> p_sub;
  update ctx.sessie set beeindigd_op = now() where account_id = v and beeindigd_op is null;
  insert into ctx.identiteit (organisatie_id, issuer, sub, account_id) values (p_organisatie, p_issuer, p_sub, v)
    on conflict (organisatie_id, issuer, account_id) do nothing;
  update ctx.geheim set eenmalig_hash = null, eenmalig_tot = null where account_id = v;
  insert into public.audit (account_id, organisatie_id, handeling, uitkomst, gegevens) values (v, p_organisatie, 'koppel-identiteit', 'akkoord', '{"met": "link"}');
  return v;
end $$;
