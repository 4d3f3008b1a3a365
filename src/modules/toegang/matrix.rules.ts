import type { Rol } from "#begrippen/rol"

/**
 * The access matrix: who may see and change which category of data. One constant; from it come the rows that the
 * database's policies read (ctx.beleid), the guards of pages and commands, the masks, the tests and the resident's page.
 *
 * W read and write, R read, T read and add own part, S read as long as somebody is involved: all only for people to
 * whom one is assigned today (personeelszaken: who is in the service of the own organisation). M a masked value.
 * L read all people of the own organisation, V as L and also write. O own: one's own file, or for staff the lines that one wrote oneself.
 * A figures only, no people.
 * B only by reasoned inspection. – nothing.
 */
export const CATEGORIEEN = {
  C01: "naam, geboortedatum en contactgegevens",
  C01B: "wie er bij u betrokken is",
  C02: "burgerservicenummer",
  C03: "adres en huishouden",
  C04: "doelgroepen, verplichtingen en ontheffingen",
  C05: "uitkering",
  C06: "maatregelen",
  C08: "wat u op het werk kunt en nodig hebt",
  C10: "of er zorg betrokken is",
  C11: "of u uit zorg of detentie komt, en wie u verwees",
  C12: "taal en opleiding",
  C13: "uw wensen, vaardigheden en cv",
  C14: "trede op de participatieladder, tests en assessments",
  C15: "trajecten en afspraken",
  C16: "contactmomenten",
  C18: "aanwezigheid en uren",
  C20: "werk, contract en subsidie",
  C21: "werk dat aan u is voorgesteld, en wat u zei",
  C23: "wie wij bellen in nood, en wie voor u beslist",
  C24: "wie uw gegevens bekeek",
  C25: "uw verzoeken en bezwaren",
  C26: "hoe u zich aanmeldde",
} as const
export type Categorie = keyof typeof CATEGORIEEN
export type Cel = "–" | "W" | "R" | "T" | "S" | "M" | "L" | "V" | "O" | "A" | "B"

const KOLOMMEN = [
  "casusregisseur",
  "klantmanager_inkomen",
  "trajectbegeleider",
  "jobcoach",
  "werkleider",
  "accountmanager",
  "teamleider",
  "personeelszaken",
  "schuldhulp",
  "partner",
  "onderwijs",
  "uitzender",
  "beleid",
  "beheer",
  "privacy",
  "deelnemer",
] as const satisfies readonly Rol[]

/** One line a category, one letter a role, in the order of KOLOMMEN. */
const REGELS: Record<Categorie, string> = {
  //      KR KI TB JC WL AM TL HR SH PW SC UZ ST FB FG DN
  C01: "  W  W  R  R  M  M  L  R  S  S  S  S  –  –  B  O",
  C01B: " W  W  R  R  R  R  V  –  S  S  S  –  –  –  B  O",
  C02: "  M  R  –  –  –  –  –  R  –  –  –  –  –  –  B  O",
  C03: "  W  W  R  R  –  –  –  R  S  –  –  –  A  –  B  O",
  C04: "  W  W  R  R  –  R  L  R  –  –  S  M  A  –  B  O",
  C05: "  R  W  –  –  –  –  –  –  S  –  –  –  A  –  B  O",
  C06: "  R  W  –  –  –  –  –  –  –  –  –  –  A  –  B  O",
  C08: "  W  –  W  W  M  M  –  –  –  –  S  M  A  –  B  O",
  C10: "  W  –  M  –  –  –  –  –  –  T  –  –  –  –  B  O",
  C11: "  W  –  –  –  –  –  –  –  –  –  –  –  –  –  B  O",
  C12: "  W  –  W  R  M  R  L  R  –  S  T  S  A  –  B  O",
  C13: "  W  –  W  W  R  W  L  R  –  S  T  S  A  –  B  O",
  C14: "  W  –  W  W  O  M  L  –  –  T  T  –  A  –  B  O",
  C15: "  W  R  W  W  M  M  L  –  S  S  S  –  A  –  B  O",
  C16: "  W  –  W  W  –  O  –  –  T  T  T  –  –  –  B  O",
  C18: "  R  R  W  W  W  –  L  R  –  T  T  T  A  –  B  O",
  C20: "  W  R  R  R  –  W  L  W  –  –  –  M  A  –  B  O",
  C21: "  W  –  W  W  –  W  L  –  –  –  –  T  A  –  B  O",
  C23: "  W  W  R  R  M  –  –  R  S  S  S  –  –  –  B  O",
  C24: "  –  –  –  –  –  –  –  –  –  –  –  –  A  –  L  O",
  C25: "  W  W  –  –  –  –  V  –  –  –  –  –  –  –  L  O",
  C26: "  W  W  R  –  –  –  L  –  –  –  –  –  A  –  B  O",
}

/** The letter of one cell. */
export function cel(rol: Rol, categorie: Categorie): Cel {
  return REGELS[categorie].trim().split(/\s+/)[KOLOMMEN.indexOf(rol)] as Cel
}

/** `eigen`: add a line, and read back what one wrote oneself; alone it reads nothing of others. Whoever may add may be given only this by a share. */
export type Modus = "lees" | "toevoeg" | "schrijf" | "masker" | "eigen"
export type Deur = "dossier" | "organisatie" | "eigen"

const DEUREN: Record<Cel, { deur: Deur; modi: Modus[] } | null> = {
  "–": null,
  A: null,
  B: null,
  W: { deur: "dossier", modi: ["lees", "toevoeg", "schrijf", "eigen"] },
  T: { deur: "dossier", modi: ["lees", "toevoeg", "eigen"] },
  R: { deur: "dossier", modi: ["lees"] },
  S: { deur: "dossier", modi: ["lees"] },
  M: { deur: "dossier", modi: ["masker"] },
  L: { deur: "organisatie", modi: ["lees"] },
  V: { deur: "organisatie", modi: ["lees", "toevoeg", "schrijf"] },
  O: { deur: "eigen", modi: ["lees"] },
}
const EIGEN_REGELS = { deur: "dossier", modi: ["eigen"] } as const

export interface Beleidsregel {
  rol: Rol
  categorie: Categorie
  modus: Modus
  deur: Deur
}

const BELEID: readonly Beleidsregel[] = (Object.keys(CATEGORIEEN) as Categorie[]).flatMap(categorie =>
  KOLOMMEN.flatMap(rol => {
    const letter = cel(rol, categorie)
    const deur = letter === "O" && rol !== "deelnemer" ? EIGEN_REGELS : DEUREN[letter]
    return deur ? deur.modi.map(modus => ({ rol, categorie, modus, deur: deur.deur })) : []
  }),
)
/** The matrix as the rows of ctx.beleid, in a fixed order. Read out once: the page about who may what asks it a thousand times. */
export const beleidsregels = (): readonly Beleidsregel[] => BELEID

/**
 * For what a role works (purpose limitation): an agreement or a share opens for no other purpose. The first one is that of its
 * ordinary pages, and stands with its looks. Our own choice: to be laid before the privacy officer.
 */
const DOELEN: Partial<Record<Rol, readonly string[]>> = {
  casusregisseur: ["P2", "P1", "P3"],
  klantmanager_inkomen: ["P4", "P1"],
  trajectbegeleider: ["P2", "P1", "P3"],
  jobcoach: ["P2", "P3"],
  werkleider: ["P2", "P5"],
  accountmanager: ["P3"],
  teamleider: ["P2", "P1", "P3", "P4"],
  personeelszaken: ["P5"],
  schuldhulp: ["P6"],
  partner: ["P6", "P2"],
  onderwijs: ["P2", "P3"],
  uitzender: ["P3"],
}
/** The purposes as the rows of ctx.doel, each role's first one on top. */
export const doelregels = (): ReadonlyArray<{ rol: Rol; doel: string; volgorde: number }> =>
  KOLOMMEN.flatMap(rol => (DOELEN[rol] ?? []).map((doel, volgorde) => ({ rol, doel, volgorde })))
export const werktVoor = (rol: Rol): readonly string[] => DOELEN[rol] ?? []

/** What a role may do apart from categories of data: the pages of the house. */
const FUNCTIES = {
  registreren: ["casusregisseur", "klantmanager_inkomen"],
  aanmeldingen: ["casusregisseur", "klantmanager_inkomen", "teamleider"],
  aanmelden: ["casusregisseur", "klantmanager_inkomen"],
  verwijzen: ["schuldhulp", "partner", "onderwijs"],
  gevraagd: ["casusregisseur", "trajectbegeleider", "jobcoach", "teamleider", "schuldhulp", "partner", "onderwijs"],
  // Colleagues in the region and what they say of themselves: nothing about anybody who is helped.
  gids: KOLOMMEN.filter(rol => rol !== "deelnemer"),
  intervisie_opruimen: ["teamleider"],
  // Who works with people learns from it together; in words in which nobody can be recognised.
  intervisie: [
    "casusregisseur",
    "klantmanager_inkomen",
    "trajectbegeleider",
    "jobcoach",
    "werkleider",
    "accountmanager",
    "teamleider",
    "schuldhulp",
    "partner",
    "onderwijs",
  ],
  // Who reads appointments of people whom he is with (0690).
  spreekuur_houden: ["casusregisseur", "klantmanager_inkomen", "trajectbegeleider", "jobcoach", "schuldhulp", "partner", "onderwijs"],
  voorlichten: ["casusregisseur", "trajectbegeleider", "jobcoach"],
  // C17 of the matrix: each his own, through functions of the database alone (0563).
  werkaantekening: ["casusregisseur", "klantmanager_inkomen", "trajectbegeleider", "jobcoach"],
  inloop: ["casusregisseur", "klantmanager_inkomen", "trajectbegeleider", "jobcoach", "werkleider", "teamleider", "partner"],
  inloop_cijfers: ["casusregisseur", "klantmanager_inkomen", "trajectbegeleider", "jobcoach", "werkleider", "teamleider", "beleid"],
  ingang_inrichten: ["teamleider", "beheer"],
  deelnemers: [
    "casusregisseur",
    "klantmanager_inkomen",
    "trajectbegeleider",
    "jobcoach",
    "werkleider",
    "accountmanager",
    "teamleider",
    "personeelszaken",
    "schuldhulp",
    "partner",
    "onderwijs",
    "uitzender",
  ],
  werkvoorraad: ["casusregisseur", "klantmanager_inkomen", "trajectbegeleider", "jobcoach", "teamleider"],
  // Of each category as its cell says: a werkleider what he saw himself on the floor (C14, an own part).
  afnemen: ["casusregisseur", "trajectbegeleider", "jobcoach", "werkleider", "onderwijs"],
  noodtoegang: ["casusregisseur", "klantmanager_inkomen", "trajectbegeleider", "jobcoach"],
  aansluiten: ["casusregisseur", "klantmanager_inkomen", "trajectbegeleider", "jobcoach"],
  samenvoegen: ["casusregisseur"],
  waarneming: ["casusregisseur", "klantmanager_inkomen", "trajectbegeleider", "jobcoach", "teamleider"],
  waarneming_team: ["teamleider"],
  cijfers: ["casusregisseur", "klantmanager_inkomen", "trajectbegeleider", "jobcoach", "accountmanager", "teamleider", "beleid"],
  // Not beleid: who may not open the list behind a figure sees it protected (indicatoren §4), unless his account was given the right.
  cijfers_exact: ["teamleider"],
  invoer: ["beheer"],
  beheer: ["beheer"],
  // Writes in C13, or is the one whom it is about; whose lines he may touch is for the policies of those tables.
  portfolio: ["casusregisseur", "trajectbegeleider", "jobcoach", "accountmanager", "onderwijs", "deelnemer"],
  verzoeken: ["casusregisseur", "klantmanager_inkomen", "teamleider", "privacy"],
  wissen: ["beheer", "privacy"],
  toezicht: ["privacy"],
  zegels: ["beheer", "privacy"],
  woordwacht: ["beheer", "privacy"],
  eigen: ["deelnemer"],
} as const satisfies Record<string, readonly Rol[]>
export type Functie = keyof typeof FUNCTIES
/** The functions as the rows of ctx.functie, in a fixed order. */
export const functieregels = (): ReadonlyArray<{ functie: Functie; rol: Rol }> =>
  (Object.keys(FUNCTIES) as Functie[]).flatMap(functie => FUNCTIES[functie].map(rol => ({ functie, rol })))
export type Recht = `${Categorie}:${Modus}` | Functie | "ingelogd" | "openbaar" | typeof TABLET

/**
 * A session on a shared tablet: no column of the matrix, and no 'ingelogd'. What it answers stands in two functions of the
 * database (migration 0250); no table is readable with it.
 */
const TABLET = "tablet"

/** Every right of a role: categories with their mode, and functions. Asked many times a page: counted out once. */
export const rechtenVan = (rol: Rol | typeof TABLET): ReadonlySet<Recht> => RECHTEN.get(rol) ?? new Set()

function telRechten(rol: Rol): ReadonlySet<Recht> {
  const categorieen = beleidsregels().flatMap((r): Recht[] => (r.rol === rol ? [`${r.categorie}:${r.modus}`] : []))
  const functies = (Object.keys(FUNCTIES) as Functie[]).filter(f => (FUNCTIES[f] as readonly Rol[]).includes(rol))
  return new Set<Recht>([...categorieen, ...functies, "ingelogd"])
}
const RECHTEN: ReadonlyMap<string, ReadonlySet<Recht>> = new Map<string, ReadonlySet<Recht>>([
  ...KOLOMMEN.map((rol): [string, ReadonlySet<Recht>] => [rol, telRechten(rol)]),
  [TABLET, new Set<Recht>([TABLET])],
])

/** What a right granted to an account brings with it: exact figures are figures too. */
const ERBIJ: Record<string, string[]> = { cijfers_exact: ["cijfers"], beheer: ["zegels", "woordwacht"] }
export function rechtenBij(toegekend: string): Set<string> {
  return new Set([toegekend, ...(ERBIJ[toegekend] ?? [])])
}

/** The page that somebody opens Trede for: the first of these that he may see. */
const BEGIN: ReadonlyArray<[Recht, string]> = [
  ["werkvoorraad", "/werkvoorraad"],
  ["eigen", "/mijn"],
  ["deelnemers", "/deelnemers"],
  ["toezicht", "/toezicht"],
  ["invoer", "/invoer"],
  ["beheer", "/beheer"],
  ["cijfers", "/monitor"],
]
export const beginPad = (mag: (recht: Recht) => boolean): string => BEGIN.find(([recht]) => mag(recht))?.[1] ?? "/account"

/** All rights that exist, for the test that each page names one of them. */
export function alleRechten(): Set<Recht> {
  return new Set<Recht>([...RECHTEN.values()].flatMap(rechten => [...rechten]).concat("openbaar"))
}

export const ROLLEN: readonly Rol[] = KOLOMMEN
/** Sees his own file and nothing else. */
export const isZelf = (rol: Rol): boolean => rol === "deelnemer"
/** Has to do with who is in service instead of with whom he is involved. */
export const inDienst = (rol: Rol): boolean => rol === "personeelszaken"
