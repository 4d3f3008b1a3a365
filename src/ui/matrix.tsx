import { TREDEN } from "#begrippen/trede"

export interface MatrixProps {
  bijschrift: string
  /** Rows: the rung at the begin; columns: at the end. null: too few people to show. */
  waarden: readonly (readonly (number | null)[])[]
  /** The list behind a cell, for who may see it. */
  href?: (begin: number, eind: number) => string | undefined
}

/** 0 to 4: how much of the fullest cell. */
const warmte = (waarde: number, hoogste: number): number => (waarde === 0 ? 0 : Math.max(1, Math.ceil((waarde / hoogste) * 4)))

/** A row with something withheld has no sum to show: the sum would give it away. */
const som = (rij: readonly (number | null)[]): number | null =>
  rij.reduce<number | null>((s, w) => (s === null || w === null ? null : s + w), 0)

/** Who stood where, and stands where now: above the diagonal people rose, under it they fell. */
export function Matrix(props: MatrixProps) {
  const hoogste = Math.max(1, ...props.waarden.flat().map(w => w ?? 0))
  const sommen = TREDEN.map((_, r) => som(props.waarden[r] ?? []))
  const metSom = sommen.some(s => s !== null)
  return (
    <div class="matrix-plek" tabindex={0} role="region" aria-label={`${props.bijschrift}, schuift opzij`}>
      <table class="matrix">
        <caption class="vh">{props.bijschrift}</caption>
        <thead>
          <tr>
            <td class="matrix-hoek">
              begin ↓ <span class="matrix-naam">·</span> eind →
            </td>
            {TREDEN.map(t => (
              <th scope="col">
                <b>{t.trede}</b> <span class="vh">{t.kort}</span>
              </th>
            ))}
            {metSom && <th scope="col">samen</th>}
          </tr>
        </thead>
        <tbody>
          {TREDEN.map((t, r) => (
            <tr>
              <th scope="row">
                <b>{t.trede}</b> <span class="matrix-naam">{t.kort}</span>
              </th>
              {TREDEN.map((_, k) => (
                <Vak waarde={props.waarden[r]?.[k] ?? null} hoogste={hoogste} r={r} k={k} href={props.href?.(r + 1, k + 1)} />
              ))}
              {metSom && <td class="matrix-som">{sommen[r]?.toLocaleString("nl-NL") ?? "–"}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="noot rij">
        <span class="matrix-staal stijgt w3" aria-hidden="true" /> gestegen
        <span class="matrix-staal gelijk w3" aria-hidden="true" /> gelijk
        <span class="matrix-staal daalt w3" aria-hidden="true" /> gedaald
      </p>
    </div>
  )
}

function Vak(props: { waarde: number | null; hoogste: number; r: number; k: number; href: string | undefined }) {
  const richting = props.k > props.r ? "stijgt" : props.k < props.r ? "daalt" : "gelijk"
  if (props.waarde === null) {
    return (
      <td class="matrix-vak">
        –<span class="vh"> te weinig mensen om te tonen</span>
      </td>
    )
  }
  const tekst = props.waarde.toLocaleString("nl-NL")
  return (
    <td class={`matrix-vak ${richting} w${warmte(props.waarde, props.hoogste)}`}>
      {props.href && props.waarde > 0 ? <a href={props.href}>{tekst}</a> : tekst}
    </td>
  )
}
