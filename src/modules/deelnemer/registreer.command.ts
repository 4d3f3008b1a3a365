import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { openBsnKluis } from "#platform/bsn-kluis"
import { command } from "#platform/command"
import { bovenQuotum } from "./bsn-quotum.rules.ts"
import { beoordeelAanmelddatum, beoordeelDubbel, beoordeelGeboortedatum } from "./registratie.rules.ts"
import { Registreer } from "./registratie.schema.ts"
import { loadDubbelen, storePersoon } from "./registreer.sql.ts"
import { loadBsnGezocht } from "./zoeken.sql.ts"

/** Registers somebody at the actor's organisation; the actor becomes involved, since nobody else could see the person yet. */
export const registreer = command({
  naam: "registreer-deelnemer",
  recht: "registreren",
  invoer: Registreer,
  async run({ tx, actor, vandaag, services, audit }, invoer) {
    const dagen = [
      ...beoordeelAanmelddatum(invoer.aanmelddatum, vandaag),
      ...beoordeelGeboortedatum(invoer.geboortedatum, invoer.aanmelddatum ?? vandaag, vandaag),
    ]
    if (dagen.length > 0) return geweigerd(...dagen)
    const naam = [invoer.voornaam, invoer.tussenvoegsel, invoer.achternaam].filter(Boolean).join(" ")
    const dubbel = beoordeelDubbel(await loadDubbelen(tx, naam, invoer.geboortedatum), invoer.bevestigd)
    if (!dubbel.ok) return dubbel
    // A number that is known is refused, which tells that it is: so it counts as a search.
    if (invoer.bsn !== null && bovenQuotum(await loadBsnGezocht(tx), vandaag)) return geweigerd(TE_VAAK)
    const deelnemerId = crypto.randomUUID()
    const kluis = openBsnKluis(services.sleutel)
    const organisatieId = actor.organisatieId!
    const bsn =
      invoer.bsn === null ? null : { cijfer: kluis.sluit(invoer.bsn, organisatieId), hmac: kluis.zoeksleutel(invoer.bsn, organisatieId) }
    audit({ deelnemerId, bsn: bsn !== null })
    if (!(await storePersoon(tx, deelnemerId, invoer, bsn, vandaag))) return geweigerd(BSN_NIET_VASTGELEGD)
    return akkoord({ deelnemerId })
  },
})

/** Says no more than it must: whether and where the number is known is not for everybody. */
const BSN_NIET_VASTGELEGD: Weigering = {
  code: "bsn_niet_vastgelegd",
  veld: "bsn",
  tekst: "Met dit BSN kan niemand worden geregistreerd. Controleer het nummer, of zoek op BSN. Blijft het zo, vraag dan uw teamleider.",
}
const TE_VAAK: Weigering = {
  code: "quotum",
  veld: "bsn",
  tekst:
    "U vulde te vaak een BSN in dat niet kan worden vastgelegd, of zocht te vaak op BSN. Laat het hier leeg, of wacht tot het weer kan.",
}
