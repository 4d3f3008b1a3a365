import { readFile } from "node:fs/promises"

/** The words in the key file of a backup. Throws Error when they are too short to protect anything. */
export async function readWoorden(bestand: string): Promise<string> {
  const woorden = (await readFile(bestand, "utf8").catch(() => "")).trim()
  if (woorden.length < 20)
    throw new Error(`${bestand} bevat geen sleutel van ten minste 20 tekens. Maak er een met: openssl rand -base64 32 > ${bestand}`)
  return woorden
}
