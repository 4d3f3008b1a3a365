import type { Greep, Maak } from "./handelingen.ts"

/** Something to do in the hall of the actor's own organisation. */
async function activiteit({ regio }: Greep): Promise<string> {
  const [rij] = await regio.alsEigenaar<{ id: string }>(
    "insert into inloopactiviteit (id, organisatie_id, naam, begin, vastgelegd_door) values (gen_random_uuid(), $1, $2, '2026-01-01', $3) returning id",
    [regio.stadskanaal, `Hout ${crypto.randomUUID()}`, regio.coach.accountId],
  )
  return rij!.id
}

/** Samples of the commands by which people come in. */
export const INGANG: ReadonlyArray<[string, Maak]> = [
  ["tel-inloop", async g => ({ keuze: `${await activiteit(g)} erbij` })],
  ["voeg-inloopactiviteit-toe", () => ({ naam: `Naaien ${crypto.randomUUID().slice(0, 8)}` })],
  ["beeindig-inloopactiviteit", async g => ({ activiteitId: await activiteit(g) })],
]
