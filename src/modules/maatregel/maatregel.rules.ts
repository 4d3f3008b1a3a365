import type { Dag } from "#begrippen/dag"
import { akkoord, geweigerd, type Uitkomst } from "#begrippen/uitkomst"

export interface Maatregel {
  id: string
  soort: string
  inhoud: string
  grond: string
  motief: string
  zienswijze: string
  begin: Dag
  einde: Dag | null
  voorgesteldOp: Dag
  /** Null: a name that is out of sight. */
  voorgesteldDoor: string | null
  /** The reader proposed it himself: somebody else decides. */
  vanMij: boolean
  besluit: string | null
  besluitMotief: string | null
  beslotenOp: Dag | null
  beslotenDoor: string | null
}

/** What costs somebody money has an end; nothing is imposed for days that are over when it is proposed. */
export function beoordeelVoorstel({ soort, begin, einde }: Pick<Maatregel, "soort" | "begin" | "einde">, vandaag: Dag): Uitkomst<null> {
  if (begin < vandaag)
    return geweigerd({
      code: "voorbij",
      veld: "begin",
      tekst: "Een maatregel gaat niet in voor dagen die voorbij zijn. Kies vandaag of later.",
    })
  if (soort === "verlaging" && einde === null)
    return geweigerd({ code: "geen_einde", veld: "einde", tekst: "Een verlaging heeft een einde. Vul de dag in waarop zij stopt." })
  if (einde !== null && einde <= begin)
    return geweigerd({ code: "volgorde", veld: "einde", tekst: "De dag waarop het stopt komt na de dag waarop het begint." })
  return akkoord(null)
}
