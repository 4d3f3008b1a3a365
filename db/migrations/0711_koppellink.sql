-- Somebody whose provider says nothing of his address (Microsoft Entra) is bound by the one-time link that his administrator gives him:
-- he opens it, logs in at the provider, and its lasting number for him (sub) is from then on his. No address is needed.

-- The organisations at which this link can be used so: with a provider, and a seat there today.
create function ctx.link_diensten(p_hash bytea) returns table (organisatie_id uuid, naam text)
  language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select o.id, o.naam from ctx.geheim g join public.account a on a.id = g.account_id and a.actief
    join public.medewerker m on m.account_id = a.id and m.begin <= current_date and (m.einde is null or m.einde > current_date)
    join ctx.identiteitsdienst d on d.organisatie_id = m.organisatie_id join public.organisatie o on o.id = m.organisatie_id
  where g.eenmalig_hash = p_hash and g.eenmalig_tot > now() group by o.id, o.naam order by o.naam $$;

-- Whose account it is now, or null: a link that was used or ran out, of somebody who does not work here, or a number that is a colleague's.
-- A new link is the administrator's word that the number before it counts no more: it opens nothing any longer, nor what it had open.
create function ctx.koppel_met_link(p_organisatie uuid, p_issuer text, p_sub text, p_hash bytea) returns uuid
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare v uuid;
begin
  select g.account_id into v from ctx.geheim g join public.account a on a.id = g.account_id and a.actief
    where g.eenmalig_hash = p_hash and g.eenmalig_tot > now() for update of g;
  if v is null or not exists (select 1 from ctx.link_diensten(p_hash) d where d.organisatie_id = p_organisatie) then return null; end if;
  if exists (select 1 from ctx.identiteit i where i.organisatie_id = p_organisatie and i.issuer = p_issuer and i.sub = p_sub and i.account_id <> v) then return null; end if;
  delete from ctx.identiteit i where i.organisatie_id = p_organisatie and i.issuer = p_issuer and i.account_id = v and i.sub <> p_sub;
  if found then
    update ctx.sessie set beeindigd_op = now() where account_id = v and via_organisatie_id = p_organisatie and beeindigd_op is null;
  end if;
  insert into ctx.identiteit (organisatie_id, issuer, sub, account_id) values (p_organisatie, p_issuer, p_sub, v)
    on conflict (organisatie_id, issuer, account_id) do nothing;
  update ctx.geheim set eenmalig_hash = null, eenmalig_tot = null where account_id = v;
  insert into public.audit (account_id, organisatie_id, handeling, uitkomst, gegevens) values (v, p_organisatie, 'koppel-identiteit', 'akkoord', '{"met": "link"}');
  return v;
end $$;

revoke execute on function ctx.link_diensten(bytea), ctx.koppel_met_link(uuid, text, text, bytea) from public;
alter function ctx.link_diensten(bytea) owner to {ctx};
alter function ctx.koppel_met_link(uuid, text, text, bytea) owner to {ctx};
grant execute on function ctx.link_diensten(bytea) to {app};
grant execute on function ctx.koppel_met_link(uuid, text, text, bytea) to {poort};
