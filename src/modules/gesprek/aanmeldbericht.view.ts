import type { Uitgaand } from "#platform/post"
import { t } from "#platform/taal"
import { dagVoluit } from "#ui/datum"
import { eindtijd } from "./afspraak.rules.ts"
import { onderwerp, zinVan } from "./bericht.teksten.ts"
import { methodeVan } from "./kalender.rules.ts"
import { uitnodiging } from "./kalender.view.ts"

interface Wat {
  soort: string
  langs: "email" | "sms"
  uid: string
  volgnummer: number
  dag: string
  tijd: string
  minuten: number
}

/** A message for who has no file yet: the words of every appointment, and no page of his own to read more on. */
export function aanmeldBericht({ soort, langs, ...wat }: Wat, aan: string, basis: string): Uitgaand {
  const wanneer = { dag: dagVoluit(wat.dag), tijd: wat.tijd }
  const zinnen = [
    zinVan(soort, wanneer),
    ...(soort === "afgezegd" ? [] : [t("Kunt u niet? Bel op tijd wie u helpt. Dan maakt u samen een nieuwe afspraak.")]),
  ]
  const bericht = { id: `${wat.uid}-${wat.volgnummer}-${soort}`, aan, onderwerp: onderwerp({ wanneer }), tekst: zinnen.join(" ") }
  if (langs === "sms" || soort === "herinnering") return bericht
  const punt = { ...wat, eind: eindtijd(wat), gewijzigd: new Date(), afgezegd: soort === "afgezegd", waar: null, adres: null }
  const genodigde = { naam: aan, email: aan }
  const van = { naam: "Trede", email: `niet-beantwoorden@${new URL(basis).hostname}` }
  return { ...bericht, kalender: { tekst: uitnodiging(punt, van, genodigde), methode: methodeVan(punt, genodigde) } }
}
