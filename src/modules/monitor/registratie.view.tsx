import type { PageContent, Shell } from "#platform/page"
import { Datum } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Paginering } from "#ui/paginering"
import { Stapel } from "#ui/raster"
import { Tabel } from "#ui/tabel"
import { adres } from "./adres.view.ts"
import { LETOP_REGELS, type Letop } from "./letop.rules.ts"
import { NaarBestand } from "./naar-bestand.view.tsx"
import type { LetopTelling } from "./letop.sql.ts"
import type { LetopLijst, Registratie } from "./registratie.page.tsx"

const KRUIMEL = { tekst: "Monitor", href: "/monitor" }
const lijst = (soort: Letop, coach?: string | null) =>
  adres(`/monitor/registratie/${soort}`, {}, { coach: coach === null ? "geen" : coach })

/** So many coaches of a kind: in a region of 100,000 people all 200 of them made a page of 160 kB. */
const HOOGSTENS = 10

/** The kinds with their counts, the largest first, each with its coaches. */
export function registratieInhoud(data: Registratie, _shell: Shell): PageContent {
  const soorten = data.soorten
    .map(soort => ({ soort, tellingen: data.tellingen.filter(t => t.soort === soort) }))
    .map(s => ({ ...s, mensen: s.tellingen.find(t => t.coach === null)?.mensen ?? 0 }))
    .toSorted((a, b) => b.mensen - a.mensen)
  const raak = soorten.filter(s => s.mensen > 0)
  return {
    titel: "Registratie",
    kop: raak.length === 0 ? "Niets te herstellen in de registratie" : "Dit klopt misschien niet in uw registratie",
    inleiding: `${data.wie} · ${raak.length} van ${soorten.length} dingen waarop gelet wordt`,
    kruimels: [KRUIMEL, { tekst: "Registratie" }],
    handelingen: <NaarBestand excel="/monitor/registratie/tabel?vorm=xlsx" csv="/monitor/registratie/tabel" />,
    inhoud: (
      <Stapel>
        {raak.length === 0 && <Leeg titel="Alles klopt met elkaar">Dit wordt bij elk bezoek opnieuw nagegaan.</Leeg>}
        {raak.map(s => (
          <Soortkaart {...s} mag={data.mensen} />
        ))}
        {!data.mensen && <p class="noot">U ziet alleen aantallen. De mensen ziet wie met hen werkt.</p>}
      </Stapel>
    ),
  }
}

function Soortkaart({ soort, mensen, tellingen, mag }: { soort: Letop; mensen: number; tellingen: LetopTelling[]; mag: boolean }) {
  const regel = LETOP_REGELS[soort]
  const coaches = tellingen.filter(t => t.coach !== null)
  const getoond = coaches.length > HOOGSTENS + 2 ? coaches.slice(0, HOOGSTENS) : coaches
  return (
    <Kaart
      titel={regel.titel}
      onder={mensen === 1 ? "1 deelnemer" : `${mensen.toLocaleString("nl-NL")} deelnemers`}
      meer={mag ? { tekst: "Bekijk wie", href: lijst(soort) } : undefined}
      lang
    >
      <p class="stil">{regel.uitleg}</p>
      {coaches.length > 1 && (
        <details>
          <summary>Per begeleider</summary>
          <Tabel
            bijschrift={`${regel.titel}, per begeleider`}
            dicht
            opTelefoon="schuiven"
            rijen={getoond}
            kolommen={[
              { kop: "Begeleider", naam: true, cel: t => (mag ? <a href={lijst(soort, t.coachId)}>{t.coach}</a> : t.coach) },
              { kop: "Deelnemers", rechts: true, cel: t => t.mensen.toLocaleString("nl-NL") },
            ]}
          />
          {getoond.length < coaches.length && (
            <p class="stil">
              Dit zijn de {HOOGSTENS} met de meesten; {coaches.length - HOOGSTENS} anderen hebben er minder.
            </p>
          )}
        </details>
      )}
    </Kaart>
  )
}

const herstelKolom = (herstel: string) => ({
  kop: "Herstel",
  verbergKop: true,
  cel: (r: LetopLijst["rijen"][number]) => (
    <Knop href={`/deelnemers/${r.deelnemerId}/${herstel}`} bij={r.naam}>
      Herstel
    </Knop>
  ),
})

/** The people of one kind, each with the one page where it is mended. */
export function letopInhoud(data: LetopLijst, { mag }: Shell): PageContent {
  const regel = LETOP_REGELS[data.soort]
  const laatste = data.rijen.at(-1)
  return {
    titel: regel.titel,
    kop: regel.titel,
    inleiding: regel.uitleg,
    kruimels: [KRUIMEL, { tekst: "Registratie", href: "/monitor/registratie" }, { tekst: regel.titel }],
    ...(data.rijen.length > 0
      ? {
          handelingen: <NaarBestand excel={bestandVan(data)} csv={bestandVan(data, "csv")} />,
        }
      : {}),
    inhoud: (
      <Stapel>
        <Kaart vol lang>
          <Tabel
            bijschrift={regel.titel}
            rijen={data.rijen}
            leeg={
              <Leeg titel="Hier is niets meer te herstellen" handeling={<Knop href="/monitor/registratie">Naar de registratie</Knop>} />
            }
            kolommen={[
              { kop: "Deelnemer", naam: true, cel: r => <a href={`/deelnemers/${r.deelnemerId}`}>{r.naam}</a> },
              { kop: regel.dag, cel: r => (r.dag ? <Datum dag={r.dag} /> : <span class="onbekend">onbekend</span>) },
              ...(data.rijen.some(r => r.wat) ? [{ kop: "Wat", cel: (r: LetopLijst["rijen"][number]) => r.wat ?? "" }] : []),
              { kop: "Begeleider", cel: r => r.coach ?? "Niemand" },
              ...(mag(regel.herstelRecht ?? "deelnemers") ? [herstelKolom(regel.herstel)] : []),
            ]}
          />
        </Kaart>
        {data.meer && laatste && (
          <Paginering
            tekst="Op alfabet"
            volgende={adres(`/monitor/registratie/${data.soort}`, {}, { coach: data.coach ?? undefined, na: laatste.deelnemerId })}
          />
        )}
      </Stapel>
    ),
  }
}

const bestandVan = ({ soort, coach }: LetopLijst, vorm?: "csv") =>
  adres(`/monitor/registratie/${soort}/download`, {}, { coach: coach ?? undefined, vorm })
