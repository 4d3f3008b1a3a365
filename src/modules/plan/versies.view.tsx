import type { Shell } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { planPad } from "./pad.rules.ts"
import type { Versie } from "./versie.sql.ts"
import { SOORT_VERSIE, standTekst } from "./versie.teksten.ts"

/** What was laid before people and how far that is; the next version and the final report begin here. */
export function Versies({ versies, loopt, id, shell }: { versies: readonly Versie[]; loopt: boolean; id: string; shell: Shell }) {
  return (
    <Kaart titel="Versies en akkoord" vol>
      <Tabel
        bijschrift="Versies van het plan, de nieuwste bovenaan"
        zonderKop
        rijen={versies}
        leeg={<p class="kaart-lijf stil">Nog niet voorgelegd. Activiteiten mogen al beginnen.</p>}
        kolommen={[
          {
            kop: "Versie",
            naam: true,
            cel: v => (
              <>
                <a href={planPad(id, `/versies/${v.id}`)}>
                  {SOORT_VERSIE[v.soort]}, versie {v.nummer}
                </a>
                <Bij>
                  {dagTekst(v.op)} · <Tag soort={standTekst(v).soort}>{standTekst(v).tekst}</Tag>
                </Bij>
              </>
            ),
          },
        ]}
      />
      {loopt && shell.mag("C15:schrijf") && (
        <div class="kaart-lijf">
          <Knoppen>
            <Knop href={planPad(id, "/leg-voor")}>Leg voor</Knop>
            <Knop soort="stil" href={planPad(id, "/sluit-af")}>
              Sluit het plan af
            </Knop>
          </Knoppen>
        </div>
      )}
    </Kaart>
  )
}
