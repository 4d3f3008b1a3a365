import { morph } from "./morph.element.ts"

/**
 * Keeps the page as it is now: a stream without content says that something on it changed, and the page is asked again as
 * its reader may see it. The document comes from XMLHttpRequest because that parses without a Trusted Types sink, so that the
 * policy of the site stays as strict as it is. A tab that nobody looks at holds no connection.
 */
const FIRST_MS = 1_000
const LONGEST_MS = 60_000
/** A short gap is nobody's business; after this the reader is told that the page stands still. */
const TELL_MS = 10_000

class TredeLive extends HTMLElement {
  #source: EventSource | null = null
  #tries = 0
  #retry: ReturnType<typeof setTimeout> | undefined
  #tell: ReturnType<typeof setTimeout> | undefined
  #asking = false
  #again = false
  #seen = new Date()
  readonly #said = document.createElement("span")

  connectedCallback(): void {
    this.#said.setAttribute("role", "status")
    this.append(this.#said)
    document.addEventListener("visibilitychange", () => (document.hidden ? this.#close() : this.#open()))
    addEventListener("pagehide", () => this.#close())
    addEventListener("pageshow", () => this.#open())
    if (document.readyState === "complete") this.#open()
  }

  #open(): void {
    if (this.#source || document.hidden) return
    clearTimeout(this.#retry)
    const url = new URL(location.href)
    url.searchParams.set("live", this.dataset["stand"]!)
    this.#source = new EventSource(url)
    this.#source.addEventListener("open", () => this.#standing())
    this.#source.addEventListener("anders", () => void this.#refresh())
    // Logged out, here or elsewhere: what stands on the screen goes with it.
    this.#source.addEventListener("einde", () => location.reload())
    this.#source.addEventListener("error", () => this.#lost())
  }

  #close(): void {
    this.#source?.close()
    this.#source = null
    clearTimeout(this.#retry)
    clearTimeout(this.#tell)
    this.#tell = undefined
  }

  #standing(): void {
    this.#tries = 0
    clearTimeout(this.#tell)
    this.#tell = undefined
    if (this.#said.className === "live-stil") this.#say("")
  }

  /** Each time a little later, and not all browsers at once: a server that restarts has enough to do. */
  #lost(): void {
    const since = this.#tell
    this.#close()
    const wait = Math.min(LONGEST_MS, FIRST_MS * 2 ** this.#tries++) * (0.5 + Math.random())
    this.#retry = setTimeout(() => this.#open(), wait)
    this.#tell = since ?? setTimeout(() => this.#say(`Werkt nu niet bij, stand van ${clock(this.#seen)}`, "live-stil"), TELL_MS)
  }

  /** One question at a time; what changes during it is asked after it. */
  async #refresh(): Promise<void> {
    this.#again = true
    if (this.#asking) return
    this.#asking = true
    while (this.#again) {
      this.#again = false
      await this.#take().catch(() => this.#lost())
    }
    this.#asking = false
  }

  async #take(): Promise<void> {
    const page = await ask(location.href)
    if (!page) return location.reload()
    const now = page.querySelector<HTMLElement>("trede-live")?.dataset["stand"]
    const [here, there] = [document.querySelector("#inhoud"), page.querySelector("#inhoud")]
    if (!now || !here || !there) return location.reload()
    morph(here, there)
    this.dataset["stand"] = now
    this.#seen = new Date()
    this.#say(`Bijgewerkt ${clock(this.#seen)}`)
  }

  /** Words that stand there already are not said again: at most once a minute. */
  #say(text: string, klasse = ""): void {
    this.#said.className = klasse
    if (this.#said.textContent !== text) this.#said.textContent = text
  }
}

const clock = (when: Date): string => when.toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit" })

/** The page as it is now; null when the server answered with another one (logged out). Throws Error when it does not answer. */
function ask(url: string): Promise<Document | null> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest()
    request.open("GET", url)
    request.responseType = "document"
    request.setRequestHeader("x-trede-live", "1")
    request.timeout = 15_000
    request.addEventListener("load", () => {
      if (request.status >= 500 || request.status === 429) failed(new Error(String(request.status)))
      else done(request.status === 200 && new URL(request.responseURL).pathname === location.pathname ? request.responseXML : null)
    })
    for (const name of ["error", "timeout", "abort"]) request.addEventListener(name, () => failed(new Error(name)))
    request.send()
  })
}

customElements.define("trede-live", TredeLive)
