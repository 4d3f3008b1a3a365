import { rolNaam } from "#begrippen/rol"
import type { Rol } from "#begrippen/rol"
import { CATEGORIEEN, type Categorie, cel, ROLLEN } from "#modules/toegang"
import type { Route } from "#platform/page"
import { Kaart } from "#ui/kaart"
import { Tabel } from "#ui/tabel"
import type { Betrokken } from "./persoon.rules.ts"
import { persoonDeel } from "./persoon.page.tsx"

/** What the letters of the matrix come to, for a reader. */
const MANIEREN = [
  { kop: "Ziet en wijzigt", cellen: ["W", "V"] },
  { kop: "Ziet, en voegt eigen werk toe", cellen: ["T"] },
  { kop: "Ziet", cellen: ["R", "S", "L"] },
  { kop: "Ziet een deel", cellen: ["M"] },
] as const
type Manier = (typeof MANIEREN)[number]

/** Who may see which part of this file, by the matrix that the database itself enforces; who is involved today stands by name. */
export const toegangPagina: Route = persoonDeel<null | object>({
  pad: "/toegang",
  recht: "deelnemers",
  categorieen: ["C01B"],
  deel: "toegang",
  titel: "Wie mag dit zien",
  load: async () => ({}),
  inhoud: (_data, persoon) => (
    <Kaart titel="Wie mag wat zien" onder="alleen wie bij deze persoon betrokken is, en de teamleider van de eigen organisatie" vol lang>
      <Tabel
        bijschrift="Wie welke gegevens van deze persoon mag zien"
        rijen={Object.keys(CATEGORIEEN) as Categorie[]}
        kolommen={[
          { kop: "Gegevens", naam: true, breedte: 25, cel: c => CATEGORIEEN[c].charAt(0).toUpperCase() + CATEGORIEEN[c].slice(1) },
          ...MANIEREN.map(manier => ({
            kop: manier.kop,
            cel: (c: Categorie) => <Wie categorie={c} manier={manier} betrokkenen={persoon.betrokkenen} />,
          })),
        ]}
      />
    </Kaart>
  ),
})

function Wie({ categorie, manier, betrokkenen }: { categorie: Categorie; manier: Manier; betrokkenen: readonly Betrokken[] }) {
  const rollen = ROLLEN.filter(rol => (manier.cellen as readonly string[]).includes(cel(rol, categorie)))
  const namen = (rol: Rol) => betrokkenen.filter(b => b.rol === rol).map(b => b.naam)
  const regels = rollen.map(rol => ({ rol: rolNaam(rol).toLowerCase(), namen: namen(rol) }))
  return (
    <>
      {regels
        .toSorted((a, b) => b.namen.length - a.namen.length)
        .map((r, i) => (
          <>
            {i > 0 && ", "}
            {r.namen.length > 0 ? (
              <b>
                {r.rol} ({r.namen.join(", ")})
              </b>
            ) : (
              <span class="stil">{r.rol}</span>
            )}
          </>
        ))}
    </>
  )
}
