import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { CAST } from "../db/voorbeeld/cast.ts"
import { schrijfVoorbeeld } from "../db/voorbeeld/voorbeeld.ts"
import { rolNaam } from "#begrippen/rol"
import {
  isLeeg,
  loadRegio,
  loadVoorbeelddelen,
  loadVoorbeeldfiguren,
  openVoorbeeld,
  openVoorbeeldInvoer,
  storeVoorbeelddeel,
} from "#modules/toegang"
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

/** What the exchange files do not carry, done by the cast itself; one after the other, since the later build on the earlier. */
const DELEN: ReadonlyArray<[naam: string, vul: (services: Services, map: string) => Promise<unknown>]> = [
  ["ingang", vulIngang],
  ["dossier", vulDossier],
  ["diagnose", vulDiagnose],
  ["samenwerking", vulSamenwerking],
  ["team", vulTeam],
  ["vacatures", vulVacatures],
]

/** Fills an empty database with the example region, through the same import that a region uses for its own files; goes on where a start was broken off. */
export async function fillVoorbeeld(services: Services, meld: (tekst: string) => void): Promise<void> {
  const leeg = await isLeeg(services)
  const gedaan = leeg ? [] : await services.db.inRol("poort", null, loadVoorbeelddelen)
  if (gedaan === null || gedaan.length === DELEN.length) return
  meld(leeg ? "Eerste start: de voorbeeldregio wordt gemaakt…" : "De voorbeeldregio wordt afgemaakt…")
  const map = await mkdtemp(join(tmpdir(), "trede-voorbeeld-"))
  try {
    await schrijfVoorbeeld(map, { vandaag: services.vandaag() })
    if (leeg) await leesVoorbeeldIn(services, map)
    for (const [naam, vul] of DELEN.filter(([naam]) => !gedaan.includes(naam))) {
      await vulDeel(() => vul(services, map), leeg, naam, meld)
      await services.db.inRol("poort", null, tx => storeVoorbeelddeel(tx, naam))
    }
  } finally {
    await rm(map, { recursive: true, force: true })
  }
}

/** The part that was broken off may stand there for a half: what of it is refused now is left as it is. */
async function vulDeel(vul: () => Promise<unknown>, nieuw: boolean, naam: string, meld: (tekst: string) => void): Promise<void> {
  try {
    await vul()
  } catch (fout) {
    if (nieuw) throw fout
    meld(`Het deel '${naam}' van het voorbeeld was al begonnen en blijft zoals het is.`)
  }
}

async function leesVoorbeeldIn(services: Services, map: string): Promise<void> {
  const token = await openVoorbeeldInvoer(services)
  const { toon, klaar } = toonVoortgang(process.stderr)
  try {
    const rapport = await importeer(services, { token, map, voortgang: toon })
    if (!rapport.geland) throw new Error("De voorbeeldregio is niet ingelezen. Start met TREDE_VOORBEELD=nee voor een lege regio.")
    await openVoorbeeld(services, CAST)
  } finally {
    await sluitSessie(services.db, token)
    klaar()
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
