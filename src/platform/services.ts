import type { Access } from "./actor.ts"
import type { Subscriber } from "./command.ts"
import type { Database } from "./db.ts"
import type { Kopiestand } from "./doorkopie-wacht.ts"
import type { Log } from "./log.ts"
import type { Opslag } from "./opslag.ts"
import type { Post } from "./post.ts"
import type { Takenstand } from "./taken.ts"

/** What every page, endpoint and command runs with; made once, at composition. */
export interface Services {
  db: Database
  access: Access
  log: Log
  /** 32 bytes, kept outside the database: encrypts and finds a BSN. */
  sleutel: Buffer
  /** 32 bytes, kept outside the database: seals the traces. */
  zegelsleutel: Buffer
  /** Folder for files that are under way, beside the embedded database; web and worker share it. */
  dataDir: string
  /** Whether there is room to write. */
  opslag: Opslag
  /** What the worker of this process sees of the queue. */
  taken: Takenstand
  /** Whether the continuous copy keeps up. */
  kopie: Kopiestand
  /** The settled address of this site, without closing slash; null: whatever the request says. */
  basisUrl: string | null
  /** May an identity provider stand in the own network, and without https? Settled for a first try, or inside one building. */
  idpLokaal: boolean
  /** So long an import may take. */
  importMinuten: number
  /** The ways along which messages leave the house. */
  post: Post
  /** Who listens to which fact, by its `soort`. */
  subscribers: Readonly<Record<string, ReadonlyArray<Subscriber<never>>>>
  /** Today in Europe/Amsterdam. */
  vandaag(): string
}

const AMSTERDAM = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam", year: "numeric", month: "2-digit", day: "2-digit" })

/** The legal day at a moment: 00:30 on 29 March in Amsterdam is still 28 March in UTC. */
export const amsterdamDay = (moment: Date): string => AMSTERDAM.format(moment)
