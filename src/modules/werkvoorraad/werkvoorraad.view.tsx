import type { Shell } from "#platform/page"
import { Chips } from "#ui/chips"
import { Kaart } from "#ui/kaart"
import { Melding } from "#ui/melding"
import { Paginering } from "#ui/paginering"
import { Stapel } from "#ui/raster"
import { Tabs } from "#ui/tabs"
import { adres } from "./adres.rules.ts"
import { Eerst } from "./eerst.view.tsx"
import { dingen, getal, SOORT_TEKST, WANNEER_TEKST } from "./kop.teksten.ts"
import { Leegte } from "./leegte.view.tsx"
import { eerst, WANNEER } from "./lijst.rules.ts"
import { Rijen } from "./rijen.view.tsx"
import type { Voorraad } from "./voorraad.sql.ts"
import { SOORTEN } from "./werkvoorraad.rules.ts"

/** The numbers behind the heading. */
export function Inleiding({ data }: { data: Voorraad }) {
  const { telling, mensen, organisatie, coach } = data
  const wie = organisatie && !coach ? "in uw organisatie" : coach ? "bij deze coach" : "bij u"
  return (
    <>
      {mensen === 1 ? "1 mens" : `${getal(mensen)} mensen`} {wie} · {dingen(telling.alles)} te doen
      {telling.wanneer.achterstand > 0 && ` · ${getal(telling.wanneer.achterstand)} achterstand bij de start`}
    </>
  )
}

/** Filters, the most urgent first, the rest in a table. */
export function Lijst({ data, shell }: { data: Voorraad; shell: Shell }) {
  const { query, getoond, telling } = data
  const metCoach = data.organisatie && !data.coach
  const bovenaan = query.na || query.wanneer === "achterstand" ? [] : eerst(getoond.map(g => g.zaak))
  const rest = getoond.filter(g => !bovenaan.includes(g.zaak))
  const totaal = query.soort ? telling.soort[query.soort] : query.wanneer ? telling.wanneer[query.wanneer] : telling.alles
  return (
    <Stapel>
      {metCoach && <Delen hier="/werkvoorraad" />}
      <Filters data={data} />
      {query.wanneer === "achterstand" && <Uitleg />}
      {bovenaan.length > 0 && <Eerst getoond={getoond.filter(g => bovenaan.includes(g.zaak))} shell={shell} coach={metCoach} />}
      {rest.length > 0 && (
        <Kaart vol lang {...(bovenaan.length > 0 ? { titel: "Daarna", onder: "dringendste eerst" } : {})}>
          <Rijen rijen={rest} shell={shell} coach={metCoach} erna={bovenaan.length > 0} />
        </Kaart>
      )}
      {getoond.length === 0 ? (
        <Leegte data={data} shell={shell} />
      ) : (
        <Paginering
          tekst={`${getoond.length} van ${getal(totaal)}, dringendste eerst`}
          vorige={query.na ? adres(query, {}) : undefined}
          volgende={data.volgende ? adres(query, { na: data.volgende }) : undefined}
        />
      )}
      <p class="noot">
        Deze lijst volgt uit de gegevens; niemand houdt haar bij. Zodra u iets vastlegt, is het hier weg.{" "}
        <a href="/werkvoorraad/termijnen">Welke termijnen gelden, en waar ze vandaan komen</a>
      </p>
    </Stapel>
  )
}

export const Delen = ({ hier }: { hier: string }) => (
  <Tabs
    naam="Werkvoorraad"
    tabs={[
      { tekst: "Wat er te doen is", href: "/werkvoorraad", hier: hier === "/werkvoorraad" },
      { tekst: "Per coach", href: "/werkvoorraad/coaches", hier: hier === "/werkvoorraad/coaches" },
    ]}
  />
)

function Filters({ data: { query, telling } }: { data: Voorraad }) {
  const soorten = SOORTEN.filter(s => telling.soort[s] > 0 || query.soort === s)
  return (
    <div>
      <Chips
        naam="Wanneer"
        chips={[
          { tekst: "Alles", href: adres(query, { wanneer: undefined }), aantal: telling.alles, hier: query.wanneer === undefined },
          ...WANNEER.filter(w => telling.wanneer[w] > 0 || query.wanneer === w).map(w => ({
            tekst: WANNEER_TEKST[w],
            href: adres(query, { wanneer: w }),
            aantal: telling.wanneer[w],
            hier: query.wanneer === w,
          })),
        ]}
      />
      {(soorten.length > 1 || query.soort) && (
        <Chips
          naam="Waarom"
          chips={soorten.map(s => ({
            tekst: SOORT_TEKST[s],
            href: adres(query, { soort: query.soort === s ? undefined : s }),
            aantal: telling.soort[s],
            hier: query.soort === s,
          }))}
        />
      )}
    </div>
  )
}

const Uitleg = () => (
  <Melding soort="info" titel="Dit was al te laat toen de gegevens binnenkwamen">
    Het staat apart, zodat het de nieuwe dingen niet verstopt. Het vraagt een keer aandacht, niet vandaag. Zodra u er iets over vastlegt,
    verdwijnt het uit deze stapel.
  </Melding>
)
