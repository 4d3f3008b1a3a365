import { execFileSync } from "node:child_process"
import { createHash } from "node:crypto"
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, dirname, join } from "node:path"

export interface User {
  uid: number
  gid: number
}

/** Where a cluster lives and as whom it runs. */
export interface Place {
  /** Ours: log, passwords, pg_hba.conf, lock, holders. */
  dir: string
  /** PostgreSQL's own data folder. */
  data: string
  /** Folder of the unix socket. */
  socketDir: string
  /** Null: as the user who runs this program. */
  runAs: User | null
}

/** Folders that exist on the usual systems and that every user may pass through. */
const STATE_ROOTS = ["/var/lib", "/var/local", "/opt", "/srv"]

/** The folder for what root's servers need: /var/lib/trede, or the first place that is there. Throws Error. */
export function findStateDir(): string {
  const root = STATE_ROOTS.find(dir => existsSync(dir) && isOpen(dir))
  if (!root) throw new Error(`Geen van de mappen ${STATE_ROOTS.join(", ")} is bruikbaar. Start als gewone gebruiker, of zet DATABASE_URL.`)
  const dir = join(root, "trede")
  if (!existsSync(dir)) makeFolder(dir, 0o755)
  return dir
}

/** As an ordinary user everything stands in the data folder itself. Throws Error when root made it. */
export function ownPlace(dataDir: string): Place {
  if (existsSync(pointerOf(dataDir))) throw new Error(`De gegevens van ${dataDir} zijn door root aangelegd. Start het programma als root.`)
  return placeIn(dataDir, null)
}

/**
 * As root the server runs as user postgres, or else nobody. Its data stays in the data folder when that is root's and
 * everybody may pass through the folders above it; else (root's home is closed, and stays so) in a folder of its own
 * under `stateDir`. A pointer in the data folder leads there, and the folder knows its way back: so a moved project
 * keeps its data, and a copied one gets its own. Throws Error when the data is not where it should be.
 */
export function rootPlace(dataDir: string, stateDir: string): Place {
  const user = serverUser()
  const elsewhere = followPointer(dataDir)
  if (elsewhere) return placeIn(elsewhere, user)
  const owner = statSync(join(dataDir, "pg"), { throwIfNoEntry: false })?.uid
  if (owner !== undefined && owner !== user.uid)
    throw new Error(`De gegevens in ${dataDir} zijn niet door root aangelegd. Start het programma als de gebruiker van wie zij zijn.`)
  if (statSync(dataDir).uid === 0 && isOpen(dirname(dataDir))) {
    chmodSync(dataDir, 0o711)
    return placeIn(dataDir, user)
  }
  if (owner !== undefined)
    throw new Error(
      `De gegevens in ${dataDir} liggen in een map waar de database niet bij kan. Zet ze terug waar ze waren, of stel TREDE_DATA in.`,
    )
  return placeIn(newFolder(dataDir, stateDir), user)
}

/** May everybody pass through this folder and all above it? */
const isOpen = (dir: string): boolean => (statSync(dir).mode & 0o001) !== 0 && (dir === dirname(dir) || isOpen(dirname(dir)))

const pointerOf = (dataDir: string): string => join(dataDir, "pg-plaats")
const ownerOf = (dir: string): string => join(dir, "eigenaar")
const readLine = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8").trim() : "")

function followPointer(dataDir: string): string | null {
  const dir = readLine(pointerOf(dataDir))
  if (!dir) return null
  if (!existsSync(dir))
    throw new Error(
      `De gegevens van ${dataDir} horen in ${dir} te staan, maar die map is er niet. Zet haar terug, of verwijder ${pointerOf(dataDir)} om met een lege database te beginnen.`,
    )
  const owner = readLine(ownerOf(dir))
  if (owner !== dataDir && readLine(pointerOf(owner)) === dir) return null // this project is a copy of one that still stands
  writeFileSync(ownerOf(dir), `${dataDir}\n`)
  return dir
}

function newFolder(dataDir: string, stateDir: string): string {
  const name = `${basename(dirname(dataDir))
    .replace(/[^A-Za-z0-9]+/g, "-")
    .slice(0, 30)}-${shortHash(dataDir)}`
  let dir = join(stateDir, name)
  // Left by a project whose data folder was removed: it may be somebody's only copy, so it stays.
  for (let n = 2; existsSync(dir); n++) dir = join(stateDir, `${name}-${n}`)
  makeFolder(dir, 0o711)
  writeFileSync(ownerOf(dir), `${dataDir}\n`)
  writeFileSync(pointerOf(dataDir), `${dir}\n`, { mode: 0o600 })
  return dir
}

function placeIn(dir: string, runAs: User | null): Place {
  return { dir, data: join(dir, "pg"), socketDir: socketFolder(dir, runAs), runAs }
}

/** A unix socket's path holds 107 bytes at most (103 on macOS); a longer one goes to the user's runtime folder or /tmp. */
function socketFolder(dir: string, runAs: User | null): string {
  const near = join(dir, "s")
  const fits = Buffer.byteLength(join(near, ".s.PGSQL.5432")) <= 103
  const folder = fits ? near : join(process.env["XDG_RUNTIME_DIR"] ?? tmpdir(), `trede-${shortHash(dir)}`)
  if (!existsSync(folder)) makeFolder(folder, 0o700, runAs)
  const { uid, mode } = lstatSync(folder)
  if (uid !== (runAs?.uid ?? process.getuid?.()) || (mode & 0o022) !== 0)
    throw new Error(`De map ${folder} is van iemand anders. Verwijder haar en start opnieuw.`)
  return folder
}

function serverUser(): User {
  for (const name of ["postgres", "nobody"]) {
    try {
      const id = (what: string): number =>
        Number(execFileSync("id", [what, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }))
      return { uid: id("-u"), gid: id("-g") }
    } catch {
      // this system does not know that user
    }
  }
  throw new Error(
    "Er is geen gebruiker postgres of nobody, en PostgreSQL draait niet als root. Start als gewone gebruiker, of zet DATABASE_URL.",
  )
}

/** mkdir with exactly this mode, whatever the umask is. */
export function makeFolder(path: string, mode: number, owner: User | null = null): void {
  mkdirSync(path, { recursive: true, mode })
  chmodSync(path, mode)
  if (owner) chownSync(path, owner.uid, owner.gid)
}

/** Eight characters that stand for a path. */
export const shortHash = (path: string): string => createHash("sha256").update(path).digest("hex").slice(0, 8)
