import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { BeeindigOvereenkomst, LegOvereenkomstVast } from "./delen.schema.ts"
import { endOvereenkomst, storeOvereenkomst } from "./overeenkomst.sql.ts"

const WEIGERINGEN: Record<string, Weigering> = {
  geen_recht: { code: "geen_recht", veld: "vanOrganisatieId", tekst: "U beheert deze organisatie niet." },
  niet_gevonden: { code: "niet_gevonden", tekst: "Deze overeenkomst is niet gevonden, of u beheert de organisatie niet." },
  later: { code: "later", veld: "einde", tekst: "Een overeenkomst kan eerder eindigen, niet later. Leg voor langer een nieuwe vast." },
}

/** What one organisation lets another see while it works for it. From the first one on, nothing of these people opens without one. */
export const legOvereenkomstVast = command({
  naam: "leg-overeenkomst-vast",
  recht: "beheer",
  invoer: LegOvereenkomstVast,
  async run({ tx, opdrachtId, audit }, invoer) {
    if (invoer.vanOrganisatieId === invoer.metOrganisatieId)
      return geweigerd({ code: "zelf", veld: "metOrganisatieId", tekst: "Kies een andere organisatie dan die welke verantwoordelijk is." })
    if (invoer.einde <= invoer.begin) return geweigerd({ code: "periode", veld: "einde", tekst: "Het einde ligt na het begin." })
    const inhoud = { ...invoer, categorieen: [...new Set(["C01", "C01B", ...invoer.categorieen])] }
    const code = await storeOvereenkomst(tx, opdrachtId, inhoud)
    if (code) return geweigerd(WEIGERINGEN[code]!)
    audit({ overeenkomst: opdrachtId, van: invoer.vanOrganisatieId, met: invoer.metOrganisatieId, categorieen: inhoud.categorieen })
    return akkoord({ overeenkomstId: opdrachtId })
  },
})

export const beeindigOvereenkomst = command({
  naam: "beeindig-overeenkomst",
  recht: "beheer",
  invoer: BeeindigOvereenkomst,
  async run({ tx, audit }, { overeenkomstId, einde }) {
    const code = await endOvereenkomst(tx, overeenkomstId, einde)
    if (code) return geweigerd(WEIGERINGEN[code]!)
    audit({ overeenkomst: overeenkomstId, einde })
    return akkoord({ overeenkomstId })
  },
})
