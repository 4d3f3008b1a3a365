import { naamVan } from "#begrippen/code"
import { SOORTEN_CONTACT } from "#begrippen/contact"
import type { Contactmoment } from "#modules/deelnemer"

const alineas = (tekst: string): string[][] => tekst.split(/\n\s*\n/).map(alinea => alinea.split("\n"))

/** One contact as it was written down, its line breaks kept; what came with a file has a subject at most. */
export function Verslag({ contact }: { contact: Contactmoment }) {
  const hoe = [naamVan(SOORTEN_CONTACT, contact.soort), contact.medewerker].filter(Boolean).join(", ")
  const tekst = contact.notitie ?? contact.onderwerp
  return (
    <>
      {tekst && alineas(tekst).map(regels => <p>{regels.flatMap((regel, nr) => (nr === 0 ? [regel] : [<br />, regel]))}</p>)}
      <p class="stil">{hoe}</p>
    </>
  )
}
