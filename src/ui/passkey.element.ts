/**
 * Asks the browser for a passkey (data-soort 'maak' or 'gebruik') with the question of data-opties, and sends the form with its
 * answer. Where the browser cannot, the form stays hidden: the way with a password is always there.
 */
class TredePasskey extends HTMLElement {
  connectedCallback(): void {
    const formulier = this.querySelector("form")
    if (!formulier || !("PublicKeyCredential" in window) || !("parseRequestOptionsFromJSON" in PublicKeyCredential)) return
    if (/^[\d.]+$/.test(location.hostname)) return // a passkey belongs to a name
    const antwoord = formulier.elements.namedItem("antwoord") as HTMLInputElement
    this.querySelector<HTMLElement>("[data-zonder]")?.setAttribute("hidden", "")
    this.querySelector<HTMLElement>("[data-met]")?.removeAttribute("hidden")
    formulier.addEventListener("submit", e => {
      if (antwoord.value !== "") return
      e.preventDefault()
      void this.#vraag(formulier, antwoord)
    })
  }

  async #vraag(formulier: HTMLFormElement, antwoord: HTMLInputElement): Promise<void> {
    const velden = [...new FormData(formulier)].map(([naam, waarde]) => [naam, typeof waarde === "string" ? waarde : ""])
    try {
      const verzoek = await fetch(this.dataset["opties"]!, { method: "POST", body: new URLSearchParams(velden) })
      const { opties, fout } = (await verzoek.json()) as { opties?: object; fout?: string }
      if (!opties) return this.#zeg(fout ?? this.dataset["mislukt"]!)
      const sleutel = await (this.dataset["soort"] === "maak"
        ? navigator.credentials.create({
            publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(opties as PublicKeyCredentialCreationOptionsJSON),
          })
        : navigator.credentials.get({
            publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(opties as PublicKeyCredentialRequestOptionsJSON),
          }))
      antwoord.value = JSON.stringify((sleutel as PublicKeyCredential).toJSON())
      formulier.submit()
    } catch {
      this.#zeg(this.dataset["mislukt"]!)
    }
  }

  #zeg(tekst: string): void {
    const plek = this.querySelector("[data-fout]")
    if (plek) plek.textContent = tekst
  }
}

customElements.define("trede-passkey", TredePasskey)
