-- A table of C01 goes along with every transfer: nothing of it stays behind, and it needs no policy for that (0382 had to drop one).
-- And the table is that of public, also where ctx has one of the same name, as ctx.doel.
create or replace function ctx.hang_aan_mens(p_tabel text, p_categorie text, p_schrijfwijze text, p_eerste text default null, p_laatste text default null,
    p_begonnen boolean default false, p_geldig text default null) returns void
  language plpgsql set search_path = ctx, public, pg_temp as $$
declare
  v_tabel regclass := format('public.%I', p_tabel)::regclass;
  feit boolean := p_schrijfwijze = 'feit';
begin
  perform ctx.bescherm(v_tabel, p_categorie, p_schrijfwijze);
  perform ctx.scherm_af(v_tabel, p_categorie);
  perform ctx.laat_wissen(v_tabel, p_categorie);
  if p_categorie <> all (ctx.altijd_mee()) then perform ctx.laat_achterblijven(v_tabel, p_categorie); end if;
  -- What moves along at a merge or a transfer.
  execute format('create policy ctx_samen on %s to {ctx} using (true) with check (true)', v_tabel);
  execute format('grant select, insert, update, delete on %s to {ctx}', v_tabel);
  execute format('create trigger meld_nieuw after insert on %s referencing new table as rijen for each statement execute function ctx.meld_dossier_rij()', v_tabel);
  execute format('create trigger meld_anders after update on %s referencing old table as oude new table as rijen for each statement execute function ctx.meld_dossier_rij()', v_tabel);
  execute format('create trigger meld_weg after delete on %s referencing old table as rijen for each statement execute function ctx.meld_dossier_rij()', v_tabel);
  if feit then
    execute format('create view public.%I with (security_invoker = true) as select * from %s where vervallen_op is null', 'v_' || p_tabel, v_tabel);
    execute format('grant select on public.%I to {app}, {meting}, {import}', 'v_' || p_tabel);
  end if;
  insert into ctx.mens_tabel (tabel, eerste, laatste, geldig, begonnen)
  values (p_tabel, p_eerste, p_laatste, coalesce(p_geldig, case when feit then 'r.vervallen_op is null' else 'true' end), p_begonnen);
end $$;
