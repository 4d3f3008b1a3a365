import type { Child } from "hono/jsx"
import { t } from "#platform/taal"
import { Formulier } from "./formulier.tsx"
import { Knop, type KnopSoort, Knoppen } from "./knop.tsx"

export interface PasskeyProps {
  /** Makes a new passkey, or answers with one that is there. */
  soort: "maak" | "gebruik"
  /** Where the question comes from, and where the answer goes. */
  opties: string
  actie: string
  verborgen?: Readonly<Record<string, string>>
  naam: string
  knop: string
  knopSoort?: KnopSoort
  /** Fields before the button. */
  children?: Child
  /** Said where the browser cannot, or has no script. */
  zonder?: string
}

/** A form that the browser's own passkey window answers (passkey.element.ts). Without script it is not there. */
export function Passkey(props: PasskeyProps) {
  return (
    <trede-passkey
      data-opties={props.opties}
      data-soort={props.soort}
      data-mislukt={t("Het is niet gelukt. Probeer het opnieuw, of gebruik uw wachtwoord.")}
    >
      {props.zonder && (
        <p class="stil" data-zonder="">
          {props.zonder}
        </p>
      )}
      <div hidden data-met="">
        <Formulier actie={props.actie} verborgen={{ antwoord: "", ...props.verborgen }} naam={props.naam}>
          {props.children}
          <p role="alert" data-fout="" class="veld-fout" />
          <Knoppen>
            <Knop soort={props.knopSoort}>{props.knop}</Knop>
          </Knoppen>
        </Formulier>
      </div>
    </trede-passkey>
  )
}
