import type { PageContent } from "./page.ts"

const errorPage = (titel: string, ...zinnen: string[]): PageContent => ({
  titel,
  inhoud: (
    <section>
      {zinnen.map(zin => (
        <p>{zin}</p>
      ))}
      <p>
        <a href="/" class="utrecht-link">
          Naar het begin
        </a>
      </p>
    </section>
  ),
})

/** Also for what exists but is out of reach: the two must not differ. */
export const NOT_FOUND = errorPage(
  "Niet gevonden",
  "Deze pagina bestaat niet, of u hoort er niet bij te kunnen.",
  "Werkt u met deze persoon? Vraag dan de casusregisseur of uw teamleider om u erbij te zetten.",
)
export const FORBIDDEN = errorPage(
  "Hier hebt u geen toegang toe",
  "Uw rol geeft geen recht op deze pagina.",
  "Hebt u dit nodig voor uw werk? Vraag de functioneel beheerder van uw organisatie.",
)
export const FAULT = errorPage(
  "Er ging iets mis",
  "Uw laatste handeling is niet opgeslagen. Ga terug en probeer het opnieuw.",
  "Gebeurt het nog eens? Geef de beheerder het tijdstip door.",
)
