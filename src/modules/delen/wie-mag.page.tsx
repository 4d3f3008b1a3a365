import { rolNaam } from "#begrippen/rol"
import type { Rol } from "#begrippen/rol"
import { CATEGORIEEN, type Categorie, cel, isZelf, ROLLEN } from "#modules/toegang"
import type { Route } from "#platform/page"
import { hoofdletter } from "#ui/hoofdletter"
import { Kaart } from "#ui/kaart"
import { Tabel } from "#ui/tabel"
import { naamVan } from "#begrippen/code"
import { momentTekst } from "#begrippen/moment"
import { type Persoon, persoonDeel } from "#modules/deelnemer"
import { dagTekst } from "#ui/datum"
import { Leeg } from "#ui/leeg"
import { Stapel } from "#ui/raster"
import { Bij } from "#ui/tabel"
import { loadAfschermingen, loadDelingen, loadNoodtoegangen } from "./delen.sql.ts"
import { DOELEN, GRONDEN, NOODREDENEN } from "./keuzes.teksten.ts"
import { loadAanstaand } from "./overdracht.sql.ts"
import { loadOvereenkomsten } from "./overeenkomst.sql.ts"
import { gegevensTekst } from "./veld.view.tsx"

/** What the letters of the matrix come to, for a reader. */
const MANIEREN = [
  { kop: "Ziet en wijzigt", cellen: ["W", "V"] },
  { kop: "Ziet, en voegt eigen werk toe", cellen: ["T"] },
  { kop: "Ziet", cellen: ["R", "S", "L"] },
  { kop: "Ziet een deel, of alleen eigen werk", cellen: ["M", "O"] },
] as const
type Manier = (typeof MANIEREN)[number]

/** Something beside involvement that opens this file to somebody now, or shuts it. */
interface Weg {
  wie: string
  hoe: string
  waarom: string
  wat: string
  tot: string
}

/** Who may see which part of this file, by the matrix that the database itself enforces; who is involved today stands by name. */
export const toegangPagina: Route = persoonDeel<Weg[]>({
  pad: "/toegang",
  recht: "deelnemers",
  categorieen: ["C01B"],
  deel: "toegang",
  titel: "Wie mag dit zien",
  load: async ({ tx, vandaag }, { id, organisatie }) => [
    ...(await loadAfschermingen(tx, id)).map(a => ({
      wie: a.lezers.join(", "),
      hoe: a.soort === "adres" ? "alleen deze lezers zien het adres" : "alleen deze lezers zien het dossier",
      waarom: "afscherming",
      wat: a.soort === "adres" ? gegevensTekst(["C03"]) : "Alles",
      tot: "opgeheven wordt",
    })),
    ...(await loadDelingen(tx, id, vandaag))
      .filter(d => d.begin <= vandaag)
      .map(d => ({
        wie: d.medewerker ? `${d.medewerker}, ${d.aan}` : d.aan,
        hoe: d.toevoegen ? "gedeeld, mag ook toevoegen" : "gedeeld",
        waarom: `${naamVan(DOELEN, d.doel)}; ${naamVan(GRONDEN, d.grond)}`,
        wat: [
          gegevensTekst(d.categorieen),
          ...(d.eigenDeel.length > 0 ? [`alleen wat zij zelf schrijven: ${gegevensTekst(d.eigenDeel).toLowerCase()}`] : []),
        ].join("; "),
        tot: dagTekst(d.einde),
      })),
    ...(await loadNoodtoegangen(tx, id))
      .filter(n => n.tot > new Date())
      .map(n => ({
        wie: n.naam || "een medewerker",
        hoe: "noodtoegang",
        waarom: naamVan(NOODREDENEN, n.reden),
        wat: gegevensTekst(n.categorieen),
        tot: momentTekst(n.tot),
      })),
    ...(await loadAanstaand(tx, id, vandaag))
      .filter(o => o.warmTot !== null && o.besluit === "aanvaard" && o.op <= vandaag)
      .map(o => ({
        wie: "Wie in de overdracht is genoemd",
        hoe: "warme overdracht",
        waarom: `overgegaan naar ${o.naar}`,
        wat: "Zoals voorheen",
        tot: dagTekst(o.warmTot!),
      })),
    ...(await loadOvereenkomsten(tx, vandaag))
      .filter(o => o.van === organisatie && o.begin <= vandaag && o.einde > vandaag)
      .map(o => ({
        wie: `Betrokkenen van ${o.met}`,
        hoe: `overeenkomst ${o.kenmerk}: niet meer dan dit`,
        waarom: o.doelen.map(d => naamVan(DOELEN, d)).join("; "),
        wat: gegevensTekst(o.categorieen),
        tot: dagTekst(o.einde),
      })),
  ],
  inhoud: (wegen, persoon) => (
    <Stapel>
      <Wegen rijen={wegen} />
      <Kaart titel="Wie mag wat zien" onder="alleen wie bij deze persoon betrokken is, en de teamleider van de eigen organisatie" vol lang>
        <Tabel
          bijschrift="Wie welke gegevens van deze persoon mag zien"
          rijen={Object.keys(CATEGORIEEN) as Categorie[]}
          kolommen={[
            { kop: "Gegevens", naam: true, breedte: 25, cel: c => hoofdletter(CATEGORIEEN[c]) },
            ...MANIEREN.map(manier => ({
              kop: manier.kop,
              cel: (c: Categorie) => <Wie categorie={c} manier={manier} betrokkenen={persoon.betrokkenen} />,
            })),
          ]}
        />
      </Kaart>
    </Stapel>
  ),
})

function Wegen({ rijen }: { rijen: readonly Weg[] }) {
  return (
    <Kaart titel="Wat nu verder geldt" onder="wat er buiten betrokkenheid opengaat, en wat dicht is" vol lang>
      <Tabel
        bijschrift="Delingen, overeenkomsten, noodtoegang en afscherming die nu gelden"
        rijen={rijen}
        leeg={<Leeg titel="Niets">Er is niets gedeeld of afgeschermd, en er geldt geen overeenkomst.</Leeg>}
        kolommen={[
          {
            kop: "Wie",
            naam: true,
            cel: r => (
              <>
                {r.wie}
                <Bij>{r.hoe}</Bij>
              </>
            ),
          },
          { kop: "Waarvoor", cel: r => hoofdletter(r.waarom) },
          { kop: "Welke gegevens", breedte: 40, cel: r => r.wat },
          { kop: "Tot", cel: r => <span class="getal">{r.tot}</span> },
        ]}
      />
    </Kaart>
  )
}

function Wie({ categorie, manier, betrokkenen }: { categorie: Categorie; manier: Manier; betrokkenen: Persoon["betrokkenen"] }) {
  const rollen = ROLLEN.filter(rol => !isZelf(rol) && (manier.cellen as readonly string[]).includes(cel(rol, categorie)))
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
