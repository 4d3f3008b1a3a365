/** How a role is called on the screen. */
const ROLNAAM: Record<string, string> = {
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
  beheer: "Functioneel beheerder",
  privacy: "Privacy officer",
  deelnemer: "Deelnemer",
}

export const rolNaam = (rol: string | null): string => ROLNAAM[rol ?? ""] ?? "Beheerder van de regio"
