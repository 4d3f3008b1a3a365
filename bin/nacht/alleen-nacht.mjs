/** What only the long run does: it takes minutes, or a machine of its own (a disk that may fill, a program that is killed). */
export const ALLEEN_NACHT = [
  {
    naam: "schijf",
    nummer: "T10",
    belofte: "volle schijf: alleen-lezen met een melding, geen blik zonder regel, met ruimte vanzelf verder (als root, op een tmpfs)",
    project: "nacht",
    bestanden: ["test/nacht/schijf-vol.nacht.ts"],
  },
  {
    naam: "overbelasting",
    nummer: "T24",
    belofte: "vijf keer te veel verkeer: 503 met Retry-After, 0 bevestigde wijzigingen kwijt; 300 open bladzijden horen wat is vastgelegd",
    project: "nacht",
    bestanden: ["test/nacht/overbelasting.nacht.ts", "test/nacht/stromen.nacht.ts"],
  },
  {
    naam: "honderd",
    nummer: "T24",
    belofte: "honderd mensen tegelijk aan het werk in een regio van 20.000: niets mislukt, en wie leest, zoekt of opslaat wacht niet",
    project: "nacht",
    bestanden: ["test/nacht/honderd.nacht.ts"],
    maat: "TREDE_SECONDEN",
    aantal: 600,
  },
  {
    naam: "herstart",
    nummer: "T24",
    belofte: "netjes stoppen en starten onder verkeer: geen verzoek afgebroken, 0 bevestigde wijzigingen kwijt",
    project: "nacht",
    bestanden: ["test/nacht/herstart.nacht.ts"],
    maat: "TREDE_HERSTARTS",
    aantal: 100,
  },
  {
    naam: "bijwerken",
    nummer: "T15",
    belofte: "de vorige versie helpt onder belasting door terwijl deze de database bijwerkt: 0 mislukt, 0 kwijt",
    project: "nacht",
    bestanden: ["test/nacht/bijwerken.nacht.ts"],
  },
  {
    naam: "wissen",
    nummer: "T19 T10",
    belofte:
      "kill -9 midden in het wissen van ruim honderd mensen: niemand half gewist, aan het eind iedereen weg, één keer, en de zegels kloppen",
    project: "nacht",
    bestanden: ["test/nacht/wissen.nacht.ts"],
  },
  {
    naam: "moment",
    nummer: "T14",
    belofte:
      "een machine die weg is komt terug uit de doorlopende kopie: hoogstens 5 minuten kwijt, binnen 30 minuten, en tot op een gekozen seconde elke tabel, regel en teller gelijk",
    project: "nacht",
    bestanden: ["test/nacht/herstel-moment.nacht.ts"],
    maat: "TREDE_MENSEN",
    aantal: 20000,
  },
  {
    naam: "geheimen",
    nummer: "T25",
    belofte: "geen sleutel of token in de hele geschiedenis van de bestanden",
    project: "nacht",
    bestanden: ["test/nacht/geheimen.nacht.ts"],
  },
  {
    naam: "audit",
    nummer: "T25",
    belofte: "npm audit: geen bekend ernstig lek in wat meegaat",
    project: "nacht",
    bestanden: ["test/nacht/audit.nacht.ts"],
  },
]
