import { plusMaanden } from "#begrippen/dag"
import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { lockPersoon } from "#modules/deelnemer"
import { werktVoor } from "#modules/toegang"
import { allows } from "#platform/actor"
import { command } from "#platform/command"
import { deelbaar, kanEigenDeel } from "./deelbaar.rules.ts"
import { BeeindigDeling, DeelDossier, TrekToestemmingIn } from "./delen.schema.ts"
import { closeFeit, isBeperkt, loadMedewerkers, loadVerantwoordelijke, storeFeit, storeIntrekking } from "./delen.sql.ts"

/** Shares some categories of one person with another organisation, for a time, on a ground. Nobody shares what he may not read himself. */
export const deelDossier = command({
  naam: "deel-dossier",
  recht: "C01B:toevoeg",
  invoer: DeelDossier,
  vrijeTekst: ["toelichting"],
  async run({ tx, actor, services, vandaag, opdrachtId, audit }, invoer) {
    const { deelnemerId, categorieen, eigenDeel, begin, einde } = invoer
    if (categorieen.length + eigenDeel.length === 0) return geweigerd(NIETS_GEKOZEN)
    if (eigenDeel.some(c => categorieen.includes(c))) return geweigerd(ALLEBEI)
    await lockPersoon(tx, deelnemerId)
    const organisatieId = await loadVerantwoordelijke(tx, deelnemerId)
    if (!organisatieId) return geweigerd(NIET_GEVONDEN)
    if (begin < vandaag)
      return geweigerd({ code: "verleden", veld: "begin", tekst: "Delen kan vanaf vandaag, niet met terugwerkende kracht." })
    if (einde <= begin || einde > plusMaanden(begin, 12)) return geweigerd(PERIODE)
    if (invoer.aanOrganisatieId === organisatieId) return geweigerd(ZELF)
    const daar = await loadMedewerkers(tx, invoer.aanOrganisatieId, vandaag)
    const met = daar.filter(m => invoer.aanMedewerkerId === null || m.id === invoer.aanMedewerkerId)
    if (invoer.aanMedewerkerId && met.length === 0)
      return geweigerd({ code: "elders", veld: "aanMedewerkerId", tekst: "Deze medewerker werkt niet bij de organisatie die u koos." })
    if (met.length > 0 && !met.some(m => werktVoor(m.rol).includes(invoer.doel))) return geweigerd(ANDER_DOEL)
    const teVeel = (c: string) => !deelbaar(c) || !allows(services.access, actor, `${c}:lees`)
    if (categorieen.some(teVeel)) return geweigerd(NIET_UW_GEGEVENS)
    if (eigenDeel.some(c => !kanEigenDeel(c) || teVeel(c))) return geweigerd({ ...NIET_UW_GEGEVENS, veld: "eigenDeel" })
    if (await isBeperkt(tx, deelnemerId)) return geweigerd(BEPERKT)
    const rij = {
      ...invoer,
      categorieen: [...new Set(["C01", ...categorieen])],
      eigenDeel: [...new Set(eigenDeel)],
      id: opdrachtId,
      organisatieId,
      vastgelegdDoor: actor.accountId,
    }
    if (!(await storeFeit(tx, "deling", rij))) return geweigerd(NIET_GEVONDEN)
    audit({
      deelnemerId,
      deling: opdrachtId,
      aan: invoer.aanOrganisatieId,
      categorieen: rij.categorieen,
      eigenDeel,
      grond: invoer.grond,
      einde,
    })
    return akkoord({ deelnemerId })
  },
})

/** The person himself takes back what he said yes to. */
export const trekToestemmingIn = command({
  naam: "trek-toestemming-in",
  recht: "eigen",
  invoer: TrekToestemmingIn,
  async run({ tx, actor, audit }, { delingId }) {
    if (!(await storeIntrekking(tx, delingId))) return geweigerd(NIET_VAN_U)
    audit({ deelnemerId: actor.deelnemerId!, deling: delingId })
    return akkoord({ delingId })
  },
})

export const beeindigDeling = command({
  naam: "beeindig-deling",
  recht: "C01B:schrijf",
  invoer: BeeindigDeling,
  vrijeTekst: ["reden"],
  async run({ tx, actor, audit }, { deelnemerId, delingId, reden }) {
    if (!(await closeFeit(tx, "deling", { id: delingId, deelnemerId }, actor.accountId, reden))) return geweigerd(NIET_GEVONDEN)
    audit({ deelnemerId, deling: delingId })
    return akkoord({ deelnemerId })
  },
})

const NIETS_GEKOZEN: Weigering = { code: "niets_gekozen", veld: "categorieen", tekst: "Kies minstens één soort gegevens." }
const ALLEBEI: Weigering = {
  code: "allebei",
  veld: "eigenDeel",
  tekst: "Kies per soort gegevens één van de twee: lezen, of alleen zelf iets toevoegen.",
}
const NIET_UW_GEGEVENS: Weigering = {
  code: "niet_van_u",
  veld: "categorieen",
  tekst: "U kunt alleen delen wat u zelf mag zien, en nooit het burgerservicenummer.",
}
const NIET_VAN_U: Weigering = { code: "niet_gevonden", tekst: "Dit delen is al gestopt, of het berust niet op uw toestemming." }
const NIET_GEVONDEN: Weigering = { code: "niet_gevonden", tekst: "Dit is niet gevonden, of is niet (meer) aan u toegewezen." }
const BEPERKT: Weigering = {
  code: "beperkt",
  tekst:
    "Deze persoon maakte bezwaar of betwist wat er staat: tot dat is afgehandeld mag u niets delen. Bij Verzoeken in het dossier staat hoe het ermee staat.",
}
const PERIODE: Weigering = {
  code: "periode",
  veld: "einde",
  tekst: "Het einde ligt na het begin en hoogstens twaalf maanden later. Langer nodig? Deel dan opnieuw, met een reden.",
}
const ANDER_DOEL: Weigering = {
  code: "doel",
  veld: "doel",
  tekst: "Met wie u deelt werkt niet voor dit doel: er zou niets opengaan. Kies waarvoor het daar wel nodig is.",
}
const ZELF: Weigering = {
  code: "zelf",
  veld: "aanOrganisatieId",
  tekst: "Deze organisatie is al verantwoordelijk. Zet een collega bij de betrokkenen.",
}
