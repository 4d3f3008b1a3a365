import { dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Bij, Tabel } from "#ui/tabel"
import type { EersteGesprek, OverlegInAgenda } from "./agenda.sql.ts"

/** With who signed up and has no file yet. */
export function EersteGesprekken({ rijen }: { rijen: readonly EersteGesprek[] }) {
  return (
    <Kaart titel="Eerste gesprekken" onder="met wie zich aanmeldde" vol lang>
      <Tabel
        bijschrift="Eerste gesprekken met wie zich aanmeldde"
        zonderKop
        rijen={rijen}
        kolommen={[
          { kop: "Wanneer", breedte: 25, cel: r => <span class="getal">{`${dagTekst(r.dag, false)}, ${r.tijd}`}</span> },
          {
            kop: "Met wie",
            naam: true,
            cel: r => (
              <>
                <a href={`/aanmeldingen/${r.id}`}>{r.naam}</a>
                <Bij>{[r.plek, r.telefoon].filter(Boolean).join(" · ")}</Bij>
              </>
            ),
          },
        ]}
      />
    </Kaart>
  )
}

/** Conferences about somebody, with colleagues. */
export function Overleggen({ rijen }: { rijen: readonly OverlegInAgenda[] }) {
  return (
    <Kaart titel="Casusoverleg" onder="met wie er om iemand heen staat" vol lang>
      <Tabel
        bijschrift="Casusoverleg waarvoor u genodigd bent"
        zonderKop
        rijen={rijen}
        kolommen={[
          { kop: "Wanneer", breedte: 25, cel: r => <span class="getal">{`${dagTekst(r.dag, false)}, ${r.tijd}`}</span> },
          {
            kop: "Over wie",
            naam: true,
            cel: r => (
              <>
                <a href={`/deelnemers/${r.deelnemerId}/overleggen`}>{r.naam}</a>
                {r.plek && <Bij>{r.plek}</Bij>}
              </>
            ),
          },
        ]}
      />
    </Kaart>
  )
}
