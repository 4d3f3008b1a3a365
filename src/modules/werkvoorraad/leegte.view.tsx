import type { Shell } from "#platform/page"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { dingen, getal } from "./kop.teksten.ts"
import type { Voorraad } from "./voorraad.sql.ts"

/** Nothing to do: why, and what one could do instead. */
export const Leegte = (props: { data: Voorraad; shell: Shell }) => (
  <Kaart>
    <Boodschap {...props} />
  </Kaart>
)

function Boodschap({ data, shell }: { data: Voorraad; shell: Shell }) {
  const { query, telling, mensen } = data
  const achterstand = telling.wanneer.achterstand
  if (query.wanneer || query.soort || query.na)
    return (
      <Leeg
        titel="Niets met dit filter"
        handeling={<Knop href={data.coach ? `/werkvoorraad?coach=${data.coach.id}` : "/werkvoorraad"}>Toon alles</Knop>}
      >
        Kies een ander filter, of kijk naar alles wat er te doen is.
      </Leeg>
    )
  if (mensen === 0 && data.organisatie)
    return (
      <Leeg titel="Er zijn hier nog geen mensen">
        Zodra uw organisatie voor iemand verantwoordelijk is, staat hier wat diegene nodig heeft.
      </Leeg>
    )
  if (mensen === 0)
    return (
      <Leeg
        titel="Er is nog niemand aan u toegewezen"
        handeling={shell.mag("registreren") && <Knop href="/deelnemers/nieuw">Iemand registreren</Knop>}
      >
        Zodra u bij iemand betrokken bent, ziet u hier wat diegene van u nodig heeft. Uw teamleider kan mensen toewijzen.
      </Leeg>
    )
  return (
    <Leeg
      titel="Voor nu is alles gedaan"
      handeling={
        achterstand > 0 ? (
          <Knop href="/werkvoorraad?wanneer=achterstand">Bekijk de achterstand</Knop>
        ) : (
          <Knop href="/deelnemers">Naar de deelnemers</Knop>
        )
      }
    >
      {achterstand > 0
        ? `Bij de start lag er een achterstand; daarvan ${achterstand === 1 ? "is" : "zijn"} nog ${dingen(achterstand)} over.`
        : `Bij geen van de ${getal(mensen)} mensen loopt nu een termijn af.`}
    </Leeg>
  )
}
