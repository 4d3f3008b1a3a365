import { naamVan } from "#begrippen/code"
import { UITKOMSTEN_STAP } from "#begrippen/stap"
import type { Stap } from "#modules/deelnemer"
import { afgerondeStappen, doetWie, openStappen } from "#modules/plan"
import type { Shell } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"

const AFGEROND = 20

export const wieWanneer = (stap: Stap): string => [doetWie(stap), `uiterlijk ${dagTekst(stap.uiterlijk)}`].filter(Boolean).join(", ")

/** The steps of one person: open ones with how they ended in one tap, and what came of the others. */
export function Stappenlijst({ stappen, id, shell }: { stappen: readonly Stap[]; id: string; shell: Shell }) {
  const open = openStappen(stappen)
  const klaar = afgerondeStappen(stappen).slice(0, AFGEROND)
  return (
    <Stapel>
      <Kaart titel="Afgesproken" onder={open.length > 0 ? `${open.length} open` : undefined}>
        {open.length === 0 && <Leeg titel="Niets open">Wat u in een gesprek afspreekt, staat hier tot het klaar is.</Leeg>}
        {open.map(stap => (
          <Open stap={stap} id={id} shell={shell} />
        ))}
      </Kaart>
      {klaar.length > 0 && (
        <Kaart titel="Afgerond" vol>
          <Tabel
            bijschrift="Wat er van de afspraken kwam, de laatste bovenaan"
            zonderKop
            rijen={klaar}
            kolommen={[
              {
                kop: "Wat",
                naam: true,
                cel: s => (
                  <>
                    {s.wat} <Bij>{[doetWie(s), dagTekst(s.uitkomstOp!)].filter(Boolean).join(", ")}</Bij>
                  </>
                ),
              },
              {
                kop: "Uitkomst",
                breedte: 0,
                cel: s => <Tag soort={s.uitkomst === "gedaan" ? "goed" : undefined}>{naamVan(UITKOMSTEN_STAP, s.uitkomst ?? "")}</Tag>,
              },
            ]}
          />
        </Kaart>
      )}
    </Stapel>
  )
}

function Open({ stap, id, shell }: { stap: Stap; id: string; shell: Shell }) {
  const laat = stap.uiterlijk < shell.vandaag
  return (
    <>
      <p>
        <b>{stap.wat}</b> <Bij>{wieWanneer(stap)}</Bij> {laat && <Tag soort="laat">te laat</Tag>}
      </p>
      {shell.mag("C15:schrijf") && (
        <Formulier
          actie={`/deelnemers/${id}/gesprekken`}
          id={shell.opdrachtId}
          verborgen={{ stapId: stap.id }}
          naam={`Rond af: ${stap.wat}`}
        >
          <Knoppen>
            {UITKOMSTEN_STAP.map(u => (
              <Knop naam="uitkomst" waarde={u.code} soort={u.code === "gedaan" ? undefined : "stil"}>
                {u.naam}
              </Knop>
            ))}
          </Knoppen>
        </Formulier>
      )}
    </>
  )
}
