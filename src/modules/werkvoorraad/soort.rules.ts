import { SOORTEN, type Soort, type Zaak } from "./werkvoorraad.rules.ts"

interface SoortRecht {
  /** Rights without which the fact, or its absence, cannot be known. */
  nodig: readonly string[]
  /** The right to do what settles it. */
  doet: string
}

const RECHTEN: Readonly<Record<Soort, SoortRecht>> = {
  werk_stopt: { nodig: ["C20:lees", "C15:lees"], doet: "C16:toevoeg" },
  hercontrole: { nodig: ["C04:lees"], doet: "C04:schrijf" },
  maatregel: { nodig: ["C06:lees"], doet: "C06:schrijf" },
  stap: { nodig: ["C15:lees"], doet: "C15:schrijf" },
  bericht: { nodig: ["C15:lees", "C16:lees"], doet: "C16:toevoeg" },
  brief: { nodig: ["C15:lees"], doet: "C15:schrijf" },
  niet_begrepen: { nodig: ["C15:lees"], doet: "C15:schrijf" },
  boodschap: { nodig: ["C16:lees"], doet: "C16:toevoeg" },
  vacature_antwoord: { nodig: ["C21:lees"], doet: "C21:schrijf" },
  kan_niet: { nodig: ["C15:lees"], doet: "C15:schrijf" },
  afspraak: { nodig: ["C15:lees"], doet: "C15:schrijf" },
  overleg: { nodig: ["C15:lees"], doet: "C15:schrijf" },
  niet_gekomen: { nodig: ["C15:lees", "C16:lees"], doet: "C15:toevoeg" },
  opnieuw_vragen: { nodig: ["C15:lees", "C16:lees"], doet: "C15:toevoeg" },
  voorlichting: { nodig: ["C15:lees"], doet: "C15:schrijf" },
  doorverwijzing: { nodig: ["C15:lees"], doet: "C15:schrijf" },
  plan_evaluatie: { nodig: ["C15:lees", "C14:lees"], doet: "C15:schrijf" },
  plan_nooit: { nodig: ["C15:lees"], doet: "C15:schrijf" },
  plan_concept: { nodig: ["C15:lees"], doet: "C15:schrijf" },
  plan_akkoord: { nodig: ["C15:lees"], doet: "C15:schrijf" },
  plan_pauze: { nodig: ["C15:lees"], doet: "C15:schrijf" },
  stap_ander: { nodig: ["C15:lees"], doet: "C15:schrijf" },
  werkcentrum_kennis: { nodig: ["C15:lees"], doet: "C15:schrijf" },
  werkcentrum_terug: { nodig: ["C15:lees"], doet: "C15:schrijf" },
  geen_regie: { nodig: ["C01B:lees", "C04:lees", "C15:lees", "C20:lees"], doet: "C01B:schrijf" },
  traject_voorbij: { nodig: ["C15:lees"], doet: "C15:schrijf" },
  // A result of C08 is read as well by whoever may: the policies of its table say who.
  diagnose: { nodig: ["C12:lees", "C13:lees", "C14:lees"], doet: "afnemen" },
  trede_nooit: { nodig: ["C01B:lees", "C14:lees", "C15:lees"], doet: "C14:toevoeg" },
  trede_oud: { nodig: ["C01B:lees", "C14:lees", "C15:lees"], doet: "C14:toevoeg" },
}
/** Who may record a measurement has the ladder on his list. */
export const METEN = RECHTEN.trede_oud.doet

/** What somebody has on his list: what he may know of and can settle; who watches over an organisation sees all that he may know of. */
export function soortenVoor(mag: (recht: string) => boolean, organisatie: boolean): Set<Soort> {
  return new Set(SOORTEN.filter(s => RECHTEN[s].nodig.every(mag) && (organisatie || mag(RECHTEN[s].doet))))
}

/** The one act that settles it; null: not for this reader to do. */
export function handelingVoor(zaak: Pick<Zaak, "soort" | "deelnemerId" | "feitId">, mag: (recht: string) => boolean): Handeling | null {
  if (!mag(RECHTEN[zaak.soort].doet)) return null
  const [tekst, pad] = HANDELINGEN[zaak.soort]
  const naar = pad(zaak.feitId)
  // Letters go out in one go, of everybody together.
  return { tekst, href: naar.startsWith("/") ? naar : `/deelnemers/${zaak.deelnemerId}/${naar}` }
}

export interface Handeling {
  tekst: string
  href: string
}

const HANDELINGEN: Readonly<Record<Soort, [tekst: string, pad: (feitId: string | null) => string]>> = {
  werk_stopt: ["Bekijk werk", () => "werk"],
  hercontrole: ["Doe hercontrole", feitId => `ontheffingen/${feitId}/hercontrole`],
  maatregel: ["Besluit", feitId => `maatregelen/${feitId}`],
  stap: ["Rond af", () => "gesprekken"],
  bericht: ["Leg contact vast", () => "gesprekken/nieuw"],
  brief: ["Print", () => "/brieven"],
  niet_begrepen: ["Vertaal of leg uit", () => "plan/vertalingen"],
  boodschap: ["Antwoord", () => "boodschappen"],
  vacature_antwoord: ["Volg op", feitId => `vacatures/${feitId}`],
  kan_niet: ["Verzet de afspraak", feitId => `afspraken/${feitId}/verzetten`],
  overleg: ["Leg vast", feitId => `overleggen/${feitId}`],
  afspraak: ["Hoe ging het?", feitId => `afspraken/${feitId}`],
  niet_gekomen: ["Maak een afspraak", () => "afspraken/nieuw"],
  opnieuw_vragen: ["Maak een afspraak", () => "afspraken/nieuw"],
  voorlichting: ["Leg het uit", () => "voorlichting"],
  doorverwijzing: ["Bekijk de vraag", feitId => `doorverwijzingen/${feitId}`],
  plan_evaluatie: ["Evalueer", () => "plan/evaluatie"],
  plan_nooit: ["Begin het plan", () => "plan/vragen"],
  plan_concept: ["Maak het plan af", () => "plan"],
  plan_akkoord: ["Vraag akkoord", feitId => `plan/versies/${feitId}`],
  plan_pauze: ["Bekijk de pauze", feitId => `plan/pauze/${feitId}`],
  stap_ander: ["Rond af", () => "gesprekken"],
  werkcentrum_kennis: ["Leg vast", () => "werkcentrum"],
  werkcentrum_terug: ["Leg vast", () => "werkcentrum"],
  geen_regie: ["Wijs toe", () => "betrokkenen/nieuw"],
  traject_voorbij: ["Bekijk traject", () => "werk"],
  diagnose: ["Neem opnieuw af", () => "diagnose"],
  trede_nooit: ["Meet trede", () => "trede"],
  trede_oud: ["Meet trede", () => "trede"],
}

/** Categories of data that a list of these kinds shows. */
export function categorieenVan(soorten: readonly Soort[], mag: (recht: string) => boolean): string[] {
  const achter = soorten.flatMap(s => RECHTEN[s].nodig.map(recht => recht.split(":")[0]!))
  if (soorten.includes("diagnose") && mag("C08:lees")) achter.push("C08")
  return [...new Set(["C01", ...["C01B", "C03", "C14"].filter(c => mag(`${c}:lees`)), ...achter])].toSorted()
}
