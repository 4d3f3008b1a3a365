import { plusDagen } from "#begrippen/dag"
import { type Schrijver, stuurMeting } from "./grootboek.ts"

/** One request as whoever sent it saw it; status 0: no answer. */
export interface Antwoord {
  soort: "lijst" | "dossier" | "opslaan"
  status: number
  ms: number
  /** What was acknowledged, of a write. */
  metingId?: string
  herkansing: string | null
}

let dag = "1990-01-01"
/** Each write on a day of its own: two on one day would replace each other. */
const volgendeDag = () => (dag = plusDagen(dag, 1))

/** Of ten requests six are lists, three files and one is a write. */
const soortVan = (n: number): Antwoord["soort"] => (n % 10 === 0 ? "opslaan" : n % 3 === 0 ? "dossier" : "lijst")

export async function stuur(basis: string, wie: Schrijver, n: number): Promise<Antwoord> {
  const soort = soortVan(n)
  const begin = performance.now()
  try {
    const antwoord = await verzoek(basis, wie, soort)
    const tekst = await antwoord.text()
    const metingId =
      soort === "opslaan" && antwoord.status === 200 ? { metingId: (JSON.parse(tekst) as { metingId: string }).metingId } : {}
    return { soort, status: antwoord.status, ms: performance.now() - begin, herkansing: antwoord.headers.get("retry-after"), ...metingId }
  } catch {
    return { soort, status: 0, ms: performance.now() - begin, herkansing: null }
  }
}

function verzoek(basis: string, wie: Schrijver, soort: Antwoord["soort"]): Promise<Response> {
  if (soort === "opslaan") return stuurMeting(basis, wie, volgendeDag())
  return fetch(`${basis}/deelnemers${soort === "lijst" ? "" : `/${wie.deelnemer}`}`, { headers: wie.headers })
}

/** So many at once, each the next request as soon as the last was answered, until `klaar`. */
export async function klanten(basis: string, wie: Schrijver, aantal: number, klaar: () => boolean): Promise<Antwoord[]> {
  const antwoorden: Antwoord[] = []
  let n = 0
  const klant = async () => {
    while (!klaar()) antwoorden.push(await stuur(basis, wie, n++))
  }
  await Promise.all(Array.from({ length: aantal }, klant))
  return antwoorden
}

/** The value that so large a part stays under. */
export const deel = (waarden: readonly number[], welk: number): number =>
  waarden.toSorted((a, b) => a - b)[Math.min(waarden.length - 1, Math.floor(waarden.length * welk))] ?? 0
