import { expect, test } from "vitest"
import { herinnerAanStap, type Kanaal, kanaalVan, mobiel, teSturen, wachtNa } from "./bericht.rules.ts"

const VANDAAG = "2026-11-22"
const g = (soort: string, volgnummer = 0, op = "2026-11-20") => ({ soort, volgnummer, op })

test.for([
  ["nieuw", "2026-12-01", 0, null, [], "uitnodiging"],
  ["al uitgenodigd", "2026-12-01", 0, null, [g("uitnodiging")], null],
  ["verzet", "2026-12-03", 1, null, [g("uitnodiging")], "verzet"],
  ["morgen", "2026-11-23", 0, null, [g("uitnodiging")], "herinnering"],
  ["morgen, vandaag pas uitgenodigd", "2026-11-23", 0, null, [g("uitnodiging", 0, VANDAAG)], null],
  ["morgen, al herinnerd", "2026-11-23", 0, null, [g("uitnodiging"), g("herinnering", 0, VANDAAG)], null],
  ["morgen, na een verzetting opnieuw", "2026-11-23", 1, null, [g("uitnodiging"), g("herinnering"), g("verzet", 1)], "herinnering"],
  ["afgezegd na een uitnodiging", "2026-12-01", 1, "afgezegd", [g("uitnodiging")], "afgezegd"],
  ["afgezegd voor iemand het hoorde", "2026-12-01", 1, "afgezegd", [], null],
  ["voorbij", "2026-11-21", 0, null, [], null],
  ["wil nog niet", "2026-12-01", 0, "wil_nog_niet", [], null],
] as const)("%s", ([, dag, volgnummer, uitkomst, gemaakt, soort]) =>
  expect(teSturen({ dag, volgnummer, uitkomst, gemaakt }, "email", VANDAAG)).toBe(soort),
)

// By letter: it is printed and carried, so it is made earlier, and never so late that it comes after the day.
test.for([
  ["over zes dagen", "2026-11-28", "2026-11-02", null],
  ["over vijf dagen", "2026-11-27", "2026-11-02", "herinnering"],
  ["over drie dagen", "2026-11-25", "2026-11-02", "herinnering"],
  ["over twee dagen: te laat voor de post", "2026-11-24", "2026-11-02", null],
  ["de uitnodiging ging vier dagen geleden op de post", "2026-11-26", "2026-11-18", null],
  ["de uitnodiging ligt er nog", "2026-11-26", VANDAAG, null],
] as const)("een herinnering per brief: %s", ([, dag, op, soort]) =>
  expect(teSturen({ dag, volgnummer: 0, uitkomst: null, gemaakt: [g("uitnodiging", 0, op)] }, "brief", VANDAAG)).toBe(soort),
)

test.for<[string, string, string, Kanaal, boolean]>([
  ["over drie dagen", "2026-11-25", "2026-11-02", "email", false],
  ["over twee dagen", "2026-11-24", "2026-11-02", "email", true],
  ["vandaag", VANDAAG, "2026-11-02", "sms", true],
  ["gisteren", "2026-11-21", "2026-11-02", "sms", false],
  ["gisteren pas afgesproken", "2026-11-24", "2026-11-21", "sms", false],
  ["over zes dagen, per brief", "2026-11-28", "2026-11-02", "brief", true],
  ["over twee dagen, per brief", "2026-11-24", "2026-11-02", "brief", false],
])("een herinnering aan een eigen stap: %s", ([, uiterlijk, afgesproken, kanaal, ja]) =>
  expect(herinnerAanStap({ uiterlijk, afgesproken }, kanaal, VANDAAG)).toBe(ja),
)

test.for([
  ["06-12345612", "+31612345612"],
  ["+31 6 12 34 56 12", "+31612345612"],
  ["0599 123456", null],
  ["06-123", null],
  [null, null],
] as const)("%s: %s", ([telefoon, nummer]) => expect(mobiel(telefoon)).toBe(nummer))

const ALLES = { email: true, sms: true }
test.for([
  ["niets gekozen", { keuze: null, email: "a@b.nl", telefoon: "0612345612" }, ALLES, "email"],
  ["geen e-mail", { keuze: null, email: null, telefoon: "0612345612" }, ALLES, "sms"],
  ["kiest sms", { keuze: "sms", email: "a@b.nl", telefoon: "0612345612" }, ALLES, "sms"],
  ["kiest sms zonder mobiel nummer", { keuze: "sms", email: "a@b.nl", telefoon: "0599123456" }, ALLES, null],
  ["kiest een brief", { keuze: "brief", email: "a@b.nl", telefoon: "0612345612" }, { email: false, sms: false }, "brief"],
  ["op een andere manier", { keuze: "anders", email: "a@b.nl", telefoon: "0612345612" }, ALLES, null],
  ["niets ingesteld", { keuze: null, email: "a@b.nl", telefoon: "0612345612" }, { email: false, sms: false }, null],
] as const)("langs welke weg: %s", ([, bereik, open, kanaal]) => expect(kanaalVan(bereik, open)).toBe(kanaal))

test("vier keer opnieuw, telkens later; dan belt iemand", () => expect([1, 2, 3, 4, 5].map(wachtNa)).toEqual([5, 15, 60, 240, null]))
