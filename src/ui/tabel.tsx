import type { Child } from "hono/jsx"
import { t } from "#platform/taal"

export interface Kolom<Rij> {
  kop: string
  cel: (rij: Rij) => Child
  /** Figures: right, tabular. */
  rechts?: boolean
  /** This cell names the row: it becomes a row header, and the head of the block on a phone. At most one column. */
  naam?: boolean
  /** Per cent of the width; 0 is as narrow as its words. */
  breedte?: 0 | 5 | 10 | 15 | 20 | 25 | 30 | 40 | 50
  /** On a phone: with its label (default), over the full width without one, or left out. */
  telefoon?: "label" | "vol" | "weg"
  /** Heading for screen readers only, such as 'Handeling'. */
  verbergKop?: boolean
  sorteer?: { href: string; richting?: "op" | "af" | undefined } | undefined
}

export interface TabelProps<Rij> {
  /** What the table shows; read aloud, drawn only with `toonBijschrift`. */
  bijschrift: string
  toonBijschrift?: boolean
  kolommen: readonly Kolom<Rij>[]
  rijen: readonly Rij[]
  rijId?: (rij: Rij) => string | undefined
  /** Cells of a total row, one a column. */
  totaal?: readonly Child[]
  /** Instead of an empty table: a Leeg. */
  leeg?: Child
  /** The headings are clear from the cells: read aloud only. */
  zonderKop?: boolean
  /** Tight rows, for figures. */
  dicht?: boolean
  /** All columns but the first are figures, and there are many: said once, and they stand closer together. */
  cijfers?: boolean
  /** On a phone: rows as blocks (default), or a table that scrolls sideways, for figures that are compared. */
  opTelefoon?: "blokken" | "schuiven"
  id?: string
}

const PIJL = { op: "↑", af: "↓" } as const
const ARIA = { op: "ascending", af: "descending" } as const

function cellClass<Rij>(kolom: Kolom<Rij>, blokken: boolean): string | undefined {
  const telefoon = !blokken ? false : kolom.naam || kolom.telefoon === "vol" ? "tel-vol" : kolom.telefoon === "weg" && "tel-weg"
  return (
    [kolom.rechts && "rechts", kolom.breedte === 0 && "krap", kolom.naam && "tabel-naam", telefoon].filter(Boolean).join(" ") || undefined
  )
}

function Kopcel<Rij>({ kolom }: { kolom: Kolom<Rij> }) {
  const richting = kolom.sorteer?.richting
  const woord = kolom.verbergKop ? <span class="vh">{kolom.kop}</span> : kolom.kop
  return (
    <th
      scope="col"
      class={[kolom.rechts && "rechts", kolom.breedte === 0 && "krap"].filter(Boolean).join(" ") || undefined}
      aria-sort={richting && ARIA[richting]}
    >
      {kolom.sorteer ? (
        <a class="tabel-sorteer" href={kolom.sorteer.href}>
          {woord}
          {richting && (
            <span class="tabel-pijl" aria-hidden="true">
              {" "}
              {PIJL[richting]}
            </span>
          )}
        </a>
      ) : (
        woord
      )}
    </th>
  )
}

function Cel<Rij>({ kolom, rij, blokken }: { kolom: Kolom<Rij>; rij: Rij; blokken: boolean }) {
  const klasse = cellClass(kolom, blokken)
  const inhoud = kolom.cel(rij)
  if (kolom.naam) {
    return (
      <th scope="row" class={klasse}>
        {inhoud}
      </th>
    )
  }
  const label = blokken && (kolom.telefoon ?? "label") === "label" ? kolom.kop : undefined
  return (
    <td class={klasse} data-label={label}>
      {inhoud}
    </td>
  )
}

/** A table of facts. Sorts by links, reads as blocks on a phone, and says what to do when it is empty. */
export function Tabel<Rij>(props: TabelProps<Rij>) {
  if (props.rijen.length === 0 && props.leeg) return props.leeg
  const blokken = (props.opTelefoon ?? "blokken") === "blokken"
  const klasse = [
    "utrecht-table utrecht-table--html-table tabel",
    blokken && "tabel--blokken",
    props.dicht && "tabel--dicht",
    props.cijfers && "tabel--cijfers",
    props.zonderKop && "tabel--zonder-kop",
  ]
  return (
    <div
      class="utrecht-table-container"
      {...(blokken ? {} : { tabindex: 0, role: "region", "aria-label": t("{{wat}}, schuift opzij", { wat: props.bijschrift }) })}
    >
      <table class={klasse.filter(Boolean).join(" ")} id={props.id}>
        <caption class={props.toonBijschrift ? undefined : "vh"}>{props.bijschrift}</caption>
        {props.kolommen.some(k => k.breedte !== undefined) && (
          <colgroup>
            {props.kolommen.map(k => (
              <col class={k.breedte === undefined ? undefined : `b${k.breedte}`} />
            ))}
          </colgroup>
        )}
        <thead>
          <tr>
            {props.kolommen.map(kolom => (
              <Kopcel kolom={kolom} />
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rijen.map(rij => (
            <tr id={props.rijId?.(rij)}>
              {props.kolommen.map(kolom => (
                <Cel kolom={kolom} rij={rij} blokken={blokken} />
              ))}
            </tr>
          ))}
        </tbody>
        {props.totaal && <Totaalrij kolommen={props.kolommen} cellen={props.totaal} />}
      </table>
    </div>
  )
}

function Totaalrij<Rij>(props: { kolommen: readonly Kolom<Rij>[]; cellen: readonly Child[] }) {
  return (
    <tfoot>
      <tr>
        {props.kolommen.map((kolom, i) =>
          i === 0 ? (
            <th scope="row">{props.cellen[i]}</th>
          ) : (
            <td class={cellClass(kolom, false)} data-label={kolom.kop}>
              {props.cellen[i]}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  )
}

/** A second, quiet line in a cell. */
export function Bij(props: { children: Child }) {
  return <span class="tabel-bij">{props.children}</span>
}
