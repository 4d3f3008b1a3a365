import { deelnemer, feit, getal, tekst } from "#platform/kolom"
import { bestand } from "#platform/uitwisselbestand"

export const treden = bestand("treden", {
  tabel: "trede",
  periode: true,
  kolommen: {
    "deelnemer_nr*#": deelnemer,
    "datum*#": feit,
    "trede*": getal({ van: 1, tot: 6, heel: true, code: "trede_1_6" }),
    beoordelaar: tekst,
    toelichting: tekst,
  },
})
