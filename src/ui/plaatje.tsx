import type { Child } from "hono/jsx"

/** Small drawings of our own beside words, for who reads little Dutch: lines in the colour of the text, passed over when read aloud. */
const LIJNEN = {
  // A sheet with ticks.
  plan: "M12 6h24v36H12zM18 16l3 3 5-6M18 28l3 3 5-6",
  // A person with a light bulb.
  kunnen: "M24 6a11 11 0 0 1 6 20v6H18v-6a11 11 0 0 1 6-20zM19 38h10M21 43h6",
  // A purse with coins.
  geld: "M6 16h34v24H6zM6 16l22-8 4 8M32 28h8M14 28h6",
  // A folder with a star.
  portfolio: "M6 12h14l4 5h18v23H6zM24 22l2 4 5 1-4 3 1 5-4-2-4 2 1-5-4-3 5-1z",
  // A balance.
  plichten: "M24 6v36M14 42h20M10 14h28M10 14l-6 14h12zM38 14l-6 14h12z",
  // Two balloons.
  berichten: "M6 8h26v18H18l-6 6v-6H6zM36 18h6v16h-5v6l-6-6H20v-4",
  // Two people at a table.
  gesprek:
    "M12 15a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM36 15a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM6 42V26c0-4 3-6 6-6s6 2 6 6M42 42V26c0-4-3-6-6-6s-6 2-6 6M16 30h16M24 30v12",
  // A leaf of a calendar.
  agenda: "M7 10h34v32H7zM7 19h34M16 5v9M32 5v9M15 27h5M28 27h5M15 35h5",
  // Steps up.
  stappen: "M5 42h10V32h10V22h10V12h9",
  // Three people.
  team: "M24 18a6 6 0 1 0 0-12 6 6 0 0 0 0 12zM10 22a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM38 22a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM14 42V31c0-5 4-8 10-8s10 3 10 8v11M4 38v-7c0-3 2-5 6-5M44 38v-7c0-3-2-5-6-5",
  // An eye.
  oog: "M4 24c6-9 12-13 20-13s14 4 20 13c-6 9-12 13-20 13S10 33 4 24zM24 30a6 6 0 1 0 0-12 6 6 0 0 0 0 12z",
  // A clock.
  klok: "M24 43a19 19 0 1 0 0-38 19 19 0 0 0 0 38zM24 12v12l8 6",
  // Sheets on each other.
  documenten: "M14 12V6h26v30h-6M8 12h26v30H8zM14 22h14M14 29h14",
  // A shield.
  rechten: "M24 5l15 5v12c0 10-6 17-15 21-9-4-15-11-15-21V10zM17 23l5 5 9-10",
  // A briefcase.
  werk: "M6 16h36v24H6zM17 16v-6h14v6M6 27h36M22 24h4v6h-4z",
  // A person who speaks to others.
  voorlichting: "M14 18a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM5 40c0-10 4-16 9-16s9 6 9 16M28 12h14v12H34l-4 4v-4h-2z",
  // One person.
  ik: "M24 21a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM9 43V40c0-9 6-14 15-14s15 5 15 14v3",
  // A pin on a map.
  plek: "M24 43C14 31 9 25 9 18a15 15 0 0 1 30 0c0 7-5 13-15 25zM24 23a5 5 0 1 0 0-10 5 5 0 0 0 0 10z",
  // A house.
  thuis: "M5 23L24 7l19 16M10 19v22h28V19M20 41V28h8v13",
  // A telephone.
  telefoon: "M14 5h20v38H14zM21 37h6M20 10h8",
  // A screen with a camera.
  video: "M5 12h26v24H5zM31 20l12-7v22l-12-7",
  // An open book.
  leren: "M24 13c-5-5-11-6-19-6v30c8 0 14 1 19 5 5-4 11-5 19-5V7c-8 0-14 1-19 6zM24 13v29",
  // A tree in the open.
  groen: "M24 42V22M24 30l8-6M24 6c9 0 14 5 14 12 0 6-5 10-14 10s-14-4-14-10C10 11 15 6 24 6zM10 42h28",
  // A broom.
  schoonmaak: "M36 5L24 24M15 22l16 9-5 12H7c5-6 6-14 8-21zM14 43l4-8M21 43l3-7",
  // A pan on the fire.
  koken: "M10 20h28v14a6 6 0 0 1-6 6H16a6 6 0 0 1-6-6zM4 20h40M18 14v-4M24 14V8M30 14v-4",
  // A building with a door.
  gebouw: "M9 43V7h30v36M4 43h40M20 43v-9h8v9M17 15h4M27 15h4M17 24h4M27 24h4",
  // A crate that is lifted.
  aanpakken: "M12 26h24v14H12zM12 32h24M24 26v14M24 20V6M17 13l7-7 7 7",
  // A heart in a hand.
  helpen: "M24 20c-3-6-11-4-11 2 0 5 7 8 11 12 4-4 11-7 11-12 0-6-8-8-11-2zM6 38h12l6 4h12l6-6",
  // A hammer and a nail.
  maken: "M10 10h16v8H10zM18 18v24M34 24v18M29 24h10",
  // A bag with its price.
  verkopen: "M10 16h28l-3 26H13zM18 16v-4a6 6 0 0 1 12 0v4M20 28h8M20 34h8",
  // A van.
  vervoeren: "M4 14h24v20H4zM28 20h9l7 8v6H28zM12 38a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM36 38a4 4 0 1 0 0-8 4 4 0 0 0 0 8z",
} as const
export type PlaatjeNaam = keyof typeof LIJNEN

/** What a branch of the resident's own pages is about: the same picture on its button, and at the head of its pages. */
const VAN_DEEL: Readonly<Record<string, PlaatjeNaam>> = {
  aanwezigheid: "klok",
  afspraken: "agenda",
  berichten: "berichten",
  contactpersonen: "team",
  "berichten-over-afspraken": "berichten",
  diagnose: "kunnen",
  documenten: "documenten",
  gesprekken: "gesprek",
  inzagen: "oog",
  plan: "plan",
  plichten: "plichten",
  portfolio: "portfolio",
  rechten: "rechten",
  stappen: "stappen",
  team: "team",
  vacatures: "werk",
  voorlichting: "voorlichting",
  "wat-levert-werken-op": "geld",
}
/** Null: a page of staff, or one without a picture of its own. */
export function plaatjeVan(pad: string): PlaatjeNaam | null {
  const [, eerste, deel] = pad.split("/")
  return eerste === "mijn" ? (VAN_DEEL[deel ?? ""] ?? null) : null
}

/** `groot`: as a choice among pictures. */
export function Plaatje({ naam, groot = false }: { naam: PlaatjeNaam; groot?: boolean }) {
  const maat = groot ? 56 : 28
  return (
    <svg class={groot ? "plaatje" : "plaatje plaatje-klein"} viewBox="0 0 48 48" width={maat} height={maat} aria-hidden="true">
      <path d={LIJNEN[naam]} />
    </svg>
  )
}
export const isPlaatje = (naam: string): naam is PlaatjeNaam => Object.hasOwn(LIJNEN, naam)

/** One thing among others, with the picture of its kind in front: who reads little finds by it what he looks for. */
export function MetPlaatje({ naam, children }: { naam: PlaatjeNaam; children: Child }) {
  return (
    <div class="met-plaatje">
      <Plaatje naam={naam} />
      <div>{children}</div>
    </div>
  )
}
