/**
 * Suggestions while typing, from this site's own list: the browser's datalist is filled with what the words so far find. Only a help: any
 * other word may be typed, and without script the list is searched on the page itself.
 */
const WAIT_MS = 200

class TredeSuggestie extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined
  #asked = ""

  connectedCallback(): void {
    const field = this.querySelector("input")
    const list = this.querySelector("datalist")
    if (!field || !list) return
    field.addEventListener("input", () => {
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => void this.#fill(field.value.trim(), list), WAIT_MS)
    })
  }

  async #fill(words: string, list: HTMLDataListElement): Promise<void> {
    if (words.length < 2 || words === this.#asked) return
    this.#asked = words
    const url = new URL(this.dataset["bron"]!, location.href)
    url.searchParams.set("zoek", words)
    const answer = await fetch(url).catch(() => null)
    // An older answer that comes in late says nothing about what stands there now.
    if (!answer?.ok || words !== this.#asked) return
    const { vakbegrippen } = (await answer.json()) as { vakbegrippen: Array<{ naam: string }> }
    list.replaceChildren(...vakbegrippen.map(v => Object.assign(document.createElement("option"), { value: v.naam })))
  }
}

customElements.define("trede-suggestie", TredeSuggestie)
