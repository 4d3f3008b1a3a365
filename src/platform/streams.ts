import { createHash, createHmac, randomBytes } from "node:crypto"
import { type Event, Stream } from "./stream.ts"

/** Who follows which page, and how it looks now. */
export interface Follower {
  token: string
  accountId: string
  /** Path and query: tabs with the same page are looked at once. */
  page: string
  /** The mark of what the browser shows, and the seal of when it was made. */
  mark: string
  seal: string
  /** The mark of what the page shows now to this reader, under his own rights; null when he may not see it. */
  look(): Promise<string | null>
}

/** Open pages that are told when they show something else now. It tells nothing that asking the page again would not tell. */
export interface Streams {
  /** Something was committed: look again. Many calls in a short time become one look. */
  wake(): void
  /**
   * A seal for a page that is being made: what was made since the last change needs no look when it is followed. It says
   * nothing by itself, and is another one each time: whether something changed elsewhere is not for a reader to see.
   */
  seal(): string
  /** The stream, or the status with which it is refused: 429 for one account too many, 503 for all together. */
  follow(follower: Follower): Response | 429 | 503
  /** Ends all streams; new ones are refused. */
  close(): void
}

export interface StreamsOptions {
  /** Which of these tokens still open a session. */
  alive(tokens: readonly string[]): Promise<ReadonlySet<string>>
  /** Does the database have too much to do already? Then the look waits: who asks a page himself goes first. */
  busy(): boolean
}

const PER_ACCOUNT = 8
const ALL = 300
/** So many pages are looked at at once, of the ten connections of a process. */
const AT_ONCE = 3
/** Between two looks at least this, and at least as long as the look took: following costs half of one core at the most. */
const PAUSE_MS = 100
/** A log-out must be seen within a second. */
const ALIVE_MS = 300
/** Shorter than the minute after which a proxy usually hangs up. */
const BEAT_MS = 15_000
/** What no change feed tells: a new day, a share that ran out, a right that was taken away. */
const ANYHOW_MS = 60_000

/** The mark of what a page shows: the same mark is the same content. */
export const markOf = (shown: unknown): string => createHash("sha256").update(JSON.stringify(shown)).digest("base64url").slice(0, 22)

/** Everybody's first page goes before anybody's second: who has eight open does not make the others wait for them all. */
function inTurn<T extends { accountId: string }>(pages: readonly (readonly T[])[]): (readonly T[])[] {
  const seen = new Map<string, number>()
  const turn = pages.map(page => {
    const { accountId } = page[0]!
    const nr = seen.get(accountId) ?? 0
    seen.set(accountId, nr + 1)
    return { page, nr }
  })
  return turn.toSorted((a, b) => a.nr - b.nr).map(t => t.page)
}

export function openStreams(options: StreamsOptions): Streams {
  return new Ring(options)
}

interface Open extends Follower {
  stream: Stream
}

class Ring implements Streams {
  readonly #options: StreamsOptions
  readonly #open = new Set<Open>()
  readonly #clocks: NodeJS.Timeout[]
  readonly #key = randomBytes(32)
  /** Whose page may show something else than they have. */
  readonly #due = new Set<Open>()
  #looking = false
  #closed = false
  #turn = 0

  constructor(options: StreamsOptions) {
    this.#options = options
    this.#clocks = [
      setInterval(() => void this.#endDead(), ALIVE_MS),
      setInterval(() => [...this.#open].forEach(open => open.stream.beat()), BEAT_MS),
      setInterval(() => this.wake(), ANYHOW_MS),
    ]
    for (const clock of this.#clocks) clock.unref()
  }

  wake = (): void => {
    this.#turn++
    for (const open of this.#open) this.#due.add(open)
    if (!this.#looking) void this.#lookRounds()
  }

  seal = (nonce = randomBytes(9).toString("base64url")): string =>
    `${nonce}~${createHmac("sha256", this.#key).update(`${nonce} ${this.#turn}`).digest("base64url").slice(0, 22)}`

  follow(follower: Follower): Response | 429 | 503 {
    if (this.#closed || this.#open.size >= ALL) return 503
    if ([...this.#open].filter(o => o.accountId === follower.accountId).length >= PER_ACCOUNT) return 429
    const open: Open = { ...follower, stream: new Stream(() => this.#open.delete(open)) }
    this.#open.add(open)
    // Looked at behind the answer, so that how long the answer takes says nothing either.
    if (this.seal(open.seal.split("~")[0]) !== open.seal) this.#due.add(open)
    if (!this.#looking) void this.#lookRounds()
    return open.stream.response
  }

  close(): void {
    this.#closed = true
    for (const clock of this.#clocks) clearInterval(clock)
    for (const open of this.#open) this.#drop(open)
  }

  #drop(open: Open, word?: Event): void {
    this.#open.delete(open)
    this.#due.delete(open)
    if (word) open.stream.say(word)
    open.stream.end()
  }

  /** When it cannot be asked who is still logged in, nobody is followed: the browsers come back by themselves. */
  async #endDead(): Promise<void> {
    const now = [...this.#open]
    if (now.length === 0) return
    const alive = await this.#options.alive([...new Set(now.map(o => o.token))]).catch(() => null)
    for (const open of now) if (!alive?.has(open.token)) this.#drop(open, alive ? "einde" : undefined)
  }

  async #lookRounds(): Promise<void> {
    this.#looking = true
    while (this.#due.size > 0 && !this.#closed) {
      const start = performance.now()
      if (!this.#options.busy()) await this.#lookAtDue()
      await new Promise(done => setTimeout(done, Math.max(PAUSE_MS, performance.now() - start)).unref())
    }
    this.#looking = false
  }

  async #lookAtDue(): Promise<void> {
    const pages = inTurn([...Map.groupBy(this.#due, o => `${o.token} ${o.page}`).values()])
    this.#due.clear()
    const next = async (): Promise<void> => {
      for (let same = pages.shift(); same; same = pages.shift()) await this.#lookAt(same)
    }
    await Promise.all(Array.from({ length: AT_ONCE }, next))
  }

  /** A look that failed says nothing; the next one may. */
  async #lookAt(same: readonly Open[]): Promise<void> {
    const mark = await same[0]!.look().catch(() => undefined)
    for (const open of same) {
      if (mark === null) this.#drop(open, "einde")
      else if (mark !== undefined) this.#tell(open, mark)
    }
  }

  #tell(open: Open, now: string): void {
    if (now !== open.mark) open.stream.say("anders")
    open.mark = now
  }
}
