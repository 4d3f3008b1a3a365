import { t } from "#platform/taal"
import { dagVoluit } from "#ui/datum"
import type { Brief } from "./brief.sql.ts"

interface Over {
  soort: string
  /** Null: about something else than an appointment. */
  wanneer: { dag: string; tijd: string } | null
  /** The address of the link for the one act; null: this message asks for none. */
  link: string | null
  basis: string
}

/** In the language of who gets it. The same for everybody: no name, no place, no organisation and no subject, since others may read it on a phone. */
export const onderwerp = ({ wanneer }: Pick<Over, "wanneer">): string => (wanneer ? t("Uw afspraak") : t("Er staat iets voor u klaar"))

export function berichtTekst({ soort, wanneer, link, basis }: Over): string {
  if (soort === "boodschap") return t("Er is een bericht voor u. U leest het op {{adres}}", { adres: `${basis}/mijn/berichten` })
  if (soort === "gesprek") return t("Er staat iets te lezen voor u. U leest het op {{adres}}", { adres: `${basis}/mijn/gesprekken` })
  if (soort === "begeleider")
    return t("Uw contactpersoon wordt iemand anders. Wie en wanneer leest u op {{adres}}", { adres: `${basis}/mijn/team` })
  if (wanneer === null)
    return t("Er staat iets voor u klaar. Open het hier: {{adres}} De link werkt één keer, zeven dagen lang.", { adres: link! })
  const waar = t("Waar en met wie leest u op {{adres}}", { adres: `${basis}/mijn/afspraken` })
  const zin = zinVan(soort, { dag: dagVoluit(wanneer.dag), tijd: wanneer.tijd })
  return [zin, link && t("Laat hier weten of u komt: {{adres}}", { adres: link }), waar].filter(Boolean).join(" ")
}

/** What is said of an appointment, whoever it is with. */
export function zinVan(soort: string, over: { dag: string; tijd: string }): string {
  if (soort === "verzet") return t("Uw afspraak is verzet. Hij is nu op {{dag}} om {{tijd}}.", over)
  if (soort === "afgezegd") return t("Uw afspraak van {{dag}} om {{tijd}} gaat niet door.", over)
  return soort === "herinnering"
    ? t("Morgen hebt u een afspraak, om {{tijd}}.", over)
    : t("U hebt een afspraak op {{dag}} om {{tijd}}.", over)
}

export const briefKop = ({ soort, begeleider }: Pick<Brief, "soort" | "begeleider">): string =>
  soort === "stap" ? t("Wat is afgesproken") : begeleider ? t("Uw contactpersoon") : t("Uw afspraak")

/** In a closed envelope stands the place or the name too: who gets letters may have no other way to read it. No subject, and no organisation. */
export function briefRegels({
  soort,
  dag,
  tijd,
  plek,
  begeleider,
}: Pick<Brief, "soort" | "dag" | "tijd" | "plek" | "begeleider">): string[] {
  if (soort === "stap")
    return [
      t("Uiterlijk op {{dag}} doet u wat is afgesproken. Het staat in uw plan. Weet u het niet meer? Bel wie u helpt.", {
        dag: dagVoluit(dag),
      }),
    ]
  if (begeleider) return [t("Vanaf {{dag}} is {{naam}} uw contactpersoon.", { dag: dagVoluit(dag), naam: begeleider })]
  const over = { dag: dagVoluit(dag), tijd: tijd ?? "" }
  return [
    // A letter does not come the day before.
    soort === "herinnering" ? t("Denkt u aan uw afspraak? Hij is op {{dag}} om {{tijd}}.", over) : zinVan(soort, over),
    ...(plek && soort !== "afgezegd" ? [t("Waar: {{plek}}", { plek })] : []),
    t("Kunt u niet? Bel op tijd wie u helpt. Dan maakt u samen een nieuwe afspraak."),
  ]
}
