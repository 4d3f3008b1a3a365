export interface Chip {
  tekst: string
  href: string
  aantal?: number | undefined
  hier?: boolean | undefined
}

/** Filters as links with their counts. `naam` says what is filtered. */
export function Chips(props: { naam: string; chips: readonly Chip[] }) {
  return (
    <nav class="chips" aria-label={props.naam}>
      <ul>
        {props.chips.map(chip => (
          <li>
            <a class="chip" href={chip.href} aria-current={chip.hier ? "true" : undefined}>
              {chip.tekst}
              {chip.aantal !== undefined && <b>{chip.aantal.toLocaleString("nl-NL")}</b>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
