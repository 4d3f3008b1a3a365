import { Tabel } from "./tabel.tsx"

export interface Waarde {
  /** What is sent. */
  waarde: string
  /** What is shown. */
  tekst: string
}

export interface SamenvoegVeld {
  naam: string
  label: string
  was: Waarde
  vanU: Waarde
  vanAnder: Waarde
}

/** Who changed it? Both, and differently: then the reader must choose. */
function voorkeur(veld: SamenvoegVeld): "u" | "ander" | null {
  if (veld.vanU.waarde === veld.vanAnder.waarde) return "u"
  if (veld.vanU.waarde === veld.was.waarde) return "ander"
  if (veld.vanAnder.waarde === veld.was.waarde) return "u"
  return null
}

function Kies(props: { veld: SamenvoegVeld; kant: "u" | "ander"; ander: string }) {
  const keuze = props.kant === "u" ? props.veld.vanU : props.veld.vanAnder
  const id = `${props.veld.naam}-${props.kant}`
  const leeg = keuze.tekst === ""
  return (
    <span class="keuze">
      <input type="radio" id={id} name={props.veld.naam} value={keuze.waarde} checked={voorkeur(props.veld) === props.kant} required />
      <label for={id}>
        <span class="vh">
          {props.veld.label}, {props.kant === "u" ? "van u" : `van ${props.ander}`}:{" "}
        </span>
        {leeg ? <span class="onbekend">leeg</span> : keuze.tekst}
      </label>
    </span>
  )
}

/** Two people changed the same thing: field by field what it was, what you made of it, and what the other did. Goes inside a Formulier. */
export function Samenvoegen(props: { velden: readonly SamenvoegVeld[]; ander: string; wanneer: string }) {
  return (
    <Tabel
      bijschrift={`Verschillen tussen uw wijziging en die van ${props.ander}, ${props.wanneer}`}
      rijen={props.velden}
      kolommen={[
        { kop: "Gegeven", naam: true, breedte: 20, cel: v => v.label },
        { kop: "Was", breedte: 25, cel: v => <span class="stil">{v.was.tekst || "leeg"}</span> },
        { kop: "Van u", cel: v => <Kies veld={v} kant="u" ander={props.ander} /> },
        { kop: `Van ${props.ander}`, cel: v => <Kies veld={v} kant="ander" ander={props.ander} /> },
      ]}
    />
  )
}
