import { PARTIJEN, type Partij } from "#begrippen/volggroep"
import type { Dag } from "#begrippen/dag"

/** Who works with the person today, or comes later; `organisatieSoort` says for which party. */
export interface Lid {
  medewerkerId: string
  naam: string
  rol: string
  organisatie: string
  organisatieSoort: string
  begin: Dag
  einde: Dag | null
}
/** An open step or an appointment to come. */
export interface Taak {
  soort: "stap" | "afspraak"
  wat: string | null
  dag: Dag
  tijd: string | null
  wie: string
  medewerkerId: string | null
  door: string | null
  /** Of the one who takes it, where he is no longer involved. */
  medewerkerSoort: string | null
  medewerker: string | null
}
/** An organisation that reads along without anybody by name. */
export interface Meelezer {
  organisatie: string
  organisatieSoort: string
  tot: Dag
}
export interface Volggroep {
  leden: Lid[]
  taken: Taak[]
  meelezers: Meelezer[]
}

/** Somebody on the panel with what he does; `naam` null: it lies with the party, with nobody by name. */
export interface Doet {
  naam: string | null
  lid: Lid | null
  meelezer: Meelezer | null
  taken: Taak[]
}
export interface Kolom {
  partij: Partij
  wie: Doet[]
}

/** Whose side an organisation is on: the municipality, the SOB, or a partner. */
const partijVan = (soort: string | null): Partij => (soort === "gemeente" ? "gemeente" : soort === "sob" ? "sob" : "partner")

/** On whose side a step or an appointment lies. An appointment lies with both: it stands with the member of staff. */
function kant({ wie, medewerkerSoort }: Taak): Partij {
  if (wie === "deelnemer") return "inwoner"
  if (wie === "sob" || wie === "partner") return wie
  return medewerkerSoort === null ? "gemeente" : partijVan(medewerkerSoort)
}

/** A step of a partner says in words who takes it: his name is he. */
const isVan = (taak: Taak, lid: Lid): boolean => taak.medewerkerId === lid.medewerkerId || taak.door === lid.naam

const opDag = (a: Taak, b: Taak): number => (a.dag < b.dag ? -1 : a.dag > b.dag ? 1 : 0)

/** Who does what, by party: each member with his own, then what lies with the party itself. A party without anything has no column. */
export function verdeel({ leden, taken, meelezers }: Volggroep): Kolom[] {
  return PARTIJEN.map(partij => {
    const hier = taken.filter(t => kant(t) === partij).toSorted(opDag)
    const mensen = leden.filter(l => partij !== "inwoner" && partijVan(l.organisatieSoort) === partij)
    const opNaam = mensen.map(lid => ({
      naam: lid.naam,
      lid,
      meelezer: null,
      taken: hier.filter(t => isVan(t, lid)),
    }))
    const rest = hier.filter(t => !mensen.some(lid => isVan(t, lid)))
    const anderen = [...new Set(rest.map(t => t.door ?? t.medewerker))].map(naam => ({
      naam,
      lid: null,
      meelezer: null,
      taken: rest.filter(t => (t.door ?? t.medewerker) === naam),
    }))
    const lezers = meelezers
      .filter(m => partijVan(m.organisatieSoort) === partij)
      .map(meelezer => ({ naam: meelezer.organisatie, lid: null, meelezer, taken: [] }))
    return { partij, wie: [...opNaam, ...anderen, ...lezers] }
  }).filter(kolom => kolom.wie.length > 0)
}
