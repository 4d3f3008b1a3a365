import type { Shell } from "#platform/page"
import { getypt } from "#ui/getypt"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { Knop, Knoppen } from "#ui/knop"
import { Samenvoegen } from "#ui/samenvoegen"
import type { MetingRegel } from "./trede.sql.ts"

const los = (waarde: string) => ({ waarde, tekst: waarde })

/** A colleague measured on the same day, meanwhile: the reader chooses, field by field, and nothing is lost. */
export function Botsing({
  data,
  actie,
  shell,
}: {
  data: { versie: number; metingen: readonly MetingRegel[] }
  actie: string
  shell: Shell
}) {
  const datum = getypt(shell, "datum") ?? shell.vandaag
  const ander = data.metingen.find(m => m.datum === datum)
  const vorige = data.metingen.find(m => m.datum < datum)
  const wie = ander?.vastgelegdDoor ?? ander?.beoordelaar ?? "een collega"
  return (
    <Formulier
      actie={actie}
      id={shell.opdrachtId}
      versie={data.versie}
      verborgen={{ datum, bevestigd: "ja" }}
      fouten={shell.formulier?.weigeringen}
      breed
    >
      <p>
        Op {dagTekst(datum)} is intussen ook door {wie} gemeten. Per dag telt één meting. Kies wat blijft; de andere blijft leesbaar in de
        geschiedenis.
      </p>
      <Samenvoegen
        ander={wie}
        wanneer={`gemeten op ${dagTekst(datum)}`}
        velden={[
          {
            naam: "trede",
            label: "Trede",
            was: los(vorige ? String(vorige.trede) : ""),
            vanU: los(getypt(shell, "trede") ?? ""),
            vanAnder: los(ander ? String(ander.trede) : ""),
          },
          {
            naam: "toelichting",
            label: "Toelichting",
            was: los(vorige?.toelichting ?? ""),
            vanU: los(getypt(shell, "toelichting") ?? ""),
            vanAnder: los(ander?.toelichting ?? ""),
          },
        ]}
      />
      <Knoppen vast>
        <Knop soort="hoofd">Leg de keuze vast</Knop>
        <Knop soort="stil" href={actie}>
          Laat de meting van de collega staan
        </Knop>
      </Knoppen>
    </Formulier>
  )
}
