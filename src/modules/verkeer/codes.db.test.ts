import { isAankondiging } from "./rapport.rules.ts"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type InvoerRegio, type Map, openLegeRegio } from "../../../test/support/invoer.ts"
import { CODES } from "./uitleg.teksten.ts"

// One region that is right, and per test files that break rules: the report names row, line, column, value and rule.
let regio: InvoerRegio
const gezien = new Set<string>()

const GOED: Map = {
  "organisaties.csv":
    "organisatie_code;naam;soort;gemeente_code\nsk;Stadskanaal;gemeente;0037\nvd;Veendam;gemeente;0047\nwp;Werkplaats;sob;\n",
  "medewerkers.csv": "medewerker_nr;organisatie_code;naam;email;rol\nM1;sk;Mia Coach;mia@example.org;casusregisseur\n",
  "deelnemers.csv": `deelnemer_nr;verantwoordelijke_code;bsn;voornaam;achternaam;geboortedatum;overleden_op
A;sk;123456782;Anna;Akker;1990-05-01;
B;sk;;Bram;Berg;1980-01-01;
D;sk;;Dirk;Dood;1950-01-01;2024-06-01
`,
  "voorzieningen.csv": "voorziening_code;naam;soort;uitvoerder_code;gemeente_code\nwf;Werkfit;werkfit;wp;0037\n",
  "werkgevers.csv": "werkgever_nr;naam;kvk_nummer\nW1;Bakkerij;12345678\n",
}
beforeAll(async () => {
  regio = await openLegeRegio()
  const rapport = await regio.leesIn(GOED)
  expect(rapport.geland).toBe(true)
})
afterAll(() => regio.close())

/** The findings of a dry run, without the advice (`let_op`) unless asked for. */
async function bevindingen(bestanden: Map, letOp = false): Promise<string[]> {
  const rapport = await regio.leesIn(bestanden, { proef: true })
  for (const m of rapport.meldingen) {
    gezien.add(m.code)
    expect(m.uitleg, m.code).toMatch(/^[A-Z].*\.$/)
    expect(m.uitleg).not.toMatch(/undefined|\bnull\b|\[object/)
  }
  return rapport.meldingen
    .filter(m => letOp || m.ernst !== "let_op")
    .map(m => `${m.bestand} ${m.rij}:${m.regel} ${m.kolom}=${m.waarde} ${m.code}${m.ernst === "geweigerd" ? "" : ` (${m.ernst})`}`)
}

const PERSOON = "deelnemer_nr;verantwoordelijke_code;bsn;voornaam;achternaam;geboortedatum;geslacht;postcode;woongemeente_code;aanmelddatum"

describe("cellen", () => {
  test("deelnemers.csv", async () => {
    const rijen = [
      "1;sk;123456789;A;B;1990-01-01;m;9501 AB;0037;",
      "2;sk;000000000;A;B;1990-01-01;m;;;",
      "3;sk;12345;A;B;1990-01-01;m;;;",
      "4;sk;012345672;A;B;1990-01-01;m;;37;",
      "5;sk;12345672;A;B;1990-01-01;m;;;",
      "6;sk;;;B;1990-01-01;man;9501;370037;",
      "7;sk;;A;B;2025-02-30;;;;",
      "8;sk;;A;B;01-02-90;;;;",
      "9;sk;;A;B;2030-01-01;;;;",
      "10;sk;;A;B;2015-01-01;;;;2026-01-01",
      "11;sk;;A;B;1912-01-01;;;;",
      "12;sk;;A;B;1990-01-01;;;;1989-12-31",
      "13;sk;;A;B;1990-01-01;;;;2028-01-01",
      ";sk;;A;B;1990-01-01;;;;",
    ]
    expect(await bevindingen({ "deelnemers.csv": `${PERSOON}\n${rijen.join("\n")}\n` })).toEqual([
      "deelnemers.csv 1:2 bsn=*****6789 bsn_elfproef",
      "deelnemers.csv 2:3 bsn=*****0000 bsn_nullen",
      "deelnemers.csv 3:4 bsn=*2345 bsn_lengte",
      "deelnemers.csv 4:5 bsn=*****5672 bsn_niet_uniek",
      "deelnemers.csv 4:5 woongemeente_code=37 voorloopnul_aangevuld (gemeld)",
      "deelnemers.csv 5:6 bsn=****5672 bsn_niet_uniek",
      "deelnemers.csv 5:6 bsn=****5672 voorloopnul_aangevuld (gemeld)",
      "deelnemers.csv 6:7 voornaam= verplicht_leeg",
      "deelnemers.csv 6:7 geslacht=man onbekende_code",
      "deelnemers.csv 6:7 postcode=9501 postcode (gemeld)",
      "deelnemers.csv 6:7 woongemeente_code=370037 onbekende_code",
      "deelnemers.csv 7:8 geboortedatum=2025-02-30 datum_bestaat_niet",
      "deelnemers.csv 8:9 geboortedatum=01-02-90 datumvorm",
      "deelnemers.csv 9:10 geboortedatum=2030-01-01 geboortedatum_toekomst",
      "deelnemers.csv 10:11 geboortedatum=2015-01-01 leeftijd_13_110",
      "deelnemers.csv 11:12 geboortedatum=1912-01-01 leeftijd_13_110",
      "deelnemers.csv 12:13 geboortedatum=1990-01-01 leeftijd_13_110",
      "deelnemers.csv 12:13 aanmelddatum=1989-12-31 feit_voor_geboorte",
      "deelnemers.csv 13:14 aanmelddatum=2028-01-01 feit_te_ver_vooruit",
      "deelnemers.csv 14:15 deelnemer_nr= verplicht_leeg",
    ])
  })

  test("getallen, ja en nee, treden, uren, loonwaarde, KVK en eisen", async () => {
    const files = {
      "opleidingen.csv": "deelnemer_nr;niveau;behaald_op;diploma\nA;mbo;;ja\nA;hbo;;misschien\n",
      "treden.csv": "deelnemer_nr;datum;trede\nA;2025-01-01;7\nA;2025-01-02;2,5\nA;2025-01-03;drie\nA;2025-01-04;3,0\n",
      "werkgevers.csv": "werkgever_nr;naam;kvk_nummer;sbi_sectie\nK1;X;1234567;a\nK2;X;123456;A\nK3;X;;Z\n",
      "dienstverbanden.csv":
        "dienstverband_nr;deelnemer_nr;werkgever_nr;soort;begin;uren_per_week;loonwaarde_pct;lks\nD1;A;W1;regulier;2025-01-01;0;201;nee\nD2;A;W1;regulier;2025-01-01;60,5;-1;\nD3;A;W1;REGULIER;2025-01-01;1.000,5;;J\nD4;A;W1;wsw;2025-01-01;36.5;100;0\n",
      "vacatures.csv":
        "vacature_nr;werkgever_nr;titel;plaatsen;open_vanaf;eisen\nV1;W1;Hulp;0;2025-01-01;rijbewijs:B taal:B1 vlot:ja netjes\n",
    }
    expect(await bevindingen(files)).toEqual([
      "opleidingen.csv 1:2 niveau=mbo onbekende_code",
      "opleidingen.csv 2:3 diploma=misschien boolean",
      "treden.csv 1:2 trede=7 trede_1_6",
      "treden.csv 2:3 trede=2,5 trede_1_6",
      "treden.csv 3:4 trede=drie getalvorm",
      "werkgevers.csv 1:2 kvk_nummer=1234567 voorloopnul_aangevuld (gemeld)",
      "werkgevers.csv 2:3 kvk_nummer=123456 kvk_8_cijfers",
      "werkgevers.csv 3:4 sbi_sectie=Z onbekende_code",
      "dienstverbanden.csv 1:2 uren_per_week=0 uren_0_60",
      "dienstverbanden.csv 1:2 loonwaarde_pct=201 loonwaarde_0_200",
      "dienstverbanden.csv 2:3 uren_per_week=60,5 uren_0_60",
      "dienstverbanden.csv 2:3 loonwaarde_pct=-1 loonwaarde_0_200",
      "dienstverbanden.csv 3:4 uren_per_week=1.000,5 getalvorm",
      "vacatures.csv 1:2 plaatsen=0 getalvorm",
      "vacatures.csv 1:2 eisen=vlot:ja onbekende_eis (gemeld)",
      "vacatures.csv 1:2 eisen=netjes onbekende_eis (gemeld)",
    ])
  })
})

describe("rijen", () => {
  test("perioden: einde, reden, overlap, geboorte en te ver vooruit", async () => {
    const rijen = [
      "A;bijstand;2020-01-01;2020-01-01;",
      "A;bijstand;2021-01-01;2020-01-01;",
      "A;ww;2021-01-01;;loondienst",
      "A;ww;2020-06-01;2021-01-02;",
      "A;wia;1990-04-30;1991-01-01;",
      "A;anw;2027-11-24;;",
      "A;bbz;2020-01-01;2036-11-23;",
      "B;bijstand;2020-01-01;2021-01-01;",
      "B;bijstand;2021-01-01;;",
      "B;ww;2020-01-01;2019-13-01;loondienst",
    ]
    expect(await bevindingen({ "uitkeringen.csv": `deelnemer_nr;soort;begin;einde;reden_einde\n${rijen.join("\n")}\n` })).toEqual([
      "uitkeringen.csv 1:2 einde=2020-01-01 einde_voor_begin",
      "uitkeringen.csv 2:3 einde=2020-01-01 einde_voor_begin",
      "uitkeringen.csv 3:4 begin=2021-01-01 overlap",
      "uitkeringen.csv 3:4 reden_einde=loondienst reden_zonder_einde",
      "uitkeringen.csv 4:5 begin=2020-06-01 overlap",
      "uitkeringen.csv 5:6 begin=1990-04-30 feit_voor_geboorte",
      "uitkeringen.csv 6:7 begin=2027-11-24 feit_te_ver_vooruit",
      "uitkeringen.csv 7:8 einde=2036-11-23 feit_te_ver_vooruit",
      "uitkeringen.csv 10:11 einde=2019-13-01 datum_bestaat_niet",
    ])
  })

  test("dubbelen: gelijk landt één keer, verschillend wordt geweigerd", async () => {
    const files = {
      "doelgroepen.csv":
        "deelnemer_nr;doelgroep;begin;einde\nA;nugger;2020-01-01;\nA;NUGGER;01-01-2020;\nB;lks;2020-01-01;\nB;lks;2020-01-01;2021-01-01\n",
      "organisaties.csv": "organisatie_code;naam;soort\nx;Een;sob\nx;Twee;sob\n",
    }
    expect(await bevindingen(files)).toEqual([
      "organisaties.csv 1:2 organisatie_code=x dubbele_sleutel",
      "organisaties.csv 2:3 organisatie_code=x dubbele_sleutel",
      "doelgroepen.csv 2:3 null=null dubbele_rij (gemeld)",
      "doelgroepen.csv 3:4 deelnemer_nr=B dubbele_sleutel",
      "doelgroepen.csv 4:5 deelnemer_nr=B dubbele_sleutel",
    ])
  })

  test("trajecten en werk: uitvalreden, precies een van, binnen het dienstverband", async () => {
    const files = {
      "trajecten.csv":
        "traject_nr;deelnemer_nr;voorziening_code;begin;einde;reden_einde;uitvalreden\nT1;A;wf;2025-01-01;2025-03-01;afgerond;ziekte\nT2;A;wf;2025-01-01;2025-03-01;uitval;ziekte\n",
      "dienstverbanden.csv":
        "dienstverband_nr;deelnemer_nr;werkgever_nr;organisatie_code;soort;begin;einde\nD1;A;W1;wp;wsw;2025-01-01;\nD2;A;;;wsw;2025-01-01;\nD3;A;;wp;wsw;2025-01-01;2025-07-01\n",
      "plaatsingen.csv":
        "plaatsing_nr;deelnemer_nr;dienstverband_nr;werkvorm;begin;einde\nP1;A;D3;intern;2025-01-01;2025-07-01\nP2;A;D3;intern;2024-12-31;2025-02-01\nP3;A;D3;intern;2025-02-01;\nP4;A;D2;intern;2025-02-01;\n",
      "aanwezigheid.csv":
        "deelnemer_nr;datum;dagdeel;traject_nr;plaatsing_nr;status\nA;2025-02-01;ochtend;T2;P1;aanwezig\nA;2025-02-01;middag;;;aanwezig\n",
    }
    expect(await bevindingen(files)).toEqual([
      "trajecten.csv 1:2 uitvalreden=ziekte uitvalreden_zonder_uitval",
      "dienstverbanden.csv 1:2 werkgever_nr=W1 precies_een_van",
      "dienstverbanden.csv 2:3 werkgever_nr= precies_een_van",
      "plaatsingen.csv 2:3 dienstverband_nr=D3 plaatsing_buiten_dienstverband",
      "plaatsingen.csv 3:4 dienstverband_nr=D3 plaatsing_buiten_dienstverband",
      "plaatsingen.csv 4:5 dienstverband_nr=D2 verwijzing_naar_afgekeurde_rij",
      "aanwezigheid.csv 1:2 traject_nr=T2 precies_een_van",
      "aanwezigheid.csv 2:3 traject_nr= precies_een_van",
    ])
  })

  test("verwijzingen: onbekend, en naar een afgekeurde rij door een keten van bestanden", async () => {
    const files = {
      "organisaties.csv": "organisatie_code;naam;soort\nfout;Fout;bedrijf\n",
      "deelnemers.csv":
        "deelnemer_nr;verantwoordelijke_code;voornaam;achternaam;geboortedatum\nX;fout;A;B;1990-01-01\nY;nergens;A;B;1990-01-01\n",
      "trajecten.csv": "traject_nr;deelnemer_nr;voorziening_code;begin\nT1;X;wf;2025-01-01\nT2;Z;geen;2025-01-01\n",
      "aanwezigheid.csv":
        "deelnemer_nr;datum;dagdeel;traject_nr;status\nX;2025-02-01;ochtend;T1;aanwezig\nA;2025-02-01;ochtend;T1;aanwezig\n",
      "voorzieningen.csv": "voorziening_code;naam;soort;gemeente_code\ng;G;taal;9999\n",
    }
    expect(await bevindingen(files)).toEqual([
      "organisaties.csv 1:2 soort=bedrijf onbekende_code",
      "deelnemers.csv 1:2 verantwoordelijke_code=fout verwijzing_naar_afgekeurde_rij",
      "deelnemers.csv 2:3 verantwoordelijke_code=nergens verwijzing_onbekend",
      "voorzieningen.csv 1:2 gemeente_code=9999 verwijzing_onbekend",
      "trajecten.csv 1:2 deelnemer_nr=X verwijzing_naar_afgekeurde_rij",
      "trajecten.csv 2:3 deelnemer_nr=Z verwijzing_onbekend",
      "trajecten.csv 2:3 voorziening_code=geen verwijzing_onbekend",
      "aanwezigheid.csv 1:2 deelnemer_nr=X verwijzing_naar_afgekeurde_rij",
      "aanwezigheid.csv 1:2 traject_nr=T1 verwijzing_naar_afgekeurde_rij",
      "aanwezigheid.csv 2:3 traject_nr=T1 verwijzing_naar_afgekeurde_rij",
    ])
  })

  test("reeksen: een totaal dat niet optelt wordt gemeld, met beide getallen", async () => {
    const rijen = [
      "inwoners;2025-01-01;sk;31000,5",
      "inwoners;2025-01-01;vd;27000",
      "inwoners;2025-01-01;land;18000000",
      "inwoners;2025-01-01;TOTAAL;58000",
    ]
    expect(await bevindingen({ "reeksen.csv": `reeks;datum;organisatie_code;waarde\n${rijen.join("\n")}\n` })).toEqual([
      "reeksen.csv 4:5 waarde=58000 totaal_klopt_niet (gemeld)",
    ])
  })

  test("reeksen: een later bestand dat een opgeslagen totaal onjuist maakt wordt gemeld", async () => {
    const reeks = (...rijen: string[]): Map => ({ "reeksen.csv": `reeks;datum;organisatie_code;waarde\n${rijen.join("\n")}\n` })
    await regio.leesIn(reeks("later;2025-01-01;sk;10", "later;2025-01-01;vd;20", "later;2025-01-01;totaal;30"))
    expect(await bevindingen(reeks("later;2025-01-01;land;99", "later;2025-01-01;sk;10", "later;2025-01-01;vd;20"))).toEqual([])
    expect(await bevindingen(reeks("later;2025-01-01;sk;11"))).toEqual(["reeksen.csv 1:2 waarde=11 totaal_klopt_niet (gemeld)"])
  })
})

describe("bestanden", () => {
  test("onbekende kolommen en bestanden worden gemeld, cellen zonder kolomnaam ook", async () => {
    const files = {
      "Treden.CSV": "deelnemer_nr;datum;trede;kleur\nA;2025-01-01;3;rood;extra\n",
      "klanten.csv": "x\n",
      "leesmij.txt": "",
      ".verborgen.csv": "x\n",
    }
    expect(await bevindingen(files)).toEqual([
      "treden.csv null:1 kleur=null onbekende_kolom (gemeld)",
      "treden.csv 1:2 null=extra onbekende_kolom (gemeld)",
      "klanten.csv null:null null=null onbekend_bestand (gemeld)",
      "leesmij.txt null:null null=null onbekend_bestand (gemeld)",
    ])
  })

  test("twee bestanden met één naam vallen beide weg, en niets landt", async () => {
    const rapport = await regio.leesIn(
      {
        "Treden.csv": "deelnemer_nr;datum;trede\nA;2025-01-01;3\n",
        "treden.csv": "deelnemer_nr;datum;trede\nA;2025-01-01;4\n",
        "werkgevers.csv": "werkgever_nr;naam\nW9;X\n",
      },
      { goedeRijen: true },
    )
    gezien.add("bestand_dubbel")
    expect(rapport.geland).toBe(false)
    expect(rapport.bestanden.map(b => b.bestand)).toEqual(["werkgevers.csv"])
    expect(rapport.meldingen.map(m => [m.bestand, m.code, m.ernst])).toEqual([
      ["Treden.csv", "bestand_dubbel", "geweigerd"],
      ["treden.csv", "bestand_dubbel", "geweigerd"],
    ])
  })
})

test("wat onwaarschijnlijk is wordt gemeld en landt", async () => {
  const files = {
    "deelnemers.csv": "deelnemer_nr;verantwoordelijke_code;bsn;voornaam;achternaam;geboortedatum\nE;sk;;Eva;E;1990-01-01\n",
    "uitkeringen.csv":
      "deelnemer_nr;soort;begin;einde;reden_einde\nA;bijstand;2020-01-01;2024-01-01;loondienst\nD;bijstand;2020-01-01;2024-08-01;overlijden\n",
    "trajecten.csv": "traject_nr;deelnemer_nr;voorziening_code;begin;verwacht_einde\nT1;A;wf;2024-01-01;2024-06-01\n",
    "dienstverbanden.csv": "dienstverband_nr;deelnemer_nr;werkgever_nr;soort;begin;bevestigd_tot\nD1;A;W1;regulier;2025-01-01;2024-06-01\n",
    "plaatsingen.csv": "plaatsing_nr;deelnemer_nr;dienstverband_nr;werkvorm;begin\nP1;B;D1;intern;2025-02-01\n",
    "aanwezigheid.csv":
      "deelnemer_nr;datum;dagdeel;traject_nr;plaatsing_nr;status\nB;2024-02-01;ochtend;T1;;aanwezig\nA;2025-02-01;middag;;P1;aanwezig\n",
    "vacatures.csv": "vacature_nr;werkgever_nr;titel;open_vanaf;sluit_op\nV1;W1;Hulp;2025-01-01;2024-01-01\n",
  }
  expect(await bevindingen(files, true)).toEqual([
    "deelnemers.csv 1:2 null=null zonder_begeleider (let_op)",
    "deelnemers.csv 1:2 null=null zonder_trede (let_op)",
    "uitkeringen.csv 1:2 reden_einde=loondienst uitstroom_zonder_dienstverband (let_op)",
    "uitkeringen.csv 2:3 einde=2024-08-01 na_overlijden (let_op)",
    "trajecten.csv 1:2 verwacht_einde=2024-06-01 traject_over_tijd (let_op)",
    "dienstverbanden.csv 1:2 bevestigd_tot=2024-06-01 bevestigd_buiten_dienstverband (let_op)",
    "dienstverbanden.csv 1:2 uren_per_week=null zonder_uren (let_op)",
    "plaatsingen.csv 1:2 dienstverband_nr=D1 andermans_dienstverband (let_op)",
    "aanwezigheid.csv 1:2 traject_nr=T1 andermans_traject (let_op)",
    "aanwezigheid.csv 2:3 plaatsing_nr=P1 andermans_plaatsing (let_op)",
    "vacatures.csv 1:2 sluit_op=2024-01-01 sluit_voor_opening (let_op)",
  ])
})

test("elke code van het contract is hierboven gezien", () => {
  const elders = ["geen_recht", "gekoppeld_op_bsn", "vervangt_verbetering", "te_lang", "beperkt"] // rechten, bsn, verbetering, lezen and beperkt.db.test.ts
  const rekenblad = ["formule", "formule_zonder_uitkomst", "procent", "samengevoegd", "verborgen_blad"] // ingepakt.db.test.ts
  expect(
    CODES.filter(code => !gezien.has(code) && !isAankondiging({ code }) && !elders.includes(code) && !rekenblad.includes(code)),
  ).toEqual([])
})
