import { type Aanstaand, type Deling, type Noodtoegang, waaromGedeeld, waaromNood } from "#modules/delen"
import { hoofdletter } from "#ui/hoofdletter"
import { t } from "#platform/taal"
import { Letterlijk } from "#ui/letterlijk"
import { dagTekst, momentTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Leeg } from "#ui/leeg"
import { Melding } from "#ui/melding"
import { Bij, Tabel } from "#ui/tabel"
import { gegevens } from "./inzage.view.tsx"

/** Another organisation will help, or does so since a while. */
export function Overgang({ rijen }: { rijen: readonly Aanstaand[] }) {
  return (
    <>
      {rijen.map(o => (
        <Melding soort="info" titel={t("Vanaf {{dag}} helpt {{organisatie}} u", { dag: dagTekst(o.op), organisatie: o.naar })}>
          {o.warmTot
            ? t("Wie u nu helpt kan tot {{dag}} meekijken, om alles goed over te dragen.", { dag: dagTekst(o.warmTot) })
            : t("Wie u van de vorige organisatie hielp, ziet uw gegevens dan niet meer.")}
        </Melding>
      ))}
    </>
  )
}

/** With which other organisations one's file is shared and until when, and who opened it in an emergency. */
export function GedeeldMet({ delingen, nood }: { delingen: readonly Deling[]; nood: readonly Noodtoegang[] }) {
  const rijen = [
    ...delingen.map(d => ({
      wie: <Letterlijk>{d.aan}</Letterlijk>,
      bij: waaromGedeeld(d),
      wanneer: t("tot {{dag}}", { dag: dagTekst(d.einde) }),
      wat: hoofdletter(gegevens(d.categorieen)),
      eigen: d.eigenDeel.length > 0 ? gegevens(d.eigenDeel) : null,
      stop: d.grond === "toestemming" ? `/mijn/gedeeld/${d.id}` : null,
    })),
    ...nood.map(n => ({
      wie: t("Noodtoegang"),
      bij: waaromNood(n),
      wanneer: momentTekst(n.begonnenOp),
      wat: hoofdletter(gegevens(n.categorieen)),
      eigen: null,
      stop: null,
    })),
  ]
  return (
    <Kaart titel={t("Met wie uw gegevens gedeeld zijn")} onder={t("buiten wie u helpt")} vol lang>
      <Tabel
        bijschrift={t("Met wie uw gegevens gedeeld zijn, en wie ze in nood opende")}
        rijen={rijen}
        leeg={<Leeg titel={t("Met niemand anders")}>{t("Alleen wie u helpt en de leiding van uw gemeente ziet uw gegevens.")}</Leeg>}
        kolommen={[
          {
            kop: t("Wie"),
            naam: true,
            cel: r => (
              <>
                {r.wie}
                <Bij>{r.bij}</Bij>
                {r.stop && (
                  <Bij>
                    <a href={r.stop}>{t("dit wil ik niet meer")}</a>
                  </Bij>
                )}
              </>
            ),
          },
          { kop: t("Wanneer"), cel: r => <span class="getal">{r.wanneer}</span> },
          {
            kop: t("Wat"),
            breedte: 40,
            cel: r => (
              <>
                {r.wat}
                {r.eigen && (
                  <Bij>
                    {t("Hier schrijven zij alleen zelf iets bij. Wat er al staat lezen zij niet: {{gegevens}}.", { gegevens: r.eigen })}
                  </Bij>
                )}
              </>
            ),
          },
        ]}
      />
    </Kaart>
  )
}
