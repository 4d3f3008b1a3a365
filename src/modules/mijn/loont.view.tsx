import type { Weigering } from "#begrippen/uitkomst"
import type { UurloonOp } from "#modules/werk"
import { t } from "#platform/taal"
import { bedragTekst, dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { foutVan } from "#ui/foutsamenvatting"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Letterlijk } from "#ui/letterlijk"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { Veld } from "#ui/veld"
import type { Antwoord, Schets } from "./loont.rules.ts"

interface Vragen {
  actie: string
  waarden: Readonly<Record<string, string>>
  fouten: readonly Weigering[]
  minimum: UurloonOp | null
}

export function Loonvragen({ actie, waarden, fouten, minimum }: Vragen) {
  const v = (naam: string) => ({ naam, waarde: waarden[naam], fout: foutVan(fouten, naam) })
  const euro = { type: "number", eenheid: t("euro"), verplicht: false } as const
  return (
    <Kaart titel={t("Vul in wat u weet")}>
      <Formulier actie={actie} fouten={fouten} naam={t("Vul in wat u weet")}>
        <Veld {...v("urenPerWeek")} label={t("Hoeveel uur per week zou u werken?")} type="number" eenheid={t("uur")} />
        <Veld
          {...v("uurloon")}
          {...euro}
          label={t("Wat verdient u dan per uur, bruto?")}
          hint={minimum ? t("Weet u het niet? Dan rekenen we met het minimumloon voor uw leeftijd.") : undefined}
        />
        <Veld
          {...v("uitkering")}
          {...euro}
          label={t("Hoeveel uitkering krijgt u nu per maand, netto?")}
          hint={t("Dit staat op uw specificatie.")}
        />
        <Veld
          {...v("netto")}
          {...euro}
          label={t("Hoeveel loon zou u per maand netto krijgen?")}
          hint={t("Vraag dit aan de werkgever. Trede rekent geen belasting uit.")}
        />
        <Knoppen>
          <Knop soort="hoofd">{t("Laat zien wat het oplevert")}</Knop>
        </Knoppen>
      </Formulier>
    </Kaart>
  )
}

const onbekend = () => <span class="onbekend">{t("onbekend")}</span>
const bedrag = (cent: number | null) => (cent === null ? onbekend() : bedragTekst(cent))

/** Before and after. `uurloon`: the minimum wage, where that was reckoned with; `aanvulling`: less wage than benefit may be topped up. */
export function Uitkomst({ schets, uurloon, aanvulling }: { schets: Schets; uurloon: UurloonOp | null; aanvulling: boolean }) {
  const rijen = [
    { wat: t("Uitkering, netto"), bij: t("zoals u invulde"), nu: bedrag(schets.uitkering), dan: t("vraag uw gemeente of UWV") },
    { wat: t("Loon, bruto"), bij: t("uurloon × uren × 52 weken ÷ 12 maanden"), nu: "–", dan: bedrag(schets.bruto) },
    { wat: t("Loon, netto"), bij: t("zoals u invulde"), nu: "–", dan: bedrag(schets.netto) },
  ]
  return (
    <Kaart titel={t("Nu en met werk")} onder={t("per maand")} vol voet={<Herkomst uurloon={uurloon} />}>
      {schets.verschil !== null && <Verschil cent={schets.verschil} aanvulling={aanvulling} />}
      <Tabel
        bijschrift={t("Wat u nu krijgt en wat u met werk krijgt, per maand")}
        rijen={rijen}
        kolommen={[
          {
            kop: t("Wat"),
            naam: true,
            cel: r => (
              <>
                {r.wat}
                <Bij>{r.bij}</Bij>
              </>
            ),
          },
          { kop: t("Nu"), rechts: true, cel: r => r.nu },
          { kop: t("Met werk"), rechts: true, cel: r => r.dan },
        ]}
      />
    </Kaart>
  )
}

function Verschil({ cent, aanvulling }: { cent: number; aanvulling: boolean }) {
  const bedragen = { bedrag: bedragTekst(Math.abs(cent)) }
  if (cent > 0)
    return (
      <p class="kaart-lijf">
        <b>{t("Uw loon is {{bedrag}} per maand meer dan uw uitkering nu.", bedragen)}</b>
      </p>
    )
  if (cent === 0)
    return (
      <p class="kaart-lijf">
        <b>{t("Uw loon is even veel als uw uitkering nu.")}</b>
      </p>
    )
  if (aanvulling)
    return (
      <p class="kaart-lijf">{t("Uw loon is lager dan uw uitkering nu. Of uw gemeente uw inkomen aanvult, weet zij: vraag het vooraf.")}</p>
    )
  return (
    <p class="kaart-lijf">
      <b>{t("Uw loon is {{bedrag}} per maand minder dan uw uitkering nu.", bedragen)}</b>{" "}
      {t("Vraag uw gemeente of UWV vooraf of uw inkomen wordt aangevuld.")}
    </p>
  )
}

function Herkomst({ uurloon }: { uurloon: UurloonOp | null }) {
  if (!uurloon) return <>{t("Gerekend met het uurloon dat u invulde.")}</>
  return (
    <>
      {t("Gerekend met het minimumloon: {{bedrag}} per uur, geldig vanaf {{dag}}.", {
        bedrag: bedragTekst(uurloon.centPerUur),
        dag: dagTekst(uurloon.geldigVan),
      })}{" "}
      {t("Bron:")} <Letterlijk>{uurloon.bron}</Letterlijk>.{" "}
      {!uurloon.bevestigd && (
        <>
          <Tag soort="straks">{t("onbevestigd")}</Tag> {t("Er geldt nu een nieuw bedrag dat hier nog niet staat.")}
        </>
      )}
    </>
  )
}

const UITSLAG = { ja: "goed", vraag_na: "straks", geen: "gewoon" } as const
const WOORD = { ja: "Ja", vraag_na: "Vraag het na", geen: "Geen" } as const

/** Answers out of his own facts. */
export function Antwoorden({ titel, antwoorden }: { titel: string; antwoorden: readonly Antwoord[] }) {
  return (
    <Kaart titel={titel} onder={t("volgens wat er over u staat")}>
      {antwoorden.map(a => (
        <p>
          <Tag soort={UITSLAG[a.uitslag]}>{t(WOORD[a.uitslag])}</Tag> {t(a.tekst)}
        </p>
      ))}
    </Kaart>
  )
}

/** What changes with an income and is not reckoned here: what to ask, and whom. */
export const KijkNa = () => (
  <Kaart titel={t("Kijk dit na voor u ja zegt")}>
    <ul class="afstand">
      <li>
        {t(
          "Zorgtoeslag en huurtoeslag: die kunnen lager worden. Geef uw nieuwe inkomen door aan Dienst Toeslagen en maak daar een proefberekening.",
        )}
      </li>
      <li>{t("Bijverdienen: vraag uw gemeente of u een deel van uw loon naast uw uitkering mag houden.")}</li>
      <li>{t("Reizen en kinderopvang: vraag de werkgever en uw gemeente wat u vergoed krijgt.")}</li>
      <li>{t("Schulden: vraag wie u met geld helpt wat u van uw loon overhoudt.")}</li>
      <li>{t("Regelingen van uw gemeente: vraag welke u houdt als u meer verdient.")}</li>
    </ul>
  </Kaart>
)
