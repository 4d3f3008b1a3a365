import { werkdag } from "./dag.ts"
import { type Dossier, looptOp, type Regio } from "./dossier.ts"
import { begeleidingsvensters } from "./ladder.ts"
import type { Mens } from "./mens.ts"
import type { Contactmoment } from "./rijen.ts"
import type { Gewichten, Toeval } from "./toeval.ts"

const SOORTEN: Gewichten<Contactmoment["soort"]> = [
  ["gesprek", 46],
  ["telefoon", 30],
  ["e-mail", 12],
  ["huisbezoek", 5],
  ["groep", 7],
]
const ONDERWERPEN = [
  "voortgang",
  "afspraken plan",
  "vacature besproken",
  "verzuim",
  "geldzaken",
  "gezondheid",
  "taal",
  "werkplek bezocht",
  "kinderopvang",
  "terugblik op de training",
  "wens: werk met de handen",
  "reiskosten",
  "proefplaatsing",
  "toeslagen; kan ik terug?",
] as const

/** Conversations of the last two years, one every two months or so; before that only the registration of facts was kept. */
export function spreek(r: Toeval, regio: Regio, dossier: Dossier, mens: Mens, gemiddeldeDagen: number): void {
  for (const venster of begeleidingsvensters(dossier)) {
    const tot = Math.min(venster.einde ?? Number.POSITIVE_INFINITY, regio.vandaag)
    let dag = werkdag(Math.max(venster.begin, regio.vandaag - 730) + Math.round(r.wachttijd(gemiddeldeDagen / 2)))
    for (; dag < tot; dag = werkdag(dag + 5 + Math.round(r.wachttijd(gemiddeldeDagen)))) {
      const wie = dossier.betrokkenen.find(betrokkene => looptOp(betrokkene, dag))
      dossier.contactmomenten.push({
        contact_nr: regio.nummer("C"),
        deelnemer_nr: mens.nr,
        datum: dag,
        soort: r.gewogen(SOORTEN),
        medewerker_nr: wie?.medewerker_nr,
        onderwerp: r.kans(0.85) ? r.kies(ONDERWERPEN) : undefined,
      })
    }
  }
}
