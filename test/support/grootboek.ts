import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** Somebody who writes measurements through the API of a running program, from outside. */
export interface Schrijver {
  headers: Record<string, string>
  deelnemer: string
}

/** The cookie of somebody of the cast, by the example door. */
export async function alsFiguur(basis: string, naam: string): Promise<string> {
  const pagina = await (await fetch(`${basis}/inloggen`)).text()
  const account = new RegExp(`value="([0-9a-f-]{36})"[^>]*>(?:(?!</button>).)*als ${naam}`, "s").exec(pagina)![1]!
  const antwoord = await fetch(`${basis}/inloggen/voorbeeld`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: basis, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ account, naar: "/" }),
  })
  return antwoord.headers
    .getSetCookie()
    .map(c => c.split(";")[0])
    .join("; ")
}

/** A session of Chantal by the example door, and somebody of her caseload. */
export async function inloggen(basis: string): Promise<Schrijver> {
  const cookie = await alsFiguur(basis, "Chantal Veenstra")
  const lijst = await (await fetch(`${basis}/deelnemers`, { headers: { cookie } })).text()
  return {
    headers: { cookie, origin: basis, "content-type": "application/json" },
    deelnemer: /\/deelnemers\/([0-9a-f-]{36})/.exec(lijst)![1]!,
  }
}

/** Sends one measurement: the answer as it came. `sleutel`: the same again is the same act. */
export const stuurMeting = (
  basis: string,
  { headers, deelnemer }: Schrijver,
  datum: string,
  trede = 2,
  sleutel = crypto.randomUUID(),
): Promise<Response> =>
  fetch(`${basis}/api/v1/deelnemers/${deelnemer}/tredewijzigingen`, {
    method: "POST",
    headers: { ...headers, "idempotency-key": sleutel },
    body: JSON.stringify({ datum, trede, toelichting: `proef ${datum}`, bevestigd: true }),
  })

/** The id of a measurement that was acknowledged. Throws Error when it was refused. */
export async function bevestigd(antwoord: Response): Promise<string> {
  if (antwoord.status !== 200) throw new Error(`${antwoord.status} ${await antwoord.text()}`)
  return ((await antwoord.json()) as { metingId: string }).metingId
}

/** The measurements that stand. */
export async function staande(basis: string, { headers, deelnemer }: Schrijver): Promise<Set<string>> {
  const antwoord = await fetch(`${basis}/api/v1/deelnemers/${deelnemer}/treden`, { headers })
  const { treden } = (await antwoord.json()) as { treden: Array<{ id: string }> }
  return new Set(treden.map(t => t.id))
}

/** The process of the embedded database under a data folder. */
export function postmaster(map: string): number {
  const file = readdirSync(map, { recursive: true })
    .map(String)
    .find(f => f.endsWith("postmaster.pid"))!
  return Number(readFileSync(join(map, file), "utf8").split("\n")[0])
}
