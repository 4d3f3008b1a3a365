/** The worked example of the contract of the indicators (§5) as files: Anna, Bram and Cor of one municipality, in 2025. */
export const BESTANDEN_VOORBEELD = {
  "organisaties.csv": "organisatie_code;naam;soort;gemeente_code\noost;Oost;gemeente;0037\n",
  "deelnemers.csv": [
    "deelnemer_nr;verantwoordelijke_code;voornaam;achternaam;geboortedatum;geslacht;postcode",
    "anna;oost;Anna;Proef;1990-05-01;v;9501 AA",
    "bram;oost;Bram;Proef;1985-03-02;m;",
    "cor;oost;Cor;Proef;1966-07-03;m;",
    "",
  ].join("\n"),
  "uitkeringen.csv": [
    "deelnemer_nr;soort;begin;einde;reden_einde",
    "anna;bijstand;2024-03-01;2025-02-01;loondienst",
    "anna;bijstand;2025-02-20;;",
    "bram;bijstand;2023-01-01;2025-04-01;loondienst",
    "cor;bijstand;2020-01-01;2024-06-01;loondienst",
    "cor;bijstand;2025-01-10;;",
    "",
  ].join("\n"),
  "werkgevers.csv": "werkgever_nr;naam;sbi_sectie\nW1;Bakkerij Proef;C\n",
  "dienstverbanden.csv": [
    "dienstverband_nr;deelnemer_nr;werkgever_nr;soort;begin;einde;bevestigd_tot",
    "D1;bram;W1;regulier;2025-04-01;2025-07-01;",
    "D2;bram;W1;regulier;2025-07-20;;2025-10-15",
    "",
  ].join("\n"),
} as const

const NUL = [0, 0, 0, 0, 0, 0]
const WERKT = { noemer: 1, werkt: 1, onbekend: 0, gestopt: 0, volgemaakt: 1 }

/** What follows from them, counted by hand with the contract beside it. Who is not in a map counts nought. */
export const CIJFERS_VOORBEELD = {
  van: "2025-01-01",
  tot: "2026-01-01",
  p: "2026-01-01",
  organisaties: ["oost"],
  indicatoren: {
    "BIJ-IN": { aantal: 1 },
    "BIJ-UIT": { aantal: 1, redenen: { loondienst: 1 }, voorlopig: 0 },
    "BIJ-UIT-WERK": { aantal: 1, voorlopig: 0 },
    "UIT-NAAR": { aantal: 1, soorten: { regulier: 1 }, sectoren: { C: 1 } },
    "BIJ-STAND": { personen: 2, huishoudens: 2, soorten: { bijstand: 2 } },
    "BIJ-AANDEEL": { landelijk: null, per_1000: null },
    "INSTROOM-PCT": { aantal: 0, noemer: 0, aandeel: null },
    DRAAI: { noemer: 1, bijstand: 1, ondersteuning: 1 },
    "TRJ-START": { aantal: 0 },
    "TRJ-LOPEND": { aantal: 0, verlopen: 0 },
    "TRJ-EIND": { aantal: 0, redenen: {} },
    "TRJ-UITVAL": { aantal: 0, noemer: 0, aandeel: null, redenen: {} },
    "TRJ-DUUR": { n: 0, mediaan: null, gemiddelde: null, p90: null },
    "ONTW-DUUR": { n: 0, mediaan: null, lopend_n: 0, lopend_mediaan: null },
    WEP: { aantal: 0 },
    PLS: { contracten: 2, soorten: { regulier: 2 }, sectoren: { C: 2 }, geplaatst: 1, onbetaald: {} },
    "PLS-CONTACT": { aantal: 0, noemer: 2 },
    "DUUR-3": WERKT,
    "DUUR-6": WERKT,
    "DUUR-12": { noemer: 0, werkt: 0, onbekend: 0, gestopt: 0, volgemaakt: 0 },
    LKS: { gestart: 0, lopend: 0 },
    BUITEN: { buiten: 0, binnen: 0, onbekend: 0 },
    BESCHUT: { personen: 0, plekken: 0, zonder_uren: 0, taakstelling: null },
    BAAN: { dienstverbanden: 0, banen: 0, zonder_uren: 0 },
    WSW: { personen: 0, fte: 0, zonder_uren: 0 },
    "TREDE-STAND": { treden: { onbekend: 3 }, verouderd: 0 },
    "TREDE-MATRIX": { matrix: [NUL, NUL, NUL, NUL, NUL, NUL], stijgt: 0, gelijk: 0, daalt: 0, zonder_begin: 3, niet_hermeten: 0 },
    "TREDE-TRAJ": { stijgt: 0, gelijk: 0, daalt: 0, niet_gemeten: 0 },
    ACTIEF: { vier_uur: 0, minder: 0, onbekend: 0, niet: 2 },
    KWAL: { niveaus: { onbekend: 3 }, startkwalificatie: 0, noemer: 0 },
    SAMEN: { n: 3, leeftijd: { "35-44": 2, "55+": 1 }, geslacht: { v: 1, m: 2 }, doelgroep: { geen: 3 } },
    VULGRAAD: { n: 3, velden: { postcode: 1 } },
  },
}
