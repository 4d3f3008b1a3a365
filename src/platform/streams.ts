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
/** Between two rounds. Within one each look is followed by as long a rest: following costs half the time of three connections at the most. */
const PAUSE_MS = 100
/** Who was told something so lately is at work on it: of three hundred open pages a look at all takes many seconds, and his goes first. */
const LATELY_MS = 300_000
/** A log-out must be seen within a second. */
const ALIVE_MS = 300
/** Shorter than the minute after which a proxy usually hangs up. */
const BEAT_MS = 15_000
/** What no change feed tells: a new day, a share that ran out, a right that was taken away. */
const ANYHOW_MS = 60_000

/** The mark of what a page shows: the same mark is the same content. */
export const markOf = (shown: unknown): string => createHash("sha256").update(JSON.stringify(shown)).digest("base64url").slice(0, 22)

const rest = (ms: number): Promise<unknown> => new Promise(done => setTimeout(done, ms).unref())

export function openStreams(options: StreamsOptions): Streams {
  return new Ring(options)
}

interface Open extends Follower {
  stream: Stream
  /** When it was last looked at, and last told something. */
  looked: number
  told: number
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
    const open: Open = { ...follower, looked: 0, told: Number.NEGATIVE_INFINITY, stream: new Stream(() => this.#open.delete(open)) }
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
      if (!this.#options.busy()) await Promise.all(Array.from({ length: AT_ONCE }, (_, lane) => this.#lookInLane(lane === 0)))
      await rest(PAUSE_MS)
    }
    this.#looking = false
  }

  /** Looks at one page after the other, and rests as long as each look took. `lively`: first at those that were told something lately. */
  async #lookInLane(lively: boolean): Promise<void> {
    for (let page = this.#takeDue(lively); page && !this.#closed; page = this.#takeDue(lively)) {
      const start = performance.now()
      await this.#lookAt(page)
      await rest(performance.now() - start)
    }
  }

  /**
   * The page of whoever waits longest, in all its tabs: who has eight open does not make the others wait for them all. A change while
   * others are looked at need not wait for a whole round.
   */
  #takeDue(lively: boolean): readonly Open[] | null {
    if (this.#options.busy()) return null
    const since = new Map<string, number>()
    for (const { accountId, looked } of this.#open) since.set(accountId, Math.max(looked, since.get(accountId) ?? 0))
    const waiting = [...this.#due].toSorted((a, b) => since.get(a.accountId)! - since.get(b.accountId)! || a.looked - b.looked)
    const first = (lively && waiting.find(o => o.told > performance.now() - LATELY_MS)) || waiting[0]
    if (!first) return null
    const same = waiting.filter(o => o.token === first.token && o.page === first.page)
    for (const open of same) {
      this.#due.delete(open)
      open.looked = performance.now()
    }
    return same
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
    if (now !== open.mark) {
      open.stream.say("anders")
      open.told = performance.now()
    }
    open.mark = now
  }
}
