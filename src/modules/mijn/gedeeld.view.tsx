import { momentTekst } from "#begrippen/moment"
import { type Aanstaand, type Deling, gegevensTekst, type Noodtoegang, waaromGedeeld, waaromNood } from "#modules/delen"
import { dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Leeg } from "#ui/leeg"
import { Melding } from "#ui/melding"
import { Bij, Tabel } from "#ui/tabel"

/** Another organisation will help, or does so since a while. */
export function Overgang({ rijen }: { rijen: readonly Aanstaand[] }) {
  return (
    <>
      {rijen.map(o => (
        <Melding soort="info" titel={`Vanaf ${dagTekst(o.op)} helpt ${o.naar} u`}>
          {o.warmTot
            ? `Wie u nu helpt kan tot ${dagTekst(o.warmTot)} meekijken, om alles goed over te dragen.`
            : "Wie u van de vorige organisatie hielp, ziet uw gegevens dan niet meer."}
        </Melding>
      ))}
    </>
  )
}

/** With which other organisations one's file is shared and until when, and who opened it in an emergency. */
export function GedeeldMet({ delingen, nood }: { delingen: readonly Deling[]; nood: readonly Noodtoegang[] }) {
  const rijen = [
    ...delingen.map(d => ({ wie: d.aan, bij: waaromGedeeld(d), wanneer: `tot ${dagTekst(d.einde)}`, wat: gegevensTekst(d.categorieen) })),
    ...nood.map(n => ({ wie: "Noodtoegang", bij: waaromNood(n), wanneer: momentTekst(n.begonnenOp), wat: gegevensTekst(n.categorieen) })),
  ]
  return (
    <Kaart titel="Met wie uw gegevens gedeeld zijn" onder="buiten wie u helpt" vol lang>
      <Tabel
        bijschrift="Met wie uw gegevens gedeeld zijn, en wie ze in nood opende"
        rijen={rijen}
        leeg={<Leeg titel="Met niemand anders">Alleen wie u helpt en de leiding van uw gemeente ziet uw gegevens.</Leeg>}
        kolommen={[
          {
            kop: "Wie",
            naam: true,
            cel: r => (
              <>
                {r.wie}
                <Bij>{r.bij}</Bij>
              </>
            ),
          },
          { kop: "Wanneer", cel: r => <span class="getal">{r.wanneer}</span> },
          { kop: "Wat", breedte: 40, cel: r => r.wat },
        ]}
      />
    </Kaart>
  )
}
