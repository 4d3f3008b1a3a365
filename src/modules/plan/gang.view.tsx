import { naamVan } from "#begrippen/code"
import { PAUZEREDENEN, UITKOMSTEN_EVALUATIE } from "#begrippen/plan"
import type { Venster } from "#modules/werkvoorraad"
import type { Shell } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Letterlijk } from "#ui/letterlijk"
import { Bij } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { Eerder } from "./eerder.view.tsx"
import type { Gang } from "./evaluatie.sql.ts"
import { planPad } from "./pad.rules.ts"

/** When the plan was last looked at, and whether its clock stands still. */
export function Evaluaties({ gang, volgende, id, shell }: { gang: Gang; volgende: Venster | null; id: string; shell: Shell }) {
  const [laatste] = gang.evaluaties
  const stil = gang.pauzes.find(p => p.einde === null)
  return (
    <Kaart titel="Evaluatie" onder={laatste ? `laatst op ${dagTekst(laatste.datum)}` : "nog niet geëvalueerd"}>
      {laatste && (
        <p>
          <b>{naamVan(UITKOMSTEN_EVALUATIE, laatste.uitkomst)}.</b> <Letterlijk>{laatste.verslag}</Letterlijk>{" "}
          {shell.mag("C15:schrijf") && <a href={planPad(id, `/evaluatie/${laatste.id}/verbeteren`)}>verbeter de tekst</a>}
          <Eerder eerder={laatste.eerder} />
        </p>
      )}
      {volgende && (
        <p>
          {volgende.op < shell.vandaag ? <Tag soort="laat">te laat</Tag> : "Volgende keer:"} tussen {dagTekst(volgende.van)} en{" "}
          {dagTekst(volgende.op)}
          <Bij>
            {volgende.termijn.naam.toLowerCase()}: {volgende.termijn.aantal} {volgende.termijn.eenheid}
            {!volgende.termijn.bevestigd && " (niet bevestigd)"}
          </Bij>
        </p>
      )}
      {stil && (
        <p>
          <Tag soort="straks">de klok staat stil</Tag> {naamVan(PAUZEREDENEN, stil.reden)}, sinds {dagTekst(stil.begin)}
        </p>
      )}
      {shell.mag("C15:schrijf") && (
        <Knoppen>
          <Knop href={planPad(id, "/evaluatie")}>Evalueer</Knop>
          {stil ? (
            <Knop soort="stil" href={planPad(id, `/pauze/${stil.id}`)}>
              Hervat
            </Knop>
          ) : (
            <Knop soort="stil" href={planPad(id, "/pauze")}>
              Zet stil
            </Knop>
          )}
        </Knoppen>
      )}
    </Kaart>
  )
}
