import type { Dag } from "#begrippen/dag"
import { akkoord, geweigerd, type Uitkomst } from "#begrippen/uitkomst"
import { weigerZonderCertificaat } from "#platform/certificaat"
import { command, type CommandContext } from "#platform/command"
import { beoordeelDatum } from "./afname.rules.ts"
import { RondAfnameAf, RondEigenAfnameAf } from "./afname.schema.ts"
import { closeAfname, loadAfname, loadOver, storeAfgerond } from "./afname.sql.ts"
import { inEigenWoorden, watOntbreekt } from "./antwoord.rules.ts"
import { GEEN_CONCEPT } from "./bewaar-afname.command.ts"

export interface Afgerond {
  afnameId: string
  deelnemerId: string
}

/** Finishes a draft: from now on it is a result with a date, and stays as it is. */
export const rondAfnameAf = command({
  naam: "rond-afname-af",
  recht: "afnemen",
  invoer: RondAfnameAf,
  vrijeTekst: ["reden"],
  run: (context, { afnameId, datum, reden }) => rondAf(context, afnameId, datum, reden),
})

/** The same by the person himself, today. */
export const rondEigenAfnameAf = command({
  naam: "rond-eigen-afname-af",
  recht: "eigen",
  invoer: RondEigenAfnameAf,
  run: (context, { afnameId }) => rondAf(context, afnameId, context.vandaag, null),
})

async function rondAf(
  { tx, actor, vandaag, audit, leesNa }: CommandContext,
  afnameId: string,
  datum: Dag,
  reden: string | null,
): Promise<Uitkomst<Afgerond>> {
  const afname = await loadAfname(tx, afnameId)
  const over = afname && (await loadOver(tx, afname.deelnemerId))
  if (!afname?.vanMij || !over) return geweigerd(GEEN_CONCEPT)
  const besluit = beoordeelDatum(datum, over.geboortedatum, vandaag)
  if (!besluit.ok) return besluit
  const { certificaat } = afname.instrument
  const zonder = certificaat && afname.invuller === "medewerker" && (await weigerZonderCertificaat(tx, certificaat, datum))
  if (zonder) return geweigerd(zonder)
  const ontbreekt = watOntbreekt(afname.instrument.definitie, afname.antwoorden)
  if (ontbreekt.length > 0)
    return geweigerd(...ontbreekt.map(({ vraag, tekst }) => ({ code: "onvolledig", tekst: `${vraag.vraag}: ${tekst}.` })))
  if (!(await storeAfgerond(tx, afname, datum, vandaag))) return geweigerd(GEEN_CONCEPT)
  if (afname.vervangt) {
    if (reden === null) return geweigerd({ code: "reden", veld: "reden", tekst: "Schrijf wat er niet klopte." })
    const oud = { id: afname.vervangt, instrument: afname.instrument }
    if (!(await closeAfname(tx, oud, actor.accountId, reden)))
      return geweigerd({ code: "niet_gevonden", tekst: "De uitslag die u verbetert is er niet meer, of u mag haar niet verbeteren." })
  }
  const { definitie } = afname.instrument
  leesNa(...inEigenWoorden(definitie, afname.antwoorden, afname.invuller, "medewerker"))
  audit({ deelnemerId: afname.deelnemerId, afnameId, instrument: afname.instrument.code, vervangt: afname.vervangt })
  return akkoord({ afnameId, deelnemerId: afname.deelnemerId })
}
