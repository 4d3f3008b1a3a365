/** Leaves at once: the session ends behind one's back, and the way back of the browser does not lead to this page. */
class TredeWeg extends HTMLElement {
  connectedCallback(): void {
    this.querySelector("form")?.addEventListener("submit", e => {
      e.preventDefault()
      document.documentElement.hidden = true
      navigator.sendBeacon("/weg")
      location.replace("https://www.knmi.nl/")
    })
  }
}

customElements.define("trede-weg", TredeWeg)
