-- A result of an instrument flows into the portfolio in one tap. It answers several questions: what was taken over or left is known by result
-- and question.
alter table portfolio_onderdeel add column uit_vraag text;
alter table portfolio_onderdeel add constraint portfolio_onderdeel_uit_vraag check (uit_vraag is null or uit = 'diagnose') not valid;
alter table portfolio_onderdeel validate constraint portfolio_onderdeel_uit_vraag;
