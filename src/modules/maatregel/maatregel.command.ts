import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { beoordeelVoorstel } from "./maatregel.rules.ts"
import { BesluitMaatregel, StelMaatregelVoor, TrekVoorstelIn } from "./maatregel.schema.ts"
import { closeVoorstel, storeBesluit, storeVoorstel } from "./maatregel.sql.ts"

/** One proposes, with his reasons and what the person himself said. Nothing follows from a proposal. */
export const stelMaatregelVoor = command({
  naam: "stel-maatregel-voor",
  recht: "C06:toevoeg",
  invoer: StelMaatregelVoor,
  vrijeTekst: ["inhoud", "motief", "zienswijze"],
  async run({ tx, actor, vandaag, opdrachtId: maatregelId, audit }, { deelnemerId, ...voorstel }) {
    const besluit = beoordeelVoorstel(voorstel, vandaag)
    if (!besluit.ok) return besluit
    if (!(await storeVoorstel(tx, maatregelId, { deelnemerId, accountId: actor.accountId }, voorstel))) return geweigerd(BUITEN_BEELD)
    audit({ deelnemerId, maatregelId })
    return akkoord({ deelnemerId, maatregelId })
  },
})

/** Another decides, with reasons of his own: the maker never does (the database refuses it too). */
export const besluitMaatregel = command({
  naam: "besluit-maatregel",
  recht: "C06:schrijf",
  invoer: BesluitMaatregel,
  vrijeTekst: ["motief"],
  async run({ tx, vandaag, audit }, { deelnemerId, maatregelId, besluit, motief }) {
    const code = await storeBesluit(tx, maatregelId, { deelnemerId, besluit, motief, op: vandaag })
    if (code) return geweigerd(WEIGERINGEN[code] ?? NIET_GEVONDEN)
    audit({ deelnemerId, maatregelId, besluit })
    return akkoord({ deelnemerId, maatregelId })
  },
})

/** Who proposed it thinks again, as long as nobody decided. */
export const trekVoorstelIn = command({
  naam: "trek-voorstel-in",
  recht: "C06:schrijf",
  invoer: TrekVoorstelIn,
  vrijeTekst: ["reden"],
  async run({ tx, actor, audit }, { deelnemerId, maatregelId, reden }) {
    if (!(await closeVoorstel(tx, maatregelId, { deelnemerId, accountId: actor.accountId }, reden))) return geweigerd(NIET_GEVONDEN)
    audit({ deelnemerId, maatregelId })
    return akkoord({ deelnemerId, maatregelId })
  },
})

const BUITEN_BEELD: Weigering = { code: "niet_gevonden", tekst: "Deze persoon is niet gevonden, of is niet (meer) aan u toegewezen." }
const NIET_GEVONDEN: Weigering = {
  code: "niet_gevonden",
  tekst: "Dit voorstel staat niet (meer) open, of u mag er niets mee. Open de pagina opnieuw.",
}
const WEIGERINGEN: Readonly<Record<string, Weigering>> = {
  al_besloten: { code: "al_besloten", tekst: "Hierover is al besloten. Open de pagina opnieuw." },
  eigen_voorstel: {
    code: "eigen_voorstel",
    tekst: "U hebt dit zelf voorgesteld. Een collega besluit: vraag iemand die ook over inkomen gaat.",
  },
}
