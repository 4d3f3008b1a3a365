import { SOORTEN_BERICHT } from "#begrippen/bericht"
import { KANALEN } from "#begrippen/berichtkeuze"
import { naamVan } from "#begrippen/code"
import { momentTekst } from "#begrippen/moment"
import type { Shell } from "#platform/page"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import type { Afspraak } from "./afspraak.rules.ts"
import type { Gestuurd } from "./bericht.sql.ts"

/** What was sent about this appointment; what did not arrive is somebody's to tell. */
export function Berichten({ afspraak, shell }: { afspraak: Afspraak & { berichten: readonly Gestuurd[] }; shell: Shell }) {
  const { berichten, deelnemerId } = afspraak
  const komt = afspraak.uitkomst === null && afspraak.dag >= shell.vandaag
  const stopbaar = komt && berichten.length > 0 && shell.mag("C15:schrijf") && !berichten.some(b => b.gestopt)
  return (
    <Kaart
      titel="Berichten"
      meer={shell.mag("C01:schrijf") ? { tekst: "langs welke weg", href: `/deelnemers/${deelnemerId}/berichten` } : undefined}
      vol
    >
      <Tabel
        bijschrift="Berichten over deze afspraak, de laatste bovenaan"
        zonderKop
        rijen={berichten}
        leeg={<p class="kaart-lijf stil">Er is geen bericht verstuurd. Vertel de afspraak zelf.</p>}
        kolommen={[
          {
            kop: "Bericht",
            naam: true,
            cel: b => (
              <>
                {naamVan(SOORTEN_BERICHT, b.soort)}
                <Bij>
                  {naamVan(KANALEN, b.kanaal)}, {momentTekst(b.verstuurdOp ?? b.misluktOp ?? b.gemaaktOp)}
                </Bij>
              </>
            ),
          },
          { kop: "Stand", breedte: 0, cel: b => <Stand bericht={b} /> },
        ]}
      />
      {stopbaar && (
        <Knoppen>
          <Knop soort="stil" href={`/deelnemers/${deelnemerId}/afspraken/${afspraak.id}/berichten-stoppen`}>
            Al verteld? Stop de berichten
          </Knop>
        </Knoppen>
      )}
    </Kaart>
  )
}

function Stand({ bericht }: { bericht: Gestuurd }) {
  if (bericht.verstuurdOp) return <Tag soort="goed">verstuurd</Tag>
  if (bericht.misluktOp) return <Tag soort="laat">niet gelukt</Tag>
  if (bericht.gestopt) return <Tag>gestopt: al verteld</Tag>
  return <Tag>{bericht.achterhaaldOp ? "niet meer nodig" : "wacht"}</Tag>
}
