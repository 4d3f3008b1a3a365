import { Knop } from "./knop.tsx"

export interface TellerRij {
  naam: string
  aantal: number
  /** What the button sends for one more, and for one less. */
  erbij: string
  eraf: string
}

/** Counting with a thumb, inside a form: the whole row is one more; beside it, small, one less. */
export function Teller(props: { naam: string; rijen: readonly TellerRij[]; wanneer: string }) {
  return (
    <ul class="teller">
      {props.rijen.map(({ naam, aantal, erbij, eraf }) => (
        <li>
          <Knop reus breed naam={props.naam} waarde={erbij}>
            <span class="teller-naam">{naam}</span>
            <span class="teller-aantal">
              {aantal}
              <span class="vh"> {props.wanneer}, tel er een bij</span>
            </span>
          </Knop>
          <Knop soort="stil" groot naam={props.naam} waarde={eraf} uit={aantal === 0} bij={`${naam}: haal er een af`}>
            <span aria-hidden="true">−1</span>
          </Knop>
        </li>
      ))}
    </ul>
  )
}
