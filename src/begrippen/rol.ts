/** Rol: de hoedanigheid waarin een medewerker met mensen werkt. English: role. */
export const ROLLEN_MEDEWERKER = [
  "casusregisseur", "klantmanager_inkomen", "trajectbegeleider", "jobcoach", "werkleider", "accountmanager", "teamleider",
  "personeelszaken", "schuldhulp", "partner", "onderwijs", "uitzender", "beleid", "beheer", "privacy",
] as const // biome-ignore format: one line reads as the list of the exchange format
export type RolMedewerker = (typeof ROLLEN_MEDEWERKER)[number]
export type Rol = RolMedewerker | "deelnemer"

/** How a role is called on a page. */
const ROLNAMEN: Readonly<Record<Rol, string>> = {
  casusregisseur: "Casusregisseur",
  klantmanager_inkomen: "Klantmanager inkomen",
  trajectbegeleider: "Trajectbegeleider",
  jobcoach: "Jobcoach",
  werkleider: "Werkleider",
  accountmanager: "Accountmanager",
  teamleider: "Teamleider",
  personeelszaken: "Personeelszaken",
  schuldhulp: "Schuldhulpverlener",
  partner: "Partner",
  onderwijs: "Onderwijs",
  uitzender: "Uitzendorganisatie",
  beleid: "Beleid en control",
  beheer: "Functioneel beheer",
  privacy: "Privacy officer",
  deelnemer: "Deelnemer",
}

/** The name of a role; a role from elsewhere is shown as it is. */
export const rolNaam = (rol: string): string => (ROLNAMEN as Record<string, string>)[rol] ?? rol

/** The one who directs the case: one at a time, and the first point of contact for everybody. */
const REGIE: RolMedewerker = "casusregisseur"
export const heeftRegie = (wie: { rol: unknown }): boolean => wie.rol === REGIE
