import type { Werkgever } from "./rijen.ts"
import { SECTIES } from "./beroepen.ts"
import { trekStreeknaam } from "./namen.ts"
import { GEMEENTEN } from "./regio.ts"
import { postcode } from "./mens.ts"
import type { Toeval } from "./toeval.ts"

/** Invented names: a kind of business with a surname, a street or a word of the peat colonies. */
const STAMMEN: Readonly<Record<string, readonly string[]>> = {
  A: ["Kwekerij", "Akkerbouwbedrijf", "Melkveehouderij", "Boomkwekerij"],
  C: ["Bakkerij", "Metaalbewerking", "Kartonnage", "Zetmeelfabriek", "Meubelmakerij", "Kunststof", "Vleeswaren", "Machinefabriek"],
  F: ["Bouwbedrijf", "Schildersbedrijf", "Installatiebedrijf", "Stukadoors", "Grondwerken"],
  G: ["Supermarkt", "Bouwmarkt", "Autobedrijf", "Tuincentrum", "Modehuis", "Groothandel"],
  H: ["Transport", "Distributiecentrum", "Pakketdienst", "Taxi", "Logistiek", "Koeriersdienst"],
  I: ["Eetcafé", "Restaurant", "Hotel", "Cafetaria", "Lunchroom"],
  J: ["Datawerk", "Webstudio"],
  N: ["Schoonmaakbedrijf", "Uitzendbureau", "Hoveniersbedrijf", "Beveiliging", "Uitzendbureau"],
  O: ["Waterbeheer", "Wijkdienst"],
  P: ["Basisschool", "Rijschool"],
  Q: ["Zorgcentrum", "Thuiszorg", "Woonzorg", "Kinderopvang", "Huisartsenpost"],
  S: ["Kringloop", "Kapsalon", "Fietswerkplaats"],
}
const WOORDEN = [
  "De Kiel",
  "Het Mondendiep",
  "De Turfschipper",
  "De Veenmol",
  "Het Sluisje",
  "De Gele Lis",
  "De Dorpswiek",
  "De Aardappelbloem",
  "Het Lage Land",
  "De Boerhoorn",
  "De Wijk",
  "Het Drostenhuis",
  "De Zandplaat",
  "De Borg",
  "Het Achterdiep",
  "De Witte Zwaan",
]

/**
 * An employer. Trade register numbers start with 00, before the first chamber region (01), so that none belongs to a business that
 * exists; one in forty lost a leading zero in a spreadsheet, one in twelve was never filled in, one in thirty has no section.
 */
export function trekWerkgever(r: Toeval, volgnummer: number): Werkgever {
  const sectie = r.gewogen(SECTIES)
  const [plaats, pc4, reikwijdte] = r.gewogen(r.kies(GEMEENTEN).plaatsen)
  const kvk = String(200_000 + volgnummer * 7).padStart(8, "0")
  return {
    werkgever_nr: `W${1001 + volgnummer}`,
    naam: trekBedrijfsnaam(r, sectie),
    kvk_nummer: r.kans(1 / 12) ? undefined : r.kans(1 / 40) ? kvk.slice(1) : kvk,
    sbi_sectie: r.kans(1 / 30) ? undefined : sectie,
    postcode: postcode(r, pc4 + r.heel(0, reikwijdte)),
    plaats,
  }
}

function trekBedrijfsnaam(r: Toeval, sectie: string): string {
  const stam = r.kies(STAMMEN[sectie] ?? ["Bedrijf"])
  if (r.kans(0.35)) return `${stam} ${r.kies(WOORDEN)}`
  const naam = trekStreeknaam(r, "m")
  const familie = [naam.tussenvoegsel, naam.achternaam].filter(Boolean).join(" ")
  return r.kans(0.2) ? `${stam} ${familie} & ${r.kies(["Zn.", "Zoon", "Dochters"])}` : `${stam} ${familie}`
}
