import { createHash, randomInt, randomUUID } from "node:crypto"
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises"
import { join } from "node:path"
import { CATEGORIEEN } from "#modules/toegang"
import { excelCsv } from "#platform/excel"
import type { Services } from "#platform/services"
import { type Zipdeel, zipStroom } from "#platform/zip-schrijf"
import { type Archiefstuk, inhoudsopgave, maakArchiefstuk, veldenlijst } from "./archief.rules.ts"
import { type Ingepakt, type Inpakstand, loadArchiefRuw, type TePakken } from "./archief.sql.ts"
import { leesmij, ontvangst, WEGGELATEN } from "./archief.teksten.ts"

const mapVan = ({ dataDir }: Pick<Services, "dataDir">, wisplanId: string): string => join(dataDir, "archief", wisplanId)
/** A package is called after its content: what the database names is what stands here, or nothing. */
export const pakketPad = (services: Pick<Services, "dataDir">, wisplanId: string, sha256: string): string =>
  join(mapVan(services, wisplanId), `${sha256}.zip`)
export const pakketStaat = (services: Pick<Services, "dataDir">, wisplanId: string, sha256: string): Promise<boolean> =>
  stat(pakketPad(services, wisplanId, sha256)).then(
    () => true,
    () => false,
  )
/** Takes away what is packed of a plan, whole or half; `behalve` stays. */
export async function ruimPakket(services: Pick<Services, "dataDir">, wisplanId: string, behalve?: string): Promise<void> {
  const map = mapVan(services, wisplanId)
  if (!behalve) return rm(map, { recursive: true, force: true })
  for (const naam of await readdir(map)) if (naam !== `${behalve}.zip`) await rm(join(map, naam), { force: true })
}

/** No signs that are taken for another. */
const TEKENS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
const nieuweCode = (): string => Array.from({ length: 8 }, () => TEKENS[randomInt(TEKENS.length)]).join("")

/** Writes the package of a plan: on the disk before anybody hears of it, under its own checksum. Cut off, it leaves a file that nobody names. */
export async function pakIn(services: Services, wisplanId: string, stand: Inpakstand, mensen: readonly TePakken[]): Promise<Ingepakt> {
  const code = nieuweCode()
  const { delen, merken } = delenVan(services, wisplanId, { stand, mensen, code })
  await mkdir(join(services.dataDir, "archief"), { recursive: true, mode: 0o700 })
  await mkdir(mapVan(services, wisplanId), { recursive: true, mode: 0o700 })
  const half = join(mapVan(services, wisplanId), `${randomUUID()}.half`)
  const bestand = await open(half, "wx", 0o600)
  const som = createHash("sha256")
  let bytes = 0
  try {
    for await (const stuk of zipStroom(delen)) {
      som.update(stuk)
      bytes += stuk.length
      await bestand.appendFile(stuk)
    }
    await bestand.sync()
  } finally {
    await bestand.close()
  }
  const sha256 = som.digest("hex")
  await rename(half, pakketPad(services, wisplanId, sha256))
  return { code, sha256, bytes, merken }
}

interface Inhoud {
  stand: Inpakstand
  mensen: readonly TePakken[]
  code: string
}
/** The files of the package in their order: the manifest knows all before it. */
function delenVan(
  services: Services,
  wisplanId: string,
  { stand, mensen, code }: Inhoud,
): { delen: Zipdeel[]; merken: Record<string, string> } {
  const merken: Record<string, string> = {}
  const bestanden: Array<{ naam: string; bytes: number; sha256: string }> = []
  const lijst: Array<Omit<Archiefstuk, "categorieen"> & { codes: string[]; bestand: string }> = []
  const gemaakt = new Date().toISOString()
  const deel = (naam: string, maak: () => string | Promise<string>): Zipdeel => ({
    naam,
    inhoud: (async function* () {
      const tekst = await maak()
      bestanden.push({ naam, bytes: Buffer.byteLength(tekst), sha256: createHash("sha256").update(tekst).digest("hex") })
      yield tekst
    })(),
  })
  const mens = ({ deelnemerId, categorieen: codes }: TePakken): Zipdeel => {
    const bestand = `mensen/${deelnemerId}.json`
    return deel(bestand, async () => {
      const ruw = await services.db.inRol("wis", null, tx => loadArchiefRuw(tx, wisplanId, deelnemerId))
      if (!ruw) throw new Error("iemand uit het pakket is intussen van de lijst: de taak begint opnieuw")
      const stuk = maakArchiefstuk(
        ruw,
        Object.entries(CATEGORIEEN).filter(([c]) => codes.includes(c)),
      )
      merken[deelnemerId] = ruw.merk
      lijst.push({ ...stuk, codes, bestand })
      return JSON.stringify(stuk, null, 1)
    })
  }
  const manifest = () =>
    ({ soort: "trede-archiefpakket", versie: 1, plan: wisplanId, organisatie: stand.organisatie, peildatum: stand.peildatum, gemaakt,
      mensen: lijst.length, termijnen: stand.termijnen.bronnen, weggelaten: WEGGELATEN, bestanden: [...bestanden] }) // biome-ignore format: as it reads
  const delen = [
    deel("LEESMIJ.txt", () => leesmij(stand.organisatie, gemaakt)),
    deel("velden.csv", () => excelCsv(veldenlijst(Object.entries(CATEGORIEEN)))),
    ...mensen.map(mens),
    deel("mensen.csv", () => excelCsv(inhoudsopgave(lijst))),
    deel("ONTVANGST.txt", () => ontvangst(code)),
    deel("manifest.json", () => JSON.stringify(manifest(), null, 1)),
  ]
  return { delen, merken }
}
