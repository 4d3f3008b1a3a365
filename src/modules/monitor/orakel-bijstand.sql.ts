import { telling } from "./orakel-feit.sql.ts"

const UITGESTROOMD = "bijstandsperiode, vraag where einde >= van and einde < tot"
const NAAR_WERK = `${UITGESTROOMD} and reden in ('loondienst', 'zelfstandig')`
/** The earliest werkperiode around the exit. */
const BESTEMMING = `vraag, bijstandsperiode b
  left join lateral (
    select w.soort, w.sector from werkperiode w
    where w.deelnemer_id = b.deelnemer_id and w.begin between b.einde - 62 and b.einde + 31 order by w.begin limit 1
  ) w on true
  where b.einde >= van and b.einde < tot`
const JAAR_LATER = `bijstandsperiode b, vraag
  where b.einde + 365 >= van and b.einde + 365 < tot and b.einde + 365 < p and b.reden not in ('overlijden', 'aow', 'verhuizing')`
const TERUG = `exists (select from bijstandsperiode a where a.deelnemer_id = b.deelnemer_id and a.begin > b.einde and a.begin <= b.einde + 365)`
const TRAJECT = `exists (select from traject_bekend t where t.deelnemer_id = b.deelnemer_id and t.begin > b.einde and t.begin <= b.einde + 365)`
const STAND = "(select distinct deelnemer_id from uitkering_peil) u, vraag"

export const BIJSTAND: readonly string[] = [
  telling("BIJ-IN", "aantal", "bijstandsperiode, vraag where begin >= van and begin < tot", { dag: "begin" }),
  telling("BIJ-UIT", "aantal", UITGESTROOMD, { dag: "einde - 1" }),
  telling("BIJ-UIT", "redenen", UITGESTROOMD, { dag: "einde - 1", sleutel: "reden" }),
  telling("BIJ-UIT", "voorlopig", `${UITGESTROOMD} and einde + 30 >= p`, { dag: "einde - 1" }),
  telling("BIJ-UIT-WERK", "aantal", NAAR_WERK, { dag: "einde - 1" }),
  telling("BIJ-UIT-WERK", "voorlopig", `${NAAR_WERK} and einde + 30 >= p`, { dag: "einde - 1" }),
  telling("UIT-NAAR", "aantal", `${BESTEMMING} and w.soort is not null`, { dag: "einde - 1" }),
  telling("UIT-NAAR", "soorten", BESTEMMING, { dag: "einde - 1", sleutel: "coalesce(w.soort, 'geen_werk_geregistreerd')" }),
  telling("UIT-NAAR", "sectoren", BESTEMMING, { dag: "einde - 1", sleutel: "coalesce(w.sector, 'geen_werk_geregistreerd')" }),
  telling("BIJ-STAND", "personen", STAND, { dag: "peildag" }),
  telling("BIJ-STAND", "soorten", "uitkering_peil, vraag", { dag: "peildag", sleutel: "soort", eenheid: "deelnemer_id" }),
  telling(
    "BIJ-STAND",
    "huishoudens",
    `${STAND}, lateral (select (select coalesce(a.huishouden_bron_id::text, '') || ' ' || a.huishouden_nr
    from v_deelnemer_adres a where a.deelnemer_id = u.deelnemer_id and a.huishouden_nr <> '') as nr) h`,
    {
      dag: "peildag",
      eenheid: "coalesce('huishouden ' || h.nr, 'persoon ' || deelnemer_id)",
    },
  ),
  telling("DRAAI", "noemer", JAAR_LATER, { dag: "einde - 1" }),
  telling("DRAAI", "bijstand", `${JAAR_LATER} and ${TERUG}`, { dag: "einde - 1" }),
  telling("DRAAI", "ondersteuning", `${JAAR_LATER} and (${TERUG} or ${TRAJECT})`, { dag: "einde - 1" }),
  ...["noemer", "aantal"].map(veld =>
    telling(
      "INSTROOM-PCT",
      veld,
      `v_melding, vraag where datum < p and afgehandeld_op >= van and afgehandeld_op < grens${veld === "aantal" ? " and uitkomst = 'ingestroomd'" : ""}`,
      { organisatie: "organisatie_id" },
    ),
  ),
]
