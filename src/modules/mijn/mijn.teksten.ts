/** What a role does for somebody, in words that a resident reads (B1). */
const UITLEG: Record<string, string> = {
  casusregisseur: "Uw vaste contactpersoon. Maakt met u het plan en houdt overzicht.",
  klantmanager_inkomen: "Regelt uw uitkering.",
  trajectbegeleider: "Begeleidt u bij een training of werkplek.",
  jobcoach: "Helpt u op uw werk.",
  werkleider: "Geeft leiding op uw werkplek.",
  accountmanager: "Zoekt met werkgevers naar werk.",
  teamleider: "Leidt het team van uw contactpersoon.",
  schuldhulp: "Helpt u met geld en schulden.",
  partner: "Helpt u vanuit een andere organisatie.",
  onderwijs: "Geeft u les.",
  uitzender: "Zoekt tijdelijk werk voor u.",
}
export const uitlegRol = (rol: string): string => UITLEG[rol] ?? "Is bij u betrokken."

/** What belonging to a target group means for somebody. */
const GROEP: Record<string, string> = {
  banenafspraak: "U staat in het register voor extra banen. Een werkgever krijgt daar hulp bij.",
  lks: "Uw werkgever krijgt een deel van uw loon vergoed.",
  beschut_indicatie: "U mag werken op een plek met veel begeleiding.",
  wsw_indicatie: "U werkt via de sociale werkvoorziening.",
  statushouder: "U hebt een verblijfsvergunning na asiel.",
  pro_vso: "U komt van het praktijkonderwijs of het voortgezet speciaal onderwijs.",
  nugger: "U krijgt geen uitkering, maar wel hulp bij het vinden van werk.",
}
export const uitlegGroep = (code: string): string | null => GROEP[code] ?? null
