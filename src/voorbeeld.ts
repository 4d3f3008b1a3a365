import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { CAST } from "../db/voorbeeld/cast.ts"
import { schrijfVoorbeeld } from "../db/voorbeeld/voorbeeld.ts"
import { rolNaam } from "#begrippen/rol"
import { isLeeg, loadRegio, loadVoorbeeldfiguren, openVoorbeeld, openVoorbeeldInvoer } from "#modules/toegang"
import { importeer } from "#modules/verkeer"
import type { Services } from "#platform/services"
import { sluitSessie } from "#platform/sessie"
import { vulDiagnose } from "./voorbeeld-diagnose.ts"
import { vulDossier } from "./voorbeeld-dossier.ts"
import { vulIngang } from "./voorbeeld-ingang.ts"
import { vulSamenwerking } from "./voorbeeld-samenwerking.ts"
import { vulTeam } from "./voorbeeld-team.ts"
import { vulVacatures } from "./voorbeeld-vacature.ts"
import { toonVoortgang } from "./voortgang.ts"

/** Fills an empty database with the example region, through the same import that a region uses for its own files. */
export async function fillVoorbeeld(services: Services, meld: (tekst: string) => void): Promise<void> {
  if (!(await isLeeg(services))) return
  meld("Eerste start: de voorbeeldregio wordt gemaakt…")
  const map = await mkdtemp(join(tmpdir(), "trede-voorbeeld-"))
  const token = await openVoorbeeldInvoer(services)
  const { toon, klaar } = toonVoortgang(process.stderr)
  try {
    await schrijfVoorbeeld(map, { vandaag: services.vandaag() })
    const rapport = await importeer(services, {
      token,
      map,
      bron: "eigen",
      proef: false,
      goedeRijen: false,
      voortgang: toon,
    })
    if (!rapport.geland) throw new Error("De voorbeeldregio is niet ingelezen. Start met TREDE_VOORBEELD=nee voor een lege regio.")
    await openVoorbeeld(services, CAST)
    await vulIngang(services, map)
    await vulDossier(services)
    await vulDiagnose(services)
    await vulSamenwerking(services)
    await vulTeam(services)
    await vulVacatures(services)
  } finally {
    await sluitSessie(services.db, token)
    klaar()
    await rm(map, { recursive: true, force: true })
  }
}

/** Who can log in, for the one who just started the program. */
export async function wieInlogt({ db }: Services): Promise<string> {
  const { regio, figuren } = await db.inRol("poort", null, async tx => ({
    regio: await loadRegio(tx),
    figuren: await loadVoorbeeldfiguren(tx),
  }))
  if (figuren.length > 0) {
    const namen = figuren.slice(0, 6).map(f => `  ${f.naam}, ${rolNaam(f.rol).toLowerCase()}`)
    return `Voorbeeldregio met verzonnen mensen. Log met één klik in als:\n${namen.join("\n")}\n  en ${figuren.length - namen.length} anderen.\n`
  }
  if (regio) return `Regio ${regio.naam}. Log in met uw e-mailadres.\n`
  return 'Nog geen regio. Richt haar in met:\n  npm run trede -- inrichten --regio "Naam" --beheerder u@voorbeeld.nl\n'
}
