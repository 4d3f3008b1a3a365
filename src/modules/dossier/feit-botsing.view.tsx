import type { Shell } from "#platform/page"
import { amsterdamDay } from "#platform/services"
import { getypt } from "#ui/getypt"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Melding } from "#ui/melding"
import { Samenvoegen } from "#ui/samenvoegen"
import { alsTekst, regelVan, toon } from "./feit-veld.view.tsx"
import type { FeitRegel } from "./feit.sql.ts"
import { RedenVeld } from "./reden.view.tsx"
import type { Feitsoort } from "./soort.schema.ts"

interface Props {
  soort: Feitsoort
  /** The fact that the form was about: it counts no longer. */
  feit: FeitRegel
  nu: FeitRegel | null
  hier: string
  handeling: string
  shell: Shell
}

/** A colleague was first. A correction becomes a choice field by field; any other act is shown what stands there now. */
export function Botsing(props: Props) {
  const { soort, feit, nu, hier, handeling, shell } = props
  const wie = feit.vervallenDoor ?? "een aanlevering"
  const wanneer = feit.vervallenOp ? dagTekst(amsterdamDay(new Date(feit.vervallenOp))) : ""
  if (nu && handeling === "corrigeer" && shell.formulier) return <Keuze {...props} nu={nu} wie={wie} wanneer={wanneer} />
  return (
    <Kaart>
      <Melding soort="letop" titel="Een collega was u voor" nu={shell.formulier !== null}>
        Dit is op {wanneer} {nu ? "gewijzigd" : "ingetrokken"} door {wie}
        {feit.vervallenReden && `: ${feit.vervallenReden}`}.
      </Melding>
      {nu && (
        <p>
          Er staat nu: <b>{regelVan(soort.velden, nu)}</b>
        </p>
      )}
      {shell.formulier && <p>Wat u invulde is niet opgeslagen.</p>}
      <Knoppen>
        {nu && handeling !== "nieuw" && <Knop href={`${hier}/${nu.id}/${handeling}`}>Ga verder met wat er nu staat</Knop>}
        <Knop soort="stil" href={`${hier}/geschiedenis`}>
          Geschiedenis
        </Knop>
      </Knoppen>
    </Kaart>
  )
}

function Keuze({ soort, feit, nu, wie, wanneer, hier, shell }: Props & { nu: FeitRegel; wie: string; wanneer: string }) {
  const verschil = soort.velden.filter(v => (getypt(shell, v.naam) ?? "") !== alsTekst(nu.waarden[v.naam]))
  const gelijk = soort.velden.filter(v => !verschil.includes(v))
  return (
    <Formulier actie={`${hier}/${nu.id}/corrigeer`} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} breed>
      {gelijk.map(v => (
        <input type="hidden" name={v.naam} value={getypt(shell, v.naam)} />
      ))}
      <p>
        {wie} wijzigde dit op {wanneer}
        {feit.vervallenReden && `: ${feit.vervallenReden}`}. Kies per gegeven wat juist is.
      </p>
      <Samenvoegen
        ander={wie}
        wanneer={wanneer}
        velden={verschil.map(veld => ({
          naam: veld.naam,
          label: veld.label,
          was: { waarde: alsTekst(feit.waarden[veld.naam]), tekst: toon(veld, feit.waarden[veld.naam], feit.medewerker?.naam) },
          vanU: { waarde: getypt(shell, veld.naam) ?? "", tekst: toon(veld, getypt(shell, veld.naam)) },
          vanAnder: { waarde: alsTekst(nu.waarden[veld.naam]), tekst: toon(veld, nu.waarden[veld.naam], nu.medewerker?.naam) },
        }))}
      />
      <RedenVeld shell={shell} label="Waarom corrigeert u dit?" />
      <Knoppen vast>
        <Knop soort="hoofd">Leg de keuze vast</Knop>
        <Knop soort="stil" href={hier}>
          Laat staan wat er staat
        </Knop>
      </Knoppen>
    </Formulier>
  )
}
