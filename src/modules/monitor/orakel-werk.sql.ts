import { telling } from "./orakel-feit.sql.ts"

const KENMERK = "jsonb_build_object('soort', soort, 'sector', sector)"
const BEGONNEN = "dienstverband_bekend, vraag where begin >= van and begin < tot"
const BEGIN = { dag: "begin", kenmerk: KENMERK }
const PLAATSING = "plaatsing_bekend, vraag where begin >= van and begin < tot"
const PEIL = { dag: "peildag" }

/** Kern work that reached k months in the period, with what is known of that day. */
const mijlpaal = (maanden: number) => `(
  select k.*, d.dag, k.einde is null or k.einde > d.dag as loopt,
    k.einde is not null or coalesce(k.bevestigd_tot > d.dag, false) or k.laatste_begin > d.dag as bekend
  from vraag, kern k, lateral (select (k.begin + interval '${maanden} months')::date as dag) d
  where d.dag >= van and d.dag < tot and d.dag < p and not coalesce(k.einde <= d.dag and k.reden in ('aow', 'overlijden'), false)
) k`
const duurzaam = (maanden: number): string[] =>
  Object.entries({
    noemer: "true",
    werkt: "loopt and bekend",
    onbekend: "loopt and not bekend",
    gestopt: "not loopt",
    volgemaakt: "einde is null or einde >= dag",
  }).map(([veld, waar]) => telling(`DUUR-${maanden}`, veld, `${mijlpaal(maanden)} where ${waar}`, BEGIN))

/** Kern work begun in the period, with the last month of 36 on which it ran or, while it runs, is known to have run. */
const GEVOLGD = `(
  select k.*, m.maanden, k.einde is not null and k.reden not in ('aow', 'overlijden') and m.maanden < 36 as gestopt
  from vraag, kern k, lateral (
    select coalesce(max(n), 0) as maanden from generate_series(0, 36) n
    where (k.begin + n * interval '1 month')::date < coalesce(k.einde, least(greatest(k.bevestigd_tot, k.laatste_begin), p))
  ) m
  where k.begin >= van and k.begin < grens
) k`

/** Where somebody works who is employed by an SOB: the place of his dienstverband that runs on the peildag. */
const WERKPLEK = `(
  select d.deelnemer_id, peildag, case when w.werkvorm in ('op_locatie', 'detachering_individueel', 'detachering_groep', 'begeleid_werken', 'bij_werkgever')
      then 'buiten' when w.werkvorm = 'intern' then 'binnen' else 'onbekend' end as waar
  from vraag, dienstverband_peil d
  left join lateral (
    select pl.werkvorm from v_plaatsing pl left join v_bron b on b.id = pl.bron_id
    where pl.dienstverband_id = d.id and pl.begin <= peildag and (pl.einde is null or pl.einde > peildag)
    order by pl.begin desc, pl.plaatsing_nr collate "C" desc nulls first, b.code collate "C" desc nulls first, pl.id desc limit 1
  ) w on true
  where d.soort in ('wsw', 'beschut', 'banenafspraak') and d.werkgever_organisatie_id in (select id from v_organisatie where soort = 'sob')
) d`

/** Persons or dienstverbanden that run on the peildag, their hours, and the rows without hours. */
const voltijd = (code: string, veld: string, uit: string, perPersoon: boolean): string[] => [
  telling(code, veld, uit, { ...PEIL, ...(perPersoon ? { eenheid: "deelnemer_id" } : {}) }),
  telling(code, "uren", `${uit} and uren_per_week is not null`, { ...PEIL, waarde: "uren_per_week" }),
  telling(code, "zonder_uren", `${uit} and uren_per_week is null`, PEIL),
]

export const WERK: readonly string[] = [
  telling("WEP", "aantal", `${PLAATSING} and werkvorm in ('wep_extern', 'wep_intern')`, { dag: "begin" }),
  telling("PLS", "contracten", BEGONNEN, BEGIN),
  telling("PLS", "soorten", BEGONNEN, { ...BEGIN, sleutel: "soort" }),
  telling("PLS", "sectoren", BEGONNEN, { ...BEGIN, sleutel: "sector" }),
  telling("PLS", "geplaatst", "werkperiode, vraag where begin >= van and begin < tot", { ...BEGIN, eenheid: "deelnemer_id" }),
  telling("PLS", "onbetaald", `${PLAATSING} and dienstverband_id is null`, { dag: "begin", sleutel: "werkvorm" }),
  telling("PLS-CONTACT", "noemer", BEGONNEN, BEGIN),
  telling("PLS-CONTACT", "aantal", `${BEGONNEN} and via_contact`, BEGIN),
  ...duurzaam(3),
  ...duurzaam(6),
  ...duurzaam(12),
  telling("OVERLEVING", "gestopt", `${GEVOLGD} where gestopt`, { ...BEGIN, sleutel: "maanden + 1" }),
  telling("OVERLEVING", "gevolgd", `${GEVOLGD} where not gestopt`, { ...BEGIN, sleutel: "maanden" }),
  telling("LKS", "gestart", `${BEGONNEN} and lks`, BEGIN),
  telling("LKS", "lopend", "dienstverband_peil, vraag where lks", { ...PEIL, kenmerk: KENMERK }),
  ...["buiten", "binnen", "onbekend"].map(waar => telling("BUITEN", waar, `${WERKPLEK} where waar = '${waar}'`, PEIL)),
  ...voltijd("BESCHUT", "personen", "dienstverband_peil, vraag where soort = 'beschut'", true),
  ...voltijd("WSW", "personen", "dienstverband_peil, vraag where soort = 'wsw'", true),
  ...voltijd(
    "BAAN",
    "dienstverbanden",
    `dienstverband_peil d, vraag where soort not in ('beschut', 'wsw')
      and d.deelnemer_id in (select g.deelnemer_id from doelgroep_peil g where g.doelgroep = 'banenafspraak')`,
    false,
  ),
]
