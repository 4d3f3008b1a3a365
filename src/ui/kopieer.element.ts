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
