import { Knop, Knoppen } from "#ui/knop"
import { Melding } from "#ui/melding"
import { aanZet, type Afname, magOvernemen, naarWie } from "./afname.rules.ts"

const padVan = (afname: Afname) => `/deelnemers/${afname.deelnemerId}/afnamen/${afname.id}`

/** Beside what one can do oneself: let the person go on with it. */
export function NaarAnder({ afname }: { afname: Afname }) {
  return naarWie(afname) === null ? null : <Knop href={`${padVan(afname)}/overdragen`}>Laat de deelnemer verder invullen</Knop>
}

/** A draft that is with somebody else, and how it comes back or goes on without who began it. */
export function BijEenAnder({ afname, mag }: { afname: Afname; mag: (recht: string) => boolean }) {
  const bijDeelnemer = aanZet(afname) === "deelnemer"
  return (
    <Melding soort="info" titel={bijDeelnemer ? "De deelnemer vult dit nu in" : "Een collega vult dit nu in"}>
      {bijDeelnemer && afname.overgedragen && <p>Het staat met de antwoorden tot nu toe onder Mijn gegevens, bij de vragenlijsten.</p>}
      {naarWie(afname) !== null && (
        <Knoppen>
          <Knop href={`${padVan(afname)}/overdragen`}>Neem terug</Knop>
        </Knoppen>
      )}
      {magOvernemen(afname, mag) && (
        <Knoppen>
          <Knop href={`${padVan(afname)}/overnemen`}>Neem over</Knop>
          <Knop soort="stil" href={`${padVan(afname)}/intrekken`}>
            Gooi weg
          </Knop>
        </Knoppen>
      )}
    </Melding>
  )
}

/** In a list of drafts: whose turn it is, where that is not plain. */
export const beurtTekst = (afname: Afname): string | null => {
  if (!afname.overgedragen) return null
  return aanZet(afname) === "deelnemer" ? "de deelnemer vult nu verder in" : "de deelnemer vraagt of u het afmaakt"
}
