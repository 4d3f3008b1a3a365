/**
 * Reads a section aloud, in the language of each of its words: a button beside the heading of every card, only where the browser
 * has a voice for the language of the page.
 */
class TredeVoorlezen extends HTMLElement {
  connectedCallback(): void {
    if (!("speechSynthesis" in window)) return
    // Some browsers name their voices only after a while.
    if (speechSynthesis.getVoices().length > 0) this.#begin()
    else speechSynthesis.addEventListener("voiceschanged", () => this.#begin(), { once: true })
  }

  #begin(): void {
    const taal = document.documentElement.lang
    if (!speechSynthesis.getVoices().some(stem => stem.lang.toLowerCase().startsWith(taal))) return
    for (const kop of document.querySelectorAll(".kaart > .kaart-kop")) kop.append(this.#knop(kop.parentElement!))
    addEventListener("pagehide", () => speechSynthesis.cancel())
  }

  #knop(kaart: HTMLElement): HTMLButtonElement {
    const knop = document.createElement("button")
    knop.type = "button"
    knop.className = "voorlezen"
    const zeg = (leest: boolean) => {
      knop.textContent = this.dataset[leest ? "stop" : "lees"]!
      knop.setAttribute("aria-pressed", String(leest))
    }
    zeg(false)
    knop.addEventListener("click", () => {
      const las = knop.getAttribute("aria-pressed") === "true"
      speechSynthesis.cancel()
      if (las) return zeg(false)
      zeg(true)
      const delen = spreekdelen(kaart)
      for (const deel of delen) speechSynthesis.speak(deel)
      delen.at(-1)?.addEventListener("end", () => zeg(false))
      delen.at(-1)?.addEventListener("error", () => zeg(false))
    })
    return knop
  }
}

/** The words of a card as they stand under each other, each in its own language; no buttons, and nothing that is folded away. */
function spreekdelen(kaart: HTMLElement): SpeechSynthesisUtterance[] {
  const woorden = document.createTreeWalker(kaart, NodeFilter.SHOW_TEXT)
  const delen: SpeechSynthesisUtterance[] = []
  while (woorden.nextNode()) {
    const ouder = woorden.currentNode.parentElement!
    const tekst = woorden.currentNode.textContent!.trim()
    if (!/[\p{L}\p{N}]/u.test(tekst) || ouder.closest("button, svg, [aria-hidden]") || !ouder.checkVisibility()) continue
    const deel = new SpeechSynthesisUtterance(tekst)
    deel.lang = ouder.closest<HTMLElement>("[lang]")!.lang
    delen.push(deel)
  }
  return delen
}

customElements.define("trede-voorlezen", TredeVoorlezen)
