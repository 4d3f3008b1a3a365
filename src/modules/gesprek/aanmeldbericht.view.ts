import type { Uitgaand } from "#platform/post"
import { t } from "#platform/taal"
import { dagVoluit } from "#ui/datum"
import { eindtijd } from "./afspraak.rules.ts"
import { onderwerp } from "./bericht.teksten.ts"
import { methodeVan } from "./kalender.rules.ts"
import { uitnodiging } from "./kalender.view.ts"

interface Wat {
  uid: string
  volgnummer: number
  dag: string
  tijd: string
  minuten: number
}

/** An invitation for who has no file yet: the words of every appointment, and no page of his own to read more on. */
export function aanmeldBericht(wat: Wat, aan: string, basis: string): Uitgaand {
  const wanneer = { dag: dagVoluit(wat.dag), tijd: wat.tijd }
  const zinnen = [
    t("U hebt een afspraak op {{dag}} om {{tijd}}.", wanneer),
    t("Kunt u niet? Bel op tijd wie u helpt. Dan maakt u samen een nieuwe afspraak."),
  ]
  const punt = { ...wat, eind: eindtijd(wat), gewijzigd: new Date(), afgezegd: false, waar: null, adres: null }
  const genodigde = { naam: aan, email: aan }
  const van = { naam: "Trede", email: `niet-beantwoorden@${new URL(basis).hostname}` }
  return {
    id: `${wat.uid}-${wat.volgnummer}`,
    aan,
    onderwerp: onderwerp({ wanneer }),
    tekst: zinnen.join(" "),
    kalender: { tekst: uitnodiging(punt, van, genodigde), methode: methodeVan(punt, genodigde) },
  }
}
