import { type Code, naamVan } from "#begrippen/code"
import { DOELGROEPEN } from "#begrippen/doelgroep"
import { GESLACHTEN } from "#begrippen/geslacht"
import { ONTHEFFINGEN } from "#begrippen/ontheffing"
import { TALEN } from "#begrippen/taal"
import { UITKERINGEN } from "#begrippen/uitkering"
import { WERKVORMEN } from "#begrippen/werk"
import { dagTekst } from "#ui/datum"
import { Invoer } from "#ui/invoer"
import { Kaart } from "#ui/kaart"
import { Melding } from "#ui/melding"
import { Tabel } from "#ui/tabel"
import { LABELS } from "./gegevens.schema.ts"
import type { Persoon } from "./persoon.rules.ts"
import { PERSOONSVELDEN, type Persoonsveld } from "./samenvoegen.schema.ts"
import type { Botsing, Rij } from "./samenvoegen.sql.ts"

/** One thing about which the two files say something else. */
interface Keuze {
  naam: "velden" | "rijen"
  label: string
  hier: string
  ander: string
  /** What is sent when the other one is right. */
  waarde: string
  voorstel: "hier" | "ander"
}
interface Vergeleken {
  ander: Persoon
  botsingen: readonly Botsing[]
  rijen: readonly Rij[]
  perioden: ReadonlyArray<{ id: string; tekst: string }>
}

const SOORT: Readonly<Record<string, { label: string; codes?: readonly Code[] }>> = {
  uitkering: { label: "Uitkering", codes: UITKERINGEN },
  doelgroep: { label: "Doelgroep", codes: DOELGROEPEN },
  ontheffing: { label: "Ontheffing", codes: ONTHEFFINGEN },
  opleiding: { label: "Opleiding" },
  betrokkene: { label: "Betrokken" },
  trede: { label: "Trede" },
  traject: { label: "Traject" },
  dienstverband: { label: "Werk" },
  plaatsing: { label: "Werkplek", codes: WERKVORMEN },
}

/** The choices to be made, and how much stands in both files without a choice. */
export function keuzesVan(persoon: Persoon, { ander, botsingen, rijen, perioden }: Vergeleken): { keuzes: Keuze[]; dubbel: number } {
  const rij = (id: string) => rijTekst(rijen.find(r => r.id === id))
  const verschil = (naam: string, label: string, hier: string, daar: string, voorstel: Keuze["voorstel"]): Keuze[] =>
    hier === daar ? [] : [{ naam: "velden", label, hier, ander: daar, waarde: naam, voorstel }]
  const periode = (id: string) => perioden.find(p => p.id === id)?.tekst ?? ""
  const adres = (p: Persoon) => [p.postcode, p.woongemeente].filter(Boolean).join(", ")
  const keuzes = [
    ...PERSOONSVELDEN.flatMap(veld =>
      verschil(
        veld,
        VELDNAAM[veld] ?? LABELS[veld] ?? veld,
        veldTekst(veld, persoon[veld]),
        veldTekst(veld, ander[veld]),
        voorstelVoor(veld, persoon, ander),
      ),
    ),
    ...verschil("adres", "Adres", adres(persoon), adres(ander), adres(persoon) === "" ? "ander" : "hier"),
    ...verschil("verantwoordelijk", "Wie verantwoordelijk is en was", periode(persoon.id), periode(ander.id), "hier"),
    ...botsingen.flatMap((b): Keuze[] => {
      const soort = SOORT[b.tabel]
      if (b.gelijk || !soort) return []
      return [{ naam: "rijen", label: soort.label, hier: rij(b.blijftRij), ander: rij(b.wegRij), waarde: b.wegRij, voorstel: "hier" }]
    }),
  ]
  return { keuzes, dubbel: botsingen.filter(b => b.gelijk || !SOORT[b.tabel]).length }
}

const VELDNAAM: Partial<Record<Persoonsveld, string>> = { aanmelddatum: "Aangemeld", overledenOp: "Overleden" }
const CODES: Partial<Record<Persoonsveld, readonly Code[]>> = { geslacht: GESLACHTEN, voertaal: TALEN }
const DAGEN: ReadonlySet<Persoonsveld> = new Set(["geboortedatum", "aanmelddatum", "overledenOp"])

function veldTekst(veld: Persoonsveld, waarde: string | null): string {
  if (waarde === null) return ""
  return DAGEN.has(veld) ? dagTekst(waarde) : naamVan(CODES[veld] ?? [], waarde)
}

/** What is empty here is filled from the other; who came first was registered first. */
function voorstelVoor(veld: Persoonsveld, hier: Persoon, ander: Persoon): Keuze["voorstel"] {
  const [een, twee] = [hier[veld], ander[veld]]
  if (een === null) return "ander"
  return veld === "aanmelddatum" && twee !== null && twee < een ? "ander" : "hier"
}

function rijTekst(rij: Rij | undefined): string {
  if (!rij) return "niet te zien"
  const wat = naamVan(SOORT[rij.tabel]?.codes ?? [], rij.wat)
  const begin = rij.begin ? dagTekst(rij.begin) : "dag onbekend"
  const duurt = !["trede", "opleiding"].includes(rij.tabel)
  return `${wat}, ${begin}${duurt ? ` tot ${rij.einde ? dagTekst(rij.einde) : "nu"}` : ""}`
}

const Waarde = ({ tekst }: { tekst: string }) => (tekst === "" ? <span class="onbekend">leeg</span> : <>{tekst}</>)

/** Side by side, with the choice at the end of each line. */
export function Keuzetabel({ keuzes, dubbel, nummers }: { keuzes: readonly Keuze[]; dubbel: number; nummers: readonly [string, string] }) {
  return (
    <>
      {dubbel > 0 && (
        <Melding soort="info" titel={`${dubbel} ${dubbel === 1 ? "regel staat" : "regels staan"} in beide dossiers hetzelfde`}>
          Daarvan blijft er één.
        </Melding>
      )}
      <Kaart titel="Waar de dossiers verschillen" vol lang>
        <Tabel
          bijschrift="Waar de twee dossiers iets anders zeggen"
          rijen={keuzes}
          leeg={<p class="kaart-lijf">De dossiers spreken elkaar nergens tegen.</p>}
          kolommen={[
            { kop: "Gegeven", naam: true, breedte: 20, cel: k => k.label },
            { kop: `Dit dossier (${nummers[0]})`, breedte: 25, cel: k => <Waarde tekst={k.hier} /> },
            { kop: `Het andere (${nummers[1]})`, breedte: 25, cel: k => <Waarde tekst={k.ander} /> },
            {
              kop: "Wat klopt",
              telefoon: "vol",
              cel: (k: Keuze) => {
                const id = `kies-${k.waarde}`
                return (
                  <>
                    <label class="vh" for={id}>
                      {k.label}: wat klopt
                    </label>
                    <Invoer
                      type="select"
                      id={id}
                      naam={k.naam}
                      label={k.label}
                      waarde={k.voorstel === "ander" ? k.waarde : "hier"}
                      opties={[
                        { waarde: "", tekst: `Dit dossier: ${k.hier || "leeg"}` },
                        { waarde: k.waarde, tekst: `Het andere: ${k.ander || "leeg"}` },
                      ]}
                    />
                  </>
                )
              },
            },
          ]}
        />
      </Kaart>
    </>
  )
}
