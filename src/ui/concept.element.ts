/**
 * Keeps what is typed in a form while it is typed: at its own address on the server, never in this browser, since others sit at the same
 * machine. Without a line the words stay in the page, the reader is told so, and they go out as soon as the line is back; a form that is
 * sent meanwhile waits, because the browser would throw it away with the page.
 */
const AFTER_MS = 800
const FIRST_MS = 2_000
const LONGEST_MS = 30_000
/** As long as nobody answers it counts as no line. */
const PATIENCE_MS = 10_000

class TredeConcept extends HTMLElement {
  #form: HTMLFormElement | null = null
  readonly #said = document.createElement("p")
  #timer: ReturnType<typeof setTimeout> | undefined
  #typed = 0
  #kept = 0
  #tries = 0
  #leaving = false

  connectedCallback(): void {
    this.#form = this.querySelector("form")
    if (!this.#form) return
    this.#said.className = "noot"
    this.#said.setAttribute("role", "status")
    this.append(this.#said)
    this.#form.addEventListener("input", () => {
      this.#typed++
      this.#later(AFTER_MS)
    })
    this.#form.addEventListener("submit", e => this.#send(e))
    addEventListener("online", () => this.#later(0))
    addEventListener("pagehide", () => void (this.#dirty && !this.#leaving && this.#keep()))
    addEventListener("beforeunload", e => {
      if (this.#dirty && !this.#leaving) e.preventDefault()
    })
  }

  get #dirty(): boolean {
    return this.#typed > this.#kept
  }

  #later(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void (this.#dirty && this.#keep()), ms)
  }

  /** A form that goes out without a line is lost with its page: it waits here instead. */
  #send(e: SubmitEvent): void {
    if (!navigator.onLine) {
      e.preventDefault()
      this.#say("Er is geen verbinding. Uw tekst staat hier nog. Verstuur opnieuw als de verbinding terug is.")
      return
    }
    this.#leaving = true
    clearTimeout(this.#timer)
  }

  async #keep(): Promise<void> {
    const version = this.#typed
    const fields = [...new FormData(this.#form!)].flatMap(
      ([name, value]): Array<[string, string]> => (typeof value === "string" ? [[name, value]] : []),
    )
    try {
      const answer = await fetch(this.dataset["bron"]!, {
        method: "POST",
        body: new URLSearchParams(fields),
        keepalive: true,
        redirect: "error",
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
      if (!answer.ok) throw new Error(String(answer.status))
      this.#tries = 0
      this.#kept = Math.max(this.#kept, version)
      this.#say(`Bewaard om ${new Date().toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit" })}, nog niet vastgelegd.`)
      if (this.#dirty) this.#later(AFTER_MS)
    } catch {
      this.#say("Geen verbinding. Uw tekst blijft hier staan; laat deze pagina open.")
      this.#later(Math.min(LONGEST_MS, FIRST_MS * 2 ** this.#tries++))
    }
  }

  #say(text: string): void {
    if (this.#said.textContent !== text) this.#said.textContent = text
  }
}

customElements.define("trede-concept", TredeConcept)
