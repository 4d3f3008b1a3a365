import { expect, test } from "vitest"
import { z } from "zod"
import { readForm } from "./form.ts"

const schema = z.strictObject({
  naam: z.string(),
  tussenvoegsel: z.string().nullable(),
  uren: z.number().nullable(),
  plaatsen: z.number().default(1),
  lks: z.boolean().nullable(),
  akkoord: z.boolean(),
  soorten: z.array(z.string()),
})

test.for([
  ["tekst wordt ontdaan van spaties eromheen", { naam: "  Anna " }, { naam: "Anna" }],
  ["leeg is niets waar niets mag", { tussenvoegsel: "" }, { tussenvoegsel: null }],
  ["leeg blijft leeg waar iets moet, zodat het schema het kan weigeren", { naam: "" }, { naam: "" }],
  ["een decimale komma is een getal", { uren: "31,5" }, { uren: 31.5 }],
  ["een punt ook", { uren: "31.5" }, { uren: 31.5 }],
  ["geen getal blijft wat er staat", { uren: "veel" }, { uren: "veel" }],
  ["een leeg getal met een standaardwaarde telt als niet ingevuld", { plaatsen: "" }, {}],
  ["ja", { lks: "ja" }, { lks: true }],
  ["nee", { lks: "nee" }, { lks: false }],
  ["ja/nee leeg is onbekend", { lks: "" }, { lks: null }],
  ["een vinkje aan", { akkoord: "on" }, { akkoord: true }],
  ["één keuze uit meer", { soorten: "a" }, { soorten: ["a"] }],
  ["meer keuzes", { soorten: ["a", "b"] }, { soorten: ["a", "b"] }],
] as const)("%s", ([, form, verwacht]) => {
  expect(readForm(schema, form as never)).toMatchObject(verwacht)
})

test("een vinkje dat uit staat stuurt niets en is nee; een onbekend veld komt er niet in", () => {
  expect(readForm(schema, { naam: "Anna", versie: "3", isBeheerder: "ja" })).toEqual({
    naam: "Anna",
    akkoord: false,
    lks: null,
    soorten: [],
  })
})

const herhaald = z.strictObject({ stappen: z.array(z.strictObject({ wat: z.string(), klaar: z.boolean(), uren: z.number().nullable() })) })

test("een deel dat herhaalt wordt een lijst; een lege rij is er geen, ook niet middenin", () => {
  const form = {
    "stappen.0.wat": " Bel ",
    "stappen.0.uren": "1,5",
    "stappen.1.wat": "",
    "stappen.1.uren": " ",
    "stappen.2.wat": "",
    "stappen.2.klaar": "ja",
  }
  expect(readForm(herhaald, form)).toEqual({
    stappen: [
      { wat: "Bel", klaar: false, uren: 1.5 },
      { wat: "", klaar: true },
    ],
  })
  expect(readForm(herhaald, {})).toEqual({ stappen: [] })
})
