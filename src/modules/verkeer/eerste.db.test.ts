import { afterAll, beforeAll, expect, test } from "vitest"
import { type InvoerRegio, type Map, openInvoerRegio } from "../../../test/support/invoer.ts"

// The first delivery of a source is not compared with what is stored: there is nothing. Planted and seen red: doubles in the
// view of what lies ready (dubbel_van left out), refused rows in the map of references, the counts of all rows in place of the
// good ones, and what is unlikely told of a refused row as well.

let regio: InvoerRegio
beforeAll(async () => {
  regio = await openInvoerRegio()
  expect((await regio.leesIn(GEDEELD)).geland).toBe(true)
})
afterAll(() => regio.close())

/** What all sources share. */
const GEDEELD: Map = { "voorzieningen.csv": "voorziening_code;naam;soort\nwf;Werkfit;werkfit\n" }
/** One row of each other file, of somebody whom DEELS does not name: with it the source is known for each file. */
const BEKEND: Map = {
  "medewerkers.csv": "medewerker_nr;organisatie_code;naam;email;rol\nM9;stadskanaal;Mies;mies@example.org;casusregisseur\n",
  "deelnemers.csv": "deelnemer_nr;verantwoordelijke_code;voornaam;achternaam;geboortedatum\nZ;stadskanaal;Zus;Z;1980-01-01\n",
  "verantwoordelijken.csv": "deelnemer_nr;organisatie_code;begin;einde\nZ;stadskanaal;2020-01-01;\n",
  "opleidingen.csv": "deelnemer_nr;niveau\nZ;hbo\n",
  "betrokkenen.csv": "deelnemer_nr;medewerker_nr;rol;begin\nZ;M9;casusregisseur;2024-01-01\n",
  "uitkeringen.csv": "deelnemer_nr;soort;begin\nZ;bijstand;2020-01-01\n",
  "doelgroepen.csv": "deelnemer_nr;doelgroep;begin\nZ;lks;2020-01-01\n",
  "ontheffingen.csv": "deelnemer_nr;soort;begin\nZ;volledig;2020-01-01\n",
  "meldingen.csv": "melding_nr;organisatie_code;datum;deelnemer_nr\nME9;stadskanaal;2020-01-01;Z\n",
  "treden.csv": "deelnemer_nr;datum;trede\nZ;2020-01-01;3\n",
  "trajecten.csv": "traject_nr;deelnemer_nr;voorziening_code;begin\nT9;Z;wf;2024-01-01\n",
  "werkgevers.csv": "werkgever_nr;naam\nW9;Negen\n",
  "vacatures.csv": "vacature_nr;werkgever_nr;titel;open_vanaf\nV9;W9;Hulp;2025-01-01\n",
  "contactmomenten.csv": "contact_nr;werkgever_nr;deelnemer_nr;datum;soort\nC9;W9;;2025-01-01;telefoon\nC8;;Z;2025-01-01;telefoon\n",
  "dienstverbanden.csv": "dienstverband_nr;deelnemer_nr;werkgever_nr;soort;begin\nD9;Z;W9;regulier;2025-01-01\n",
  "plaatsingen.csv": "plaatsing_nr;deelnemer_nr;dienstverband_nr;werkvorm;begin\nP9;Z;D9;intern;2025-02-01\n",
  "aanwezigheid.csv": "deelnemer_nr;datum;dagdeel;traject_nr;status\nZ;2025-03-01;ochtend;T9;aanwezig\n",
}
/** Good rows, doubles, refused rows with what refers to them, and what is unlikely. */
const DEELS: Map = {
  "medewerkers.csv":
    "medewerker_nr;organisatie_code;naam;email;rol\nM1;stadskanaal;Mo;mo@example.org;jobcoach\nM2;weg;Mia;mia@example.org;jobcoach\n",
  "deelnemers.csv": `deelnemer_nr;verantwoordelijke_code;voornaam;achternaam;geboortedatum;overleden_op
A;stadskanaal;Anna;A;1990-01-01;\nA;stadskanaal;Anna;A;1990-01-01;\nB;stadskanaal;Bram;B;1985-01-01;2024-06-01\nC;stadskanaal;Cor;C;fout;\n`,
  "verantwoordelijken.csv": "deelnemer_nr;organisatie_code;begin;einde\nA;stadskanaal;2021-01-01;\nA;weg;2020-01-01;2021-01-01\n",
  "opleidingen.csv": "deelnemer_nr;niveau;behaald_op\nA;hbo;\nA;hbo;\nB;wo;1980-01-01\n",
  "betrokkenen.csv": "deelnemer_nr;medewerker_nr;rol;begin\nA;M1;jobcoach;2024-01-01\nB;M1;jobcoach;2024-01-01\nB;M2;jobcoach;2024-01-01\n",
  "uitkeringen.csv": `deelnemer_nr;soort;begin;einde;reden_einde
A;bijstand;2020-01-01;2022-01-01;loondienst\nA;bijstand;2021-01-01;;\nB;ww;2020-01-01;2025-01-01;overlijden\nA;ww;2018-01-01;2019-01-01;loondienst\n`,
  "doelgroepen.csv": "deelnemer_nr;doelgroep;begin\nB;lks;2020-01-01\nB;lks;2020-01-01\nC;lks;2020-01-01\n",
  "ontheffingen.csv": "deelnemer_nr;soort;begin;einde\nB;volledig;2020-01-01;\nA;volledig;2020-01-01;2019-01-01\n",
  "meldingen.csv": "melding_nr;organisatie_code;datum;deelnemer_nr\nME1;stadskanaal;2020-01-01;A\nME2;stadskanaal;1989-01-01;A\n",
  "treden.csv": "deelnemer_nr;datum;trede\nA;2020-01-01;3\nA;2020-01-01;4\nB;2024-07-01;2\n",
  "trajecten.csv": `traject_nr;deelnemer_nr;voorziening_code;begin;verwacht_einde;einde
T1;A;wf;2024-01-01;2024-06-01;\nT2;A;weg;2024-01-01;2024-06-01;\nT3;B;wf;2024-01-01;;2025-01-01\nT1;A;wf;2024-01-01;2024-06-01;\n`,
  "werkgevers.csv": "werkgever_nr;naam;kvk_nummer\nW1;Een;12345678\nW2;Twee;1\n",
  "vacatures.csv":
    "vacature_nr;werkgever_nr;titel;open_vanaf;sluit_op\nV1;W1;Hulp;2025-01-01;2024-01-01\nV2;W2;Hulp;2025-01-01;2024-01-01\n",
  "contactmomenten.csv": `contact_nr;werkgever_nr;deelnemer_nr;datum;soort
C1;W1;;2025-01-01;telefoon\nC2;W2;;2025-01-01;telefoon\nC3;;A;2025-01-01;gesprek\nC4;;B;2025-01-01;gesprek\n`,
  "dienstverbanden.csv": `dienstverband_nr;deelnemer_nr;werkgever_nr;soort;begin;einde;contact_nr;bevestigd_tot
D1;A;W1;regulier;2025-01-01;;C1;2024-06-01\nD2;A;W1;regulier;2025-01-01;;C2;\nD3;B;W2;regulier;2025-01-01;;;\nD4;B;W1;regulier;2023-01-01;;C3;\n`,
  "plaatsingen.csv": `plaatsing_nr;deelnemer_nr;dienstverband_nr;werkvorm;begin
P1;B;D1;intern;2025-02-01\nP2;A;D1;intern;2024-02-01\nP3;A;D2;intern;2025-02-01\nP4;A;D1;intern;2025-02-01\n`,
  "aanwezigheid.csv": `deelnemer_nr;datum;dagdeel;traject_nr;plaatsing_nr;status
B;2024-02-01;ochtend;T1;;aanwezig\nA;2025-02-01;middag;;P1;aanwezig\nA;2025-02-02;middag;T2;;aanwezig\nA;2025-02-03;avond;T1;;ziek\nA;2025-02-03;avond;T1;;ziek\n`,
}

test("een eerste levering krijgt hetzelfde rapport als een latere", async () => {
  const eerste = await regio.leesIn(DEELS, { proef: true })
  expect(eerste.meldingen.length).toBeGreaterThan(35)
  const plek = (m: { bestand: string; rij: number | null }): string => `${m.bestand} ${m.rij}`
  const geweigerd = new Set(eerste.meldingen.filter(m => m.ernst === "geweigerd").map(plek))
  expect(eerste.meldingen.filter(m => m.ernst === "let_op" && geweigerd.has(plek(m)))).toEqual([])
  expect((await regio.leesIn(BEKEND)).geland).toBe(true)
  const later = await regio.leesIn(DEELS, { proef: true })
  expect(later).toEqual(eerste)
})
