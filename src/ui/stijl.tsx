import type { Child } from "hono/jsx"
import { Bewoner } from "./stijl-bewoner.tsx"
import { Formulieren } from "./stijl-formulier.tsx"
import { Figuren } from "./stijl-figuur.tsx"
import { Kleuren } from "./stijl-kleur.tsx"
import { Kaarten, Tabellen } from "./stijl-tabel.tsx"
import { Taken } from "./stijl-taak.tsx"
import { Woorden } from "./stijl-woord.tsx"

const DELEN: readonly { id: string; titel: string; inhoud: () => Child }[] = [
  { id: "kleur", titel: "Kleur en letter", inhoud: () => <Kleuren /> },
  { id: "woord", titel: "Koppen, knoppen, tags, meldingen", inhoud: () => <Woorden /> },
  { id: "kaart", titel: "Kaarten en cijfers", inhoud: () => <Kaarten /> },
  { id: "tabel", titel: "Tabellen", inhoud: () => <Tabellen /> },
  { id: "formulier", titel: "Formulieren", inhoud: () => <Formulieren /> },
  { id: "figuur", titel: "Ladder, tijdlijn, grafieken", inhoud: () => <Figuren /> },
  { id: "taak", titel: "Stappen, voortgang, samenvoegen", inhoud: () => <Taken /> },
  { id: "bewoner", titel: "Taal, inloggen, telefoon", inhoud: () => <Bewoner /> },
]

/** The content of the page /stijl: every part in every state. Its data are made up. */
export function Stijl() {
  return (
    <>
      <nav class="chips" aria-label="Delen van deze pagina">
        <ul>
          {DELEN.map(deel => (
            <li>
              <a class="chip" href={`#${deel.id}`}>
                {deel.titel}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {DELEN.map(deel => (
        <section class="stijl-deel" id={deel.id}>
          <h2>{deel.titel}</h2>
          {deel.inhoud()}
        </section>
      ))}
    </>
  )
}
