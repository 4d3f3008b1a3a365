export interface Tab {
  tekst: string
  href: string
  aantal?: number | undefined
  hier?: boolean | undefined
}

/** Parts of one thing, each a page of its own: links, so they work without script and can be kept. */
export function Tabs(props: { naam: string; tabs: readonly Tab[] /** A second row, of what one tab holds. */; onder?: boolean }) {
  return (
    <nav class={props.onder ? "tabs tabs-onder" : "tabs"} aria-label={props.naam}>
      <ul>
        {props.tabs.map(tab => (
          <li>
            <a href={tab.href} aria-current={tab.hier ? "page" : undefined}>
              {tab.tekst}
              {tab.aantal !== undefined && <span class="tabs-aantal">{tab.aantal.toLocaleString("nl-NL")}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
