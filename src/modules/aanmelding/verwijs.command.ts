import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { beoordeelGeboortedatum } from "#modules/deelnemer"
import { command } from "#platform/command"
import { verdeelGroep } from "#modules/wachtrij"
import { Verwijs } from "./aanmelding.schema.ts"
import { storeVerwijzing } from "./bewaar.sql.ts"

/** A partner refers somebody who said yes. Whether that one is known there already he does not hear. */
export const verwijs = command({
  naam: "verwijs",
  recht: "verwijzen",
  invoer: Verwijs,
  vrijeTekst: ["vraag"],
  async run({ tx, vandaag, opdrachtId, audit }, { organisatieId, akkoord: _ja, groep, ...invoer }) {
    const fout = beoordeelGeboortedatum(invoer.geboortedatum, vandaag, vandaag)
    if (fout.length > 0) return geweigerd(...fout)
    const code = await storeVerwijzing(tx, { ...invoer, ...verdeelGroep(groep), id: opdrachtId, ontvangenOp: vandaag }, organisatieId)
    if (code)
      return geweigerd({ code, veld: "organisatieId", tekst: "Deze gemeente neemt hier geen mensen aan. Kies een andere, of bel haar." })
    audit({ aanmeldingId: opdrachtId })
    return akkoord({ aanmeldingId: opdrachtId })
  },
})
