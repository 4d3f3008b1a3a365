import { als, dag, getal, naar, nummer, tekst } from "#platform/kolom"
import { bestand } from "#platform/uitwisselbestand"

const LAND_EN_TOTAAL = ["land", "totaal"]
const plek = { ...naar("organisaties"), in: "plek" }

/** `land` and `totaal` belong to the whole region; a series may look ahead: a forecast is no fact. */
export const reeksen = bestand("reeksen", {
  tabel: "reeks",
  gedeeld: true,
  wijzigrecht: {
    nieuw: "(select o.id from v_organisatie o where o.code = k.plek) in (select organisatie_id from mag)",
    bestaand: "(select o.id from v_organisatie o where o.code = t.plek) in (select organisatie_id from mag)",
  },
  kolommen: {
    "reeks#": nummer,
    "datum#": dag,
    "organisatie_code#": {
      ...plek,
      naar: { ...plek.naar!, behalve: LAND_EN_TOTAAL },
      lees: (cel, meld) => (LAND_EN_TOTAAL.includes(cel.toLowerCase()) ? cel.toLowerCase() : plek.lees(cel, meld)),
    },
    "waarde*": getal(),
    eenheid: tekst,
    bron: als(tekst, "bron"),
  },
})
