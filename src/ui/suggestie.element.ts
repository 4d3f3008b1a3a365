/**
 * Suggestions while typing, from this site's own list: the browser's datalist is filled with what the words so far find. Only a help: any
 * other word may be typed, and without script the list is searched on the page itself. Which one was tapped goes along in a hidden field.
 */
const WAIT_MS = 200

interface Found {
  id: string
  naam: string
  lijst: string
  ook: string
}

class TredeSuggestie extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined
  #asked = ""
  #shown = new Map<string, Found>()

  connectedCallback(): void {
    const field = this.querySelector<HTMLInputElement>("input[list]")
    const list = this.querySelector("datalist")
    const taken = this.querySelector<HTMLInputElement>("input[type=hidden]")
    if (!field || !list || !taken) return
    field.addEventListener("input", () => {
      const tapped = this.#shown.get(field.value)
      taken.value = tapped?.id ?? ""
      if (tapped) field.value = tapped.naam
      clearTimeout(this.#timer)
      if (!tapped) this.#timer = setTimeout(() => void this.#fill(field.value.trim(), list), WAIT_MS)
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
    const { vakbegrippen } = (await answer.json()) as { vakbegrippen: Found[] }
    const often = (naam: string) => vakbegrippen.filter(v => v.naam.toLowerCase() === naam.toLowerCase()).length > 1
    this.#shown = new Map(vakbegrippen.map(v => [often(v.naam) ? apart(v) : v.naam, v]))
    list.replaceChildren(...[...this.#shown.keys()].map(value => Object.assign(document.createElement("option"), { value })))
  }
}

/** Of two that are called the same: from which list it comes, and how else it is called. */
const apart = ({ naam, lijst, ook }: Found): string => {
  const [anders] = ook.split(", ")
  return `${naam} (${anders ? `${lijst}: ${anders}` : lijst})`
}

customElements.define("trede-suggestie", TredeSuggestie)
