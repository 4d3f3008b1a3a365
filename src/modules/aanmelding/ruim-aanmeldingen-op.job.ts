import { plusDagen } from "#begrippen/dag"
import type { Job } from "#platform/jobs"
import { termijnOp } from "#modules/wachtrij"
import { clearOude } from "./bewaar.sql.ts"

/** Who signed up and did not become a file is gone a while after the last that was done about it. */
export const ruimAanmeldingenOp: Job = {
  naam: "ruim-aanmeldingen-op",
  async run({ services: { db, vandaag } }) {
    const dag = vandaag()
    await db.inRol("poort", null, tx => clearOude(tx, plusDagen(dag, -termijnOp("bewaren", dag).dagen)))
  },
}
