import type { PageContent } from "./page.ts"
import { t } from "./taal.ts"

/** What happened and what to do; `aanHetWerk`: its reader is one of the staff, who can do other things than whom it is about. */
export type ErrorPage = (aanHetWerk: boolean) => PageContent
type Zinnen = readonly [wat: string, doe: string]

const errorPage =
  (titel: string, voorWerk: Zinnen, voorInwoner = voorWerk): ErrorPage =>
  aanHetWerk => ({
    titel: t(titel),
    inhoud: (
      <section class="stapel">
        {(aanHetWerk ? voorWerk : voorInwoner).map(zin => (
          <p>{t(zin)}</p>
        ))}
        <p>
          <a href="/" class="utrecht-link">
            {t("Naar het begin")}
          </a>
        </p>
      </section>
    ),
  })

const OVER_UZELF = "Zoekt u iets over uzelf? Ga naar het begin. Staat het daar niet, vraag het dan aan wie u helpt."
/** Also for what exists but is out of reach: the two must not differ. */
export const NOT_FOUND = errorPage(
  "Niet gevonden",
  [
    "Deze pagina bestaat niet, of u hoort er niet bij te kunnen.",
    "Werkt u met deze persoon? Vraag dan de casusregisseur of uw teamleider om u erbij te zetten.",
  ],
  ["Deze pagina is er niet, of is niet voor u.", OVER_UZELF],
)
export const FORBIDDEN = errorPage(
  "Hier hebt u geen toegang toe",
  ["Uw rol geeft geen recht op deze pagina.", "Hebt u dit nodig voor uw werk? Vraag de functioneel beheerder van uw organisatie."],
  ["Deze pagina is voor mensen die met Trede werken.", OVER_UZELF],
)
export const NOT_STORED = errorPage("Niet opgeslagen", [
  "De schijf van de server is vol. Opslaan kan niet tot er ruimte is; van wat u deed is niets half bewaard.",
  "Ga terug: wat u invulde staat er meestal nog. Laat die pagina open en probeer het over een paar minuten opnieuw. Wie Trede beheert heeft een waarschuwing gekregen.",
])
/** No look without its line in the log: not even when that line finds no room. */
export const NOT_SHOWN = errorPage("Deze pagina kan nu niet worden getoond", [
  "Trede legt vast wie wiens gegevens bekijkt. De schijf van de server is vol, dus dat lukt nu niet, en dan toont Trede ze niet.",
  "Probeer het over een paar minuten opnieuw. Wie Trede beheert moet eerst ruimte maken op de schijf.",
])
export const UNSTORABLE = errorPage("Er staat een teken in dat niet te bewaren is", [
  "Uw laatste handeling is niet opgeslagen. Zo’n teken ziet u niet; het komt soms mee met kopiëren en plakken.",
  "Ga terug, typ de tekst over in plaats van te plakken, en probeer het opnieuw.",
])
export const TOO_LARGE = errorPage("Dit is te groot", [
  "Wat u stuurde is groter dan hier kan. Er is niets opgeslagen.",
  "Ga terug en kies een kleiner bestand, of maak de tekst korter. Bij het veld voor een bestand staat hoe groot het mag zijn.",
])
export const NO_FILES = errorPage("Hier kan geen bestand bij", [
  "Dit formulier neemt geen bestanden aan. Er is niets opgeslagen.",
  "Ga terug en verstuur het formulier opnieuw, zonder bestand.",
])
export const BUSY = errorPage("Het is nu te druk", [
  "Op dit moment sturen te veel mensen een bestand. Van uw bestand is niets bewaard, en er is niets verloren.",
  "Ga terug, wacht een paar seconden, en verstuur het opnieuw.",
])
export const AWAY = errorPage("De database is even niet bereikbaar", [
  "Trede kan nu niets opzoeken of opslaan. Meestal is dat binnen een minuut voorbij.",
  "Was u net iets aan het opslaan? Dan is niet zeker of dat is gelukt. Verstuur het straks gerust opnieuw: dubbel opslaan kan niet.",
])
export const FAULT = errorPage("Er ging iets mis", [
  "Uw laatste handeling is niet opgeslagen. Ga terug en probeer het opnieuw.",
  "Gebeurt het nog eens? Zeg hoe laat het was tegen de beheerder, of tegen wie u helpt.",
])
