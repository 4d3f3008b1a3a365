import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { DAGDELEN, STATUSSEN_AANWEZIGHEID } from "#begrippen/aanwezigheid"
import { MANIEREN_AFSPRAAK, REDENEN_NIET_GEKOMEN } from "#begrippen/afspraak"
import { BEKOSTIGERS } from "#begrippen/bekostiging"
import { SOORTEN_CONTACTPERSOON } from "#begrippen/contactpersoon"
import { REDENEN_NEE, SOORTEN_HULP } from "#begrippen/doorverwijzing"
import { KANALEN } from "#begrippen/berichtkeuze"
import { SOORTEN_CONTACT } from "#begrippen/contact"
import { DOELGROEPEN } from "#begrippen/doelgroep"
import { MAATREGELEN } from "#begrippen/maatregel"
import { ONTHEFFINGEN } from "#begrippen/ontheffing"
import { OORDELEN, PAUZEREDENEN, PLAATSINGSLADDER, UITKOMSTEN_EVALUATIE } from "#begrippen/plan"
import { UITKOMSTEN_STAP } from "#begrippen/stap"
import { STIMULANSEN } from "#begrippen/stimulans"
import { VERPLICHTINGEN } from "#begrippen/verplichting"
import { ROLLEN_MEDEWERKER, rolNaam } from "#begrippen/rol"
import { TALEN as VOERTALEN } from "#begrippen/taal"
import { OPLEIDINGSNIVEAUS } from "#begrippen/opleiding"
import { BEHEERSINGEN, INDELINGEN_CV, SOORTEN_ONDERDEEL, UITKOMSTEN_SOLLICITATIE } from "#begrippen/portfolio"
import { TAALDELEN, TAALWOORDEN } from "#begrippen/taalniveau"
import { TREDEN } from "#begrippen/trede"
import { DAGDELEN_WERK, VERVOERMIDDELEN } from "#begrippen/werkwens"
import { UITKERINGEN } from "#begrippen/uitkering"
import { ANTWOORDEN_VACATURE, REDENEN_GEEN_VACATURE } from "#begrippen/vacaturevoorstel"
import { WERKVORMEN } from "#begrippen/werk"
import { instrumentTeksten, VASTE_ANTWOORDEN } from "#modules/diagnose"
import { ANTWOORDTEKSTEN, ZELF_MAKEN } from "#modules/mijn"
import { VRAAGTEKSTEN } from "#modules/portfolio"
import { LADDERTEKSTEN, STARTLIJST } from "#modules/plan"
import { VOORLICHTINGSTEKSTEN } from "#modules/voorlichting"
import { CATEGORIEEN } from "#modules/toegang"
import { inTaal, kiesTaal, leerTalen, t } from "#platform/taal"
import { dagTekst, getalTekst, momentTekst } from "#ui/datum"
import { vertalingen } from "../src/vertalingen.ts"
import { readSources } from "./support/house.ts"
import { gevraagdeTeksten, onvertaald, vertaalfouten, zonderVertaling } from "./support/vertaling.ts"

// The resident's part in four languages: every text that a page asks of t(), and every name of the lists that it shows, has a
// translation; each translation says the same values; and what is no longer asked goes. What a page forgets to ask at all is
// found where it is shown (test/e2e/talen.e2e.ts).
const bronnen = readSources(join(import.meta.dirname, ".."), ["src"]).filter(b => !/\.test\.tsx?$/.test(b.path))
const isVertaling = (path: string) =>
  /vertaling\.teksten|ui\/vertaling|begrippen\.teksten|inzage\.teksten|loont\.teksten|instrument\.teksten/.test(path)
const kent = new Set(vertalingen.flatMap(deel => Object.keys(deel)))

/** Lists whose names a page shows by a code: t() gets them as a value, not as they stand. */
const LIJSTEN: Readonly<Record<string, readonly string[]>> = {
  CATEGORIEEN: Object.values(CATEGORIEEN),
  ROLLEN: [...ROLLEN_MEDEWERKER, "deelnemer"].map(rolNaam),
  TREDEN: TREDEN.flatMap(sport => [sport.naam, sport.kort, sport.criterium]),
  MANIEREN_AFSPRAAK: [...MANIEREN_AFSPRAAK, ...REDENEN_NIET_GEKOMEN].map(c => c.naam),
  AANWEZIGHEID: [...DAGDELEN, ...STATUSSEN_AANWEZIGHEID].map(c => c.naam),
  DOORVERWIJZING: [
    ...[...SOORTEN_HULP, ...REDENEN_NEE].map(c => c.naam),
    "Wacht op antwoord",
    "Aangenomen",
    "Niet aangenomen",
    "Verlopen zonder antwoord",
    "Ingetrokken",
  ],
  SOORTEN_CONTACT: SOORTEN_CONTACT.map(c => c.naam),
  UITKERINGEN: UITKERINGEN.map(c => c.naam),
  DOELGROEPEN: DOELGROEPEN.map(c => c.naam),
  ONTHEFFINGEN: ONTHEFFINGEN.map(c => c.naam),
  PLICHTEN: [...VERPLICHTINGEN, ...STIMULANSEN, ...MAATREGELEN].map(c => c.naam),
  CONTACTPERSONEN: SOORTEN_CONTACTPERSOON.map(c => c.naam),
  BEKOSTIGERS: BEKOSTIGERS.map(c => c.naam),
  PLANPAPIER: ["Plan", "Eindverslag", ...UITKOMSTEN_STAP.map(c => c.naam)],
  GANG: [...OORDELEN, ...PAUZEREDENEN, ...PLAATSINGSLADDER, ...UITKOMSTEN_EVALUATIE].map(c => c.naam),
  LADDERTEKSTEN,
  STARTLIJST: STARTLIJST.map(k => k.tekst),
  MAATREGELSTANDEN: ["opgelegd", "gaat niet door", "voorgesteld, nog geen besluit"],
  DOWNLOADS: ZELF_MAKEN.map(d => d.tekst),
  PORTFOLIO: [
    ...SOORTEN_ONDERDEEL,
    ...BEHEERSINGEN,
    ...UITKOMSTEN_SOLLICITATIE,
    ...INDELINGEN_CV,
    ...DAGDELEN_WERK,
    ...VERVOERMIDDELEN,
    ...OPLEIDINGSNIVEAUS.filter(n => n.code !== "geen"),
    ...TAALDELEN,
    ...TAALWOORDEN,
  ].map(c => c.naam),
  VRAAGTEKSTEN,
  TALEN: VOERTALEN.map(c => c.naam),
  VACATURE: [...ANTWOORDEN_VACATURE, ...REDENEN_GEEN_VACATURE].map(c => c.naam),
  WERKVORMEN: WERKVORMEN.map(c => c.naam.toLowerCase()),
  ANTWOORDTEKSTEN,
  VASTE_ANTWOORDEN,
  KANALEN: KANALEN.map(c => c.naam),
  VOORLICHTINGSTEKSTEN,
  LADDER: ["start", "in dienst", "in dienst met loonkostensubsidie"],
}

describe("wat een bladzijde aan t() vraagt is vertaald", () => {
  test("elke tekst die er staat", () => expect(zonderVertaling(gevraagdeTeksten(bronnen), kent)).toEqual([]))
  test("elke naam uit een lijst", () => {
    const namen = Object.entries(LIJSTEN).flatMap(([lijst, teksten]) => teksten.map(tekst => [tekst, lijst] as const))
    expect(zonderVertaling(namen, kent)).toEqual([])
  })
  test("een ingebouwde tekst zonder vertaling wordt gezien", () => {
    const nieuw = [{ path: "src/modules/mijn/x.view.tsx", text: '<p>{t("Nog niet vertaald")}</p>' }]
    expect(zonderVertaling(gevraagdeTeksten(nieuw), kent)).toEqual([
      'src/modules/mijn/x.view.tsx: "Nog niet vertaald" heeft geen vertaling',
    ])
  })
})

describe("wat vertaald is zegt hetzelfde", () => {
  test("in elke taal", () => expect(vertaalfouten(vertalingen)).toEqual([]))
  test.for([
    ["een waarde weggelaten", { "Vanaf {{dag}}": ["From now", "З {{dag}}", "من {{dag}}"] }],
    ["een link weggelaten", { "Bij <a>uw rechten</a>": ["At your rights", "У <a>правах</a>", "في <a>حقوقك</a>"] }],
    ["Nederlands laten staan", { "Wie u helpt": ["Who helps you", "Wie u helpt", "من يساعدك"] }],
  ] as const)("een ingebouwde fout wordt gezien: %s", ([, deel]) => expect(vertaalfouten([deel])).toHaveLength(1))
  test("wat niemand meer vraagt staat er niet", () => {
    const elders = bronnen
      .filter(b => !isVertaling(b.path))
      .map(b => b.text)
      .join("\n")
    expect(
      [...kent].filter(
        tekst => !elders.includes(JSON.stringify(tekst)) && !GERIJGD.has(tekst) && !WERKVORMEN.some(w => w.naam.toLowerCase() === tekst),
      ),
    ).toEqual([])
  })
})

/** Sentences that a rule puts together out of words and a number, and words that stand in the database (src/modules/diagnose/vertaald.db.test.ts). */
const GERIJGD = new Set([
  ...Object.keys(instrumentTeksten),
  "Kies een wachtwoord van minstens 12 tekens, bijvoorbeeld drie of vier losse woorden.",
  "Kies een wachtwoord van hoogstens 128 tekens.",
  ...STARTLIJST.map(k => k.tekst),
])

describe("in de taal van wie leest", () => {
  leerTalen(vertalingen)
  test.for([
    ["nl", "22 nov 2026", "22 nov 2026, 14:05", "1.204,5", "1 minuut"],
    ["en", "22 Nov 2026", "22 Nov 2026, 14:05", "1,204.5", "1 minute"],
    ["uk", "22 лист. 2026 р.", "22 лист. 2026 р., 14:05", "1 204,5", "1 хвилину"],
    ["ar", "22 نوفمبر 2026", "22 نوفمبر 2026، 14:05", "1,204.5", "دقيقة واحدة"],
  ] as const)("dag, moment, getal en aantal in %s", ([taal, dag, moment, getal, aantal]) =>
    inTaal(taal, () => {
      const kaal = (tekst: string) => tekst.replaceAll(/[\u00a0\u202f]/g, " ").replaceAll(/[\u200e\u200f]/g, "")
      expect(kaal(dagTekst("2026-11-22"))).toBe(dag)
      expect(kaal(momentTekst(new Date("2026-11-22T13:05:00Z")))).toBe(moment)
      expect(kaal(getalTekst(1204.5))).toBe(getal)
      expect(t("{{count}} minuten", { count: 1 })).toBe(aantal)
    }),
  )
  test("een naam in een Arabische zin houdt haar eigen richting", () =>
    inTaal("ar", () => expect(t("als {{naam}}", { naam: "Jan {{dag}}" })).toBe("باسم \u2068Jan {{dag}}\u2069")))
  test.for([
    [{ gekozen: "ar", koek: "en", voertaal: "ukr", browser: "nl" }, "ar"],
    [{ gekozen: null, koek: "en", voertaal: "ukr", browser: "nl" }, "en"],
    [{ gekozen: null, koek: undefined, voertaal: "ukr", browser: "en" }, "uk"],
    [{ gekozen: null, koek: undefined, voertaal: "tur", browser: "en" }, "nl"],
    [{ gekozen: null, koek: "xx", voertaal: null, browser: "tr, nl;q=0.5, uk;q=0.8, en;q=0" }, "uk"],
    [{ gekozen: null, koek: undefined, voertaal: null, browser: "*" }, "nl"],
  ] as const)("%o: %s", ([bron, taal]) => expect(kiesTaal(bron)).toBe(taal))
})

describe("een Arabische bladzijde die nog Nederlands zegt", () => {
  test.for([
    ["<p>Nog niet vertaald</p>", ["Nog niet vertaald"]],
    ['<nav aria-label="Hoofdmenu"><a>القائمة</a></nav>', ["Hoofdmenu"]],
    ['<p><bdi lang="nl">Jan de Vries</bdi>, منسق</p><p>Trede</p>', []],
    ['<button lang="en">English</button><td data-label="Wie">هو</td>', ["Wie"]],
  ] as const)("%s", ([html, fouten]) => expect(onvertaald(html)).toEqual(fouten))
})
