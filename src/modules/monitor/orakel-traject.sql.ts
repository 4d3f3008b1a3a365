import { telling } from "./orakel-feit.sql.ts"

const GEEINDIGD = "traject_bekend t, vraag where t.einde >= van and t.einde < tot"
const KENMERK = { kenmerk: "t.kenmerk" }
const EINDE = { dag: "einde - 1", ...KENMERK }
const TELT_VOOR_UITVAL = `${GEEINDIGD} and t.reden not in ('nooit_begonnen', 'overlijden', 'aow', 'verhuizing')`

/** The last measurement around the begin and the last around the end of each traject that ended and did begin. */
const STAP = `(
  select t.deelnemer_id, t.einde, t.kenmerk, b.trede as trede_begin, e.trede as trede_eind
  from (
    select t.id, t.deelnemer_id, t.einde, t.kenmerk, max(m.nr) filter (where m.datum <= t.begin + 60 and m.datum < t.einde) as nr_begin,
      max(m.nr) filter (where m.datum <= t.einde + 60) as nr_eind
    from vraag cross join traject_bekend t left join meting m on m.deelnemer_id = t.deelnemer_id
    where t.einde >= van and t.einde < tot and t.reden <> 'nooit_begonnen'
    group by t.id, t.deelnemer_id, t.einde, t.kenmerk
  ) t
  left join meting b on b.deelnemer_id = t.deelnemer_id and b.nr = t.nr_begin
  left join meting e on e.deelnemer_id = t.deelnemer_id and e.nr = t.nr_eind and e.datum > b.datum
) t`

/** The earliest traject of each person, and the first kern work that begins on or after it. */
const ONTWIKKELING = `(
  select t.deelnemer_id, t.begin as traject, min(k.begin) as werk
  from (select deelnemer_id, min(begin) as begin from traject_bekend where reden is distinct from 'nooit_begonnen' group by deelnemer_id) t
  left join kern k on k.deelnemer_id = t.deelnemer_id and k.begin >= t.begin
  group by t.deelnemer_id, t.begin
) o, vraag`
const NOG_BEZIG = `${ONTWIKKELING} where o.werk is null and o.deelnemer_id in (select id from populatie)`

export const TRAJECTEN: readonly string[] = [
  telling("TRJ-START", "aantal", "traject_bekend t, vraag where t.begin >= van and t.begin < tot", { dag: "begin", ...KENMERK }),
  telling("TRJ-LOPEND", "aantal", "traject_peil t, vraag", { dag: "peildag", ...KENMERK }),
  telling("TRJ-LOPEND", "verlopen", "traject_peil t, vraag where t.verlopen", { dag: "peildag", ...KENMERK }),
  telling("TRJ-EIND", "aantal", GEEINDIGD, EINDE),
  telling("TRJ-EIND", "redenen", GEEINDIGD, { ...EINDE, sleutel: "t.reden" }),
  telling("TRJ-UITVAL", "noemer", TELT_VOOR_UITVAL, EINDE),
  telling("TRJ-UITVAL", "aantal", `${TELT_VOOR_UITVAL} and t.reden = 'uitval'`, EINDE),
  telling("TRJ-UITVAL", "redenen", `${TELT_VOOR_UITVAL} and t.reden = 'uitval'`, { ...EINDE, sleutel: "t.uitvalreden" }),
  telling("TRJ-DUUR", "n", `${GEEINDIGD} and t.reden <> 'nooit_begonnen'`, { ...EINDE, waarde: "t.einde - t.begin" }),
  telling("ONTW-DUUR", "n", `${ONTWIKKELING} where o.werk >= van and o.werk < tot`, { dag: "o.werk", waarde: "o.werk - o.traject" }),
  telling("ONTW-DUUR", "lopend_n", NOG_BEZIG, { dag: "peildag", waarde: "peildag - o.traject" }),
  telling("TREDE-TRAJ", "stijgt", `${STAP} where t.trede_eind > t.trede_begin`, EINDE),
  telling("TREDE-TRAJ", "gelijk", `${STAP} where t.trede_eind = t.trede_begin`, EINDE),
  telling("TREDE-TRAJ", "daalt", `${STAP} where t.trede_eind < t.trede_begin`, EINDE),
  telling("TREDE-TRAJ", "niet_gemeten", `${STAP} where t.trede_eind is null or t.trede_begin is null`, EINDE),
]
