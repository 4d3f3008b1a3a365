/** A server-sent event without content: 'anders' says ask your page again, 'einde' that the session is over. */
export type Event = "anders" | "einde"

/** Behind a proxy nothing may be kept back or packed: an event that waits in a buffer is no event. */
const HEADERS = { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no", vary: "accept" }
/** A reader that leaves so many messages unread is gone. */
const UNREAD = 32
const encoder = new TextEncoder()

/** One open answer to one tab of a browser. */
export class Stream {
  readonly response: Response
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null
  readonly #gone: () => void

  /** `gone` is called once, when the browser left. */
  constructor(gone: () => void) {
    this.#gone = gone
    const body = new ReadableStream<Uint8Array>(
      { start: c => void (this.#controller = c), cancel: () => this.#left() },
      { highWaterMark: UNREAD },
    )
    this.response = new Response(body, { headers: HEADERS })
    this.beat()
  }

  say(event: Event): void {
    this.#write(`event: ${event}\ndata: ${event}\n\n`)
  }

  /** A line that means nothing, so that no proxy takes the silence for the end. */
  beat(): void {
    this.#write(":\n\n")
  }

  end(): void {
    this.#controller?.close()
    this.#controller = null
  }

  #write(text: string): void {
    if (!this.#controller) return
    if (this.#controller.desiredSize! > 0) return this.#controller.enqueue(encoder.encode(text))
    this.end()
    this.#gone()
  }

  /** The browser hung up: the stream is closed already. */
  #left(): void {
    this.#controller = null
    this.#gone()
  }
}

/** The answer to who may not, or no longer, follow this page: a browser cannot read a status here. */
export function refusedStream(): Response {
  const stream = new Stream(() => {})
  stream.say("einde")
  stream.end()
  return stream.response
}
