/** Rol: the capacity in which somebody works with people. English: role. */
export const ROLLEN_MEDEWERKER = [
  "casusregisseur", "klantmanager_inkomen", "trajectbegeleider", "jobcoach", "werkleider", "accountmanager", "teamleider",
  "personeelszaken", "schuldhulp", "partner", "onderwijs", "uitzender", "beleid", "beheer", "privacy",
] as const // biome-ignore format: one line reads as the list of the exchange format
export type RolMedewerker = (typeof ROLLEN_MEDEWERKER)[number]
export type Rol = RolMedewerker | "deelnemer"
