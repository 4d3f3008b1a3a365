import type { Dag } from "#begrippen/dag"
import type { Trede } from "#begrippen/trede"

/** A term that decides when something is due: dated, with its source. Not confirmed: our own choice until a municipality sets its own. */
export interface Termijn {
  naam: string
  /** Null: no term, nothing is ever due. */
  aantal: number | null
  eenheid: "dagen" | "maanden"
  geldigVan: Dag
  geldigTot: Dag | null
  bron: string
  bevestigd: boolean
}

const TDC = "Ontwikkelprogramma TDC Stadskanaal en Veendam (2017), paragraaf 4.1"
const EIGEN = "eigen keuze van Trede"

const sinds2018 = (termijn: Pick<Termijn, "naam" | "aantal" | "bron"> & Partial<Termijn>): Termijn => ({
  eenheid: "dagen",
  geldigVan: "2018-01-01",
  geldigTot: null,
  bevestigd: false,
  ...termijn,
})

/** All terms by what they are for; more than one under a name where one followed the other. */
const TERMIJNEN = {
  meting_traject: [
    sinds2018({
      naam: "Ladder meten tijdens een traject",
      aantal: 6,
      eenheid: "maanden",
      bron: "Participatieladder: minstens twee keer per jaar, voor en na een voorziening (VSBfonds)",
      bevestigd: true,
    }),
  ],
  meting_minimaal: [
    sinds2018({
      naam: "Ladder meten op trede 1 en 2, zonder traject",
      aantal: 12,
      eenheid: "maanden",
      bron: `${EIGEN}; ${TDC} noemt hier minimale dienstverlening, geen termijn`,
    }),
  ],
  meting_toeleiding: [
    sinds2018({
      naam: "Ladder meten op trede 3 en 4, zonder traject",
      aantal: 6,
      eenheid: "maanden",
      bron: `${EIGEN}; ${TDC} richt zich op deze treden, maar noemt geen termijn`,
    }),
  ],
  meting_ondersteund: [
    sinds2018({ naam: "Ladder meten op trede 5", aantal: 12, eenheid: "maanden", bron: `${EIGEN}; jobcoach en klantmanager ondersteunen` }),
  ],
  meting_geen: [
    sinds2018({ naam: "Ladder meten op trede 6", aantal: null, eenheid: "maanden", bron: `${TDC}: geen dienstverlening`, bevestigd: true }),
  ],
  evaluatie_eerste: [sinds2018({ naam: "Eerste evaluatie van een plan", aantal: 3, eenheid: "maanden", bron: EIGEN })],
  evaluatie_minimaal: [sinds2018({ naam: "Plan evalueren bij minimale dienstverlening", aantal: 6, eenheid: "maanden", bron: EIGEN })],
  evaluatie_toeleiding: [
    sinds2018({ naam: "Plan evalueren bij een programma, of zonder meting", aantal: 3, eenheid: "maanden", bron: EIGEN }),
  ],
  evaluatie_ondersteund: [sinds2018({ naam: "Plan evalueren bij ondersteuning op het werk", aantal: 6, eenheid: "maanden", bron: EIGEN })],
  evaluatie_geen: [
    sinds2018({
      naam: "Plan evalueren zonder dienstverlening",
      aantal: null,
      eenheid: "maanden",
      bron: `${TDC}: geen dienstverlening`,
      bevestigd: true,
    }),
  ],
  eerste_plan: [sinds2018({ naam: "Plan maken en voorleggen na het begin van een traject", aantal: 42, bron: EIGEN })],
  akkoord_plan: [sinds2018({ naam: "Akkoord op een plan dat is voorgelegd", aantal: 14, bron: EIGEN })],
  besluit_maatregel: [sinds2018({ naam: "Besluit over een maatregel die is voorgesteld", aantal: 14, bron: EIGEN })],
  eerste_meting: [sinds2018({ naam: "Eerste meting na het begin van de begeleiding", aantal: 56, bron: EIGEN })],
  regie: [sinds2018({ naam: "Casusregisseur aanwijzen nadat er geen meer is", aantal: 14, bron: EIGEN })],
  antwoord_boodschap: [sinds2018({ naam: "Antwoorden op een bericht van een inwoner", aantal: 3, bron: EIGEN })],
  noteer_afspraak: [sinds2018({ naam: "Opschrijven hoe een afspraak ging", aantal: 3, bron: EIGEN })],
  na_niet_gekomen: [sinds2018({ naam: "Opnieuw contact met wie niet kwam", aantal: 7, bron: EIGEN })],
  na_voorlichting: [sinds2018({ naam: "Opnieuw voorlichting na een gemiste bijeenkomst of een vraag", aantal: 14, bron: EIGEN })],
  kennis_werkcentrum: [sinds2018({ naam: "Kennismaken bij het werkcentrum na een doorgeleiding", aantal: 14, bron: EIGEN })],
  terug_werkcentrum: [sinds2018({ naam: "Horen hoe het bij het werkcentrum ging", aantal: 56, bron: EIGEN })],
  post_brief: [sinds2018({ naam: "Een brief printen en op de post doen", aantal: 2, bron: EIGEN })],
  nieuw: [sinds2018({ naam: "Zo lang geldt iemand als nieuw aangemeld", aantal: 12, eenheid: "maanden", bron: EIGEN })],
  vooraf_meting: [sinds2018({ naam: "Meting staat vooraf in de lijst", aantal: 30, bron: EIGEN })],
  vooraf_evaluatie: [sinds2018({ naam: "Evaluatie van het plan staat vooraf in de lijst", aantal: 21, bron: EIGEN })],
  vooraf_plan: [sinds2018({ naam: "Plan dat ontbreekt staat vooraf in de lijst", aantal: 14, bron: EIGEN })],
  vooraf_hercontrole: [sinds2018({ naam: "Hercontrole staat vooraf in de lijst", aantal: 60, bron: EIGEN })],
  vooraf_werk: [sinds2018({ naam: "Werk dat stopt staat vooraf in de lijst", aantal: 60, bron: EIGEN })],
  vooraf_stap: [sinds2018({ naam: "Afgesproken stap staat vooraf in de lijst", aantal: 7, bron: EIGEN })],
  vooraf_diagnose: [sinds2018({ naam: "Uitslag die verloopt staat vooraf in de lijst", aantal: 30, bron: EIGEN })],
  vooraf_traject: [sinds2018({ naam: "Verwacht einde van een traject staat vooraf in de lijst", aantal: 14, bron: EIGEN })],
  dringend_hercontrole: [sinds2018({ naam: "Hercontrole kan niet meer wachten", aantal: 14, bron: EIGEN })],
  dringend_werk: [sinds2018({ naam: "Werk dat stopt kan niet meer wachten", aantal: 21, bron: EIGEN })],
  na_werk: [sinds2018({ naam: "Gestopt werk zonder vervolg blijft in de lijst", aantal: 90, bron: EIGEN })],
  vervolg: [
    sinds2018({
      naam: "Nieuw werk of een nieuw traject telt als vervolg, als het begint binnen",
      aantal: 31,
      bron: `${EIGEN}; gelijk aan de 31 dagen van indicator DUUR`,
    }),
  ],
} satisfies Record<string, Termijn[]>
export type Sleutel = keyof typeof TERMIJNEN
export type Termijnen = Readonly<Record<Sleutel, Termijn>>

/** The terms that hold on a day. Throws Error when one of them has no entry for that day. */
export function termijnenOp(dag: Dag): Termijnen {
  const entries = Object.entries(TERMIJNEN).map(([sleutel, reeks]): [string, Termijn] => {
    const termijn = reeks.find(t => t.geldigVan <= dag && (t.geldigTot === null || t.geldigTot > dag))
    if (!termijn) throw new Error(`Termijn ${sleutel} is er niet op ${dag}.`)
    return [sleutel, termijn]
  })
  return Object.fromEntries(entries) as Termijnen
}

const DIENSTVERLENING: Readonly<Record<Trede, Sleutel>> = {
  1: "meting_minimaal",
  2: "meting_minimaal",
  3: "meting_toeleiding",
  4: "meting_toeleiding",
  5: "meting_ondersteund",
  6: "meting_geen",
}

/** The term to measure again: a running programme asks for it twice a year, otherwise the service level of the rung does. */
export const meetTermijn = (termijnen: Termijnen, trede: Trede, inTraject: boolean): Termijn =>
  termijnen[inTraject && trede < 6 ? "meting_traject" : DIENSTVERLENING[trede]]
