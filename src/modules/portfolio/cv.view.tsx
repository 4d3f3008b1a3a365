import { hoofdletter } from "#ui/hoofdletter"
import { Kaart } from "#ui/kaart"
import { Bij, Tabel } from "#ui/tabel"
import { Stapel } from "#ui/raster"
import { type Cv, type CvDeel, type CvRegel, nogTekst, PUNT, vormVan, zoektZin } from "./cv-woorden.rules.ts"

/** The CV on screen: what is printed, in the same words and the same order, and nothing beside it. */
export function CvVoorbeeld({ cv }: { cv: Cv }) {
  // What is shown is a Dutch paper, whatever its reader speaks.
  return (
    <div lang="nl" dir="ltr" id="cv">
      <Stapel>
        <Kaart titel={cv.naam} onder={cv.contact.join(PUNT)}>
          {cv.zoekt && (
            <p>
              <b>{zoektZin(cv.zoekt)}</b>
            </p>
          )}
          {cv.overMij && <p>{cv.overMij}</p>}
        </Kaart>
        {cv.delen.map(deel => (
          <Deel deel={deel} vorm={vormVan(deel, cv.indeling)} />
        ))}
        {cv.verder && (
          <Kaart>
            <p>{cv.verder}</p>
          </Kaart>
        )}
      </Stapel>
    </div>
  )
}

function Deel({ deel, vorm }: { deel: CvDeel; vorm: ReturnType<typeof vormVan> }) {
  const nog = deel.nog ? [nogTekst(deel.nog)] : []
  if (vorm === "alinea")
    return (
      <Kaart titel={deel.titel}>
        <p>{[...deel.regels.map(r => hoofdletter(r.wat)), ...nog].join(PUNT)}</p>
      </Kaart>
    )
  return (
    <Kaart titel={deel.titel} vol lang {...(deel.nog ? { voet: <span class="stil">{nog}</span> } : {})}>
      <Tabel
        bijschrift={deel.titel}
        zonderKop
        rijen={deel.regels}
        kolommen={[...(vorm === "dagen" && deel.regels.some(r => r.wanneer) ? [DAGEN] : []), { kop: "Wat", telefoon: "vol", cel: Wat }]}
      />
    </Kaart>
  )
}

/** On a narrow screen a column without a day would be an empty line. */
const DAGEN = { kop: "Wanneer", breedte: 30, telefoon: "vol", cel: (r: CvRegel) => <span class="stil">{r.wanneer}</span> } as const

function Wat({ wat, waar, tekst }: CvRegel) {
  return (
    <>
      <b>{hoofdletter(wat)}</b>
      {waar && `, ${waar}`}
      {tekst && <Bij>{tekst}</Bij>}
    </>
  )
}
