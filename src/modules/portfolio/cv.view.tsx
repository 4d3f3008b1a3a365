import { hoofdletter } from "#ui/hoofdletter"
import { Kaart } from "#ui/kaart"
import { Leeg } from "#ui/leeg"
import { Bij, Tabel } from "#ui/tabel"
import { Stapel } from "#ui/raster"
import type { Cv } from "./cv.rules.ts"

/** The CV on screen, in the order in which it is printed. */
export function CvVoorbeeld({ cv }: { cv: Cv }) {
  // What is shown is a Dutch paper, whatever its reader speaks.
  return (
    <div lang="nl" dir="ltr">
      <Stapel>
        <Kaart titel={cv.naam} onder={cv.contact.join(" · ") || "zonder contactgegevens"}>
          {cv.zoekt && (
            <p>
              <b>Zoekt werk als {cv.zoekt}</b>
            </p>
          )}
          {cv.overMij ? <p>{cv.overMij}</p> : <p class="stil">Nog geen zinnen over uzelf. Schrijf ze bij de wensen.</p>}
        </Kaart>
        {cv.delen.length === 0 && <Leeg titel="Er staat nog niets op">Zet eerst iets in het portfolio.</Leeg>}
        {cv.delen.map(deel => (
          <Kaart titel={deel.titel} vol lang>
            <Tabel
              bijschrift={deel.titel}
              zonderKop
              rijen={deel.regels}
              kolommen={[
                {
                  kop: "Wat",
                  naam: true,
                  cel: r => (
                    <>
                      {hoofdletter(r.wat)}
                      {r.waar && <Bij>{r.waar}</Bij>}
                      {r.tekst && <Bij>{r.tekst}</Bij>}
                    </>
                  ),
                },
                { kop: "Wanneer", breedte: 30, telefoon: "vol", cel: r => <span class="stil">{r.wanneer}</span> },
              ]}
            />
          </Kaart>
        ))}
      </Stapel>
    </div>
  )
}
