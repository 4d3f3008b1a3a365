-- A shared tablet has an account and reads nothing: the list of occupations and skills asked for an account alone.
drop policy lees_ingelogd on vakbegrip;
create policy lees_ingelogd on vakbegrip for select to {app} using ((select ctx.is_ingelogd()));
