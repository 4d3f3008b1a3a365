import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { loadMagDelen } from "#modules/doorverwijzing"
import { command } from "#platform/command"
import { beoordeelStap } from "./doorgeleiding.rules.ts"
import { LeidDoor, VolgDoorgeleiding } from "./doorgeleiding.schema.ts"
import { loadDoorgeleidingen, loadWerkcentra, replaceDoorgeleiding, storeDoorgeleiding } from "./doorgeleiding.sql.ts"

/** Offers somebody who said yes to the werkcentrum; one at a time. */
export const leidDoor = command({
  naam: "leid-door",
  recht: "C15:toevoeg",
  invoer: LeidDoor,
  vrijeTekst: ["vraag"],
  async run({ tx, actor, vandaag, opdrachtId, audit }, { deelnemerId, organisatieId, vraag }) {
    if ((await loadMagDelen(tx, deelnemerId)) === false) return geweigerd(BEPERKT)
    if (!(await loadWerkcentra(tx)).some(w => w.id === organisatieId)) return geweigerd(GEEN_WERKCENTRUM)
    if ((await loadDoorgeleidingen(tx, deelnemerId)).some(d => d.terugOp === null)) return geweigerd(LOOPT_AL)
    const nieuw = { id: opdrachtId, deelnemerId, organisatieId, vraag, op: vandaag, accountId: actor.accountId }
    if (!(await storeDoorgeleiding(tx, nieuw))) return geweigerd(BUITEN_BEELD)
    audit({ deelnemerId, doorgeleidingId: opdrachtId })
    return akkoord({ deelnemerId, doorgeleidingId: opdrachtId })
  },
})

/** They met, or he came back with a result. */
export const volgDoorgeleiding = command({
  naam: "volg-doorgeleiding",
  recht: "C15:schrijf",
  invoer: VolgDoorgeleiding,
  vrijeTekst: ["toelichting"],
  async run({ tx, actor, vandaag, audit }, { deelnemerId, doorgeleidingId, ...stap }) {
    const nu = (await loadDoorgeleidingen(tx, deelnemerId)).find(d => d.id === doorgeleidingId)
    if (!nu) return geweigerd(WEG)
    const besluit = beoordeelStap(nu, stap, vandaag)
    if (!besluit.ok) return besluit
    const terug = stap.stap === "terug"
    const nieuw = await replaceDoorgeleiding(tx, doorgeleidingId, actor.accountId, {
      kennisgemaaktOp: terug ? null : stap.datum,
      terugOp: terug ? stap.datum : null,
      contact: stap.contact,
      resultaat: terug ? stap.resultaat : null,
      toelichting: stap.toelichting,
    })
    if (!nieuw) return geweigerd(WEG)
    audit({ deelnemerId, doorgeleidingId: nieuw, stap: stap.stap })
    return akkoord({ deelnemerId, doorgeleidingId: nieuw })
  },
})

const BUITEN_BEELD: Weigering = { code: "niet_gevonden", tekst: "Deze persoon is niet gevonden, of is niet (meer) aan u toegewezen." }
const BEPERKT: Weigering = {
  code: "beperkt",
  tekst: "Deze persoon maakte bezwaar of betwist wat er staat: tot dat is afgehandeld leidt u niemand door naar een ander.",
}
const GEEN_WERKCENTRUM: Weigering = { code: "onbekend", veld: "organisatieId", tekst: "Kies een werkcentrum uit de lijst." }
const LOOPT_AL: Weigering = { code: "loopt_al", tekst: "Deze persoon is al doorgeleid en nog niet terug. Leg eerst vast wat daarvan kwam." }
const WEG: Weigering = { code: "niet_gevonden", tekst: "Deze doorgeleiding staat niet meer open. Ververs de pagina." }
