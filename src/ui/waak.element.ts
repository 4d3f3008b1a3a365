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
