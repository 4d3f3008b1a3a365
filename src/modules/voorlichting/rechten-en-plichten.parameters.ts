import type { Dag } from "#begrippen/dag"

/** A right or a duty in words that a resident reads (B1), and where it stands. */
export interface Regel {
  tekst: string
  /** Null: no law, what we promise. */
  bron: string | null
}
export interface Deel {
  titel: string
  /** For whom it holds; null: for everybody. */
  voor: string | null
  regels: readonly Regel[]
}

/**
 * What everybody hears at the start (002 §4.1.1), the same for all target groups. Not confirmed: the law changes in 2026 and 2027, and
 * what holds for somebody stands in his own decision.
 */
export const GELDT_VANAF: Dag = "2026-01-01"
export const BEVESTIGD = false

export const RECHTEN_EN_PLICHTEN: readonly Deel[] = [
  {
    titel: "Wat gaat er gebeuren?",
    voor: null,
    regels: [
      { tekst: "U spreekt met een vaste contactpersoon. U vertelt wat u kunt en wat u wilt.", bron: null },
      { tekst: "Samen kijkt u wat u kunt leren, en welk werk bij u past.", bron: null },
      { tekst: "U maakt samen een plan met kleine stappen. Het plan is van u: u leest het hier en u zegt of u het eens bent.", bron: null },
      { tekst: "U kunt al beginnen voordat het plan is getekend.", bron: null },
    ],
  },
  {
    titel: "Uw rechten",
    voor: null,
    regels: [
      { tekst: "U krijgt hulp bij het vinden van werk. De gemeente bekijkt welke hulp bij u past.", bron: "Participatiewet art. 10" },
      { tekst: "U mag iemand meenemen naar elk gesprek, en u mag om een tolk vragen.", bron: "Awb art. 2:1" },
      { tekst: "U mag zien wat er over u staat, en vragen om verbetering.", bron: "AVG art. 15 en 16" },
      { tekst: "U ziet wie in uw gegevens keek, en waarom.", bron: null },
      { tekst: "Bent u het niet eens met een besluit? Dan kunt u binnen zes weken bezwaar maken.", bron: "Awb art. 6:7" },
      { tekst: "U hoeft niet te vertellen welke ziekte u hebt. Vertel wel wat u kunt en wat u nodig hebt.", bron: "AVG art. 9" },
    ],
  },
  {
    titel: "Uw plichten",
    voor: "Dit geldt als u een uitkering hebt van de gemeente.",
    regels: [
      { tekst: "U doet uw best om werk te vinden, en u neemt werk aan dat u kunt doen.", bron: "Participatiewet art. 9" },
      { tekst: "U doet mee met de hulp die met u is afgesproken.", bron: "Participatiewet art. 9" },
      { tekst: "U vertelt het meteen als er iets verandert: in uw inkomen, uw huis of met wie u woont.", bron: "Participatiewet art. 17" },
      { tekst: "U komt naar afspraken. Kunt u niet? Zeg het op tijd.", bron: "Participatiewet art. 17" },
      {
        tekst: "Doet u dit niet, dan kan uw uitkering lager worden. U hoort dat eerst, en u mag zeggen wat u ervan vindt.",
        bron: "Participatiewet art. 18",
      },
    ],
  },
  {
    titel: "Hebt u een vraag?",
    voor: null,
    regels: [
      { tekst: "Vraag het aan uw contactpersoon. Geen vraag is te klein.", bron: null },
      { tekst: "Wat voor u geldt, staat in de brief van uw gemeente. Staat daar iets anders, dan geldt de brief.", bron: null },
    ],
  },
]

/** Every text of it, for the test that each has its translation. */
export const VOORLICHTINGSTEKSTEN: readonly string[] = RECHTEN_EN_PLICHTEN.flatMap(deel => [
  deel.titel,
  ...(deel.voor ? [deel.voor] : []),
  ...deel.regels.map(r => r.tekst),
])
