import type { Kolom, Uitwisselbestand } from "#platform/uitwisselbestand"

/** What stands in each file, for who has to fill it. */
const WAARVOOR: Record<string, string> = {
  organisaties: "Gemeenten, SOB, zorgaanbieders, scholen en andere organisaties waarnaar de andere bestanden verwijzen.",
  medewerkers: "Wie bij een organisatie werkt, in welke rol. Wie hier staat kan een account krijgen.",
  deelnemers: "Eén rij per persoon: naam, geboortedatum, BSN en welke organisatie verantwoordelijk is.",
  verantwoordelijken: "Alleen voor wie van organisatie wisselde: welke organisatie wanneer verantwoordelijk was.",
  opleidingen: "Opleidingen en diploma's.",
  betrokkenen: "Welke medewerker wanneer bij wie betrokken is, in welke rol. Wie hier niet staat ziet het dossier niet.",
  uitkeringen: "Perioden met een uitkering, en waarom die eindigde.",
  doelgroepen: "Perioden waarin iemand tot een doelgroep hoort.",
  ontheffingen: "Ontheffingen van de arbeidsplicht, met de dag waarop ze opnieuw worden bekeken.",
  meldingen: "Mensen die zich meldden en wat daarvan kwam, ook zonder dat zij deelnemer werden.",
  treden: "Metingen op de participatieladder: dag, trede, wie beoordeelde en waarom.",
  voorzieningen: "Het aanbod waaraan mensen kunnen meedoen.",
  trajecten: "Wie aan welke voorziening meedoet, van wanneer tot wanneer, en hoe het afliep.",
  werkgevers: "Werkgevers waar mensen werken of waarmee contact is.",
  dienstverbanden: "Arbeidscontracten: wie is in dienst bij wie, voor hoeveel uur.",
  plaatsingen: "De plek waar iemand werkt, stage loopt of meedoet; betaald binnen een dienstverband, of onbetaald.",
  aanwezigheid: "Per dagdeel: was iemand er, en zo niet, waarom niet.",
  vacatures: "Openstaande plekken bij werkgevers, met hun eisen.",
  contactmomenten: "Gesprekken met deelnemers en werkgevers.",
  reeksen: "Cijfers van buiten, zoals inwonertallen en taakstellingen, per organisatie of voor het hele land.",
}

export const waarvoor = (b: Uitwisselbestand): string => WAARVOOR[b.naam]!

/** What may stand in a column, in plain words. */
export function vormVan(k: Kolom): string {
  if (k.codes) return `een van: ${k.codes.join(", ")}`
  if (k.naar) return k.naar.bestand === "organisaties" ? "een organisatie_code" : `een nummer uit ${k.naar.bestand}.csv`
  if (k.naam === "bsn") return "negen cijfers; wordt versleuteld bewaard"
  const vormen: Partial<Record<Kolom["sql"], string>> = { date: "datum", numeric: "getal", int: "heel getal", boolean: "ja of nee" }
  return vormen[k.sql] ?? EIGEN[k.naam] ?? "tekst"
}
const EIGEN: Record<string, string> = {
  postcode: "1234 AB",
  gemeente_code: "CBS-code van vier cijfers",
  woongemeente_code: "CBS-code van vier cijfers",
  kvk_nummer: "acht cijfers",
  voertaal: "taalcode van drie letters (ISO 639-3), bijvoorbeeld nld",
  eisen: "losse eisen, zoals rijbewijs:B taal:B1 dagdelen:ma_o,di_a tillen:10 vog:ja",
}

/** What must be filled and what makes a row the same row. */
export const rolVan = (k: Kolom): string => [k.verplicht ? "verplicht" : "", k.sleutel ? "sleutel" : ""].filter(Boolean).join(", ")

/** How files are read, for whoever makes them. */
export const LEESREGELS: ReadonlyArray<{ naam: string; waarde: string }> = [
  {
    naam: "Vorm",
    waarde:
      "CSV: een eerste regel met kolomnamen, daarna één rij per regel. Scheiden mag met puntkomma, komma of tab; in Excel heet dit 'CSV UTF-8'. Of een Excel-werkmap (.xlsx) met een werkblad per bestand: formules worden niet uitgevoerd, van een formule telt de bewaarde uitkomst. Een .zip mag beide bevatten.",
  },
  {
    naam: "Kolommen",
    waarde:
      "In elke volgorde. Een kolom die ontbreekt laat staan wat er is; een lege cel maakt leeg wat er stond. Een onbekende kolom wordt gemeld en overgeslagen.",
  },
  {
    naam: "Datums",
    waarde: "2025-03-09, 09-03-2025 of 9/3/2025 (eerst de dag), met een jaar van vier cijfers.",
  },
  { naam: "Getallen", waarde: "Met een komma of punt voor de decimalen, zonder punten voor duizendtallen." },
  {
    naam: "Perioden",
    waarde: "Van begin tot einde: het einde is de eerste dag die niet meer meetelt. Een leeg einde betekent: loopt nog.",
  },
  {
    naam: "Bron",
    waarde:
      "Elk nummer hoort bij een bron. Wie opnieuw inleest gebruikt dezelfde bron en dezelfde nummers: zo worden rijen bijgewerkt in plaats van dubbel. Een bron hoort bij wie ervoor mag invoeren: een account met hetzelfde recht leest in dezelfde bron, een met een ruimer of kleiner recht in een eigen. Staan uw nummers al onder een andere bron, dan zegt de controle dat voordat u kiest.",
  },
  {
    naam: "⟳",
    waarde:
      "Zo'n bestand is voor iedereen die erin staat de hele waarheid van die bron: wat er niet meer in staat, vervalt; de controle noemt elke rij die weggaat. Wie er niet in staat houdt wat hij heeft.",
  },
  {
    naam: "Met de hand verbeterd",
    waarde:
      "Heeft een collega een ingelezen periode, meting of opleiding verbeterd, beëindigd of ingetrokken, dan blijft dat staan zolang de bron hetzelfde levert als eerst. Levert de bron over die periode iets anders, dan geldt de bron; het rapport noemt elke verbetering die daarvoor wijkt, en zij blijft leesbaar. Naam, adres en andere persoonsgegevens krijgen altijd wat het bestand zegt: laat zo'n kolom weg als Trede de plek is waar u haar bijhoudt.",
  },
  {
    naam: "Wat al is opgeslagen",
    waarde:
      "Een rij die iets anders ongeldig zou maken wordt geweigerd: een dienstverband dat korter wordt dan een plaatsing die erbij hoort, of een geboortedatum die na een vastgelegd feit komt te liggen. Het rapport zegt waar het om gaat; lever dat aangepast mee, of verbeter het eerst.",
  },
  {
    naam: "Nullen vooraan",
    waarde: "Excel laat ze weg. Bij een gemeentecode, een BSN en een KVK-nummer worden ze aangevuld en gemeld.",
  },
]
