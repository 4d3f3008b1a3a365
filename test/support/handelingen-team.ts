import type { Rol } from "#begrippen/rol"
import type { Greep, Maak } from "./handelingen.ts"

/** Somebody who is with the person, and a new colleague of his with the same role. */
async function paar({ regio, rij }: Greep): Promise<{ vanMedewerkerId: string; naarMedewerkerId: string }> {
  const [van] = await regio.alsEigenaar<{ id: string; org: string; rol: Rol }>(
    "select m.id, m.organisatie_id as org, m.rol from medewerker m join betrokkene b on b.medewerker_id = m.id where b.id = $1",
    [await rij("betrokkene")],
  )
  return { vanMedewerkerId: van!.id, naarMedewerkerId: (await regio.medewerker(van!.org, van!.rol)).medewerkerId }
}

/** Samples of the commands of the team around a person. */
export const TEAM: ReadonlyArray<[string, Maak]> = [
  ["wissel-begeleider", async g => ({ ...(await paar(g)), deelnemerIds: [g.persoon.id], per: "2026-11-22", reden: "overgedragen" })],
]
