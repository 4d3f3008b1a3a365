import { Kaart } from "#ui/kaart"
import { Leeg } from "#ui/leeg"
import { Staaf } from "#ui/staaf"
import { Tabel } from "#ui/tabel"
import { bestanden, lijstAdres } from "./adres.view.ts"
import type { Blad } from "./blad.page.ts"
import { HOOGSTENS, Streepje, Verder } from "./splitskaart.view.tsx"
import type { Verdeling } from "./vraagstuk.view.ts"
import { aantal, getalVan, tekstVan, type Waarde } from "./weergave.rules.ts"

type Rij = Verdeling["rijen"][number]

/** A whole by its parts, as a table with bars. */
export function Verdelingskaart({ blad, verdeling: v, nr }: { blad: Blad; verdeling: Verdeling; nr: number }) {
  const { exact } = blad.keuze
  const deel = (rij: Rij): Waarde => ({ soort: "deel", deel: rij.n, van: v.noemer })
  const rijen = v.rijen.filter(rij => rij.n !== 0)
  const som = v.noemer === null ? "" : `van ${aantal(v.noemer)} ${v.telt}`
  return (
    <Kaart titel={v.titel} onder={som} meer={rijen.length > 0 ? bestanden(blad, `verdeling-${nr}`) : undefined} lang>
      <Tabel
        bijschrift={v.titel}
        dicht
        opTelefoon="schuiven"
        rijen={rijen.slice(0, HOOGSTENS)}
        leeg={<Leeg titel={exact ? "Niets in deze periode" : "Te weinig om te verdelen"} />}
        kolommen={[
          { kop: v.kop, naam: true, cel: rij => rij.naam },
          { kop: "Aantal", rechts: true, cel: rij => <Aantal blad={blad} v={v} rij={rij} /> },
          { kop: "Aandeel", rechts: true, cel: rij => tekstVan(deel(rij), exact) ?? <Streepje exact={exact} /> },
          {
            kop: "Staaf",
            verbergKop: true,
            breedte: 20,
            telefoon: "weg",
            cel: rij => <Balk v={v} rij={rij} waarde={getalVan(deel(rij))} />,
          },
        ]}
      />
      {rijen.length > HOOGSTENS && <Verder blad={blad} hoogstens={HOOGSTENS} aantal={rijen.length} tabel={`verdeling-${nr}`} />}
    </Kaart>
  )
}

function Aantal({ blad, v, rij }: { blad: Blad; v: Verdeling; rij: Rij }) {
  if (rij.n === null) return <Streepje exact={blad.keuze.exact} />
  if (!blad.lijsten.has(v.code)) return <>{aantal(rij.n)}</>
  const plek = v.veld ? { code: v.code, veld: v.veld, sleutel: rij.sleutel } : { code: v.code, veld: rij.sleutel }
  return <a href={lijstAdres(blad.query, blad.vraag.slug, plek)}>{aantal(rij.n)}</a>
}

/** The rungs keep their own colours. */
function Balk({ v, rij, waarde }: { v: Verdeling; rij: Rij; waarde: number | null }) {
  const trede = v.veld === "treden" ? Number(rij.sleutel) : Number.NaN
  return trede >= 1 && trede <= 6 ? (
    <Staaf waarde={waarde} max={100} trede={trede as 1 | 2 | 3 | 4 | 5 | 6} />
  ) : (
    <Staaf waarde={waarde} max={100} />
  )
}
