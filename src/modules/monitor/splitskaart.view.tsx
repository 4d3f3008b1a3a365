import { Chips } from "#ui/chips"
import { Kaart } from "#ui/kaart"
import { Leeg } from "#ui/leeg"
import { Staaf } from "#ui/staaf"
import { type Kolom, Tabel } from "#ui/tabel"
import { adres, bestandAdres, bestanden } from "./adres.view.ts"
import type { Blad } from "./blad.page.ts"
import { SPLITSNAMEN } from "./namen.teksten.ts"
import { heeftIets, type Splitsrij, type Splitstabel } from "./splitsing.view.ts"
import { bovenVan, getalVan, halfOp, tekstVan, type Waarde } from "./weergave.rules.ts"

/** So many groups stand on the page; the file has all. */
export const HOOGSTENS = 12

/** Of many figures each, or beside a drawing: they are most of the bytes of a page. */
const HOOGSTENS_BREED = 8

const tabelVan = ({ splitsing }: Blad): Splitstabel => splitsing!.tabellen[splitsing!.hier]!
/** Beside a chart there is room for two figures. */
export const isBreed = (blad: Blad): boolean => blad.splitsing !== null && tabelVan(blad).koppen.length > 2

/** The same figures by group, with the choice of groups and of figures. */
export function Splitskaart({ blad, pad }: { blad: Blad; pad: string }) {
  const { soort, keuzes, tabellen, hier } = blad.splitsing!
  const { exact } = blad.keuze
  const naam = SPLITSNAMEN[soort]
  const tabel = tabelVan(blad)
  const rijen = tabel.rijen.filter(heeftIets)
  const hoogstens = tabel.koppen.length > 6 || blad.tekening ? HOOGSTENS_BREED : HOOGSTENS
  const kies = (keuze: Record<string, string | undefined>) => `${adres(pad, blad.query, keuze)}#splitsing`
  return (
    <Kaart titel={`Per ${naam.toLowerCase()}`} meer={bestanden(blad, "splitsing")} lang>
      {keuzes.length > 1 && (
        <Chips
          naam="Uitgesplitst naar"
          chips={keuzes.map(s => ({ tekst: SPLITSNAMEN[s], href: kies({ splits: s }), hier: s === soort }))}
        />
      )}
      {hier > 0 && (
        <Chips
          naam="Welke cijfers"
          chips={tabellen.map((t, nr) => ({ tekst: t.naam, href: kies({ blok: nr ? String(nr) : undefined }), hier: nr === hier }))}
        />
      )}
      <Tabel
        id="splitsing"
        bijschrift={`${tabel.naam}, per ${naam.toLowerCase()}`}
        dicht
        cijfers={isBreed(blad)}
        opTelefoon="schuiven"
        kolommen={kolommenVan(tabel, naam, exact, blad.tekening === null)}
        rijen={rijen.slice(0, hoogstens)}
        leeg={<Leeg titel="Niets om uit te splitsen">{exact ? "In deze periode telt niemand mee." : "De groepen zijn te klein."}</Leeg>}
      />
      {hier === 0 && tabellen.length > 1 && (
        <p>
          <a href={kies({ blok: "1" })}>Alle andere cijfers per {naam.toLowerCase()}</a>
        </p>
      )}
      {rijen.length > hoogstens && <Verder blad={blad} hoogstens={hoogstens} aantal={rijen.length} tabel="splitsing" />}
      {!exact && <p class="noot">Afgerond op 5. Groepen die te klein zijn om te tonen staan er niet bij, of als streepje.</p>}
      {soort === "doelgroep" && <p class="noot">Iemand kan in meer dan één doelgroep zitten.</p>}
    </Kaart>
  )
}

/** What does not stand on the page stands in the file. */
export const Verder = (props: { blad: Blad; hoogstens: number; aantal: number; tabel: string }) => (
  <p class="noot">
    De eerste {props.hoogstens} van {props.aantal}.{" "}
    <a href={bestandAdres(props.blad, props.tabel, "xlsx")}>Alle staan in het bestand voor Excel.</a>
  </p>
)

/** Nothing to show: exact figures have nothing to divide by, others are too small. */
export const Streepje = ({ exact }: { exact: boolean }) => (
  <>
    <span aria-hidden="true">–</span>
    <span class="vh">{exact ? "geen noemer" : "te weinig om te tonen"}</span>
  </>
)

function kolommenVan({ koppen, rijen }: Splitstabel, kop: string, exact: boolean, metStaaf: boolean): Kolom<Splitsrij>[] {
  const balk = koppen.findIndex((_, k) => rijen[0] && isDeel(rijen[0].waarden[k]!))
  return [
    { kop, naam: true, ...(koppen.length > 2 ? {} : { breedte: 40 as const }), cel: rij => rij.naam },
    ...koppen.map(
      (k, nr): Kolom<Splitsrij> => ({
        kop: k,
        rechts: koppen.length <= 2,
        cel: rij => kort(rij.waarden[nr]!, exact) ?? <Streepje exact={exact} />,
      }),
    ),
    ...(metStaaf && koppen.length === 2 && balk > 0 ? [staaf(balk)] : []),
  ]
}

const staaf = (nr: number): Kolom<Splitsrij> => ({
  kop: "Staaf",
  verbergKop: true,
  breedte: 20,
  telefoon: "weg",
  cel: ({ waarden }) => <Staaf waarde={getalVan(waarden[nr]!)} max={100} tot={bovenVan(waarden[nr]!)} />,
})

const isDeel = (w: Waarde): boolean => w.soort === "deel" || w.soort === "band"

/** Under a head that says what it is, days need no unit. */
function kort(w: Waarde, exact: boolean): string | null {
  if (w.soort !== "dagen" || w.n === null) return tekstVan(w, exact)
  return halfOp(w.n, exact ? 1 : 0).toLocaleString("nl-NL")
}
