import { Chips } from "#ui/chips"
import { Kaart } from "#ui/kaart"
import { Leeg } from "#ui/leeg"
import { Staaf } from "#ui/staaf"
import { type Kolom, Tabel } from "#ui/tabel"
import { adres, bestandAdres, bestanden } from "./adres.view.ts"
import type { Blad } from "./blad.page.ts"
import { SPLITSNAMEN } from "./namen.teksten.ts"
import type { Splitscel, Splitsrij } from "./splitsing.view.ts"
import type { Splitskolom } from "./vraagstuk.view.ts"
import { aantal, bovenVan, getalVan, halfOp, tekstVan } from "./weergave.rules.ts"

/** So many groups stand on the page; the file has all. */
export const HOOGSTENS = 12

/** How many figures a row has: beside a chart there is room for two. */
export const isBreed = (blad: Blad): boolean => blad.vraag.splitsing.reduce((n, k) => n + 1 + (k.toon ? 1 : 0) + (k.bij ? 1 : 0), 0) > 2

/** The same figures by group, with the choice of groups. */
export function Splitskaart({ blad, pad }: { blad: Blad; pad: string }) {
  const { soort, keuzes, rijen } = blad.splitsing!
  const naam = SPLITSNAMEN[soort]
  return (
    <Kaart titel={`Per ${naam.toLowerCase()}`} meer={bestanden(blad, "splitsing")} lang>
      {keuzes.length > 1 && (
        <Chips
          naam="Uitgesplitst naar"
          chips={keuzes.map(s => ({
            tekst: SPLITSNAMEN[s],
            href: `${adres(pad, blad.query, { splits: s })}#splitsing`,
            hier: s === soort,
          }))}
        />
      )}
      <Tabel
        id="splitsing"
        bijschrift={`${blad.vraag.verloop.titel}, per ${naam.toLowerCase()}`}
        dicht
        opTelefoon="schuiven"
        kolommen={kolommenVan(blad, naam)}
        rijen={rijen.slice(0, HOOGSTENS)}
        leeg={
          <Leeg titel="Niets om uit te splitsen">
            {blad.keuze.exact ? "In deze periode telt niemand mee." : "De groepen zijn te klein."}
          </Leeg>
        }
      />
      {rijen.length > HOOGSTENS && <Verder blad={blad} aantal={rijen.length} tabel="splitsing" />}
      {!blad.keuze.exact && <p class="noot">Afgerond op 5. Groepen die te klein zijn om te tonen staan er niet bij, of als streepje.</p>}
      {soort === "doelgroep" && <p class="noot">Iemand kan in meer dan één doelgroep zitten.</p>}
    </Kaart>
  )
}

/** What does not stand on the page stands in the file. */
export const Verder = (props: { blad: Blad; aantal: number; tabel: string }) => (
  <p class="noot">
    De eerste {HOOGSTENS} van {props.aantal}.{" "}
    <a href={bestandAdres(props.blad, props.tabel, "xlsx")}>Alle staan in het bestand voor Excel.</a>
  </p>
)

const dagen = (n: number | null, exact: boolean) => (n === null ? <Streepje /> : halfOp(n, exact ? 1 : 0).toLocaleString("nl-NL"))
const tel = (n: number | null) => (n === null ? <Streepje /> : aantal(n))
export const Streepje = () => (
  <>
    <span aria-hidden="true">–</span>
    <span class="vh">te weinig om te tonen</span>
  </>
)

function kolommenVan(blad: Blad, kop: string): Kolom<Splitsrij>[] {
  const { exact } = blad.keuze
  return [
    { kop, naam: true, breedte: isBreed(blad) ? 30 : 40, cel: rij => rij.naam },
    ...blad.vraag.splitsing.flatMap((kolom, k): Kolom<Splitsrij>[] => {
      const cel = (rij: Splitsrij): Splitscel => rij.cellen[k]!
      return [
        { kop: kolom.kop, rechts: true, cel: rij => tel(cel(rij).geheel) },
        ...(kolom.toon ? aandeelkolommen(kolom, cel, exact, blad.vraag.splitsing.length === 1 && !kolom.bij) : []),
        ...(kolom.bij
          ? [
              {
                kop: kolom.bij.kop,
                rechts: true,
                cel: (rij: Splitsrij) => dagen(cel(rij).bij, exact),
              },
            ]
          : []),
      ]
    }),
  ]
}

function aandeelkolommen(kolom: Splitskolom, cel: (rij: Splitsrij) => Splitscel, exact: boolean, staaf: boolean): Kolom<Splitsrij>[] {
  const waarde = (rij: Splitsrij) => cel(rij).waarde!
  const figuur: Kolom<Splitsrij> = { kop: kolom.toon!.kop, rechts: true, cel: rij => tekstVan(waarde(rij), exact) ?? <Streepje /> }
  const balk: Kolom<Splitsrij> = {
    kop: "Staaf",
    verbergKop: true,
    breedte: 20,
    telefoon: "weg",
    cel: rij => <Staaf waarde={getalVan(waarde(rij))} max={100} tot={bovenVan(waarde(rij))} />,
  }
  return staaf ? [figuur, balk] : [figuur]
}
