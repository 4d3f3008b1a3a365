import { Bulk } from "#platform/bulk"
import type { Job } from "#platform/jobs"
import { importeer } from "./importeer.command.ts"
import { voerLoopUit } from "./loop.job.ts"
import { eindigLoop, vervangMeldingen } from "./loop.sql.ts"
import { padVan, ruimMap } from "./opslag.command.ts"

const ALSNOG_GEWEIGERD =
  "Er is niets ingelezen: sinds de controle is er iets veranderd, en nu zijn er rijen geweigerd. Bekijk ze hieronder en kies opnieuw."

/** Checks uploaded files, or lets them land: the same work, and the files must still be those that were checked. */
export const leesInTaak: Job = {
  naam: "lees-in",
  run: (context, ids) =>
    voerLoopUit(context, ids, async ({ loop, token, services, meld, schrijf }) => {
      const proef = loop.stand === "controleren"
      const rapport = await importeer(services, {
        token,
        id: loop.id,
        bron: loop.bron,
        proef,
        goedeRijen: loop.goedeRijen,
        bestanden: loop.bestanden.map((b, nr) => ({ naam: b.naam, pad: padVan(services, loop.id, nr), sha256: b.sha256 })),
        voortgang: meld,
      })
      const bulk = await Bulk.open(services.db, "import", token)
      await vervangMeldingen(bulk, loop, [...rapport.aankondigingen, ...rapport.meldingen]).finally(() => bulk.sluit())
      const stand = rapport.geland ? "geland" : "gecontroleerd"
      const fout = proef || rapport.geland ? {} : { fout: ALSNOG_GEWEIGERD }
      await schrijf(tx => eindigLoop(tx, loop, { stand, tellingen: rapport.bestanden, ...fout }))
      if (rapport.geland) await ruimMap(services, loop.id)
    }),
}
