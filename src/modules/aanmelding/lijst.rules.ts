import { bsnFout } from "#begrippen/bsn"

/** The columns of the yearly list of a school, as the page tells them. */
export const LIJSTKOLOMMEN: ReadonlyArray<{ naam: Lijstkolom; verplicht: boolean; uitleg: string }> = [
  { naam: "voornaam", verplicht: true, uitleg: "of voorletters" },
  { naam: "tussenvoegsel", verplicht: false, uitleg: "" },
  { naam: "achternaam", verplicht: true, uitleg: "" },
  { naam: "geboortedatum", verplicht: true, uitleg: "zoals 14-06-2008 of 2008-06-14" },
  { naam: "telefoon", verplicht: false, uitleg: "" },
  { naam: "email", verplicht: false, uitleg: "" },
  { naam: "kenmerk", verplicht: false, uitleg: "uw eigen nummer, zoals een leerlingnummer; geen BSN" },
  { naam: "vraag", verplicht: false, uitleg: "wat iemand wil, in gewone woorden" },
]
export type Lijstkolom = "voornaam" | "tussenvoegsel" | "achternaam" | "geboortedatum" | "telefoon" | "email" | "kenmerk" | "vraag"
/** So many school leavers fit in one list. */
export const LIJST_HOOGSTENS = 200

/** What is wrong with the header: a column that is missing, or of which two stand there. Null: nothing. */
export function kopFout(kolommen: readonly string[]): string | null {
  const mist = LIJSTKOLOMMEN.filter(k => k.verplicht && !kolommen.includes(k.naam)).map(k => k.naam)
  if (mist.length > 0) return `Deze kolommen ontbreken: ${mist.join(", ")}. De eerste regel heeft de namen van de kolommen.`
  const dubbel = LIJSTKOLOMMEN.find(k => kolommen.filter(naam => naam === k.naam).length > 1)
  return dubbel ? `De kolom ${dubbel.naam} staat er twee keer in.` : null
}

/** Is there a BSN in one of these texts? A list of a school does without. */
export const heeftBsn = (teksten: readonly (string | null)[]): boolean =>
  teksten.some(tekst => (tekst ?? "").match(/\d(?:[ .-]?\d){7,8}(?!\d)/g)?.some(getal => bsnFout(getal.replaceAll(/\D/g, "")) === null))

interface Wie {
  voornaam: string
  tussenvoegsel: string | null
  achternaam: string
  geboortedatum: string
}
/** The same name and day of birth, however it is spaced or capitalised. */
export const sleutelVan = ({ voornaam, tussenvoegsel, achternaam, geboortedatum }: Wie): string =>
  [voornaam, tussenvoegsel ?? "", achternaam, geboortedatum]
    .join(" ")
    .normalize("NFD")
    .replaceAll(/[\p{M}\s]+/gu, "")
    .toLowerCase()

/** One row after the check: to sign up, or why not. */
export interface Keuring {
  regel: number
  fouten: string[]
}
/** Who stands in the list twice is signed up once: the first time. */
export function tweedeKeer(rijen: ReadonlyArray<Wie & { regel: number }>): ReadonlySet<number> {
  const gezien = new Set<string>()
  const weer = new Set<number>()
  for (const rij of rijen) {
    if (gezien.has(sleutelVan(rij))) weer.add(rij.regel)
    gezien.add(sleutelVan(rij))
  }
  return weer
}
