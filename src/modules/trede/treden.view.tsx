import { amsterdamDay } from "#platform/services"
import { Datum, dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Bij, Tabel } from "#ui/tabel"
import { TredeBalk } from "#ui/trede"
import type { MetingRegel } from "./trede.sql.ts"

/** The measurements before, beside the form: the latest few. */
export function VorigeMetingen({ metingen }: { metingen: readonly MetingRegel[] }) {
  return (
    <Kaart titel="Eerder gemeten" vol>
      <Tabel
        bijschrift="Eerdere metingen, de nieuwste eerst"
        dicht
        rijen={metingen.slice(0, 6)}
        leeg={<Leeg titel="Nog niet gemeten" />}
        kolommen={[
          {
            kop: "Dag",
            naam: true,
            cel: m => (
              <>
                <Datum dag={m.datum} />
                <Bij>{m.beoordelaar ?? "beoordelaar onbekend"}</Bij>
              </>
            ),
          },
          { kop: "Trede", breedte: 0, telefoon: "vol", cel: m => <TredeBalk trede={m.trede} naam="verborgen" /> },
        ]}
      />
    </Kaart>
  )
}

/** All that was ever recorded, the corrected ones among them, with the act for who may correct. */
export function AlleMetingen({ metingen, pad, mag }: { metingen: readonly MetingRegel[]; pad: string; mag: boolean }) {
  return (
    <Kaart titel="Alle metingen" onder="ook wat is gecorrigeerd of ingetrokken" vol lang>
      <Tabel
        bijschrift="Alle metingen, de nieuwste eerst"
        rijen={metingen}
        leeg={<Leeg titel="Nog niet gemeten">De eerste meting is het begin van de lijn.</Leeg>}
        kolommen={[
          { kop: "Dag", naam: true, breedte: 15, cel: m => <Datum dag={m.datum} /> },
          { kop: "Trede", breedte: 15, cel: m => (m.vervallenOp ? <s>{`trede ${m.trede}`}</s> : <TredeBalk trede={m.trede} />) },
          { kop: "Toelichting", breedte: 30, cel: m => <Toelichting meting={m} /> },
          { kop: "Beoordelaar", cel: m => <Herkomst meting={m} /> },
          ...(mag
            ? [
                {
                  kop: "Handeling",
                  verbergKop: true,
                  breedte: 0 as const,
                  telefoon: "vol" as const,
                  cel: (m: MetingRegel) =>
                    m.vervallenOp === null && (
                      <Knop href={`${pad}/${m.id}/corrigeer`} bij={`de meting van ${dagTekst(m.datum)}`}>
                        Corrigeer
                      </Knop>
                    ),
                },
              ]
            : []),
        ]}
      />
    </Kaart>
  )
}

function Toelichting({ meting }: { meting: MetingRegel }) {
  if (meting.vervallenOp === null) return <>{meting.toelichting ?? <span class="onbekend">niet vastgelegd</span>}</>
  const wie = meting.vervallenDoor ?? "de aanlevering"
  return (
    <>
      <s>{meting.toelichting}</s>
      <Bij>
        telt niet meer sinds {dagTekst(amsterdamDay(new Date(meting.vervallenOp)))}, door {wie}
        {meting.vervallenReden && `: ${meting.vervallenReden}`}
      </Bij>
    </>
  )
}

function Herkomst({ meting }: { meting: MetingRegel }) {
  const op = dagTekst(amsterdamDay(new Date(meting.vastgelegdOp)))
  return (
    <>
      {meting.beoordelaar ?? <span class="onbekend">onbekend</span>}
      <Bij>
        {meting.bron
          ? `uit bron ${meting.bron}, ${op}`
          : `vastgelegd ${op}${meting.vastgelegdDoor ? ` door ${meting.vastgelegdDoor}` : ""}`}
      </Bij>
    </>
  )
}
