import { akkoord, geweigerd, type Uitkomst, type Weigering } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import type { Tx } from "#platform/db"
import { BeantwoordPlanvragen, LANGSTE_ANTWOORD } from "./plan.schema.ts"
import { isInBeeld, isOrganisatie, storeVragen, type Vragen } from "./plan.sql.ts"
import { magOver, metUitslag, VELD_VAN } from "./uitslag.rules.ts"
import { loadUitslagen } from "./uitslag.sql.ts"

/**
 * Page one of the plan: what somebody can (learn), what he wants, what the labour market asks; with the first answer the plan begins.
 * A result of an instrument goes under the answer that is being written, in its own words.
 */
export const beantwoordPlanvragen = command({
  naam: "beantwoord-planvragen",
  recht: "C15:toevoeg",
  invoer: BeantwoordPlanvragen,
  vrijeTekst: ["kan", "wil", "markt"],
  async run({ tx, actor, vandaag, audit }, { deelnemerId, vorige, neemOver, ...geschreven }) {
    const besluit = neemOver ? await neemUitslagOver(tx, deelnemerId, neemOver, geschreven) : akkoord(geschreven)
    if (!besluit.ok) return besluit
    const vragen = besluit.waarde
    if (vragen.kan === null && vragen.wil === null && vragen.markt === null) return geweigerd(NIETS)
    if (!(await isInBeeld(tx, deelnemerId))) return geweigerd(NIET_GEVONDEN)
    if (vragen.uitvoerderId && !(await isOrganisatie(tx, vragen.uitvoerderId))) return geweigerd(ONBEKEND)
    if (!(await storeVragen(tx, { deelnemerId, accountId: actor.accountId }, vorige, vragen, vandaag))) return geweigerd(INTUSSEN)
    audit({ deelnemerId, ...(neemOver ? { neemOver } : {}) })
    return akkoord({ deelnemerId, overgenomen: neemOver !== null })
  },
})

async function neemUitslagOver(tx: Tx, deelnemerId: string, sleutel: string, geschreven: Vragen): Promise<Uitkomst<Vragen>> {
  const uitslag = (await loadUitslagen(tx, deelnemerId)).find(u => u.sleutel === sleutel)
  const veld = uitslag && VELD_VAN[uitslag.levert]
  if (!uitslag || !veld || !magOver(uitslag)) return geweigerd(GEEN_UITSLAG)
  const antwoord = metUitslag(geschreven[veld], uitslag)
  return antwoord.length > LANGSTE_ANTWOORD ? geweigerd({ ...TE_LANG, veld }) : akkoord({ ...geschreven, [veld]: antwoord })
}

const NIETS: Weigering = { code: "leeg", veld: "kan", tekst: "Beantwoord ten minste één van de drie vragen." }
const NIET_GEVONDEN: Weigering = { code: "niet_gevonden", tekst: "Deze persoon is niet gevonden, of is niet (meer) aan u toegewezen." }
const ONBEKEND: Weigering = {
  code: "organisatie",
  veld: "uitvoerderId",
  tekst: "Deze organisatie is hier niet bekend. Kies er een uit de lijst.",
}
const INTUSSEN: Weigering = {
  code: "intussen_gewijzigd",
  tekst: "Een collega heeft deze antwoorden intussen gewijzigd. Open de pagina opnieuw en kijk wat er nu staat.",
}
const GEEN_UITSLAG: Weigering = {
  code: "geen_uitslag",
  tekst: "Deze uitslag geldt niet meer, of hoort niet in een plan. Open de pagina opnieuw.",
}
const TE_LANG: Weigering = {
  code: "te_lang",
  tekst: `Met deze uitslag erbij wordt het langer dan ${LANGSTE_ANTWOORD} tekens. Kort het antwoord eerst in.`,
}
