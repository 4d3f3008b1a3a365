import type { Shell } from "#platform/page"
import { getypt } from "#ui/getypt"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Melding } from "#ui/melding"
import { Samenvoegen } from "#ui/samenvoegen"
import { RedenVeld } from "./meting-form.view.tsx"
import type { MetingRegel } from "./trede.sql.ts"

interface Props {
  meting: MetingRegel
  /** What stands in its place now; null: it was taken back. */
  nu: MetingRegel | null
  id: string
  shell: Shell
}

/** A colleague was first. A correction becomes a choice field by field; else what stands there now is shown. */
export function Botsing({ meting, nu, id, shell }: Props) {
  const wie = meting.vervallenDoor ?? "de aanlevering"
  if (nu && getypt(shell, "trede") !== undefined) return <Keuze meting={meting} nu={nu} wie={wie} id={id} shell={shell} />
  return (
    <Kaart>
      <Melding soort="letop" titel="Een collega was u voor" nu={shell.formulier !== null}>
        Deze meting is {nu ? "gecorrigeerd" : "ingetrokken"} door {wie}
        {meting.vervallenReden && `: ${meting.vervallenReden}`}. {nu && `Er staat nu: trede ${nu.trede} op ${dagTekst(nu.datum)}.`}
      </Melding>
      {shell.formulier && <p>Wat u invulde is niet opgeslagen.</p>}
      <Knoppen>
        {nu && <Knop href={`/deelnemers/${id}/treden/${nu.id}/corrigeer`}>Corrigeer de nieuwe stand</Knop>}
        <Knop soort="stil" href={`/deelnemers/${id}/treden`}>
          Alle metingen
        </Knop>
      </Knoppen>
    </Kaart>
  )
}

const los = (waarde: string, tekst = waarde) => ({ waarde, tekst })

function Keuze({ meting, nu, wie, id, shell }: Props & { nu: MetingRegel; wie: string }) {
  const dag = (waarde: string) => los(waarde, waarde && dagTekst(waarde))
  const fouten = shell.formulier?.weigeringen
  return (
    <Formulier actie={`/deelnemers/${id}/treden/${nu.id}/corrigeer`} id={shell.opdrachtId} fouten={fouten} breed>
      <p>
        {wie} corrigeerde deze meting ook{meting.vervallenReden && `: ${meting.vervallenReden}`}. Kies per gegeven wat juist is.
      </p>
      <Samenvoegen
        ander={wie}
        wanneer="intussen"
        velden={[
          { naam: "datum", label: "Gemeten op", was: dag(meting.datum), vanU: dag(getypt(shell, "datum") ?? ""), vanAnder: dag(nu.datum) },
          {
            naam: "trede",
            label: "Trede",
            was: los(String(meting.trede)),
            vanU: los(getypt(shell, "trede") ?? ""),
            vanAnder: los(String(nu.trede)),
          },
          {
            naam: "toelichting",
            label: "Toelichting",
            was: los(meting.toelichting ?? ""),
            vanU: los(getypt(shell, "toelichting") ?? ""),
            vanAnder: los(nu.toelichting ?? ""),
          },
        ]}
      />
      <RedenVeld vraag="Waarom corrigeert u dit?" shell={shell} />
      <Knoppen vast>
        <Knop soort="hoofd">Leg de keuze vast</Knop>
        <Knop soort="stil" href={`/deelnemers/${id}/treden`}>
          Laat staan wat er staat
        </Knop>
      </Knoppen>
    </Formulier>
  )
}
