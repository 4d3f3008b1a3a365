import { naamVan } from "#begrippen/code"
import { UITKOMSTEN_STAP } from "#begrippen/stap"
import type { Stap } from "#modules/deelnemer"
import type { Shell } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { afgerondeStappen, doetDeelnemer, doetWie, openStappen } from "./stap.rules.ts"

const AFGEROND = 20

export const wieWanneer = (stap: Stap): string => [doetWie(stap), `uiterlijk ${dagTekst(stap.uiterlijk)}`].filter(Boolean).join(", ")

interface Lijst {
  stappen: readonly Stap[]
  shell: Shell
  deelnemerId: string
  /** The page that settles them. */
  actie: string
  /** The goal under which a step hangs, where the page knows. */
  doelVan?: (stap: Stap) => string | null
  /** Where a step is arranged anew. */
  wijzig?: (stap: Stap) => string
}

/** All open steps in one list, the first day on top, with how they ended in one tap. */
export function OpenStappen({ stappen, titel, leeg, ...rest }: Lijst & { titel: string; leeg: string }) {
  const open = openStappen(stappen)
  return (
    <Kaart titel={titel} onder={open.length > 0 ? `${open.length} open` : undefined} lang>
      {open.length === 0 && <Leeg titel="Niets open">{leeg}</Leeg>}
      {open.map(stap => (
        <Open stap={stap} {...rest} />
      ))}
    </Kaart>
  )
}

/** What came of the others; nothing as long as there are none. */
export function AfgerondeStappen({ stappen }: { stappen: readonly Stap[] }) {
  const klaar = afgerondeStappen(stappen).slice(0, AFGEROND)
  if (klaar.length === 0) return null
  return (
    <Kaart titel="Afgerond" vol lang>
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
  )
}

function Open({ stap, shell, deelnemerId, actie, doelVan, wijzig }: Omit<Lijst, "stappen"> & { stap: Stap }) {
  const laat = stap.uiterlijk < shell.vandaag
  const doel = doelVan?.(stap)
  return (
    <>
      <p>
        <b>{stap.wat}</b> {laat && <Tag soort="laat">te laat</Tag>}
        <Bij>
          {wieWanneer(stap)}
          {doetDeelnemer(stap) && shell.mag("C15:schrijf") && (
            <>
              {" · "}
              <a href={`/deelnemers/${deelnemerId}/links/stap/${stap.id}`} aria-label={`stuur een link: ${stap.wat}`}>
                stuur een link
              </a>
            </>
          )}
        </Bij>
        {doelVan && (
          <Bij>
            {doel ? `voor: ${doel}` : "nog onder geen doel"}
            {wijzig && shell.mag("C15:schrijf") && (
              <>
                {" · "}
                <a href={wijzig(stap)} aria-label={`${doel ? "wijzig" : "hang onder een doel"}: ${stap.wat}`}>
                  {doel ? "wijzig" : "hang onder een doel"}
                </a>
              </>
            )}
          </Bij>
        )}
      </p>
      {shell.mag("C15:schrijf") && (
        <Formulier actie={actie} id={shell.opdrachtId} verborgen={{ stapId: stap.id }} naam={`Rond af: ${stap.wat}`}>
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
