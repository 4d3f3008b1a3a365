import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { beoordeelBetwist, beoordeelOntvangst, uiterlijkOp, verleng } from "./verzoek.rules.ts"
import { BeslisVerzoek, DienVerzoekIn, SchrijfVerzoekOp, TrekVerzoekIn, VerzoekMetReden } from "./verzoek.schema.ts"
import { endBeperking, loadVerzoek, storeBesluit, storeUitstel, storeVerzoek } from "./verzoek.sql.ts"

/** The person himself asks for one of his rights. */
export const dienVerzoekIn = command({
  naam: "dien-verzoek-in",
  recht: "eigen",
  invoer: DienVerzoekIn,
  async run({ tx, actor, vandaag, opdrachtId, audit }, invoer) {
    const deelnemerId = actor.deelnemerId!
    const betwist = beoordeelBetwist(invoer.soort, invoer.betwist)
    if (betwist) return geweigerd(betwist)
    if (!(await storeVerzoek(tx, { ...invoer, id: opdrachtId, deelnemerId, ontvangenOp: vandaag, uiterlijk: uiterlijkOp(vandaag) })))
      return geweigerd(NIET_GEVONDEN)
    audit({ deelnemerId, verzoek: opdrachtId, soort: invoer.soort })
    return akkoord({ verzoekId: opdrachtId })
  },
})

/** Somebody asked it at the desk, by telephone or on paper: the term runs from when it came in. */
export const schrijfVerzoekOp = command({
  naam: "schrijf-verzoek-op",
  recht: "C25:toevoeg",
  invoer: SchrijfVerzoekOp,
  vrijeTekst: ["tekst"],
  async run({ tx, vandaag, opdrachtId, audit }, invoer) {
    const uiterlijk = beoordeelOntvangst(invoer.ontvangenOp, vandaag)
    if (!uiterlijk.ok) return uiterlijk
    const betwist = beoordeelBetwist(invoer.soort, invoer.betwist)
    if (betwist) return geweigerd(betwist)
    if (!(await storeVerzoek(tx, { ...invoer, id: opdrachtId, uiterlijk: uiterlijk.waarde }))) return geweigerd(NIET_GEVONDEN)
    audit({ deelnemerId: invoer.deelnemerId, verzoek: opdrachtId, soort: invoer.soort })
    return akkoord({ deelnemerId: invoer.deelnemerId })
  },
})

export const trekVerzoekIn = command({
  naam: "trek-verzoek-in",
  recht: "eigen",
  invoer: TrekVerzoekIn,
  async run({ tx, actor, audit }, { verzoekId }) {
    const code = await storeBesluit(tx, verzoekId, "ingetrokken", "door de persoon zelf ingetrokken")
    if (code) return geweigerd(KAN_NIET[code]!)
    audit({ deelnemerId: actor.deelnemerId ?? undefined, verzoek: verzoekId })
    return akkoord({ verzoekId })
  },
})

export const beslisVerzoek = command({
  naam: "beslis-verzoek",
  recht: "verzoeken",
  invoer: BeslisVerzoek,
  vrijeTekst: ["reden"],
  async run({ tx, audit }, { verzoekId, besluit, reden }) {
    const verzoek = await loadVerzoek(tx, verzoekId)
    const code = verzoek ? await storeBesluit(tx, verzoekId, besluit, reden) : "niet_gevonden"
    if (code) return geweigerd(KAN_NIET[code]!)
    audit({ deelnemerId: verzoek!.deelnemerId, verzoek: verzoekId, besluit })
    return akkoord({ verzoekId })
  },
})

export const verlengVerzoek = command({
  naam: "verleng-verzoek",
  recht: "verzoeken",
  invoer: VerzoekMetReden,
  vrijeTekst: ["reden"],
  async run({ tx, vandaag, audit }, { verzoekId, reden }) {
    const verzoek = await loadVerzoek(tx, verzoekId)
    if (!verzoek) return geweigerd(NIET_GEVONDEN)
    const uiterlijk = verleng(verzoek, vandaag)
    if (!uiterlijk.ok) return uiterlijk
    const code = await storeUitstel(tx, verzoekId, uiterlijk.waarde, reden)
    if (code) return geweigerd(KAN_NIET[code]!)
    audit({ deelnemerId: verzoek.deelnemerId, verzoek: verzoekId, uiterlijk: uiterlijk.waarde })
    return akkoord({ verzoekId })
  },
})

/** Ends a restriction after an objection that was granted; the person reads the reason on his page (AVG art. 18 lid 3). */
export const hefBeperkingOp = command({
  naam: "hef-beperking-op",
  recht: "verzoeken",
  invoer: VerzoekMetReden,
  vrijeTekst: ["reden"],
  async run({ tx, audit }, { verzoekId, reden }) {
    const verzoek = await loadVerzoek(tx, verzoekId)
    const code = verzoek ? await endBeperking(tx, verzoekId, reden) : "niet_gevonden"
    if (code) return geweigerd(KAN_NIET[code]!)
    audit({ deelnemerId: verzoek!.deelnemerId, verzoek: verzoekId })
    return akkoord({ verzoekId })
  },
})

const NIET_GEVONDEN: Weigering = { code: "niet_gevonden", tekst: "Dit is niet gevonden, of is niet aan u om over te besluiten." }
const KAN_NIET: Record<string, Weigering> = {
  niet_gevonden: NIET_GEVONDEN,
  al_besloten: { code: "al_besloten", tekst: "Hierover is al besloten. Open de pagina opnieuw om het besluit te zien." },
  al_verlengd: { code: "al_verlengd", tekst: "Deze termijn is al een keer verlengd. Dat kan maar één keer." },
  niet_besloten: {
    code: "niet_besloten",
    tekst: "Neem eerst een besluit over het bezwaar. Weigert u het, dan eindigt de beperking vanzelf.",
  },
}
