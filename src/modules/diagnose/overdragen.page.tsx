import { persoonDeel } from "#modules/deelnemer"
import { act, page, type Route } from "#platform/page"
import { t } from "#platform/taal"
import { Formulier } from "#ui/formulier"
import { Knop, Knoppen } from "#ui/knop"
import { type Afname, naarWie } from "./afname.rules.ts"
import { loadAfname } from "./afname.sql.ts"
import { draagAfnameOver, draagEigenAfnameOver } from "./draag-afname-over.command.ts"
import { CATEGORIE_CODES } from "./instrument.rules.ts"
import { Naam } from "./woorden.view.tsx"

const vanLezer = (afname: Afname | null): Afname | null => (afname && naarWie(afname) !== null ? afname : null)

/** Staff lets the person go on with a draft, or takes it back. */
export const afnameOverdragenPagina: Route = persoonDeel<Afname>({
  pad: "/afnamen/:afnameId/overdragen",
  recht: "afnemen",
  categorieen: CATEGORIE_CODES,
  deel: null,
  titel: "Wie vult verder in",
  load: async ({ tx, params }, persoon) => {
    const afname = vanLezer(await loadAfname(tx, params["afnameId"]!))
    return afname?.deelnemerId === persoon.id ? afname : null
  },
  kop: (afname, persoon) => ({
    kop: naarWie(afname) === "deelnemer" ? `Laat ${persoon.voornaam} verder invullen` : `Neem ${afname.instrument.naam} terug`,
    inleiding:
      naarWie(afname) === "deelnemer"
        ? "De antwoorden tot nu toe gaan mee. U kunt er dan even niet in schrijven, en u kunt het terugnemen zolang het niet af is. Bij elk antwoord blijft staan wie het gaf."
        : "Wat de deelnemer intussen invulde blijft staan. Hij kan er daarna niet meer in schrijven.",
  }),
  inhoud: (afname, persoon, shell) => {
    const pad = `/deelnemers/${persoon.id}/afnamen/${afname.id}`
    const naam = naarWie(afname) === "deelnemer" ? "Laat verder invullen" : "Neem terug"
    return (
      <Formulier
        actie={`${pad}/overdragen`}
        id={shell.opdrachtId}
        fouten={shell.formulier?.weigeringen}
        verborgen={{ aan: naarWie(afname)! }}
        naam={naam}
      >
        <Knoppen>
          <Knop soort="hoofd">{naam}</Knop>
          <Knop soort="stil" href={pad}>
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    )
  },
  act: act({
    command: draagAfnameOver,
    naar: ({ deelnemerId, afnameId }) => `/deelnemers/${deelnemerId}/afnamen/${afnameId}`,
    melding: "Het is overgedragen. Wat was ingevuld, staat er nog.",
  }),
})

/** The same for the person himself. */
export const mijnAfnameOverdragen = page<Afname>({
  path: "/mijn/diagnose/:afnameId/overdragen",
  recht: "eigen",
  inzage: "geen",
  load: async ({ tx, params }) => vanLezer(await loadAfname(tx, params["afnameId"]!)),
  view: (afname, shell) => {
    const aan = naarWie(afname)!
    const naam = aan === "medewerker" ? t("Laat wie u helpt het afmaken") : t("Neem het terug")
    return {
      titel: naam,
      kop: naam,
      inleiding:
        aan === "medewerker"
          ? t("Wat u invulde blijft staan. Wie u helpt vult de rest in. Bij elk antwoord staat wie het gaf.")
          : t("U vult daarna weer zelf in. Wat er staat blijft staan."),
      kruimels: [
        { tekst: t("Mijn gegevens"), href: "/mijn" },
        { tekst: t("Wat kan ik en wat wil ik"), href: "/mijn/diagnose" },
      ],
      inhoud: (
        <Formulier
          actie={`/mijn/diagnose/${afname.id}/overdragen`}
          id={shell.opdrachtId}
          fouten={shell.formulier?.weigeringen}
          verborgen={{ aan }}
          naam={naam}
        >
          <p>
            <Naam van={afname.instrument} />
          </p>
          <Knoppen vast>
            <Knop soort="hoofd">{naam}</Knop>
            <Knop soort="stil" href={`/mijn/diagnose/${afname.id}`}>
              {t("Annuleer")}
            </Knop>
          </Knoppen>
        </Formulier>
      ),
    }
  },
  act: act({ command: draagEigenAfnameOver, naar: () => "/mijn/diagnose", melding: "Het is gelukt. Wat was ingevuld, staat er nog." }),
})
