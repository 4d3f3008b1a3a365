/** How a number in a sheet is shown, as far as reading it needs to know. */
export type Opmaak = "datum" | "procent" | "gewoon" | { nullen: number }

/** The number formats that Excel has by itself and that are dates (with a day, a month or a year). */
const DATUMS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])

/** What a number format makes of a number: `id` as Excel numbers it, `code` where the workbook gives one itself. */
export function opmaakVan(id: number, code: string | undefined): Opmaak {
  if (code === undefined) return DATUMS.has(id) ? "datum" : id === 9 || id === 10 ? "procent" : "gewoon"
  const eerste = code
    .replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "")
    .split(";")[0]!
    .toLowerCase()
  if (/[dy]/.test(eerste)) return "datum"
  if (eerste.includes("m") && !/[hs]/.test(eerste) && !/\[[hms]+\]/i.test(code)) return "datum"
  if (eerste.includes("%")) return "procent"
  return /^0{2,20}$/.test(eerste) ? { nullen: eerste.length } : "gewoon"
}

/** Days between 1 January 1900 and 1904, the two days from which workbooks count. */
const JAREN_1904 = 1_462
const DAG_MS = 86_400_000

/**
 * A serial number as YYYY-MM-DD, with the time where it has one; as it stands when it is no day. Day 60 is 29 February
 * 1900, which Excel counts and which never was: it is written as such and refused as a day that does not exist.
 */
function datumTekst(getal: number, vanaf1904: boolean): string {
  const seconden = Math.round(getal * 86_400)
  const dag = Math.floor(seconden / 86_400) + (vanaf1904 ? JAREN_1904 : 0)
  if (dag < 1 || dag > 2_958_465) return getalTekst(getal)
  const rest = seconden - Math.floor(seconden / 86_400) * 86_400
  const tijd = rest === 0 ? "" : ` ${new Date(rest * 1_000).toISOString().slice(11, 19)}`
  if (dag === 60) return `1900-02-29${tijd}`
  const dagen = dag < 60 ? dag - 25_568 : dag - 25_569
  return `${new Date(dagen * DAG_MS).toISOString().slice(0, 10)}${tijd}`
}

/** A number as people write it: without exponent and without the noise of the fifteenth digit. */
function getalTekst(getal: number): string {
  const afgerond = Number(getal.toPrecision(15))
  const tekst = String(afgerond)
  return tekst.includes("e-") ? afgerond.toFixed(20).replace(/\.?0+$/, "") : tekst
}

/** The number of a cell as text in the way that it is shown. */
export function toonGetal(ruw: string, opmaak: Opmaak, vanaf1904: boolean): string {
  const getal = Number(ruw)
  if (ruw.trim() === "" || !Number.isFinite(getal)) return ruw
  if (opmaak === "datum") return datumTekst(getal, vanaf1904)
  if (opmaak === "procent") return getalTekst(getal * 100)
  return typeof opmaak === "object" && Number.isInteger(getal) && getal >= 0
    ? getalTekst(getal).padStart(opmaak.nullen, "0")
    : getalTekst(getal)
}

/** Signs that the format writes as _x000D_; those that no text holds are left out. */
export const ontcijfer = (tekst: string): string =>
  tekst.includes("_x")
    ? tekst.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => {
        const teken = Number.parseInt(hex, 16)
        return teken >= 32 || teken === 9 || teken === 10 || teken === 13 ? String.fromCharCode(teken) : ""
      })
    : tekst
