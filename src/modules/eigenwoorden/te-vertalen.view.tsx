import { naamVan } from "#begrippen/code"
import { TALEN } from "#begrippen/taal"
import type { Shell } from "#platform/page"
import { inTaal, kiesTaal, t } from "#platform/taal"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { type Eigentekst, vertaaltaal, vertaalwerk, type Woordrij } from "./eigenwoord.rules.ts"

/** What stays Dutch for this reader: a line of a reference list that the pages translate themselves is no work. */
export function eigenTeksten(teksten: readonly Eigentekst[], voertaal: string | null): Eigentekst[] {
  const taal = kiesTaal({ gekozen: null, koek: null, voertaal, browser: null })
  return inTaal(taal, () => teksten.filter(({ tekst }) => t(tekst) === tekst))
}
export const vertaalPad = (deelnemerId: string): string => `/deelnemers/${deelnemerId}/plan/vertalingen`

interface Props {
  persoon: { id: string; voornaam: string; voertaal: string | null }
  teksten: readonly Eigentekst[]
  rijen: readonly Woordrij[]
  shell: Shell
}

/** On the plan of who speaks another language: how much of it he can read in Dutch alone, and what he asked about. */
export function TeVertalen({ persoon: { id, voornaam, voertaal }, teksten, rijen, shell }: Props) {
  const taal = vertaaltaal(voertaal)
  if (taal === null || !shell.mag("C15:schrijf")) return null
  const werk = vertaalwerk(eigenTeksten(teksten, voertaal), rijen, taal)
  if (werk.length === 0) return null
  const open = werk.filter(w => w.nu === "").length
  const gevraagd = rijen.filter(r => r.soort === "vraag").length
  return (
    <Kaart titel={`${voornaam} leest ${naamVan(TALEN, taal)}`}>
      {gevraagd > 0 && (
        <p>
          <b>{gevraagd === 1 ? "1 tekst begrijpt" : `${gevraagd} teksten begrijpt`}</b> {voornaam} niet.
        </p>
      )}
      <p>
        {open === 0
          ? "Alle teksten staan er in die taal."
          : open === 1
            ? "1 tekst staat er nog alleen in het Nederlands."
            : `${open} teksten staan er nog alleen in het Nederlands.`}
      </p>
      <p>
        <Knop href={vertaalPad(id)}>{open + gevraagd > 0 ? "Vertaal of leg uit" : "Bekijk de vertaling"}</Knop>
      </p>
    </Kaart>
  )
}
