-- Each table that a statement reads asks these which people its reader may see: some twenty times for a page about one person. Planned anew
-- each time for its values, a call took 1.4 ms, of which half was planning; what they look up lies behind an index whatever the values are.
alter function ctx.wegen(text, text) set plan_cache_mode = force_generic_plan;
alter function ctx.afgeschermd(text) set plan_cache_mode = force_generic_plan;
