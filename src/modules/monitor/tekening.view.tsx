import { GrafiekOverleving } from "#ui/grafiek-overleving"
import { Kaart } from "#ui/kaart"
import { Leeg } from "#ui/leeg"
import { Sankey, type SankeyKnoop } from "#ui/sankey"
import { bestanden, lijstAdres } from "./adres.view.ts"
import type { Blad } from "./blad.page.ts"
import type { Overlevingspunt } from "./overleving.view.ts"
import type { Knoop, Stroom } from "./stroom.view.ts"
import { STROOMKOPPEN, stroomnaam } from "./stroom.teksten.ts"

/** The drawing of a question, over the full width. */
export function Tekeningkaart({ blad }: { blad: Blad }) {
  const { tekening } = blad
  if (!tekening) return null
  return tekening.soort === "stroom" ? (
    <Stroomkaart blad={blad} stroom={tekening.stroom} />
  ) : (
    <Overlevingskaart blad={blad} punten={tekening.punten} />
  )
}

function Stroomkaart({ blad, stroom }: { blad: Blad; stroom: Stroom | null }) {
  if (!stroom)
    return (
      <Kaart titel="Van waar naar waar" onder={WIE}>
        <Leeg titel="Te weinig om te tekenen">{blad.keuze.exact ? NIEMAND : TE_KLEIN}</Leeg>
      </Kaart>
    )
  const href = (sleutel: string) => lijstAdres(blad.query, blad.vraag.slug, { code: "UIT-NAAR", veld: "soorten", sleutel })
  return (
    <Kaart titel="Van waar naar waar" onder={WIE} meer={bestanden(blad, "stroom")}>
      <Sankey
        titel="Van trede, met of zonder traject, naar bestemming"
        omschrijving={grootsteVan(stroom)}
        koppen={STROOMKOPPEN}
        kolommen={stroom.kolommen.map((kolom, k) => kolom.map(knoop => tekenKnoop(k, knoop)))}
        delen={stroom.delen}
        leeg={blad.keuze.exact ? "0" : "–"}
        {...(blad.lijsten.has("UIT-NAAR") ? { href } : {})}
        noot={blad.keuze.exact ? STROOMNOOT : `${STROOMNOOT} Afgerond op 5; wat te klein is om te tonen is niet getekend.`}
      />
    </Kaart>
  )
}

const WIE = "wie de bijstand verliet"
const NIEMAND = "In deze periode verliet niemand de bijstand."
const TE_KLEIN =
  "De stromen zijn zo klein dat mensen te herkennen zouden zijn. Wie de mensen van deze organisatie mag zien, ziet de tekening wel."

/** The largest flow on each side, in words. */
const grootsteVan = ({ delen }: Stroom): string =>
  delen
    .flatMap((lijst, k) => {
      const [meeste] = lijst.toSorted((a, b) => b.n - a.n)
      return meeste
        ? [`${stroomnaam(k, meeste.van)} naar ${stroomnaam(k + 1, meeste.naar).toLowerCase()}: ${meeste.n.toLocaleString("nl-NL")}`]
        : []
    })
    .map(zin => `Het meest van ${zin}.`)
    .join(" ")

const STROOMNOOT =
  "Trede: de laatste meting vóór het vertrek. Met traject: tijdens de uitkering liep er een. Wie met traject vertrok is een ander dan wie zonder vertrok; de tekening zegt niet dat het traject het verschil maakte."

function tekenKnoop(kolom: number, { sleutel, n }: Knoop): SankeyKnoop {
  const naam = stroomnaam(kolom, sleutel)
  const trede = kolom === 0 && sleutel !== "onbekend"
  const kort = trede ? sleutel : /^(Geen werk|Trede onbekend|\S+)/.exec(naam)![0]
  const kleur = trede ? (`t${sleutel}` as "t1") : kolom === 1 && sleutel === "met_traject" ? "groen" : "stil"
  return { sleutel, naam, kort, n: n ?? 0, kleur }
}

function Overlevingskaart({ blad, punten }: { blad: Blad; punten: readonly Overlevingspunt[] }) {
  const laatste = punten.at(-1)
  const procent = (deel: number) => Math.round(deel * 1000) / 10
  return (
    <Kaart
      titel="Hoe lang houdt het werk stand?"
      onder="werk dat begon in de drie jaar tot het eind van de periode"
      {...(laatste ? { meer: bestanden(blad, "overleving") } : {})}
    >
      {laatste ? (
        <GrafiekOverleving
          titel="Deel dat nog aan het werk is, naar maanden na de start"
          omschrijving={`Na ${laatste.maand} maanden werkt nog ${procent(laatste.blijft).toLocaleString("nl-NL")} procent; met 95 procent zekerheid tussen ${procent(laatste.laag).toLocaleString("nl-NL")} en ${procent(laatste.hoog).toLocaleString("nl-NL")}.`}
          trap={blad.keuze.exact}
          punten={punten.map(p => ({ ...p, blijft: procent(p.blijft), laag: procent(p.laag), hoog: procent(p.hoog) }))}
          noot={
            blad.keuze.exact ? OVERLEVINGSNOOT : `${OVERLEVINGSNOOT} Punten waartussen minder dan vijf mensen stopten zijn samengenomen.`
          }
        />
      ) : (
        <Leeg titel="Te weinig om te tekenen">Er begon te weinig werk om te laten zien hoe lang het standhoudt.</Leeg>
      )}
    </Kaart>
  )
}

const OVERLEVINGSNOOT =
  "Kaplan-Meier: iedereen telt mee zolang bekend is dat hij werkt. Van wie het werk nog loopt zonder bevestiging, of eindigde door AOW of overlijden, telt alleen de tijd die bekend is; daarna valt hij uit het aantal 'gevolgd', zonder als gestopt te gelden. Daarom wijkt de lijn af van 'nog aan het werk na 6 maanden', dat wie onbekend is als band toont. De band hier is wat toeval kan schelen (95 %). Waar minder dan tien mensen gevolgd worden houdt de lijn op."
