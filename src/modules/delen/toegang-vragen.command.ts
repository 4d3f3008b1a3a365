import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { opentInNood } from "./deelbaar.rules.ts"
import { BeeindigWaarneming, BeoordeelNoodtoegang, BeslisAansluiting, NeemWaar, OpenNoodtoegang, VraagAansluiting } from "./delen.schema.ts"
import { decideAansluiting, endWaarneming, openGlas, storeAansluiting, storeOordeel, storeWaarneming } from "./toegang-vragen.sql.ts"

/** An hour of reading in an emergency. The case director and the privacy officer see it at once, and get a mail. */
export const openNoodtoegang = command({
  naam: "open-noodtoegang",
  recht: "noodtoegang",
  invoer: OpenNoodtoegang,
  vrijeTekst: ["toelichting"],
  async run({ tx, opdrachtId, queue, audit }, invoer) {
    const categorieen = [...new Set(["C01", ...invoer.categorieen.filter(opentInNood)])]
    const deelnemerId = await openGlas(tx, opdrachtId, { ...invoer, categorieen })
    if (!deelnemerId) return geweigerd(NIET_EEN)
    await queue("meld-noodtoegang", { noodtoegangId: opdrachtId })
    audit({ deelnemerId, noodtoegang: opdrachtId, reden: invoer.reden, categorieen })
    return akkoord({ deelnemerId })
  },
})

export const beoordeelNoodtoegang = command({
  naam: "beoordeel-noodtoegang",
  recht: "toezicht",
  invoer: BeoordeelNoodtoegang,
  vrijeTekst: ["toelichting"],
  async run({ tx, audit }, { noodtoegangId, oordeel, toelichting }) {
    if (!(await storeOordeel(tx, noodtoegangId, oordeel, toelichting))) return geweigerd(NIET_GEVONDEN)
    audit({ noodtoegang: noodtoegangId, oordeel })
    return akkoord({ noodtoegangId })
  },
})

/** Joining a case: a second person decides, or a ground stands there that he can undo. The answer does not say whether the person exists. */
export const vraagAansluiting = command({
  naam: "vraag-aansluiting",
  recht: "aansluiten",
  invoer: VraagAansluiting,
  vrijeTekst: ["toelichting"],
  async run({ tx, opdrachtId, audit }, invoer) {
    const deelnemerId = await storeAansluiting(tx, opdrachtId, invoer)
    if (invoer.wijze === "grond" && !deelnemerId) return geweigerd(NIET_HIER)
    audit({ ...(deelnemerId ? { deelnemerId } : {}), aansluiting: opdrachtId, wijze: invoer.wijze })
    return akkoord({ deelnemerId })
  },
})

export const beslisAansluiting = command({
  naam: "beslis-aansluiting",
  recht: "C01B:schrijf",
  invoer: BeslisAansluiting,
  async run({ tx, audit }, { deelnemerId, aansluitingId, besluit }) {
    const code = await decideAansluiting(tx, deelnemerId, aansluitingId, besluit)
    if (code) return geweigerd(BESLIST[code]!)
    audit({ deelnemerId, aansluiting: aansluitingId, besluit })
    return akkoord({ deelnemerId })
  },
})

export const neemWaar = command({
  naam: "neem-waar",
  recht: "waarneming",
  invoer: NeemWaar,
  async run({ tx, vandaag, opdrachtId, audit }, invoer) {
    if (invoer.begin < vandaag || invoer.einde <= invoer.begin)
      return geweigerd({ code: "periode", veld: "einde", tekst: "Waarneming begint vandaag of later, en het einde ligt daarna." })
    const code = await storeWaarneming(tx, opdrachtId, invoer)
    if (code) return geweigerd(WAARNEMEN[code]!)
    audit({ waarneming: opdrachtId, ...invoer })
    return akkoord({ waarnemingId: opdrachtId })
  },
})

export const beeindigWaarneming = command({
  naam: "beeindig-waarneming",
  recht: "waarneming",
  invoer: BeeindigWaarneming,
  async run({ tx, audit }, { waarnemingId }) {
    if (await endWaarneming(tx, waarnemingId)) return geweigerd(NIET_GEVONDEN)
    audit({ waarneming: waarnemingId })
    return akkoord({ waarnemingId })
  },
})

const NIET_GEVONDEN: Weigering = { code: "niet_gevonden", tekst: "Dit is niet gevonden, of is al afgehandeld." }
const NIET_EEN: Weigering = {
  code: "niet_gevonden",
  tekst:
    "Bij uw organisatie is niet precies één persoon met deze achternaam en geboortedatum die zo geopend kan worden. Kijk of u het goed typte, of bel de leiding.",
}
const NIET_HIER: Weigering = {
  code: "niet_gevonden",
  tekst: "Zelf aansluiten kan alleen bij een dossier van uw eigen organisatie, met het juiste nummer en de juiste geboortedatum.",
}
const BESLIST: Record<string, Weigering> = {
  niet_gevonden: NIET_GEVONDEN,
  al_besloten: { code: "al_besloten", tekst: "Een collega besliste hier al over." },
  zelf: { code: "zelf", tekst: "Over uw eigen verzoek beslist een ander." },
  beperkt: {
    code: "beperkt",
    veld: "besluit",
    tekst: "Deze persoon maakte bezwaar of betwist wat er staat: tot dat is afgehandeld komt er niemand van een andere organisatie bij.",
  },
  vertrokken: {
    code: "vertrokken",
    veld: "besluit",
    tekst: "Deze collega werkt hier niet meer. Kies 'Niet akkoord'; wie het werk overneemt vraagt het zelf.",
  },
}
const WAARNEMEN: Record<string, Weigering> = {
  geen_recht: { code: "geen_recht", veld: "medewerkerId", tekst: "U regelt dit voor uzelf; voor een ander doet de teamleider het." },
  collega: { code: "collega", veld: "waarnemerId", tekst: "Kies een andere collega van dezelfde organisatie." },
  vertrokken: { code: "vertrokken", veld: "waarnemerId", tekst: "Deze collega werkt hier dan niet meer. Kies een ander." },
}
