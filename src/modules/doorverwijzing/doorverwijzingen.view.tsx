import { REDENEN_NEE, SOORTEN_HULP } from "#begrippen/doorverwijzing"
import { naamVan } from "#begrippen/code"
import type { Shell } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { standVan } from "./doorverwijzing.rules.ts"
import type { Doorverwijzing } from "./doorverwijzing.sql.ts"
import { STAND } from "./velden.view.tsx"

/** Whom a person was referred to, and what came of it. */
export function Doorverwijzingen({ rijen, id, shell }: { rijen: readonly Doorverwijzing[]; id: string; shell: Shell }) {
  const hier = `/deelnemers/${id}/doorverwijzingen`
  return (
    <Kaart
      titel="Doorverwezen naar"
      vol
      lang
      voet={shell.mag("C15:toevoeg") && <Knop href={`${hier}/nieuw`}>Verwijs door naar een partner</Knop>}
    >
      <Tabel
        bijschrift="Doorverwijzingen, de nieuwste eerst"
        zonderKop
        rijen={rijen}
        leeg={<Leeg titel="Nog niet doorverwezen">Vraag een partner om hulp. Ook een partner zonder account kan antwoorden.</Leeg>}
        kolommen={[
          {
            kop: "Partner",
            naam: true,
            breedte: 40,
            cel: d => (
              <>
                {d.aan}
                <Bij>{naamVan(SOORTEN_HULP, d.hulp)}</Bij>
              </>
            ),
          },
          { kop: "Stand", cel: d => <Afloop d={d} vandaag={shell.vandaag} /> },
          {
            kop: "Handeling",
            breedte: 0,
            cel: d =>
              shell.mag("C15:schrijf") && d.antwoord === null && !d.ingetrokken ? (
                <Knop soort="stil" href={`${hier}/${d.id}`} bij={d.aan}>
                  Bekijk
                </Knop>
              ) : d.antwoord === "aangenomen" && shell.mag("C01B:toevoeg") ? (
                <Knop soort="stil" href={`/deelnemers/${id}/delen/nieuw`} bij={d.aan}>
                  Deel wat nodig is
                </Knop>
              ) : null,
          },
        ]}
      />
    </Kaart>
  )
}

function Afloop({ d, vandaag }: { d: Doorverwijzing; vandaag: string }) {
  const stand = standVan(d, vandaag)
  const [tekst, soort] = STAND[stand]
  const bij =
    stand === "aangenomen"
      ? `${d.contactNaam}, eerste contact ${dagTekst(d.eersteContact!)}`
      : stand === "geweigerd"
        ? naamVan(REDENEN_NEE, d.antwoordReden!)
        : `antwoord voor ${dagTekst(d.antwoordVoor)}`
  return (
    <>
      <Tag soort={soort}>{tekst}</Tag>
      <Bij>{bij}</Bij>
    </>
  )
}
