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
