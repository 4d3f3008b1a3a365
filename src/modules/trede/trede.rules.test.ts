import { expect, test } from "vitest"
import { beoordeelCorrectie, beoordeelTredeWijziging, type Meting, type Omstandigheden, type TredeWijziging } from "./trede.rules.ts"

const VANDAAG = "2026-11-22"
const historie: Meting[] = [
  { id: "m1", datum: "2025-04-14", trede: 2, toelichting: null },
  { id: "m2", datum: "2026-06-15", trede: 3, toelichting: "taalgroep" },
]
const gewoon: Omstandigheden = { geboortedatum: "1992-05-09", overledenOp: null, werk: [], bijstand: [], versie: 2 }
const wijziging: TredeWijziging = { datum: VANDAAG, trede: 4, toelichting: null, bevestigd: false, versie: 2 }
const contract = { soort: "regulier", lks: false, begin: "2026-11-01", einde: null }
const lks = { soort: "banenafspraak", lks: true, begin: "2026-06-15", einde: "2026-12-01" }

const code = (anders: Partial<TredeWijziging>, bij: Partial<Omstandigheden> = {}, metingen = historie): string => {
  const uitkomst = beoordeelTredeWijziging(metingen, { ...wijziging, ...anders }, { ...gewoon, ...bij }, VANDAAG)
  return uitkomst.ok ? "akkoord" : uitkomst.weigeringen.map(w => w.code).join(" ")
}

test.for<[string, Partial<TredeWijziging>, Partial<Omstandigheden>, string]>([
  ["één trede omhoog mag", {}, {}, "akkoord"],
  ["blijven staan mag: dan is er weer gemeten", { trede: 3 }, {}, "akkoord"],
  ["omlaag mag, ook met twee treden", { trede: 1 }, {}, "akkoord"],
  ["twee treden omhoog vraagt een toelichting", { trede: 5 }, { werk: [lks] }, "sprong_zonder_toelichting"],
  ["twee treden omhoog met toelichting mag", { trede: 5, toelichting: "in dienst bij de bakkerij" }, { werk: [lks] }, "akkoord"],
  ["morgen kan nog niet", { datum: "2026-11-23" }, {}, "datum_toekomst"],
  ["voor de geboorte kan niet", { datum: "1992-05-08" }, {}, "datum_voor_geboorte"],
  ["op de dag van overlijden kan niet meer", { datum: "2026-08-01" }, { overledenOp: "2026-08-01" }, "datum_na_overlijden"],
  ["een meting van een dag in het verleden mag", { datum: "2025-10-01", trede: 3 }, {}, "akkoord"],
  ["een sprong telt vanaf de meting ervoor, niet vanaf de laatste", { datum: "2025-10-01", trede: 4 }, {}, "sprong_zonder_toelichting"],
  ["twee keer op één dag, de eerste gezien: een correctie", { datum: "2026-06-15", toelichting: "stage" }, {}, "akkoord"],
  [
    "twee keer op één dag, de eerste niet gezien: samenvoegen",
    { datum: "2026-06-15", versie: 1, toelichting: "stage" },
    {},
    "intussen_gewijzigd",
  ],
  [
    "twee keer op één dag, zonder te hebben gekeken: samenvoegen",
    { datum: "2026-06-15", versie: null, toelichting: "stage" },
    {},
    "intussen_gewijzigd",
  ],
  ["een nieuwe meting van een collega op een andere dag is geen botsing", { versie: 1 }, {}, "akkoord"],
  ["dezelfde meting nog eens verandert niets", { datum: "2026-06-15", trede: 3, toelichting: "taalgroep" }, {}, "ongewijzigd"],
  ["trede 5 zonder werk: eerst bevestigen", { trede: 5, toelichting: "werkt" }, {}, "geen_werk_bekend"],
  ["trede 6 zonder werk: eerst bevestigen", { trede: 6, toelichting: "zzp" }, {}, "geen_werk_bekend"],
  ["trede 6 zonder werk, bevestigd: het werk is nog niet geregistreerd", { trede: 6, toelichting: "zzp", bevestigd: true }, {}, "akkoord"],
  ["trede 6 met loonkostensubsidie: dat is trede 5", { trede: 6, toelichting: "werkt" }, { werk: [lks] }, "werk_met_steun"],
  [
    "trede 6 naast bijstand: dat is trede 5",
    { trede: 6, toelichting: "werkt" },
    { werk: [contract], bijstand: [{ begin: "2024-01-01", einde: null }] },
    "aanvullende_uitkering",
  ],
  ["trede 6 met gewoon werk mag", { trede: 6, toelichting: "werkt" }, { werk: [contract] }, "akkoord"],
  ["trede 4 terwijl er een contract loopt: eerst bevestigen", {}, { werk: [contract] }, "werk_loopt"],
  ["werk dat op die dag al was gestopt telt niet", {}, { werk: [{ ...contract, einde: VANDAAG }] }, "akkoord"],
  ["wie het werk niet mag zien, krijgt er geen vraag over", { trede: 5, toelichting: "werkt" }, { werk: null, bijstand: null }, "akkoord"],
])("%s", ([, anders, bij, verwacht]) => expect(code(anders, bij)).toBe(verwacht))

test("de eerste meting mag op elke trede beginnen, ook hoger dan 2", () => expect(code({ trede: 4 }, {}, [])).toBe("akkoord"))

test("het besluit zegt wat wordt vervangen", () => {
  expect(beoordeelTredeWijziging(historie, { ...wijziging, datum: "2026-06-15", toelichting: "stage" }, gewoon, VANDAAG)).toEqual({
    ok: true,
    waarde: { vervangt: "m2" },
  })
  expect(beoordeelTredeWijziging([], wijziging, gewoon, VANDAAG)).toEqual({ ok: true, waarde: { vervangt: null } })
})

test.for<[string, string, Partial<{ datum: string; trede: 1 | 2 | 3; toelichting: string | null }>, string]>([
  ["een andere trede mag", "m2", { trede: 2 }, "akkoord"],
  ["een andere dag mag", "m2", { datum: "2026-06-01" }, "akkoord"],
  ["een dag waarop al gemeten is niet", "m2", { datum: "2025-04-14" }, "dag_bezet"],
  ["een dag in de toekomst niet", "m2", { datum: "2027-01-01" }, "datum_toekomst"],
  ["niets anders is geen correctie", "m2", {}, "ongewijzigd"],
  ["wat een collega al verving, geeft de nieuwe stand", "m0", { trede: 2 }, "intussen_gewijzigd"],
])("corrigeren: %s", ([, id, anders, verwacht]) => {
  const uitkomst = beoordeelCorrectie(historie, id, { datum: "2026-06-15", trede: 3, toelichting: "taalgroep", ...anders }, gewoon, VANDAAG)
  expect(uitkomst.ok ? "akkoord" : uitkomst.weigeringen[0]!.code).toBe(verwacht)
})
