/**
 * What a page does in the browser beyond its links and forms: five custom elements in one file of 1 kB, so that no page forgets one.
 * Nothing needs them, and none writes HTML.
 */

/** `/` brings you to the search field, from anywhere but a field. The hint appears only where it works: here. */
class TredeZoek extends HTMLElement {
  connectedCallback(): void {
    const veld = this.querySelector<HTMLInputElement>("input[type=search]")
    if (!veld) return
    const hint = document.createElement("kbd")
    hint.textContent = "/"
    hint.title = "Druk op / om te zoeken"
    veld.after(hint)
    document.addEventListener("keydown", e => {
      if (e.key !== "/" || e.ctrlKey || e.metaKey || e.altKey || isTyping(e.target)) return
      e.preventDefault()
      veld.focus()
      veld.select()
    })
  }
}

function isTyping(doel: EventTarget | null): boolean {
  return doel instanceof HTMLElement && (doel.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(doel.tagName))
}

customElements.define("trede-zoek", TredeZoek)

/** Asks before unsaved words are lost. A form that came back with errors is unsaved from the start. */
class TredeWaak extends HTMLElement {
  connectedCallback(): void {
    const formulier = this.querySelector("form")
    if (!formulier) return
    let gewijzigd = this.querySelector("[aria-invalid]") !== null
    formulier.addEventListener("input", () => {
      gewijzigd = true
    })
    formulier.addEventListener("submit", () => {
      gewijzigd = false
    })
    window.addEventListener("beforeunload", e => {
      if (gewijzigd) e.preventDefault()
    })
  }
}

customElements.define("trede-waak", TredeWaak)

/**
 * Filter as you type in the table or list it wraps: rows that lack the words are hidden, the number left is said. It only narrows what is on the
 * page already; without script the field is not there.
 */
class TredeFilter extends HTMLElement {
  connectedCallback(): void {
    const rijen = [...this.querySelectorAll<HTMLElement>("tbody > tr, [data-filter]")]
    if (rijen.length < 8) return
    const veld = document.createElement("input")
    veld.type = "search"
    veld.className = "utrecht-textbox utrecht-textbox--html-input"
    veld.placeholder = "Filter deze lijst"
    veld.setAttribute("aria-label", "Filter deze lijst")
    const stand = document.createElement("span")
    stand.className = "stil klein"
    stand.setAttribute("role", "status")
    const regel = document.createElement("div")
    regel.className = "filter-regel"
    regel.append(veld, stand)
    this.prepend(regel)
    veld.addEventListener("input", () => {
      const over = narrow(rijen, veld.value)
      stand.textContent = veld.value.trim() === "" ? "" : `${over} van ${rijen.length}`
    })
  }
}

/** Hides what lacks one of the words; accents and capitals do not count. The number that stays. */
function narrow(rijen: readonly HTMLElement[], zoek: string): number {
  const woorden = plain(zoek).split(/\s+/).filter(Boolean)
  let over = 0
  for (const rij of rijen) {
    const tekst = plain(rij.textContent ?? "")
    rij.hidden = !woorden.every(woord => tekst.includes(woord))
    if (!rij.hidden) over++
  }
  return over
}

const plain = (tekst: string): string => tekst.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase()

customElements.define("trede-filter", TredeFilter)

/** A button that copies the text it stands beside, and says so. Without script the text can be selected in one click. */
class TredeKopieer extends HTMLElement {
  connectedCallback(): void {
    const bron = this.querySelector<HTMLElement>("[data-kopieer]")
    if (!bron) return
    const knop = document.createElement("button")
    knop.type = "button"
    knop.className = "utrecht-button knop"
    knop.textContent = "Kopieer"
    const stand = document.createElement("span")
    stand.setAttribute("role", "status")
    stand.className = "stil klein"
    const copy = async () => {
      try {
        await navigator.clipboard.writeText(bron.textContent ?? "")
        stand.textContent = "Gekopieerd"
      } catch {
        stand.textContent = "Kopiëren mag hier niet; selecteer de tekst zelf"
      }
    }
    knop.addEventListener("click", () => void copy())
    this.append(knop, stand)
  }
}

customElements.define("trede-kopieer", TredeKopieer)

/** Asks how far a long task is, and opens the page anew when it is over. A server that restarts is asked again. */
class TredeVoortgang extends HTMLElement {
  connectedCallback(): void {
    void this.#volg()
  }

  async #volg(): Promise<void> {
    while (this.isConnected) {
      await new Promise(done => setTimeout(done, 1_000))
      const stand = await ask(this.dataset["bron"]!)
      if (!stand) continue
      if (stand.klaar) return location.reload()
      const balk = this.querySelector("progress")!
      if (stand.deel === null) balk.removeAttribute("value")
      else balk.value = stand.deel
      say(this.querySelector("b")!, stand.tekst)
      say(this.querySelector("span")!, stand.deel === null ? "" : `${stand.deel} %`)
    }
  }
}

async function ask(bron: string): Promise<{ tekst: string; deel: number | null; klaar: boolean } | null> {
  try {
    const antwoord = await fetch(bron, { headers: { accept: "application/json" } })
    // Logged out in the meantime: the page itself says so.
    if (antwoord.redirected || antwoord.status === 404) return { tekst: "", deel: null, klaar: true }
    return antwoord.ok ? await antwoord.json() : null
  } catch {
    return null
  }
}

/** Only what changed, so that a screen reader says each step once. */
function say(plek: Element, tekst: string): void {
  if (plek.textContent !== tekst) plek.textContent = tekst
}

customElements.define("trede-voortgang", TredeVoortgang)

if (document.querySelector("trede-suggestie")) void import("./suggestie.element.ts")
if (document.querySelector("trede-live")) void import("./live.element.ts")
if (document.querySelector("trede-concept")) void import("./concept.element.ts")
// Few pages have it, and the browser's passkey window is slow anyway.
if (document.querySelector("trede-passkey")) void import("./passkey.element.ts")

if (document.querySelector("trede-weg")) void import("./weg.element.ts")

if (document.querySelector("trede-voorlezen")) void import("./voorlezen.element.ts")
