import { Kaart } from "#ui/kaart"
import { Tabel } from "#ui/tabel"
import { Vonk } from "#ui/vonk"
import { bestanden, lijstAdres } from "./adres.view.ts"
import type { Blad } from "./blad.page.ts"
import { periodeTekst } from "./periode.view.ts"
import { Streepje } from "./splitskaart.view.tsx"
import { type Nader, naderVan } from "./vraagstuk.view.ts"
import { getalVan, tekstVan, type Waarde } from "./weergave.rules.ts"

interface Rij extends Nader {
  ervoor: Waarde | undefined
  /** Oldest first. */
  reeks: ReadonlyArray<number | null>
}

/** In a longer list the small lines are most of its bytes (durability: 31.6 kB of 30). */
const HOOGSTENS_MET_LIJN = 6

/** Every figure of the question that is no headline and no division, with how it went. */
export function Naderkaart({ blad }: { blad: Blad }) {
  const rijen = rijenVan(blad)
  if (rijen.length === 0) return null
  const { exact } = blad.keuze
  const weg = (blad.vraag.nader?.(blad.nu).length ?? 0) - rijen.length
  return (
    <Kaart titel="Alle andere cijfers van deze vraag" onder={periodeTekst(blad.periode)} meer={bestanden(blad, "nader")} lang>
      <Tabel
        bijschrift="Alle andere cijfers van deze vraag"
        dicht
        opTelefoon="schuiven"
        rijen={rijen}
        kolommen={[
          { kop: "Cijfer", naam: true, breedte: 40, cel: rij => <Naam blad={blad} rij={rij} /> },
          { kop: "Waarde", rechts: true, cel: rij => <Getal waarde={rij.waarde} exact={exact} /> },
          { kop: "Periode ervoor", rechts: true, cel: rij => (rij.ervoor ? <Getal waarde={rij.ervoor} exact={exact} /> : "") },
          ...(rijen.length <= HOOGSTENS_MET_LIJN
            ? [{ kop: "Verloop", verbergKop: true, breedte: 20, telefoon: "weg", cel: (rij: Rij) => <Vonk waarden={rij.reeks} /> } as const]
            : []),
        ]}
      />
      {weg > 0 && (
        <p class="noot">
          {weg === 1 ? "Eén cijfer staat" : `${weg} cijfers staan`} hier niet bij: die zijn bijna altijd zo klein, dat alleen wie precieze
          aantallen mag zien ze ziet.
        </p>
      )}
    </Kaart>
  )
}

function rijenVan({ vraag, nu, eerder, reeks, keuze: { exact } }: Blad): Rij[] {
  const ervoor = eerder && naderVan(vraag, eerder, exact)
  const punten = reeks.map(({ g }) => g && naderVan(vraag, g, exact))
  return naderVan(vraag, nu, exact).map((rij, i) => ({
    ...rij,
    ervoor: ervoor?.[i]?.waarde,
    reeks: punten.map(punt => punt && getalVan(punt[i]!.waarde)),
  }))
}

const Naam = ({ blad, rij }: { blad: Blad; rij: Rij }) =>
  blad.lijsten.has(rij.plek.code) ? <a href={lijstAdres(blad.query, blad.vraag.slug, rij.plek)}>{rij.label}</a> : <>{rij.label}</>

/** Exact figures are only absent where there is nothing to divide by, or a series lacks. */
const Getal = ({ waarde, exact }: { waarde: Waarde; exact: boolean }) => (
  <>{tekstVan(waarde, exact) ?? (exact ? <span class="onbekend">niet bekend</span> : <Streepje exact={false} />)}</>
)
