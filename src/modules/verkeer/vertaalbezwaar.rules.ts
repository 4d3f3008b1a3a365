import { bsnFout } from "#begrippen/bsn"
import { type Bestandsregel, type Bronbeeld, isNummer, type Kolomregel, SLA_OVER } from "./vertaling.rules.ts"

/** What is to be known of a column of ours. */
interface Doelkolom {
  naam: string
  verplicht: boolean
  sleutel: boolean
  naar?: { bestand: string }
}

/** Why not one row would be read this way, for one file of ours; with these nothing is kept. */
export function bezwarenVan(regel: Bestandsregel, soorten: readonly Doelkolom[], beeld: Bronbeeld): string[] {
  const alleen = soorten.filter(k => k.sleutel).length === 1
  return soorten.flatMap(k => {
    const gevuld = regel.kolommen.find(r => r.kolom === k.naam && (r.uit !== null || r.vast !== ""))
    if (!gevuld) return k.verplicht ? [leeg(k)] : []
    if (isNummer(k.naam) && isBsn(gevuld.uit, beeld))
      return [
        `${gevuld.uit} bevat BSN's en kan geen ${k.naam} zijn: dat nummer staat leesbaar in lijsten en bestanden. Kies een andere kolom.`,
      ]
    return k.sleutel && alleen && beeld.rijen > 1 && gelijk(gevuld, beeld) ? [steedsGelijk(k.naam, gevuld, beeld)] : []
  })
}

/** What can be read and yet is to be looked at: organisations that Trede does not know under that name, and a file that no row would fill. */
export function vragenVan(regel: Bestandsregel, soorten: readonly Doelkolom[], beeld: Bronbeeld, codes: readonly string[]): string[] {
  return soorten.flatMap(k => {
    const gevuld = regel.kolommen.find(r => r.kolom === k.naam)
    const over = gevuld ? slaatAllesOver(gevuld, beeld) : null
    if (over !== null)
      return [
        `${k.naam}: in elke rij staat ${over}, en dat slaat de rij over. Zo komt er niets in ${regel.bestand}.csv. Weet u wat het is, zet het dan achter het =-teken, zoals ${over.split(", ")[0]} = uw keuze; weet u het niet, haal dan hierboven het vinkje bij ${regel.bestand} weg.`,
      ]
    if (k.naar?.bestand !== "organisaties" || !gevuld || gevuld.uit === null) return []
    const onbekend = (beeld.waarden.get(gevuld.uit) ?? []).filter(w => !codes.includes(gevuld.waarden[w.trim().toLowerCase()] ?? w))
    if (onbekend.length === 0) return []
    const voorbeeld = codes[0] === undefined ? "" : `, bijvoorbeeld ${onbekend[0]} = ${codes[0]}`
    return [
      `${k.naam}: welke organisatie is ${onbekend.slice(0, 3).join(", ")}${onbekend.length > 3 ? " …" : ""}? Zet onder 'Uw waarde = die van Trede' de code erachter${voorbeeld}.`,
    ]
  })
}

/** The values of a column of which each leaves its row out; null: some row is kept, or it is not known. */
function slaatAllesOver({ uit, waarden }: Kolomregel, beeld: Bronbeeld): string | null {
  const gezien = uit === null ? [] : (beeld.waarden.get(uit) ?? [])
  const over = gezien.length > 0 && beeld.alles && gezien.every(w => waarden[w.trim().toLowerCase()] === SLA_OVER)
  return over ? gezien.slice(0, 3).join(", ") : null
}

function leeg({ naam, naar }: Doelkolom): string {
  if (isNummer(naam) && naar)
    return `${naam} is verplicht: kies dezelfde kolom als bij ${naar.bestand}.csv. Kiest u haar daar, dan geldt zij ook hier.`
  return isNummer(naam)
    ? `${naam} is verplicht: kies een kolom die bij iedereen anders is en hetzelfde blijft.`
    : `${naam} is verplicht: kies de kolom waarin het staat. Staat het niet in uw bestand, vraag dan om een export waarin het wel staat, of geef onder 'Als het leeg is' één waarde voor alle rijen.`
}

const gelijk = ({ uit }: Kolomregel, beeld: Bronbeeld): boolean => uit === null || beeld.gelijk.has(uit)

function steedsGelijk(kolom: string, { uit, vast }: Kolomregel, { waarden }: Bronbeeld): string {
  const waarde = uit === null ? vast : (waarden.get(uit)?.[0] ?? "leeg")
  return `${uit ?? "Een vaste waarde"} is in elke rij hetzelfde (${waarde}) en kan geen ${kolom} zijn. Kies een kolom die bij iedereen anders is.`
}

/** By its name, or by what stands in it: of other numbers one in eleven passes. */
function isBsn(kolom: string | null, { waarden }: Bronbeeld): boolean {
  const gezien = kolom === null ? [] : (waarden.get(kolom) ?? [])
  return kolom !== null && (isBsnKolom(kolom) || (gezien.length >= 3 && gezien.every(w => bsnFout(w) === null)))
}

export const isBsnKolom = (kolom: string): boolean => /bsn|sofi|burgerservice/i.test(kolom)
