import { naamVan } from "#begrippen/code"
import { rolNaam } from "#begrippen/rol"
import type { Shell } from "#platform/page"
import { getypt } from "#ui/getypt"
import { dagTekst } from "#ui/datum"
import { foutVan } from "#ui/foutsamenvatting"
import { Veld } from "#ui/veld"
import type { Waarde, Waarden } from "./feit.rules.ts"
import type { Collega, FeitRegel } from "./feit.sql.ts"
import type { Veldsoort } from "./veldsoort.schema.ts"

/** A value as a form sends it. */
export const alsTekst = (waarde: Waarde | undefined): string => (waarde === true ? "ja" : waarde === false ? "nee" : (waarde ?? ""))

/** A value as people read it; '' when there is none. */
export function toon(veld: Veldsoort, waarde: Waarde | string | undefined, medewerker?: string): string {
  const tekst = alsTekst(waarde)
  if (tekst === "" || veld.type === "jaNee" || veld.type === "tekst") return tekst
  if (veld.type === "dag") return dagTekst(tekst)
  return veld.type === "medewerker" ? (medewerker ?? "deze collega") : naamVan(veld.opties!, tekst)
}

/** One field of a fact's form: what was typed, else what stands there, else what the address proposes. */
export function FeitVeld(props: { veld: Veldsoort; huidig: Waarden | null; shell: Shell; collegas: readonly Collega[] }) {
  const { veld, shell } = props
  const voorstel = shell.url.searchParams.get(veld.naam) ?? (veld.naam === "begin" ? shell.vandaag : "")
  const waarde = getypt(shell, veld.naam) ?? (props.huidig ? alsTekst(props.huidig[veld.naam]) : voorstel)
  const basis = {
    naam: veld.naam,
    label: veld.label,
    verplicht: veld.verplicht,
    fout: foutVan(shell.formulier?.weigeringen, veld.naam),
    waarde,
  }
  const hint = veld.hint ? { hint: veld.hint } : {}
  if (veld.type === "dag") return <Veld {...basis} {...hint} type="date" />
  if (veld.type === "tekst") return <Veld {...basis} {...hint} breedte="vol" />
  if (veld.type === "jaNee")
    return (
      <Veld
        {...basis}
        type="radio"
        rij
        opties={[
          { waarde: "ja", tekst: "Ja" },
          { waarde: "nee", tekst: "Nee" },
          { waarde: "", tekst: "Onbekend" },
        ]}
      />
    )
  const opties =
    veld.type === "medewerker"
      ? props.collegas.map(c => ({ waarde: c.id, tekst: `${c.naam}, ${rolNaam(c.rol).toLowerCase()} bij ${c.organisatie}` }))
      : veld.opties!.map(o => ({ waarde: o.code, tekst: o.naam }))
  return <Veld {...basis} {...hint} type="select" leegTekst={veld.verplicht ? "Kies…" : "Niet ingevuld"} opties={opties} />
}

/** A fact in one line: its values, each as people read it. */
export const regelVan = (velden: readonly Veldsoort[], feit: FeitRegel): string =>
  velden
    .map(veld => toon(veld, feit.waarden[veld.naam], feit.medewerker?.naam))
    .filter(Boolean)
    .join(" · ")
