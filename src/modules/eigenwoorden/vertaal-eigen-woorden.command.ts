import type { z } from "zod"
import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { vertaalwerk, vertalingVan, type Woordrij } from "./eigenwoord.rules.ts"
import { VertaalEigenWoorden } from "./eigenwoord.schema.ts"
import { dropVertaling, loadEigenteksten, loadWoordrijen, storeUitleg, storeVertaling } from "./eigenwoord.sql.ts"

type Invoer = z.output<typeof VertaalEigenWoorden>

/** Gives what people wrote in the language of the resident, or says that it was explained to him. What was left as it stood is left alone. */
export const vertaalEigenWoorden = command({
  naam: "vertaal-eigen-woorden",
  recht: "C15:schrijf",
  invoer: VertaalEigenWoorden,
  vrijeTekst: ["teksten.tekst"],
  async run({ tx, actor: { accountId }, vandaag, audit }, { deelnemerId, taal, vertaler, teksten }) {
    const staat = await loadEigenteksten(tx, deelnemerId)
    const rijen = await loadWoordrijen(tx, deelnemerId)
    const bekend = new Set([...staat, ...rijen].flatMap(r => [r.kenmerk, r.bron]))
    const daden = teksten.filter(({ bron, kenmerk }) => bekend.has(kenmerk) || bekend.has(bron))
    const nu = (kenmerk: string) => vertalingVan(rijen, kenmerk, [taal])?.tekst ?? null
    const vorige = new Map(vertaalwerk(staat, rijen, taal).map(w => [w.kenmerk, w.vorige]))
    // The translation of other words stands in the field as a start; left as it stood it holds for these words only where somebody says so.
    const anders = daden.filter(d => d.tekst !== nu(d.kenmerk) && (d.klopt || d.tekst === null || d.tekst !== vorige.get(d.kenmerk)))
    const uitgelegd = daden.filter(d => d.uitgelegdOp !== null && isGevraagd(rijen, d.kenmerk))
    const weigering =
      beoordeel(anders, vertaler) ??
      (uitgelegd.some(d => d.uitgelegdOp! > vandaag) ? NOG_NIET : null) ??
      (daden.length === 0 ? NIETS : null)
    if (weigering) return geweigerd(weigering)
    const bij = { deelnemerId, accountId }
    for (const d of anders) {
      if (d.tekst === null) await dropVertaling(tx, bij, d.kenmerk, taal)
      else if (!(await storeVertaling(tx, bij, d, { taal, tekst: d.tekst, vertaler: vertaler! }))) return geweigerd(NIETS)
    }
    for (const d of uitgelegd) if (!(await storeUitleg(tx, bij, d, d.uitgelegdOp!))) return geweigerd(NIETS)
    audit({ deelnemerId, taal, vertaald: anders.length, uitgelegd: uitgelegd.length })
    return akkoord({ deelnemerId })
  },
})

const isGevraagd = (rijen: readonly Woordrij[], kenmerk: string) => rijen.some(r => r.soort === "vraag" && r.kenmerk === kenmerk)

const beoordeel = (anders: Invoer["teksten"], vertaler: string | null): Weigering | null =>
  vertaler === null && anders.some(d => d.tekst !== null)
    ? { code: "geen_vertaler", veld: "vertaler", tekst: "Kies wie dit vertaalde. De inwoner leest dat erbij." }
    : null
const NOG_NIET: Weigering = { code: "voorbij", tekst: "De dag waarop u het uitlegde ligt in de toekomst. Kies vandaag of een dag ervoor." }
const NIETS: Weigering = { code: "niet_gevonden", tekst: "Deze teksten staan er niet (meer), of de persoon is niet aan u toegewezen." }
