import { momentTekst } from "#begrippen/moment"
import { Definitielijst } from "#ui/definitielijst"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Melding } from "#ui/melding"
import type { Pakket } from "./archief.sql.ts"
import type { Wisplan } from "./wissen.sql.ts"
import { mensen } from "./wissen.view.tsx"

const grootte = (bytes: number): string => `${Math.ceil(bytes / 1000).toLocaleString("nl-NL")} kB`

/** How it stands with what goes to the archive first, and what the reader can do about it. */
export function Archiefstand({ plan, pakket, staat }: { plan: Wisplan; pakket: Pakket; staat: boolean }) {
  if (plan.besluit === null)
    return (
      <Melding soort="info" titel={`Gegevens van ${mensen(pakket.mensen)} gaan eerst naar het archief`}>
        Na akkoord maakt Trede een pakket. Pas als iemand bevestigt dat het archief het heeft, wordt er gewist: ook wat niet naar het
        archief gaat.
      </Melding>
    )
  if (pakket.ontvangenOp)
    return (
      <Kaart titel="Het archief heeft het pakket">
        <Definitielijst gegevens={[
          { naam: "Ontvangst bevestigd", waarde: momentTekst(pakket.ontvangenOp) },
          { naam: "Kenmerk bij het archief", waarde: pakket.kenmerk },
          { naam: "Mensen erin", waarde: pakket.mensen.toLocaleString("nl-NL") },
          { naam: "SHA-256", waarde: <code>{pakket.sha256}</code> },
        ]} />
      </Kaart>
    ) // biome-ignore format: a list of facts
  if (!pakket.gemaaktOp) return <Melding soort="info" titel="Er is nog niets gewist">Zodra het pakket klaar is staat hier wat u ermee doet.</Melding> // biome-ignore format: one line
  return <Klaar plan={plan} pakket={pakket} staat={staat} />
}

function Klaar({ plan, pakket, staat }: { plan: Wisplan; pakket: Pakket; staat: boolean }) {
  const pad = `/bewaren/${plan.id}`
  return (
    <Kaart titel="Het pakket voor het archief staat klaar" onder="er is nog niets gewist">
      {!staat && (
        <Melding soort="fout" titel="Het pakket staat niet meer op de schijf">
          Laat het opnieuw maken. De gegevens zelf zijn er nog.
        </Melding>
      )}
      <Definitielijst gegevens={[
        { naam: "Mensen erin", waarde: pakket.mensen.toLocaleString("nl-NL") },
        { naam: "Grootte", waarde: grootte(pakket.bytes ?? 0) },
        { naam: "SHA-256", waarde: <code>{pakket.sha256}</code> },
        { naam: "Gemaakt", waarde: pakket.gemaaktOp && momentTekst(pakket.gemaaktOp) },
        { naam: "Laatst opgehaald", waarde: pakket.opgehaaldOp ? momentTekst(pakket.opgehaaldOp) : "nog niet" },
      ]} />
      {pakket.vanMij ? (
        <p>Haal het pakket op, geef het aan uw archivaris, en bevestig de ontvangst met de code die in het pakket staat.</p>
      ) : (
        <p>In het pakket staan gegevens van mensen. Daarom haalt de privacy officer van uw organisatie het op voor de archivaris.</p>
      )}
      <Knoppen>
        {pakket.vanMij && staat && (
          <Knop soort="hoofd" href={`${pad}/pakket`}>
            Haal het pakket op
          </Knop>
        )}
        {pakket.vanMij && staat && <Knop href={`${pad}/ontvangst`}>Bevestig de ontvangst</Knop>}
        <Knop soort="stil" href={`${pad}/herzien`}>
          Maak opnieuw of stop
        </Knop>
      </Knoppen>
    </Kaart>
  ) // biome-ignore format: a list of facts
}
