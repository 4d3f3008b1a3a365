import type { Child } from "hono/jsx"
import type { Dag } from "#begrippen/dag"
import { dagTekst, maandTekst } from "./datum.tsx"

export interface Gebeurtenis {
  dag: Dag
  tekst: Child
  /** Who wrote it down: "u", "Sanne, deskundige". */
  wie?: string | undefined
  /** Where it comes from: "via formulier", "import van 3 nov". */
  bron?: string | undefined
  href?: string | undefined
  /** groot: a milestone; letop: needs attention; gepland: still to come. */
  soort?: "gewoon" | "groot" | "letop" | "gepland"
}

function perMaand(gebeurtenissen: readonly Gebeurtenis[]): [string, Gebeurtenis[]][] {
  const maanden = new Map<string, Gebeurtenis[]>()
  for (const g of gebeurtenissen) {
    const maand = maandTekst(g.dag)
    const lijst = maanden.get(maand)
    if (lijst) lijst.push(g)
    else maanden.set(maand, [g])
  }
  return [...maanden]
}

/** What happened, newest first as given, by month; what is planned stands above what was. */
export function Tijdlijn(props: { gebeurtenissen: readonly Gebeurtenis[]; niveau?: 3 | 4 }) {
  const Maand = props.niveau === 4 ? "h4" : "h3"
  return (
    <div class="tijdlijn">
      {perMaand(props.gebeurtenissen).map(([maand, lijst]) => (
        <>
          <Maand class="tijdlijn-maand">{maand}</Maand>
          <ol>
            {lijst.map(g => (
              <li class={`tijdlijn--${g.soort ?? "gewoon"}`}>
                <time datetime={g.dag}>{dagTekst(g.dag, false)}</time>
                <div>
                  {g.soort === "gepland" && <span class="stil">gepland: </span>}
                  {g.href ? <a href={g.href}>{g.tekst}</a> : g.tekst}
                  {(g.wie || g.bron) && <span class="tijdlijn-bron">{[g.wie, g.bron].filter(Boolean).join(" · ")}</span>}
                </div>
              </li>
            ))}
          </ol>
        </>
      ))}
    </div>
  )
}
