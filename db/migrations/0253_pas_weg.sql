-- A file that is joined to another goes (0201): its pass and its moments at a tablet go with it, and hold nothing back. The person
-- keeps the pass of the file that stays.
alter table ctx.pas drop constraint pas_deelnemer_id_fkey,
  add constraint pas_deelnemer_id_fkey foreign key (deelnemer_id) references public.deelnemer on delete cascade;
alter table ctx.sessie drop constraint sessie_aanwezige_id_fkey,
  add constraint sessie_aanwezige_id_fkey foreign key (aanwezige_id) references public.deelnemer on delete cascade;
create index sessie_aanwezige on ctx.sessie (aanwezige_id) where aanwezige_id is not null;
