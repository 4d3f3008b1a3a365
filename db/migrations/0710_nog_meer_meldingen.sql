-- How many more there are of this kind in this file than are kept one by one; null: this is one of them.
alter table overdracht_melding add column nog int check (nog > 0);
