import { TABELLEN } from "./rechten.ts"
import type { Actor, Persoon, Wereld } from "./rechtenwereld.ts"
import { deel } from "./rechtenwegen.ts"
import { TOEVOEGEN } from "./toevoegen.ts"
import type { Willekeur } from "./willekeur.ts"

/** A line that this colleague wrote, long ago or yesterday: whether he may read it is another matter. Not where all of it was left behind. */
export async function schrijfRegel(wereld: Wereld, persoon: Persoon, actor: Actor, w: Willekeur): Promise<void> {
  const { tabel, categorie } = w.kies(TABELLEN.filter(t => t.eigenDeel))
  if (persoon.toegang.achter.has(categorie)) return
  await wereld.regio.alsEigenaar(TOEVOEGEN[tabel]!, [persoon.id, persoon.organisatieId, actor.accountId, wereld.regio.coach.medewerkerId])
  persoon.geschreven.add(`${actor.accountId} ${tabel}`)
}

/** Own parts for who may add, and lines of his own and of others in them. */
export async function geefEigenDelen(wereld: Wereld, w: Willekeur): Promise<void> {
  for (const actor of wereld.actoren.filter(a => a.medewerkerId))
    for (const persoon of w.geschud(wereld.personen).slice(0, 4)) {
      await deel(wereld, persoon, actor, w, w.kies(["nu", "voorbij"] as const))
      await schrijfRegel(wereld, persoon, actor, w)
    }
}

/** What to take out of ctx.wegen_eigen and to put in its place, or a statement by itself; and what must then show it. */
export const EIGEN_DEEL_FOUTEN: ReadonlyArray<[naam: string, soort: string, van: string | null, naar: string]> = [
  [
    "een eigen deel dat ook toont wat een ander schreef",
    "andermans",
    null,
    `do $$ declare t record; begin
      for t in select tablename, split_part(obj_description(to_regclass('public.' || tablename)), ' ', 2) as categorie from pg_policies where policyname = 'lees_eigen_deel' loop
        execute format('alter policy lees_eigen_deel on %I using (deelnemer_id in (select ctx.eigen_deel(%L)))', t.tablename, t.categorie);
      end loop;
    end $$`,
  ],
  [
    "wie mag toevoegen trekt ook in wat een ander schreef",
    "schrijf",
    null,
    `do $$ declare t record; mag text; begin
      for t in select tablename, split_part(obj_description(to_regclass('public.' || tablename)), ' ', 2) as categorie from pg_policies where policyname = 'weg_eigen_regel' loop
        mag := format('deelnemer_id in (select ctx.dossiers(%L, ''toevoeg''))', t.categorie);
        execute format('alter policy weg_eigen_regel on %I using (vervallen_op is null and %s) with check (vervallen_op is not null and %s)', t.tablename, mag, mag);
      end loop;
    end $$`,
  ],
  ["een eigen deel dat na zijn einde openblijft", "lijst", "d.begin <= current_date and d.einde > current_date and", ""],
  ["een eigen deel voor welk doel ook", "lijst", "and d.doel in (select r.doel from ctx.doel r where r.rol = w.rol)", ""],
  ["een eigen deel voor wie niets mag toevoegen", "schrijf", "if 'eigen' <> all (modi) then return; end if;", ""],
]
