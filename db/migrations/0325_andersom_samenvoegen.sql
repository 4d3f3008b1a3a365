-- Two files that were joined and taken apart again can be joined the other way round. That ended in a fault.
create or replace function ctx.verenig(p_id uuid, p_blijft uuid, p_weg uuid, p_velden jsonb, p_van_weg uuid[], p_periodes boolean) returns text
  language plpgsql security definer set search_path = ctx, public, pg_temp as $$
declare
  b public.deelnemer;
  w public.deelnemer;
  t text;
  r record;
  v_rij uuid;
  v_adres public.deelnemer_adres;
  v_inhoud jsonb;
begin
  perform pg_advisory_xact_lock(hashtextextended('trede.import', 0)); -- an import under way has judged both
  select * into b from public.deelnemer where id = p_blijft for update;
  select * into w from public.deelnemer where id = p_weg for update;
  if (select count(*) from public.deelnemer_bsn where deelnemer_id in (p_blijft, p_weg)) = 2 then return 'bsn_anders'; end if;
  if exists (select 1 from public.dossieroverdracht o where o.deelnemer_id in (p_blijft, p_weg) and o.uitgevoerd_op is null
    and coalesce(o.besluit, 'aanvaard') = 'aanvaard') then return 'overdracht'; end if;
  insert into public.samenvoeging (id, deelnemer_id, organisatie_id, weg_id, gedaan_door, gedaan_op)
  values (p_id, p_blijft, b.organisatie_id, p_weg, ctx.account(), now());
  delete from public.samenvoeging where gedaan_op is null and p_weg in (deelnemer_id, weg_id);
  -- What both have. The pairs are read before anything changes; against a row that lost already nothing loses.
  for r in select x.tabel, case when x.weg_rij = any (p_van_weg) then x.blijft_rij else x.weg_rij end as verliest,
      case when x.weg_rij = any (p_van_weg) then x.weg_rij else x.blijft_rij end as wint from ctx.botst(p_blijft, p_weg) x
      order by array_position(array['aanwezigheid','plaatsing'], x.tabel) nulls last, x.weg_rij = any (p_van_weg) desc loop
    if not exists (select 1 from ctx.samenvoeging_rij y where y.samenvoeging_id = p_id and y.rij_id = r.wint and y.daad in ('vervallen', 'verwijderd')) then
      perform ctx.laat_vallen(p_id, r.tabel, r.verliest, r.wint);
    end if;
  end loop;
  for v_rij in select v.id from public.verantwoordelijke v
      where v.vervallen_op is null and v.deelnemer_id = case when p_periodes then p_blijft else p_weg end loop
    perform ctx.laat_vallen(p_id, 'verantwoordelijke', v_rij, null);
  end loop;
  -- Once joined the other way round and taken apart again: that line would come to say that somebody was joined to himself.
  for r in delete from public.samenvoeging s where s.deelnemer_id = p_weg and s.weg_id = p_blijft returning s.id, to_jsonb(s) as inhoud loop
    perform ctx.noteer_rij(p_id, 'samenvoeging', r.id, 'verwijderd', r.inhoud);
  end loop;
  -- Everything moves. A number has no id of its own: the source and the number name it.
  insert into ctx.samenvoeging_rij (samenvoeging_id, tabel, rij_id, daad, inhoud)
  select p_id, 'deelnemer_nummer', n.bron_id, 'verplaatst', to_jsonb(n.deelnemer_nr) from public.deelnemer_nummer n where n.deelnemer_id = p_weg;
  foreach t in array ctx.hangt_aan_mens() loop
    if t <> 'deelnemer_nummer' then
      execute format('insert into ctx.samenvoeging_rij (samenvoeging_id, tabel, rij_id, daad) select $1, %L, id, ''verplaatst'' from public.%I where deelnemer_id = $2', t, t)
        using p_id, p_weg;
    end if;
    execute format('update public.%I set deelnemer_id = $1 where deelnemer_id = $2', t) using p_blijft, p_weg;
  end loop;
  -- One row a person: what he is called, where he lives, his number and his log-in.
  update public.deelnemer set (voornaam, tussenvoegsel, achternaam, geboortedatum, geslacht, telefoon, email, voertaal, aanmelddatum, overleden_op, standaard_organisatie_id) =
    (select n.voornaam, n.tussenvoegsel, n.achternaam, n.geboortedatum, n.geslacht, n.telefoon, n.email, n.voertaal, n.aanmelddatum, n.overleden_op,
      case when p_periodes then w.standaard_organisatie_id else b.standaard_organisatie_id end from jsonb_populate_record(b, p_velden) n) where id = p_blijft;
  perform ctx.noteer_rij(p_id, 'deelnemer', p_blijft, 'gewijzigd', to_jsonb(b) || jsonb_build_object('versie_na', (select d.versie from public.deelnemer d where d.id = p_blijft)));
  select * into v_adres from public.deelnemer_adres where deelnemer_id = p_weg;
  if v_adres.deelnemer_id is not null then
    select to_jsonb(a) into v_inhoud from public.deelnemer_adres a where a.deelnemer_id = p_blijft;
    if v_inhoud is null then
      insert into public.deelnemer_adres (deelnemer_id, organisatie_id, postcode, woongemeente_code, huishouden_nr, huishouden_bron_id)
      values (p_blijft, b.organisatie_id, v_adres.postcode, v_adres.woongemeente_code, v_adres.huishouden_nr, v_adres.huishouden_bron_id);
      perform ctx.noteer_rij(p_id, 'deelnemer_adres', p_blijft, 'gewijzigd', '{"versie_na": 1}');
    elsif (p_velden->>'adres')::boolean then
      update public.deelnemer_adres set postcode = v_adres.postcode, woongemeente_code = v_adres.woongemeente_code, huishouden_nr = v_adres.huishouden_nr,
        huishouden_bron_id = v_adres.huishouden_bron_id where deelnemer_id = p_blijft;
      perform ctx.noteer_rij(p_id, 'deelnemer_adres', p_blijft, 'gewijzigd',
        v_inhoud || jsonb_build_object('versie_na', (select a.versie from public.deelnemer_adres a where a.deelnemer_id = p_blijft)));
    end if;
    delete from public.deelnemer_adres where deelnemer_id = p_weg;
    perform ctx.noteer_rij(p_id, 'deelnemer_adres', p_weg, 'verwijderd', to_jsonb(v_adres));
  end if;
  update public.deelnemer_bsn set deelnemer_id = p_blijft where deelnemer_id = p_weg;
  if found then perform ctx.noteer_rij(p_id, 'deelnemer_bsn', p_weg, 'verplaatst', null); end if;
  update ctx.sessie set beeindigd_op = coalesce(beeindigd_op, now()), deelnemer_id = p_blijft where deelnemer_id = p_weg;
  if exists (select 1 from public.deelnemer_account where deelnemer_id = p_blijft) then
    for r in delete from public.deelnemer_account a where a.deelnemer_id = p_weg returning to_jsonb(a) as inhoud loop
      perform ctx.noteer_rij(p_id, 'deelnemer_account', p_weg, 'verwijderd', r.inhoud);
    end loop;
  else
    update public.deelnemer_account set deelnemer_id = p_blijft where deelnemer_id = p_weg;
    if found then perform ctx.noteer_rij(p_id, 'deelnemer_account', p_weg, 'verplaatst', null); end if;
  end if;
  perform ctx.noteer_rij(p_id, 'deelnemer', p_weg, 'verwijderd', to_jsonb(w));
  delete from public.deelnemer where id = p_weg;
  return null;
end $$;
revoke execute on function ctx.verenig(uuid, uuid, uuid, jsonb, uuid[], boolean) from public;
alter function ctx.verenig(uuid, uuid, uuid, jsonb, uuid[], boolean) owner to {ctx};
