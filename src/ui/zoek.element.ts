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
