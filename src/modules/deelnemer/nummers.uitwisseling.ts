/** SQL: the number of a person (`id`) in a source, or null; both are SQL themselves. */
export const nummerVan = (id: string, bron: string): string =>
  `(select min(n.deelnemer_nr) from deelnemer_nummer n where n.deelnemer_id = ${id} and n.bron_id = ${bron})`

/**
 * SQL: per other source how many of the numbers read (st_deelnemers) it has for people of the importer's own organisations, when his
 * source has none of anybody yet. Of people of others nothing is counted.
 */
export const BIJ_ANDERE_BRON = `select n.bron_id, count(*)::int as aantal
  from st_deelnemers s join deelnemer_nummer n on n.deelnemer_nr = s.deelnemer_nr and n.bron_id <> :bron
  join deelnemer d on d.id = n.deelnemer_id and (:regiobreed or d.organisatie_id in (select organisatie_id from mag))
  where s.goed and not exists (select 1 from deelnemer_nummer e where e.bron_id = :bron) group by 1`
