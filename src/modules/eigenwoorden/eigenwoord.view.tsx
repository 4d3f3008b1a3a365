import { taalmerk } from "#begrippen/taal"
import type { Weigering } from "#begrippen/uitkomst"
import type { Actor } from "#platform/actor"
import { t, taalNu } from "#platform/taal"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { Knop } from "#ui/knop"
import { Letterlijk } from "#ui/letterlijk"
import { Tag } from "#ui/tag"
import { leestalen, type Stand, standVan, type Woordrij } from "./eigenwoord.rules.ts"
import type { Blad } from "./eigenwoord.schema.ts"
import { kenmerkVan } from "./eigenwoord.sql.ts"

/** What a page knows of the languages of its reader. */
export interface Woorden {
  talen: readonly string[]
  rijen: readonly Woordrij[]
  blad: Blad
}
export const woordenVan = (rijen: readonly Woordrij[], actor: Actor | null, blad: Blad): Woorden => ({
  talen: leestalen(taalNu(), actor?.taal?.voertaal ?? null),
  rijen,
  blad,
})

interface Props {
  tekst: string
  /** Left out: the reader is no resident. */
  woorden?: Woorden | undefined
}

/** Null: it stands in a fixed list, or its reader reads Dutch. */
function standIn({ tekst, woorden }: Props): Stand | null {
  if (!woorden || woorden.talen.length === 0 || t(tekst) !== tekst) return null
  return standVan(woorden.rijen, kenmerkVan(tekst), woorden.talen)
}

interface Schrijfwijze {
  zin?: (woorden: string) => string
  /** Where it is there in Dutch alone the button stands behind it: not inside a heading. */
  vragen?: boolean
}
/** What somebody wrote, in the language of its reader: out of a fixed list, or as it was translated for him; else the Dutch words. */
export function EigenWoorden({ tekst, woorden, zin = w => w, vragen = false }: Props & Schrijfwijze) {
  if (t(tekst) !== tekst) return <>{zin(t(tekst))}</>
  const vertaling = standIn({ tekst, woorden })?.vertaling
  if (vertaling) return <bdi {...taalmerk(vertaling.taal)}>{zin(vertaling.tekst)}</bdi>
  return (
    <>
      <Letterlijk>{zin(tekst)}</Letterlijk>
      {vragen && (
        <>
          {" "}
          <BegrijpNiet tekst={tekst} woorden={woorden} />
        </>
      )}
    </>
  )
}

const FORMULIER = "begrijp-niet"

const isTeVragen = (props: Props): boolean => {
  const stand = standIn(props)
  return stand !== null && stand.vertaling === null && stand.gevraagdOp === null
}

/** Behind a text that is there in Dutch alone: one tap says that he does not understand it. The page has the form of it once. */
export function BegrijpNiet({ tekst, woorden }: Props) {
  const stand = standIn({ tekst, woorden })
  if (!stand || stand.vertaling) return null
  if (stand.gevraagdOp) return <Tag soort="straks">{t("U vroeg uitleg op {{dag}}", { dag: dagTekst(stand.gevraagdOp) })}</Tag>
  return (
    <>
      {stand.uitgelegdOp && <span class="stil">{t("Uitgelegd op {{dag}}.", { dag: dagTekst(stand.uitgelegdOp) })} </span>}
      <Knop soort="stil" formulier={FORMULIER} naam="kenmerk" waarde={kenmerkVan(tekst)} bij={<Letterlijk>{kort(tekst)}</Letterlijk>}>
        {t("Ik begrijp dit niet")}
      </Knop>
    </>
  )
}
const kort = (tekst: string): string => (tekst.length > 40 ? `${tekst.slice(0, 40)}…` : tekst)

interface Verzend {
  /** What stands on the page with a button behind it, where it is not translated. */
  teksten: ReadonlyArray<string | null>
  woorden: Woorden
  id: string
  fouten?: readonly Weigering[] | undefined
}
/** The form of the buttons of a page: once, and only where there is one. */
export function BegrijpNietFormulier({ teksten, woorden, id, fouten }: Verzend) {
  if (!teksten.some(tekst => tekst && isTeVragen({ tekst, woorden }))) return null
  return (
    <Formulier
      actie="/mijn/niet-begrepen"
      id={id}
      formulierId={FORMULIER}
      fouten={fouten}
      verborgen={{ blad: woorden.blad }}
      naam={t("Ik begrijp dit niet")}
    >
      {""}
    </Formulier>
  )
}

const DOOR: Readonly<Record<string, () => string>> = {
  tolk: () => t("vertaald door een tolk"),
  collega: () => t("vertaald door een medewerker die de taal spreekt"),
  naaste: () => t("vertaald door iemand die u kent"),
  programma: () => t("vertaald door een programma, niet nagekeken"),
}

/** The translation that its reader gets, with who made it; null: he reads what was written. */
export function vertalingIn(props: Props): { tekst: string; door: string } | null {
  const vertaling = standIn(props)?.vertaling
  return vertaling ? { tekst: vertaling.tekst, door: DOOR[vertaling.vertaler]!() } : null
}

/** Folded under what was translated: the words as they were written, and who translated them. */
export function InHetNederlands({ teksten, woorden }: { teksten: ReadonlyArray<string | null>; woorden?: Woorden | undefined }) {
  const vertaald = teksten.flatMap(tekst => {
    const vertaling = tekst && vertalingIn({ tekst, woorden })
    return vertaling ? [{ tekst, door: vertaling.door }] : []
  })
  if (vertaald.length === 0) return null
  const door = [...new Set(vertaald.map(v => v.door))].join(", ")
  return (
    <details class="eigenwoord">
      <summary>
        {t("In het Nederlands")} <span class="stil">({door})</span>
      </summary>
      <div lang="nl" dir="ltr">
        {vertaald.map(({ tekst }) => (
          <p>{tekst}</p>
        ))}
      </div>
    </details>
  )
}

const alineas = (tekst: string): string[] => tekst.split(/\n+/).filter(regel => regel !== "")

/** A text of more lines with all that goes with it: paragraphs, or the points of a list. */
export function EigenVerhaal({ tekst, woorden, punten }: Props & { punten?: (tekst: string) => string[] }) {
  const vertaling = standIn({ tekst, woorden })?.vertaling
  const regels = (punten ?? alineas)(vertaling?.tekst ?? tekst).map(regel =>
    vertaling ? <bdi {...taalmerk(vertaling.taal)}>{regel}</bdi> : <Letterlijk>{regel}</Letterlijk>,
  )
  return (
    <>
      {punten ? (
        <ul>
          {regels.map(regel => (
            <li>{regel}</li>
          ))}
        </ul>
      ) : (
        regels.map(regel => <p>{regel}</p>)
      )}
      <BegrijpNiet tekst={tekst} woorden={woorden} />
      <InHetNederlands teksten={[tekst]} woorden={woorden} />
    </>
  )
}
