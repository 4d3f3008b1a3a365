import { TREDEN } from "#begrippen/trede"
import type { Shell } from "#platform/page"
import { getypt } from "#ui/getypt"
import { Formulier } from "#ui/formulier"
import { foutVan } from "#ui/foutsamenvatting"
import { Knop, Knoppen } from "#ui/knop"
import { Veld } from "#ui/veld"
import type { MetingRegel } from "./trede.sql.ts"

interface Props {
  meting: MetingRegel
  /** The person. */
  id: string
  shell: Shell
}

/** Why what was recorded is not to stand as it does. */
export function RedenVeld({ vraag, shell }: { vraag: string; shell: Shell }) {
  const fout = foutVan(shell.formulier?.weigeringen ?? [], "reden")
  return <Veld type="textarea" naam="reden" label={vraag} breedte="vol" rijen={2} waarde={getypt(shell, "reden")} fout={fout} />
}

/** The form that puts a measurement right. */
export function Correctie({ meting, id, shell }: Props) {
  const fouten = shell.formulier?.weigeringen ?? []
  const hier = `/deelnemers/${id}/treden/${meting.id}`
  return (
    <Formulier actie={`${hier}/corrigeer`} id={shell.opdrachtId} fouten={fouten} waak>
      <Veld
        type="date"
        naam="datum"
        label="Gemeten op"
        waarde={getypt(shell, "datum") ?? meting.datum}
        max={shell.vandaag}
        fout={foutVan(fouten, "datum")}
      />
      <Veld
        type="select"
        naam="trede"
        label="Trede"
        waarde={getypt(shell, "trede") ?? meting.trede}
        opties={TREDEN.map(t => ({ waarde: String(t.trede), tekst: `${t.trede}. ${t.naam}` }))}
        fout={foutVan(fouten, "trede")}
      />
      <Veld
        type="textarea"
        naam="toelichting"
        label="Toelichting"
        verplicht={false}
        breedte="vol"
        waarde={getypt(shell, "toelichting") ?? meting.toelichting}
        fout={foutVan(fouten, "toelichting")}
      />
      <RedenVeld vraag="Waarom corrigeert u dit?" shell={shell} />
      <Knoppen vast>
        <Knop soort="hoofd">Leg de correctie vast</Knop>
        <Knop soort="stil" href={`/deelnemers/${id}/treden`}>
          Annuleer
        </Knop>
        <Knop soort="stil" href={`${hier}/intrekken`}>
          Er is die dag niet gemeten
        </Knop>
      </Knoppen>
    </Formulier>
  )
}

/** The form that takes a measurement back. */
export function Intrekking({ meting, id, shell }: Props) {
  const fouten = shell.formulier?.weigeringen ?? []
  return (
    <Formulier actie={`/deelnemers/${id}/treden/${meting.id}/intrekken`} id={shell.opdrachtId} fouten={fouten}>
      <p>De meting telt dan nergens meer mee. Zij blijft leesbaar bij alle metingen, met uw naam en de reden.</p>
      <RedenVeld vraag="Waarom trekt u deze meting in?" shell={shell} />
      <Knoppen vast>
        <Knop soort="gevaar">Trek in</Knop>
        <Knop soort="stil" href={`/deelnemers/${id}/treden`}>
          Annuleer
        </Knop>
      </Knoppen>
    </Formulier>
  )
}
