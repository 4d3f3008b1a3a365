-- An export may come as one zip or workbook, and of one file alone; and it says how many people were left out, whose data may not be used.
alter table overdracht add column vorm text not null default 'csv';
alter table overdracht add column alleen text;
alter table overdracht add column weggelaten int not null default 0;
alter table overdracht add constraint overdracht_vorm check (vorm in ('csv','zip','xlsx')) not valid;
