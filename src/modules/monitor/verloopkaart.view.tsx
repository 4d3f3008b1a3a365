import { GrafiekKolom } from "#ui/grafiek-kolom"
import { GrafiekLijn, type Reeks } from "#ui/grafiek-lijn"
import { Kaart } from "#ui/kaart"
import { Leeg } from "#ui/leeg"
import { bestanden } from "./adres.view.ts"
import type { Blad } from "./blad.page.ts"
import { periodeKort, periodeTekst } from "./periode.view.ts"
import type { Lijn } from "./vraagstuk.view.ts"
import { bovenVan, getalVan, halfOp, type Waarde } from "./weergave.rules.ts"

/** How the figures went: this period and those before it, of the same length. */
export function Verloopkaart({ blad }: { blad: Blad }) {
  const { titel, vorm, procent, lijnen } = blad.vraag.verloop
  const reeksen = lijnen.map(lijn => leesReeks(blad, lijn))
  const gedeeld = {
    titel,
    omschrijving: omschrijf(blad, reeksen),
    x: blad.reeks.map(punt => periodeKort(punt.periode)),
    xKop: "Periode",
    min: 0,
    ...(procent ? { eenheid: " %" } : {}),
    ...(blad.vraag.noot && !blad.vraag.profiel ? { noot: blad.vraag.noot } : {}),
  }
  const isLeeg = reeksen.every(r => r.waarden.every(w => w === null))
  const band = reeksen.some(r => r.band)
  return (
    <Kaart titel={titel} onder={band ? "band = zeker tot en met onbekend" : undefined} meer={bestanden(blad, "verloop")}>
      {isLeeg ? (
        <Leeg titel="Nog geen verloop te tonen">
          {blad.keuze.exact ? "In deze perioden is niets geregistreerd dat meetelt." : "De aantallen zijn te klein."}
        </Leeg>
      ) : vorm === "kolom" ? (
        <GrafiekKolom {...gedeeld} reeksen={reeksen} />
      ) : (
        <GrafiekLijn {...gedeeld} reeksen={reeksen} />
      )}
    </Kaart>
  )
}

function leesReeks(blad: Blad, lijn: Lijn): Reeks {
  return { naam: lijn.naam, kleur: lijn.kleur ?? "groen", ...tekenWaarden(blad.reeks.map(punt => punt.g && lijn.lees(punt.g))) }
}

/** Figures as points of a line: the certain part, with its bandwidth where there is one. */
export function tekenWaarden(waarden: readonly (Waarde | null)[]): Pick<Reeks, "waarden" | "band"> {
  const band = waarden.map(w => (w ? bandVan(w) : null))
  const punten = waarden.map(w => {
    const getal = w && getalVan(w)
    return getal === null ? null : halfOp(getal, 1)
  })
  return band.some(Boolean) ? { waarden: punten, band } : { waarden: punten }
}

/** From what is certain to what may be, in per cent. */
function bandVan(w: Waarde): [number, number] | null {
  const boven = bovenVan(w)
  return boven === undefined ? null : [halfOp(getalVan(w)!, 1), halfOp(boven, 1)]
}

function omschrijf(blad: Blad, reeksen: readonly Reeks[]): string {
  const eenheid = blad.vraag.verloop.procent ? " procent" : ""
  const delen = reeksen.map(r => {
    const bekend = r.waarden.flatMap((w, i) =>
      w === null ? [] : [`${w.toLocaleString("nl-NL")}${eenheid} in ${periodeTekst(blad.reeks[i]!.periode)}`],
    )
    return bekend.length === 0 ? `${r.naam}: niet bekend` : `${r.naam}: van ${bekend[0]} naar ${bekend.at(-1)}`
  })
  return `${delen.join("; ")}.`
}
