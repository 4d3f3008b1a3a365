import type { Weigering } from "#begrippen/uitkomst"
import { type Inhoud, PlanInhoud } from "#modules/plan"
import { AntwoordVelden, DeVacature, type Vacature } from "#modules/voorstel"
import type { PageContent } from "#platform/page"
import { t } from "#platform/taal"
import { dagTekst, dagVoluit } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { foutVan } from "#ui/foutsamenvatting"
import { veldenVan } from "#ui/getypt"
import { Knop, Knoppen } from "#ui/knop"
import { Benaming } from "#ui/letterlijk"
import { Melding } from "#ui/melding"
import { Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import type { Achter } from "./daadlink.sql.ts"

/** Where the form goes to, and what stands in it already. */
interface Adres {
  actie: string
  geboren: string | null
}
type Open = Extract<Achter, { uitslag: "open" }>

/** One answer for a link that never was, was used, was withdrawn, or has run out. */
export const wegInhoud = (): PageContent => ({
  titel: t("Deze link werkt niet (meer)"),
  vorm: "smal",
  inleiding: t("Een link werkt één keer, een paar dagen lang. Misschien gebruikte u hem al."),
  inhoud: (
    <Stapel>
      <p>{t("Bel wie u helpt, of log in. Daar staat alles wat u kunt doen.")}</p>
      <Knop href="/inloggen?naar=/mijn">{t("Naar inloggen")}</Knop>
    </Stapel>
  ),
})

export const teVaakInhoud = (): PageContent => ({
  titel: t("Even wachten"),
  vorm: "smal",
  inhoud: <p>{t("Vanaf hier zijn net veel links geopend. Probeer het over een kwartier opnieuw.")}</p>,
})

/** Nobody reads along in what is about the plan: first the date of birth. */
export function vraagInhoud({ actie }: Adres, fouten: readonly Weigering[]): PageContent {
  return {
    titel: t("Er staat iets voor u klaar"),
    vorm: "smal",
    inleiding: t("Vul uw geboortedatum in. Dan weten wij dat u het bent."),
    inhoud: (
      <Formulier actie={actie} fouten={fouten} naam={t("Uw geboortedatum")}>
        <Veld naam="geboren" type="date" label={t("Uw geboortedatum")} autocomplete="bday" fout={foutVan(fouten, "geboren")} />
        <Knoppen>
          <Knop soort="hoofd" breed groot>
            {t("Verder")}
          </Knop>
        </Knoppen>
      </Formulier>
    ),
  }
}

/** The act, and no more of anybody than it needs. */
export function daadInhoud(achter: Open, adres: Adres): PageContent {
  if (achter.soort === "afspraak")
    return {
      titel: t("Uw afspraak"),
      kop: t("Uw afspraak op {{dag}} om {{tijd}}", { dag: dagVoluit(achter.dag), tijd: achter.tijd }),
      vorm: "smal",
      inleiding: t("Komt u?"),
      inhoud: <Daden adres={adres} daden={[["komt", t("Ja, ik kom")], ["kan_niet", t("Nee, ik kan niet")]]} />, // biome-ignore format: two of a kind
    }
  if (achter.soort === "stap")
    return {
      titel: t("Hebt u dit gedaan?"),
      vorm: "smal",
      inhoud: (
        <Stapel>
          <p>
            <b>
              <Benaming tekst={achter.wat} />
            </b>
          </p>
          <p class="stil">{t("Uiterlijk {{dag}}", { dag: dagTekst(achter.dag) })}</p>
          <Daden adres={adres} daden={[["gedaan", t("Ja, dit heb ik gedaan")]]} />
        </Stapel>
      ),
    }
  if (achter.soort === "vacature") return vacatureInhoud(achter, adres, null)
  return {
    titel: t("Bent u het eens met dit plan?"),
    vorm: "breed",
    inleiding: t("Klopt er iets niet? Zeg het tegen wie u helpt. Dan komt er een nieuwe versie."),
    inhoud: (
      <Stapel>
        <PlanInhoud inhoud={JSON.parse(achter.inhoud) as Inhoud} zelf />
        <Daden adres={adres} daden={[["akkoord", t("Ja, ik ben het eens")]]} />
      </Stapel>
    ),
  }
}

/** A vacancy that somebody laid before him, with yes or no; what was typed stays where something is missing. */
export function vacatureInhoud(
  { inhoud }: Extract<Open, { soort: "vacature" }>,
  { actie, geboren }: Adres,
  formulier: Parameters<typeof veldenVan>[0]["formulier"],
): PageContent {
  return {
    titel: t("Is dit werk iets voor u?"),
    vorm: "smal",
    inhoud: (
      <Stapel>
        <DeVacature v={JSON.parse(inhoud) as Vacature} />
        <Formulier actie={actie} verborgen={{ geboren: geboren ?? "" }} fouten={formulier?.weigeringen} naam={t("Uw antwoord")}>
          <AntwoordVelden v={veldenVan({ formulier })} />
          <Knoppen>
            <Knop naam="daad" waarde="antwoord" soort="hoofd" groot>
              {t("Stuur mijn antwoord")}
            </Knop>
          </Knoppen>
        </Formulier>
      </Stapel>
    ),
  }
}

/** A button each: nothing happens before one is pressed, whoever opened the page. */
function Daden({ adres, daden }: { adres: Adres; daden: ReadonlyArray<readonly [daad: string, tekst: string]> }) {
  return (
    <Formulier actie={adres.actie} verborgen={{ geboren: adres.geboren ?? "" }} naam={t("Uw antwoord")}>
      <Knoppen>
        {daden.map(([daad, tekst], i) => (
          <Knop naam="daad" waarde={daad} soort={i === 0 ? "hoofd" : "gewoon"} groot>
            {tekst}
          </Knop>
        ))}
      </Knoppen>
    </Formulier>
  )
}

/** What came of it, by the act. */
function dank(daad: string): string {
  if (daad === "komt") return t("Dank u wel. Wie u helpt ziet dat u komt.")
  if (daad === "ja" || daad === "nee") return t("Dank u wel. Wie u helpt leest uw antwoord.")
  if (daad === "kan_niet") return t("Wie u helpt ziet dat u niet kunt, en maakt met u een nieuwe afspraak.")
  return daad === "gedaan" ? t("Dank u wel. Wie u helpt ziet dat u dit gedaan hebt.") : t("Dank u wel. Uw ja is vastgelegd.")
}
export const klaarInhoud = (daad: string): PageContent => ({
  titel: t("Het is gelukt"),
  vorm: "smal",
  inhoud: (
    <Stapel>
      <Melding soort="goed" titel={dank(daad)}>
        {t("De link werkt nu niet meer. U kunt deze bladzijde sluiten.")}
      </Melding>
      <Knop href="/">{t("Naar mijn gegevens")}</Knop>
    </Stapel>
  ),
})
