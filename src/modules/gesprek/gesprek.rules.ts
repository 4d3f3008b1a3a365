import { type Dag, plusDagen, plusMaanden } from "#begrippen/dag"
import { akkoord, geweigerd, type Uitkomst } from "#begrippen/uitkomst"
import { beoordeelAfspraak } from "./afspraak.rules.ts"

export interface Gesproken {
  datum: Dag
  stappen: ReadonlyArray<{ uiterlijk: Dag }>
}
/** So far back a conversation is recorded as it was held; what is older is a memory. */
const DAGEN_TERUG = 366
/** As far as an exchange file may look ahead (uitwisseling.md §3). */
const MAANDEN_VOORUIT = 120

/** May this be recorded: a conversation that was held, with steps that can still be taken? */
export function beoordeelGesprek(gesprek: Gesproken, geboortedatum: Dag | null, vandaag: Dag): Uitkomst<null> {
  if (gesprek.datum > vandaag)
    return geweigerd({ code: "toekomst", veld: "datum", tekst: "Dit gesprek is nog niet geweest. Kies vandaag of een dag ervoor." })
  if (gesprek.datum < plusDagen(vandaag, -DAGEN_TERUG))
    return geweigerd({ code: "te_oud", veld: "datum", tekst: "Dit is meer dan een jaar geleden. Kies een dag in het afgelopen jaar." })
  if (geboortedatum !== null && gesprek.datum < geboortedatum)
    return geweigerd({ code: "feit_voor_geboorte", veld: "datum", tekst: "Dit is vóór de geboortedatum. Kies een latere dag." })
  const buiten = gesprek.stappen.findIndex(s => s.uiterlijk < gesprek.datum || s.uiterlijk > plusMaanden(vandaag, MAANDEN_VOORUIT))
  return buiten < 0
    ? akkoord(null)
    : geweigerd({ code: "stap_buiten", veld: `stappen.${buiten}.uiterlijk`, tekst: "Kies een dag na het gesprek, binnen tien jaar." })
}

export interface MetVolgende {
  volgendeDag: Dag | null
  volgendeTijd: string | null
  volgendeHoe: string
  volgendePlek: string | null
}

/** Left empty there is no next appointment; a day asks for a time, and a time for a day. */
export function beoordeelVolgende({ volgendeDag, volgendeTijd, volgendeHoe, volgendePlek }: MetVolgende, vandaag: Dag): Uitkomst<null> {
  if (volgendeDag === null)
    return volgendeTijd === null
      ? akkoord(null)
      : geweigerd({ code: "geen_dag", veld: "volgendeDag", tekst: "Kies ook de dag, of maak de tijd leeg." })
  if (volgendeTijd === null) return geweigerd({ code: "geen_tijd", veld: "volgendeTijd", tekst: "Kies ook een tijd." })
  return beoordeelAfspraak({ dag: volgendeDag, tijd: volgendeTijd, hoe: volgendeHoe, plek: volgendePlek }, vandaag, "volgende")
}
