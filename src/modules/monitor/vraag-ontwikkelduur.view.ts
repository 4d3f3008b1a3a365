import { telling, type Vraagstuk } from "./vraagstuk.view.ts"
import { tekstVan } from "./weergave.rules.ts"

export const ONTWIKKELDUUR: Vraagstuk = {
  slug: "ontwikkelduur",
  vraag: "Hoe lang duurt het van traject tot werk?",
  kort: "Van traject tot werk",
  codes: ["ONTW-DUUR"],
  antwoord: (g, exact) => {
    const duur = tekstVan({ soort: "dagen", n: g["ONTW-DUUR"].mediaan }, exact)
    return duur && `Wie na een traject aan het werk ging, deed daar meestal ${duur} over.`
  },
  kern: g => [
    {
      label: "Van eerste traject tot werk, de middelste",
      plek: { code: "ONTW-DUUR", veld: "n" },
      waarde: { soort: "dagen", n: g["ONTW-DUUR"].mediaan },
      onder: g["ONTW-DUUR"].n === null ? undefined : `${g["ONTW-DUUR"].n} mensen`,
      goed: "lager",
    },
    {
      label: "Nog niet aan het werk, de middelste tot nu",
      plek: { code: "ONTW-DUUR", veld: "lopend_n" },
      waarde: { soort: "dagen", n: g["ONTW-DUUR"].lopend_mediaan },
      onder: g["ONTW-DUUR"].lopend_n === null ? undefined : `${g["ONTW-DUUR"].lopend_n} mensen`,
    },
  ],
  nader: g => [
    { label: "Na een traject aan het werk gegaan", plek: { code: "ONTW-DUUR", veld: "n" }, waarde: telling(g["ONTW-DUUR"].n) },
    {
      label: "Na een traject nog niet aan het werk",
      plek: { code: "ONTW-DUUR", veld: "lopend_n" },
      waarde: telling(g["ONTW-DUUR"].lopend_n),
    },
  ],
  verloop: {
    titel: "Dagen van traject tot werk, de middelste",
    vorm: "lijn",
    procent: false,
    lijnen: [{ naam: "aan het werk", lees: g => ({ soort: "dagen", n: g["ONTW-DUUR"].mediaan }) }],
  },
  splitsing: [
    {
      code: "ONTW-DUUR",
      kop: "Aan het werk",
      geheel: g => g["ONTW-DUUR"].n,
      bij: { kop: "Duur in dagen", lees: g => g["ONTW-DUUR"].mediaan },
    },
    {
      code: "ONTW-DUUR",
      kop: "Nog niet aan het werk",
      geheel: g => g["ONTW-DUUR"].lopend_n,
      bij: { kop: "Dagen tot nu", lees: g => g["ONTW-DUUR"].lopend_mediaan },
    },
  ],
  noot: "Wie nog niet werkt, telt in het eerste cijfer niet mee. Kijk daarom naar beide: een korte duur kan ook betekenen dat alleen de snelsten al werken.",
}
