import type { Services } from "#platform/services"
import { laatAllesVerlopen, wisMeldingen } from "./loop.sql.ts"
import { ruimMap } from "./opslag.command.ts"

/** Files that came in or went out may hold somebody who was just erased: all of them go at once, with what the check found in them. */
export async function verloopBestanden(services: Pick<Services, "db" | "dataDir">): Promise<void> {
  const ids = await services.db.inRol("import", null, async tx => {
    const over = await laatAllesVerlopen(tx)
    if (over.length > 0) await wisMeldingen(tx, over)
    return over
  })
  for (const id of ids) await ruimMap(services, id)
}
