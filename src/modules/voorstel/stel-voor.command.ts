import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { StelVacatureVoor, TrekVacaturevoorstelIn, VolgVacaturevoorstel } from "./voorstel.schema.ts"
import { closeVoorstel, loadBeperkt, loadVoorstellen, storeVervolg, storeVoorstel } from "./voorstel.sql.ts"

/** Lays an open vacancy before somebody: he says yes or no himself. */
export const stelVacatureVoor = command({
  naam: "stel-vacature-voor",
  recht: "C21:toevoeg",
  invoer: StelVacatureVoor,
  vrijeTekst: ["waarom"],
  async run({ tx, actor, vandaag, opdrachtId, audit }, { deelnemerId, vacatureId, waarom }) {
    const beperkt = await loadBeperkt(tx, deelnemerId)
    if (beperkt === null) return geweigerd(BUITEN_BEELD)
    if (beperkt) return geweigerd(BEPERKT)
    if ((await loadVoorstellen(tx, deelnemerId, vandaag)).some(v => v.vacatureId === vacatureId)) return geweigerd(AL_VOORGESTELD)
    const { accountId } = actor
    if (!(await storeVoorstel(tx, { id: opdrachtId, deelnemerId, vacatureId, waarom, op: vandaag, accountId }))) return geweigerd(NIET_OPEN)
    audit({ deelnemerId, voorstelId: opdrachtId, vacatureId })
    return akkoord({ deelnemerId, voorstelId: opdrachtId })
  },
})

/** What came of an answer: it leaves the worklist. */
export const volgVacaturevoorstel = command({
  naam: "volg-vacaturevoorstel",
  recht: "C21:schrijf",
  invoer: VolgVacaturevoorstel,
  async run({ tx, vandaag, audit }, { deelnemerId, voorstelId, vervolg }) {
    if (!(await loadVoorstellen(tx, deelnemerId, vandaag)).some(v => v.id === voorstelId)) return geweigerd(WEG)
    if (!(await storeVervolg(tx, voorstelId, vervolg, vandaag))) return geweigerd(WEG)
    audit({ deelnemerId, voorstelId, vervolg })
    return akkoord({ deelnemerId })
  },
})

export const trekVacaturevoorstelIn = command({
  naam: "trek-vacaturevoorstel-in",
  recht: "C21:schrijf",
  invoer: TrekVacaturevoorstelIn,
  vrijeTekst: ["reden"],
  async run({ tx, actor, audit }, { deelnemerId, voorstelId, reden }) {
    if (!(await closeVoorstel(tx, { id: voorstelId, deelnemerId }, actor.accountId, reden))) return geweigerd(WEG)
    audit({ deelnemerId, voorstelId })
    return akkoord({ deelnemerId })
  },
})

const BUITEN_BEELD: Weigering = { code: "niet_gevonden", tekst: "Deze persoon is niet gevonden, of is niet (meer) aan u toegewezen." }
const BEPERKT: Weigering = {
  code: "beperkt",
  tekst: "Deze persoon maakte bezwaar of betwist wat er staat: tot dat is afgehandeld zoekt u geen werk bij deze gegevens.",
}
const AL_VOORGESTELD: Weigering = {
  code: "al_voorgesteld",
  veld: "vacatureId",
  tekst: "Deze vacature is al voorgesteld. Het antwoord staat bij de voorstellen.",
}
const NIET_OPEN: Weigering = {
  code: "niet_open",
  veld: "vacatureId",
  tekst: "Deze vacature is gesloten of vervuld. Kies een andere.",
}
const WEG: Weigering = { code: "niet_gevonden", tekst: "Dit voorstel is al beantwoord, opgevolgd of ingetrokken. Ververs de pagina." }
