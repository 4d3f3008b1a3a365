import { ANTWOORDEN, REDENEN_NEE, SOORTEN_HULP } from "#begrippen/doorverwijzing"
import { naamVan } from "#begrippen/code"
import type { Shell } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Definitielijst } from "#ui/definitielijst"
import { VeldenRij } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import type { TagSoort } from "#ui/tag"
import { Veld } from "#ui/veld"
import type { Stand } from "./doorverwijzing.rules.ts"
import type { Gevraagd } from "./link.sql.ts"

export const STAND: Readonly<Record<Stand, [tekst: string, soort: TagSoort]>> = {
  wacht: ["Wacht op antwoord", "straks"],
  aangenomen: ["Aangenomen", "goed"],
  geweigerd: ["Niet aangenomen", "gewoon"],
  verlopen: ["Verlopen zonder antwoord", "laat"],
  ingetrokken: ["Ingetrokken", "gewoon"],
}

/** The question as a partner reads it. */
export const DeVraag = ({ g }: { g: Gevraagd }) => (
  <Kaart titel={naamVan(SOORTEN_HULP, g.hulp)} onder={`gevraagd op ${dagTekst(g.gevraagdOp)}`}>
    <p>{g.vraag}</p>
    <Definitielijst
      gegevens={[
        { naam: "Wie vraagt het", waarde: [g.wie, g.organisatie].filter(Boolean).join(", ") },
        { naam: "Antwoord voor", waarde: dagTekst(g.antwoordVoor) },
      ]}
    />
  </Kaart>
)

/** Yes with who and when, or no with why. */
export function AntwoordVelden({ v, vandaag }: { v: ReturnType<typeof veldenVan>; vandaag: Shell["vandaag"] }) {
  return (
    <>
      <Veld {...v.een("antwoord")} type="radio" label="Kunt u helpen?" opties={ANTWOORDEN.map(a => ({ waarde: a.code, tekst: a.naam }))} />
      <VeldenRij>
        <Veld {...v.een("contactNaam")} label="Bij ja: wie neemt contact op" verplicht={false} autocomplete="name" />
        <Veld {...v.een("eersteContact")} type="date" label="Bij ja: dag van het eerste contact" verplicht={false} min={vandaag} />
      </VeldenRij>
      <Veld
        {...v.een("reden")}
        type="select"
        label="Bij nee: waarom niet"
        verplicht={false}
        leegTekst="Kies…"
        opties={REDENEN_NEE.map(a => ({ waarde: a.code, tekst: a.naam }))}
      />
    </>
  )
}
