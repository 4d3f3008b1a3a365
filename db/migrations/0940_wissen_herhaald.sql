-- A restore brings back who was erased after the copy was made. What two people had agreed to is then carried out again, by the program itself: a plan
-- that nobody proposed, and that names the plans it does again (docs/besluiten/0220-wissen.md). Who asks for it holds role ctx, which no page does.
alter table wisplan alter column voorgesteld_door drop not null;
alter table wisplan add column herhaalt uuid[];
alter table wisplan add constraint wisplan_voorgesteld check (voorgesteld_door is not null or (cardinality(herhaalt) > 0 and besluit = 'akkoord')) not valid;
alter table wisplan validate constraint wisplan_voorgesteld;
grant select on v_deelnemer to {ctx};
