import { t } from "#platform/taal"
import { Letterlijk } from "./letterlijk.tsx"
import { Merk } from "./merk.tsx"

export interface Gebruiker {
  naam: string
  /** What he is and where: "Casusregisseur · team Werk", "Gemeente Stadskanaal". */
  regel1: string
  regel2: string
  /** The page about his account. */
  href?: string
}

export interface Menupunt {
  tekst: string
  href: string
  hier?: boolean
  aantal?: number | undefined
}

interface MenuProps {
  menu: readonly Menupunt[]
  gebruiker: Gebruiker | null
}

/** On a phone so many stand under the thumb; the others behind 'Meer'. */
const ONDER_DE_DUIM = 3

function Punt({ tekst, href, hier, aantal }: Menupunt) {
  return (
    <li>
      <a class="menu-link" href={href} aria-current={hier ? "page" : undefined}>
        {tekst}
        {aantal !== undefined && aantal > 0 && <span class="menu-aantal">{aantal.toLocaleString("nl-NL")}</span>}
      </a>
    </li>
  )
}

function Wie(props: { gebruiker: Gebruiker; klasse: string }) {
  return (
    <div class={props.klasse}>
      <b>
        {props.gebruiker.href ? (
          <a href={props.gebruiker.href}>
            <Letterlijk>{props.gebruiker.naam}</Letterlijk>
          </a>
        ) : (
          <Letterlijk>{props.gebruiker.naam}</Letterlijk>
        )}
      </b>
      <br />
      {props.gebruiker.regel1}
      <br />
      {props.gebruiker.regel2}
    </div>
  )
}

/** The navigation at the left of a wide screen, with who is at work. */
export function Hoofdmenu({ menu, gebruiker }: MenuProps) {
  return (
    <nav class="zijbalk" aria-label={t("Hoofdmenu")}>
      <Merk />
      <ul>
        {menu.map(punt => (
          <Punt {...punt} />
        ))}
      </ul>
      {gebruiker && <Wie gebruiker={gebruiker} klasse="zijbalk-wie" />}
    </nav>
  )
}

/** The same on a phone: a bar at the bottom, a plain list and a `details`, so no script is needed. Only one of the two is ever shown. */
export function Onderbalk({ menu, gebruiker }: MenuProps) {
  const rest = menu.slice(ONDER_DE_DUIM)
  return (
    <nav class="onderbalk" aria-label={t("Menu onderaan")}>
      <ul>
        {menu.slice(0, ONDER_DE_DUIM).map(punt => (
          <Punt {...punt} />
        ))}
        <li>
          <details class="onderbalk-meer">
            <summary>{t("Meer")}</summary>
            <div class="onderbalk-lijst">
              <ul>
                {rest.map(punt => (
                  <Punt {...punt} />
                ))}
              </ul>
              {gebruiker && <Wie gebruiker={gebruiker} klasse="onderbalk-wie" />}
            </div>
          </details>
        </li>
      </ul>
    </nav>
  )
}
