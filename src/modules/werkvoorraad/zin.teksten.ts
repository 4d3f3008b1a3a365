import { REDENEN_NIET_GEKOMEN } from "#begrippen/afspraak"
import { naamVan } from "#begrippen/code"
import type { Dag } from "#begrippen/dag"
import { PAUZEREDENEN } from "#begrippen/plan"
import { SOORTEN_DIENSTVERBAND, WERKVORMEN } from "#begrippen/werk"
import { dagTekst } from "#ui/datum"
import type { Feit, Getoond } from "./getoond.sql.ts"
import type { Soort } from "./werkvoorraad.rules.ts"

/** Why somebody stands on the list: a sentence with the name in it that the eye looks for, and under it the fact and where it comes from. */
export interface Zin {
  voor: string
  naam: string
  na: string
  feit: string
}

/** The sentence for a reader on a day. */
export function zinVan(getoond: Getoond, vandaag: Dag): Zin {
  const { zaak, feit } = getoond
  const [voor, naam, na] = ZINNEN[zaak.soort](getoond, zaak.uiterlijk < vandaag)
  const bron = feit?.bron ? `bron ${feit.bron}` : feit && "vastgelegd in Trede"
  return { voor, naam, na, feit: [...FEITEN[zaak.soort](getoond), bron].filter(Boolean).join(" · ") }
}

type Delen = [voor: string, naam: string, na: string]
const dag = (d: Dag | null | undefined): string => (d ? dagTekst(d) : "een onbekende dag")

/** What a message was about, where that is no appointment. */
const OVER: Readonly<Record<string, string>> = {
  stap: "met de link om een stap af te vinken",
  plan: "met de link om met het plan akkoord te gaan",
  vacature: "met de link om ja of nee te zeggen",
  boodschap: "dat er iets te lezen is",
  begeleider: "dat er een andere begeleider komt",
}

const ZINNEN: Readonly<Record<Soort, (g: Getoond, voorbij: boolean) => Delen>> = {
  werk_stopt: ({ zaak, feit }, voorbij) => [
    feit?.naam ? `${werk(feit)} bij ` : werk(feit),
    feit?.naam ?? "",
    ` ${voorbij ? "stopte" : "stopt"} op ${dag(zaak.dag)} en er is geen vervolg vastgelegd.`,
  ],
  hercontrole: ({ zaak, feit }, voorbij) => [
    "Hercontrole van de ",
    `${feit?.soort === "volledig" ? "volledige" : "gedeeltelijke"} ontheffing`,
    voorbij ? `: dat had op ${dag(zaak.dag)} gemoeten.` : ": bespreek wat wél kan.",
  ],
  maatregel: () => ["Een voorstel voor een ", "maatregel", " wacht op een besluit."],
  stap: ({ zaak, feit }, voorbij) => [
    voorbij ? "Had klaar moeten zijn: " : "Afgesproken: ",
    feit?.naam ?? "een stap",
    voorbij ? ` (${dag(zaak.dag)}).` : ".",
  ],
  bericht: ({ zaak, feit }) => [
    "Het ",
    "bericht",
    ` ${OVER[feit?.naam ?? ""] ?? `over de afspraak van ${dag(zaak.dag)}`} is niet verstuurd. Bel zelf.`,
  ],
  brief: () => ["Er ligt een ", "brief", " klaar. Print hem en doe hem op de post."],
  boodschap: ({ zaak }) => ["Schreef een ", "bericht", ` op ${dag(zaak.dag)}, en niemand antwoordde nog.`],
  niet_begrepen: ({ zaak }) => ["Begrijpt ", "een tekst in het plan", ` niet, en zei dat op ${dag(zaak.dag)}.`],
  vacature_antwoord: ({ feit }) => [`Zegt ${feit?.soort ?? "iets"} op `, feit?.naam ?? "een vacature", "."],
  kan_niet: ({ zaak }) => ["Zegt ", "niet te kunnen", ` op ${dag(zaak.dag)}. Maak een andere afspraak.`],
  afspraak: ({ zaak }) => ["Hoe ging de ", "afspraak", ` van ${dag(zaak.dag)}?`],
  overleg: ({ zaak }) => ["Wat is besloten in het ", "casusoverleg", ` van ${dag(zaak.dag)}?`],
  niet_gekomen: ({ zaak }) => ["", "Kwam niet", ` op ${dag(zaak.dag)}, en er is daarna geen contact of afspraak geweest.`],
  opnieuw_vragen: ({ zaak }, voorbij) => ["Wilde nog niet: ", "vraag het opnieuw", voorbij ? ` (afgesproken voor ${dag(zaak.dag)}).` : "."],
  voorlichting: ({ zaak, feit }) =>
    feit?.soort === "gemist"
      ? ["Miste de ", "voorlichting", ` van ${dag(zaak.dag)}.`]
      : ["Had na de ", "voorlichting", ` van ${dag(zaak.dag)} nog vragen.`],
  doorverwijzing: ({ zaak, feit }, voorbij) =>
    voorbij
      ? ["", feit?.naam ?? "De partner", ` antwoordde niet voor ${dag(zaak.uiterlijk)}: bel, of vraag een ander.`]
      : ["Wacht op antwoord van ", feit?.naam ?? "een partner", ` (voor ${dag(zaak.uiterlijk)}).`],
  plan_evaluatie: ({ zaak }, voorbij) => [
    "Het plan ",
    voorbij ? "had besproken moeten zijn" : "is toe aan een evaluatie",
    ` (${dag(zaak.uiterlijk)}).`,
  ],
  plan_nooit: ({ zaak }) => ["Er is ", "nog geen plan", `; het traject loopt sinds ${dag(zaak.dag)}.`],
  plan_concept: ({ zaak }) => ["Het plan is ", "nog niet voorgelegd", `; het traject loopt sinds ${dag(zaak.dag)}.`],
  plan_akkoord: ({ feit }) => [
    feit?.soort === "eindverslag" ? "Het eindverslag wacht op " : "Het plan wacht op ",
    "akkoord",
    "; activiteiten mogen al beginnen.",
  ],
  plan_pauze: ({ zaak, feit }) => [
    "Het plan ",
    "staat stil",
    `${feit?.einde ? ` tot ${dag(zaak.dag)}` : `; uiterlijk ${dag(zaak.dag)} loopt de klok weer`}.`,
  ],
  stap_ander: ({ zaak, feit }, voorbij) => [
    `${voorbij ? "Had klaar moeten zijn" : "Ligt"} bij ${feit?.soort === "sob" ? "het SOB" : "een partner"}: `,
    feit?.naam ?? "een stap",
    ` (${dag(zaak.dag)}).`,
  ],
  werkcentrum_kennis: ({ feit }) => ["Doorgeleid naar ", feit?.naam ?? "het werkcentrum", "; er is nog niet kennisgemaakt."],
  werkcentrum_terug: ({ feit }) => ["Is bij ", feit?.naam ?? "het werkcentrum", "; een resultaat is er nog niet."],
  geen_regie: ({ zaak, feit, coach }) => {
    if (feit && !feit.einde) return ["Casusregisseur ", feit.naam ?? "", ` werkt hier niet meer sinds ${dag(zaak.dag)}.`]
    const wie = coach ? "Er is geen casusregisseur" : "Er is niemand betrokken"
    return feit
      ? [`${wie} sinds ${dag(zaak.dag)}; de vorige was `, feit.naam ?? "onbekend", "."]
      : [`${wie}, en er is er nooit een geweest.`, "", ""]
  },
  traject_voorbij: ({ zaak, feit }, voorbij) => [
    "",
    feit?.naam ?? "Het traject",
    voorbij ? ` zou op ${dag(zaak.dag)} klaar zijn en loopt nog.` : ` is volgens plan klaar op ${dag(zaak.dag)}: wat volgt erna?`,
  ],
  diagnose: ({ zaak, feit }, voorbij) => [
    "De uitslag van ",
    feit?.naam ?? "een instrument",
    voorbij ? ` is verlopen op ${dag(zaak.dag)}.` : ` verloopt op ${dag(zaak.dag)}: tijd om opnieuw te kijken.`,
  ],
  trede_nooit: ({ zaak }) => ["De ladder is ", "nooit gemeten", `; er is begeleiding sinds ${dag(zaak.dag)}.`],
  trede_oud: ({ zaak, feit }, voorbij) => [
    "Stond op ",
    dag(feit?.begin ?? zaak.dag),
    ` op trede ${zaak.trede}${voorbij ? " en is daarna niet meer gemeten." : ": tijd voor de volgende meting."}`,
  ],
}

const FEITEN: Readonly<Record<Soort, (g: Getoond) => Array<string | null | undefined | false>>> = {
  werk_stopt: ({ feit }) => [
    feit && `${soortWerk(feit)}, sinds ${dag(feit.begin)}`,
    feit?.bevestigdTot && `bevestigd tot ${dag(feit.bevestigdTot)}`,
  ],
  hercontrole: ({ feit }) => [feit && `ontheffing ${dag(feit.begin)}${feit.einde ? ` tot ${dag(feit.einde)}` : ", zonder einddatum"}`],
  stap: ({ feit }) => [
    feit && `afgesproken op ${dag(feit.begin)}`,
    feit && `door ${feit.soort === "deelnemer" ? "de deelnemer zelf" : "een medewerker"}`,
  ],
  maatregel: ({ feit, zaak }) => [feit && `voorgesteld op ${dag(feit.begin)}`, termijn(zaak.termijn, "binnen")],
  bericht: ({ feit }) => [feit?.soort && `per ${feit.soort === "email" ? "e-mail" : feit.soort}`],
  brief: ({ zaak }) => [`gemaakt op ${dag(zaak.dag)}`, termijn(zaak.termijn, "binnen")],
  niet_begrepen: ({ zaak }) => [termijn(zaak.termijn, "binnen")],
  boodschap: ({ zaak }) => [termijn(zaak.termijn, "binnen")],
  vacature_antwoord: ({ feit, zaak }) => [feit && `voorgesteld op ${dag(feit.begin)}`, termijn(zaak.termijn, "binnen")],
  kan_niet: ({ feit }) => [feit?.naam && `met ${feit.naam}`],
  afspraak: ({ feit, zaak }) => [feit?.naam && `met ${feit.naam}`, termijn(zaak.termijn, "binnen")],
  overleg: ({ feit, zaak }) => [feit && `gepland op ${dag(feit.begin)}`, termijn(zaak.termijn, "binnen")],
  niet_gekomen: ({ feit, zaak }) => [
    feit?.soort && naamVan(REDENEN_NIET_GEKOMEN, feit.soort).toLowerCase(),
    feit?.naam && `afspraak met ${feit.naam}`,
    termijn(zaak.termijn, "binnen"),
  ],
  opnieuw_vragen: ({ feit }) => [feit && `gevraagd op ${dag(feit.begin)}`, feit?.naam && `door ${feit.naam}`],
  voorlichting: ({ zaak }) => ["over rechten en plichten", termijn(zaak.termijn, "binnen")],
  doorverwijzing: ({ feit }) => [feit && `gevraagd op ${dag(feit.begin)}`],
  plan_evaluatie: ({ zaak, feit }) => [
    feit && `plan sinds ${dag(feit.begin)}`,
    zaak.klok?.eerste ? "nog niet geëvalueerd" : `vorige op ${dag(zaak.dag)}`,
    termijn(zaak.termijn, "elke"),
  ],
  plan_nooit: ({ feit, zaak }) => [feit?.naam, termijn(zaak.termijn, "binnen")],
  plan_concept: ({ feit, zaak }) => [feit && `begonnen op ${dag(feit.begin)}`, termijn(zaak.termijn, "binnen")],
  plan_akkoord: ({ zaak, feit }) => [
    feit && `voorgelegd op ${dag(feit.begin)}`,
    feit && (feit.naam ? `al akkoord: ${feit.naam.replace(" ", " en ")}` : "nog niemand zei ja"),
    termijn(zaak.termijn, "binnen"),
  ],
  plan_pauze: ({ feit }) => [feit?.soort && naamVan(PAUZEREDENEN, feit.soort).toLowerCase(), feit && `sinds ${dag(feit.begin)}`],
  stap_ander: ({ feit }) => [feit && `afgesproken op ${dag(feit.begin)}`],
  werkcentrum_kennis: ({ feit, zaak }) => [feit && `doorgeleid op ${dag(feit.begin)}`, termijn(zaak.termijn, "binnen")],
  werkcentrum_terug: ({ feit, zaak }) => [feit && `kennisgemaakt op ${dag(feit.begin)}`, termijn(zaak.termijn, "binnen")],
  geen_regie: ({ zaak, coach }) => [coach && `wel betrokken: ${coach.naam}`, termijn(zaak.termijn, "binnen")],
  traject_voorbij: ({ feit }) => [feit && `traject sinds ${dag(feit.begin)}`],
  diagnose: ({ feit }) => [feit && `afgenomen op ${dag(feit.begin)}`],
  trede_nooit: ({ zaak }) => [termijn(zaak.termijn, "binnen")],
  trede_oud: ({ zaak, feit }) => [
    feit?.naam && `door ${feit.naam}`,
    `${zaak.inTraject ? "in een traject " : ""}${termijn(zaak.termijn, "elke") ?? ""}`,
  ],
}

function termijn(t: Getoond["zaak"]["termijn"], hoe: string): string | null {
  if (!t?.aantal) return null
  const aantal = t.eenheid === "dagen" && t.aantal % 7 === 0 ? `${t.aantal / 7} weken` : `${t.aantal} ${t.eenheid}`
  return `${hoe} ${aantal}${t.bevestigd ? "" : " (niet bevestigd)"}`
}

const isBaan = (feit: Feit) => SOORTEN_DIENSTVERBAND.some(s => s.code === feit.soort)
const soortWerk = (feit: Feit) =>
  (isBaan(feit) ? naamVan(SOORTEN_DIENSTVERBAND, feit.soort ?? "") : naamVan(WERKVORMEN, feit.soort ?? "")).toLowerCase()

/** Paid: a job. Unpaid: what its form is called, since 'work' would promise too much. */
function werk(feit: Feit | null): string {
  if (!feit || isBaan(feit)) return "De baan"
  return naamVan(WERKVORMEN, feit.soort ?? "").replace(/ (bij een werkgever|intern)$/, "")
}
