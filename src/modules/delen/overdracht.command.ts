import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { lockPersoon } from "#modules/deelnemer"
import { command } from "#platform/command"
import type { OverdrachtAanvaard } from "./delen.feiten.ts"
import { ALTIJD_MEE, antwoordVoor, beoordeelDagen, TE_KIEZEN } from "./overdracht.rules.ts"
import { BeslisDossieraanbod, BiedDossierAan, TrekDossieraanbodIn } from "./overdracht.schema.ts"
import { storeAanbod, storeBesluit, withdrawAanbod } from "./overdracht.sql.ts"

/** Offers a person's file to another organisation, for a day that it can accept or decline. Until its yes nothing changes. */
export const biedDossierAan = command({
  naam: "bied-dossier-aan",
  recht: "C01B:schrijf",
  invoer: BiedDossierAan,
  vrijeTekst: ["toelichting"],
  async run({ tx, vandaag, opdrachtId, audit }, invoer) {
    await lockPersoon(tx, invoer.deelnemerId)
    const fout = beoordeelDagen(invoer, vandaag)
    if (fout) return geweigerd(fout)
    const inhoud = {
      ...invoer,
      mee: [...ALTIJD_MEE, ...TE_KIEZEN.filter(c => invoer.mee.includes(c))],
      warmTot: invoer.warm.length > 0 ? invoer.warmTot : null,
      antwoordVoor: antwoordVoor(vandaag, invoer.op),
    }
    const code = await storeAanbod(tx, opdrachtId, inhoud)
    if (code) return geweigerd(WEIGERINGEN[code]!)
    audit({ deelnemerId: invoer.deelnemerId, overdracht: opdrachtId, naar: invoer.naarOrganisatieId, op: invoer.op, mee: inhoud.mee })
    return akkoord({ deelnemerId: invoer.deelnemerId })
  },
})

export const trekDossieraanbodIn = command({
  naam: "trek-dossieraanbod-in",
  recht: "C01B:schrijf",
  invoer: TrekDossieraanbodIn,
  async run({ tx, audit }, { overdrachtId }) {
    const code = await withdrawAanbod(tx, overdrachtId)
    if (code) return geweigerd(WEIGERINGEN[code]!)
    audit({ overdracht: overdrachtId })
    return akkoord({ overdrachtId })
  },
})

/** The receiver's yes or no. With the yes the period stands. */
export const beslisDossieraanbod = command({
  naam: "beslis-dossieraanbod",
  recht: "C01B:schrijf",
  invoer: BeslisDossieraanbod,
  vrijeTekst: ["toelichting"],
  async run({ tx, audit, publish }, { overdrachtId, ...invoer }) {
    if (invoer.besluit === "geweigerd" && (invoer.toelichting ?? "").length < 10) return geweigerd(REDEN)
    const code = await storeBesluit(tx, overdrachtId, invoer)
    if (code) return geweigerd(WEIGERINGEN[code]!)
    audit({ overdracht: overdrachtId, besluit: invoer.besluit })
    const aanvaard: OverdrachtAanvaard = { soort: "OverdrachtAanvaard", overdrachtId }
    if (invoer.besluit === "aanvaard") await publish(aanvaard)
    return akkoord({ overdrachtId })
  },
})

const REDEN: Weigering = {
  code: "reden",
  veld: "toelichting",
  tekst: "Leg in een zin uit waarom u het dossier niet overneemt: de ander leest dit.",
}
const WEIGERINGEN: Record<string, Weigering> = {
  niet_gevonden: { code: "niet_gevonden", tekst: "Dit is niet gevonden, of is niet (meer) aan u toegewezen." },
  zelf: { code: "zelf", tekst: "Een ander dan wie het aanbood aanvaardt een dossier, en niet de eigen organisatie." },
  niemand: {
    code: "niemand",
    veld: "naarOrganisatieId",
    tekst: "Bij deze organisatie werkt niemand in Trede die een dossier kan aanvaarden.",
  },
  elders: { code: "elders", veld: "aanMedewerkerId", tekst: "Deze medewerker kan daar geen dossier aanvaarden." },
  afgeschermd: {
    code: "afgeschermd",
    veld: "aanMedewerkerId",
    tekst: "Dit dossier is afgeschermd: kies de ene medewerker die het aanbod mag zien.",
  },
  later: { code: "later", veld: "op", tekst: "Er staat al vast wie na deze dag verantwoordelijk is. Kies een latere dag." },
  warm: { code: "warm", veld: "warm", tekst: "Wie betrokken blijft is nu betrokken, en werkt niet bij de organisatie die overneemt." },
  loopt_al: { code: "loopt_al", tekst: "Dit dossier is al aangeboden. Trek dat eerst in." },
  al_besloten: { code: "al_besloten", tekst: "Hierover is al besloten." },
  verlopen: { code: "verlopen", tekst: "Dit aanbod is verlopen. Vraag de ander om het opnieuw aan te bieden." },
  collega: { code: "collega", veld: "regisseurId", tekst: "Kies iemand die op de dag van de overgang bij uw organisatie werkt." },
  lezers: { code: "lezers", veld: "lezers", tekst: "Dit dossier is afgeschermd: noem minstens twee lezers bij uw organisatie." },
}
