import { hash, verify } from "@node-rs/argon2"

// argon2id with the parameters that OWASP names as minimum (19 MiB, two rounds): some 30 ms on the thread pool.
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (wachtwoord: string): Promise<string> => hash(wachtwoord, ARGON)

/** Of no account: whoever has none takes as long as who has one, and is refused. */
let nobody: Promise<string> | undefined

export async function verifyPassword(stored: string | null, wachtwoord: string): Promise<boolean> {
  const right = await verify(stored ?? (await (nobody ??= hashPassword("van niemand"))), wachtwoord)
  return right && stored !== null
}
