import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { metOnderdeel } from "./bewerken.rules.ts"
import { MaakVersie, PubliceerInstrument, WijzigInstrument, WijzigOnderdeel } from "./bewerken.schema.ts"
import { storeVersie, updateDefinitie, updateGeldigVan, updateInstrument } from "./bewerken.sql.ts"
import type { SoortVraag } from "./instrument.rules.ts"
import { DefinitieSchema } from "./instrument.schema.ts"
import { loadInstrument } from "./instrument.sql.ts"

const NIET_VAN_U = {
  code: "niet_gevonden",
  tekst: "Deze versie is er niet, is al gepubliceerd, of hoort bij een organisatie die u niet beheert. Maak een nieuwe versie.",
}

/** A draft of a new version, of one's own organisation, that begins as the version that there is. */
export const maakInstrumentversie = command({
  naam: "maak-instrumentversie",
  recht: "beheer",
  invoer: MaakVersie,
  async run({ tx, actor, opdrachtId, audit }, { instrumentId, organisatieId }) {
    const { accountId } = actor
    if (!(await storeVersie(tx, { id: opdrachtId, instrumentId, organisatieId, accountId }))) return geweigerd(NIET_VAN_U)
    audit({ instrument: opdrachtId, uit: instrumentId })
    return akkoord({ instrumentId: opdrachtId })
  },
})

/** Name, who fills it in, how long a result holds, and whether it is used at all. */
export const wijzigInstrument = command({
  naam: "wijzig-instrument",
  recht: "beheer",
  invoer: WijzigInstrument,
  async run({ tx, audit }, invoer) {
    if (!(await updateInstrument(tx, invoer))) return geweigerd(NIET_VAN_U)
    audit({ instrument: invoer.instrumentId })
    return akkoord({ instrumentId: invoer.instrumentId })
  },
})

/** The questions of one section of a draft; a section that is not there yet is added. */
export const wijzigInstrumentonderdeel = command({
  naam: "wijzig-instrumentonderdeel",
  recht: "beheer",
  invoer: WijzigOnderdeel,
  async run({ tx, audit }, { instrumentId, onderdeel, titel, uitleg, vragen }) {
    const instrument = await loadInstrument(tx, instrumentId)
    if (instrument?.geldigVan !== null) return geweigerd(NIET_VAN_U)
    const bewerkt = { titel, uitleg, vragen: vragen.map(v => ({ ...v, soort: v.soort as SoortVraag | null })) }
    const besluit = metOnderdeel(instrument.definitie, onderdeel, bewerkt)
    if (!besluit.ok) return besluit
    const gelezen = DefinitieSchema.safeParse(besluit.waarde)
    if (!gelezen.success) return geweigerd({ code: "definitie", tekst: gelezen.error.issues[0]!.message })
    if (!(await updateDefinitie(tx, instrumentId, besluit.waarde))) return geweigerd(NIET_VAN_U)
    audit({ instrument: instrumentId, onderdeel, vragen: vragen.length })
    return akkoord({ instrumentId })
  },
})

/** From a day on the draft holds for the organisation; results that were found before keep their own version. */
export const publiceerInstrument = command({
  naam: "publiceer-instrument",
  recht: "beheer",
  invoer: PubliceerInstrument,
  async run({ tx, vandaag, audit }, { instrumentId, geldigVan }) {
    if (geldigVan < vandaag)
      return geweigerd({ code: "verleden", veld: "geldigVan", tekst: "Kies vandaag of een dag erna: wat is afgenomen houdt zijn versie." })
    if (!(await updateGeldigVan(tx, instrumentId, geldigVan))) return geweigerd(NIET_VAN_U)
    audit({ instrument: instrumentId, geldigVan })
    return akkoord({ instrumentId })
  },
})
