import { code, eind, feit, getal, type Kolomsoort, kvkNummer, naar, nummer, postcode, tekst } from "#platform/kolom"
import { bestand, type Tabel } from "#platform/uitwisselbestand"
import { onbekendeEisen } from "./eisen.rules.ts"

export const werkgevers = bestand("werkgevers", {
  tabel: "werkgever",
  kolommen: {
    "werkgever_nr#": nummer,
    "naam*": tekst,
    kvk_nummer: kvkNummer,
    sbi_sectie: code("A B C D E F G H I J K L M N O P Q R S T U"),
    postcode,
    plaats: tekst,
  },
})

/** A term that is not understood is kept and reported; the vacancy lands. */
const eisen: Kolomsoort = {
  ...tekst,
  lees: (cel, meld) => {
    for (const term of onbekendeEisen(cel)) meld("onbekende_eis", "gemeld", term)
    return cel
  },
}

export const vacatures = bestand("vacatures", {
  tabel: "vacature",
  kolommen: {
    "vacature_nr#": nummer,
    "werkgever_nr*": naar("werkgevers", "werkgever_id"),
    "titel*": tekst,
    beroep_code: tekst,
    plaatsen: { ...getal({ van: 1, tot: 100_000, heel: true, code: "getalvorm" }), leegIs: "1" },
    uren_min: getal(),
    uren_max: getal(),
    postcode,
    "open_vanaf*": feit,
    sluit_op: eind,
    eisen,
  },
})

/** The second table of contactmomenten.csv. */
export const werkgevercontact: Tabel = { naam: "werkgevercontact", rijen: "s.werkgever_nr is not null", zonder: ["deelnemer_nr"] }
