import { type Dag, plusMaanden } from "#begrippen/dag"
import { akkoord, geweigerd, type Uitkomst, type Weigering } from "#begrippen/uitkomst"
import { ANTWOORDTERMIJNEN, type Antwoordtermijn } from "./termijn.parameters.ts"

export const SOORTEN = ["inzage", "correctie", "bezwaar", "wissen"] as const
export type Soort = (typeof SOORTEN)[number]
export const BESLUITEN = ["ingewilligd", "deels", "geweigerd"] as const

/** The term of a request that came in on this day. Throws RangeError for a day before the AVG. */
function termijnOp(ontvangen: Dag): Antwoordtermijn {
  const termijn = ANTWOORDTERMIJNEN.find(t => t.geldigVan <= ontvangen && (t.geldigTot === null || t.geldigTot > ontvangen))
  if (!termijn) throw new RangeError(`geen antwoordtermijn voor ${ontvangen}`)
  return termijn
}

/** The last day for an answer. */
export const uiterlijkOp = (ontvangen: Dag): Dag => plusMaanden(ontvangen, termijnOp(ontvangen).maanden)

/** Putting off counts from the day it came in, and is told before the first term has passed. */
export function verleng(verzoek: { ontvangenOp: Dag; uiterlijk: Dag; verlengdReden: string | null }, vandaag: Dag): Uitkomst<Dag> {
  if (verzoek.verlengdReden !== null)
    return geweigerd({ code: "al_verlengd", tekst: "Deze termijn is al een keer verlengd. Dat kan maar één keer." })
  if (vandaag > verzoek.uiterlijk)
    return geweigerd({ code: "te_laat", tekst: "De termijn is voorbij. Verlengen kan alleen daarvoor: neem nu een besluit." })
  const { maanden, verlengen } = termijnOp(verzoek.ontvangenOp)
  return akkoord(plusMaanden(verzoek.ontvangenOp, maanden + verlengen))
}

/** May a request be entered as received on this day? What came in on paper is often written down later. */
export function beoordeelOntvangst(ontvangen: Dag, vandaag: Dag): Uitkomst<Dag> {
  if (ontvangen > vandaag)
    return geweigerd({ code: "toekomst", veld: "ontvangenOp", tekst: "Een verzoek kan niet later dan vandaag zijn ontvangen." })
  if (ontvangen < plusMaanden(vandaag, -12))
    return geweigerd({ code: "te_oud", veld: "ontvangenOp", tekst: "Dat is langer dan een jaar geleden. Kijk de datum na." })
  return akkoord(uiterlijkOp(ontvangen))
}

/** Only what somebody says is wrong is left alone until it was looked into; an objection restricts by itself. */
export const beoordeelBetwist = (soort: Soort, betwist: boolean): Weigering | null =>
  !betwist || soort === "correctie"
    ? null
    : {
        code: "betwist",
        veld: "betwist",
        tekst: "Dit kan alleen bij een verbetering. Haal het vinkje weg; bij een bezwaar worden gegevens vanzelf niet gebruikt.",
      }
