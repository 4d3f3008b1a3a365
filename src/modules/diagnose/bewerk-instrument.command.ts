import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { botst, type Waarden } from "#begrippen/botsing"
import { command } from "#platform/command"
import type { Tx } from "#platform/db"
import { metOnderdeel } from "./bewerken.rules.ts"
import { BeginInstrument, MaakVersie, PubliceerInstrument, WijzigInstrument, WijzigOnderdeel } from "./bewerken.schema.ts"
import { alsBewerkt, type Geheel, GEHEEL_VELDEN, geheelWaarden, onderdeelWaarden } from "./bewerking.rules.ts"
import {
  type Concept,
  loadAndere,
  loadVorige,
  lockConcept,
  storeInstrument,
  storeVersie,
  updateDefinitie,
  updateGeldigVan,
  updateInstrument,
} from "./bewerken.sql.ts"
import type { Definitie, SoortVraag } from "./instrument.rules.ts"
import { DefinitieSchema } from "./instrument.schema.ts"

const NIET_VAN_U = {
  code: "niet_gevonden",
  tekst: "Deze versie is er niet, is al gepubliceerd, of hoort bij een organisatie die u niet beheert. Maak een nieuwe versie.",
}

const INTUSSEN_GEWIJZIGD = {
  code: "intussen_gewijzigd",
  tekst: "Een collega wijzigde dit terwijl u bezig was. Kies hieronder per gegeven wat juist is en bewaar het opnieuw.",
}
const ANDERS_DAN_U_ZAG = {
  code: "gewijzigd",
  tekst: "Een collega wijzigde dit concept terwijl u bezig was. Bekijk het eerst; publiceer het daarna opnieuw.",
}

/** The draft as the form that is sent in was filled in on; null: nobody changed it since. */
const wasToen = async (tx: Tx, { instrument, bewerking }: Concept, versie: number) =>
  versie === bewerking ? null : ((await loadVorige(tx, instrument.id, versie))?.inhoud ?? instrument)

const onderdeelVan = ({ onderdelen }: Definitie, code: string): Waarden => {
  const onderdeel = onderdelen.find(o => o.code === code)
  return onderdeelWaarden(onderdeel ? alsBewerkt(onderdeel) : null)
}

const GEEN_VRAGEN = { code: "geen_vragen", tekst: "Er staat nog geen vraag in. Voeg eerst een onderdeel met vragen toe." }

/** An instrument that there was not yet, such as an assessment made together with an employer: an empty draft. */
export const beginInstrument = command({
  naam: "begin-instrument",
  recht: "beheer",
  invoer: BeginInstrument,
  async run({ tx, actor, opdrachtId, audit }, invoer) {
    if (!(await storeInstrument(tx, { ...invoer, id: opdrachtId, accountId: actor.accountId }))) return geweigerd(NIET_VAN_U)
    audit({ instrument: opdrachtId })
    return akkoord({ instrumentId: opdrachtId })
  },
})

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
  async run({ tx, audit }, { versie, ...invoer }) {
    const concept = await lockConcept(tx, invoer.instrumentId)
    if (!concept) return geweigerd(NIET_VAN_U)
    const was = await wasToen(tx, concept, versie)
    const vanU = geheelWaarden(invoer as Geheel)
    if (botst(GEHEEL_VELDEN, was && geheelWaarden(was), geheelWaarden(concept.instrument), vanU)) return geweigerd(INTUSSEN_GEWIJZIGD)
    const kanErna = invoer.pasNa === null || (await loadAndere(tx, concept.instrument.code)).some(i => i.code === invoer.pasNa)
    if (!kanErna) return geweigerd({ code: "pas_na", veld: "pasNa", tekst: "Kies een instrument uit de lijst." })
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
  async run({ tx, audit }, { instrumentId, versie, onderdeel, titel, uitleg, vragen }) {
    const concept = await lockConcept(tx, instrumentId)
    if (!concept) return geweigerd(NIET_VAN_U)
    const { instrument } = concept
    const bewerkt = { titel, uitleg, vragen: vragen.map(v => ({ ...v, soort: v.soort as SoortVraag | null })) }
    const was = await wasToen(tx, concept, versie)
    const vanU = onderdeelWaarden(bewerkt)
    const nu = onderdeelVan(instrument.definitie, onderdeel)
    const toen = was && onderdeelVan(was.definitie, onderdeel)
    const velden = [...new Set([...Object.keys(vanU), ...Object.keys(nu), ...Object.keys(toen ?? {})])]
    if (botst(velden, toen, nu, vanU)) return geweigerd(INTUSSEN_GEWIJZIGD)
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
  async run({ tx, vandaag, audit }, { instrumentId, versie, geldigVan }) {
    if (geldigVan < vandaag)
      return geweigerd({ code: "verleden", veld: "geldigVan", tekst: "Kies vandaag of een dag erna: wat is afgenomen houdt zijn versie." })
    const concept = await lockConcept(tx, instrumentId)
    if (!concept) return geweigerd(NIET_VAN_U)
    if (concept.bewerking !== versie) return geweigerd(ANDERS_DAN_U_ZAG)
    if (concept.instrument.definitie.onderdelen.length === 0) return geweigerd(GEEN_VRAGEN)
    if (!(await updateGeldigVan(tx, instrumentId, geldigVan))) return geweigerd(NIET_VAN_U)
    audit({ instrument: instrumentId, geldigVan })
    return akkoord({ instrumentId })
  },
})
