import { TOEVOEGEN } from "./toevoegen.ts"
import { schrijfRegel } from "./eigen-deel.ts"
import { CATEGORIEEN, doelenVan } from "./rechten.ts"
import { type Actor, type Persoon, Wereld } from "./rechtenwereld.ts"
import { deel, draagOver, sluitAf, spreekAf, vervang } from "./rechtenwegen.ts"
import type { TestRegio } from "./regio.ts"
import type { Willekeur } from "./willekeur.ts"

/** Somebody of Veendam and colleagues elsewhere, with whom he has nothing yet. */
interface Kaal {
  wereld: Wereld
  w: Willekeur
  persoon: Persoon
  begeleider: Actor
  hulp: Actor
  /** Of the municipality that he may move to. */
  coach: Actor
}
type Weg = (kaal: Kaal) => Promise<void>

const betrokken: Weg = ({ wereld, persoon, begeleider }) => wereld.betrek(persoon, begeleider)
const gedeeld =
  (hoe: "nu" | "voorbij"): Weg =>
  async ({ wereld, w, persoon, begeleider, hulp }) => {
    await deel(wereld, persoon, w.soms(0.5) ? begeleider : hulp, w, hoe)
    for (let i = 0; i < 6; i++) await schrijfRegel(wereld, persoon, w.kies([begeleider, hulp]), w)
  }
const inDienst: Weg = ({ wereld, persoon }) => wereld.neemInDienst(persoon, wereld.regio.sob)
const waargenomen: Weg = async ({ wereld, persoon, begeleider, hulp }) => {
  await wereld.betrek(persoon, hulp)
  await vervang(wereld, hulp, begeleider, true)
}
/** An agreement of his municipality with the SOB about language; who carries the traject out, and on which day it ends. */
const afgesproken =
  (uitvoerder: "sob" | "stadskanaal" | null, einde: number | null): Weg =>
  async kaal => {
    const { wereld, persoon, begeleider } = kaal
    const { veendam, sob } = wereld.regio
    await betrokken(kaal)
    await wereld.regio.alsEigenaar("update traject set uitvoerder_id = $2, einde = current_date + $3::int where deelnemer_id = $1", [
      persoon.id,
      uitvoerder && wereld.regio[uitvoerder],
      einde,
    ])
    const loopt = uitvoerder !== "stadskanaal" && einde !== 0
    await spreekAf(wereld, { van: veendam, met: sob, categorieen: CATEGORIEEN, doelen: doelenVan(begeleider.rol), loopt }, 30, "taal")
  }
/** Two others agreed something: that is no matter of his. */
const doorAnderen: Weg = async kaal => {
  const { veendam, stadskanaal } = kaal.wereld.regio
  await betrokken(kaal)
  await spreekAf(kaal.wereld, { van: veendam, met: stadskanaal, categorieen: CATEGORIEEN, doelen: ["P1"], loopt: true }, 30, null)
}
/** Who covers for somebody with other purposes, under an agreement about his own. */
const waarnemingOnderAfspraak: Weg = async kaal => {
  const { wereld, begeleider } = kaal
  const { veendam, sob } = wereld.regio
  await waargenomen(kaal)
  await spreekAf(wereld, { van: veendam, met: sob, categorieen: CATEGORIEEN, doelen: doelenVan(begeleider.rol), loopt: true }, 30, null)
}
/** After a move all of what each of these holds stays behind, and in one the receiver has written again. */
const overgedragen: Weg = async ({ wereld, w, persoon, coach }) => {
  await draagOver(wereld, persoon, wereld.regio.stadskanaal, w, ["C10", "C23"])
  await wereld.betrek(persoon, coach)
  await wereld.regio.alsEigenaar(TOEVOEGEN["contactpersoon"]!, [persoon.id, coach.organisatieId, coach.accountId, coach.medewerkerId])
  persoon.toegang.achter.delete("C23")
}
const afgeschermd =
  (weg: Weg): Weg =>
  async kaal => {
    await weg(kaal)
    await sluitAf(kaal.wereld, kaal.persoon, "dossier", [kaal.coach.medewerkerId!, kaal.wereld.regio.coach.medewerkerId])
  }

/** Each way to somebody by itself, and shut by a shield where that is what shuts it. */
export const KALE_WEGEN: Record<string, Weg> = {
  "afgeschermd, betrokken": afgeschermd(betrokken),
  "afgeschermd, gedeeld": afgeschermd(gedeeld("nu")),
  "afgeschermd, in dienst": afgeschermd(inDienst),
  "afgeschermd, waargenomen": afgeschermd(waargenomen),
  gedeeld: gedeeld("nu"),
  "gedeeld tot vandaag": gedeeld("voorbij"),
  "afgesproken met deze uitvoerder": afgesproken("sob", null),
  "afgesproken met een ander": afgesproken("stadskanaal", null),
  "afgesproken en vandaag voorbij": afgesproken(null, 0),
  "door anderen afgesproken": doorAnderen,
  "waargenomen onder een afspraak": waarnemingOnderAfspraak,
  overgedragen,
}

/** One person, one way to him, and nothing else: what a wrong rule opens or shuts, no other way hides. */
export async function kaleWereld(regio: TestRegio, w: Willekeur, weg: Weg): Promise<Wereld> {
  const wereld = await Wereld.open(regio)
  const begeleider = await wereld.zetel(regio.sob, "trajectbegeleider")
  const hulp = await wereld.zetel(regio.sob, "schuldhulp")
  await wereld.zetel(regio.sob, "personeelszaken")
  const coach = await wereld.zetel(regio.stadskanaal, "casusregisseur")
  const persoon = await wereld.persoon(regio.veendam)
  await weg({ wereld, w, persoon, begeleider, hulp, coach })
  return wereld
}
