import { dagNummer, plusDagen } from "#begrippen/dag"
import type { PageContent, Shell } from "#platform/page"
import { Chips } from "#ui/chips"
import { Kaart } from "#ui/kaart"
import { Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { NaarBestand } from "./naar-bestand.view.tsx"
import { adres } from "./adres.view.ts"
import type { Kader } from "./blad.page.ts"
import { Keuzebalk } from "./keuzebalk.view.tsx"
import { eerder, voorkeuzen } from "./periode.rules.ts"
import { keuzeTekst, periodeTekst } from "./periode.view.ts"
import { isPeriode, type Kant, type Vergelijking } from "./vergelijk.page.ts"
import { kanToevalZijn } from "./vergelijk.rules.ts"
import type { Kern, Vraagstuk } from "./vraagstuk.view.ts"
import { tekstVan, verschil } from "./weergave.rules.ts"

interface Rij {
  vraag: Vraagstuk
  /** The first figure of its question. */
  eerste: boolean
  a: Kern
  b: Kern
}

/** Two organisations, or two periods, beside each other. */
export function vergelijkInhoud(data: Vergelijking, shell: Shell): PageContent {
  const { a, b, query } = data
  const perioden = isPeriode(query.met)
  const [naamA, naamB] = kantnamen(data)
  const bestand = (vorm?: string) => adres("/monitor/vergelijk/tabel", query, { vorm })
  return {
    titel: "Vergelijken",
    kop: `${naamA} naast ${naamB}`,
    inleiding: perioden ? wieTekst(a.kader) : periodeTekst(a.kader.periode),
    kruimels: [{ tekst: "Monitor", href: adres("/monitor", { ...query, met: undefined }) }, { tekst: "Vergelijken" }],
    handelingen: <NaarBestand excel={bestand("xlsx")} csv={bestand()} />,
    inhoud: (
      <Stapel>
        <Keuzebalk kader={{ ...a.kader, query }} pad={shell.pad} />
        <Naast kader={a.kader} query={query} pad={shell.pad} />
        <Kaart vol lang>
          <Tabel
            bijschrift={`${naamA} naast ${naamB}`}
            rijen={rijenVan(data)}
            dicht
            opTelefoon="schuiven"
            kolommen={[
              {
                kop: "Cijfer",
                naam: true,
                breedte: 30,
                cel: r => (
                  <>
                    {r.a.label}
                    {r.eerste && (
                      <Bij>
                        <a href={adres(`/monitor/${r.vraag.slug}`, { ...query, met: undefined })}>{r.vraag.kort}</a>
                      </Bij>
                    )}
                  </>
                ),
              },
              { kop: naamA, rechts: true, breedte: 20, cel: r => <Waarde kern={r.a} kant={a} /> },
              { kop: naamB, rechts: true, breedte: 20, cel: r => <Waarde kern={r.b} kant={b} /> },
              { kop: "Verschil", rechts: true, breedte: 25, cel: r => <Verschilcel rij={r} data={data} /> },
            ]}
          />
        </Kaart>
        <p class="noot">
          Kan toeval zijn: bij groepen van deze grootte is een verschil als dit niet ongewoon (95 %). Van twintig vergelijkingen waarin
          niets aan de hand is, lijkt er gemiddeld één toch duidelijk. Een duidelijk verschil zegt niet waardoor het komt: het kunnen andere
          mensen zijn. Beide kanten zijn met dezelfde definities geteld{data.vragen.length > 0 && "; die staan bij elke vraag"}.
          {!(a.kader.keuze.exact && b.kader.keuze.exact) && " Aantallen zijn afgerond op 5; onder de 5 staat er niets."}
        </p>
      </Stapel>
    ),
  }
}

/** The two sides in words: their periods, or else whom they are about. */
export const kantnamen = ({ a, b, query }: Pick<Vergelijking, "a" | "b" | "query">): [string, string] =>
  isPeriode(query.met) ? [periodeTekst(a.kader.periode), periodeTekst(b.kader.periode)] : [wieTekst(a.kader), wieTekst(b.kader)]

const wieTekst = ({ keuze, alleen }: Kader): string => (alleen ? "Uw deelnemers" : keuze.organisaties.map(o => o.naam).join(", "))

const rijenVan = ({ vragen, a, b }: Vergelijking): Rij[] =>
  vragen.flatMap(vraag => {
    const [links, rechts] = [vraag.kern(a.g, a.kader.keuze.exact), vraag.kern(b.g, b.kader.keuze.exact)]
    return links.map((kern, i) => ({ vraag, eerste: i === 0, a: kern, b: rechts[i]! }))
  })

const Waarde = ({ kern, kant }: { kern: Kern; kant: Kant }) => {
  const tekst = tekstVan(kern.waarde, kant.kader.keuze.exact)
  return tekst ? <b>{tekst}</b> : <span class="onbekend">te weinig</span>
}

const isExact = ({ a, b }: Vergelijking) => a.kader.keuze.exact && b.kader.keuze.exact
/** A count of a larger organisation, or of a longer period, is larger: only where these are alike does a difference say something. */
const evenGroot = ({ query, a, b }: Vergelijking): boolean => isPeriode(query.met) && Math.abs(dagen(a) - dagen(b)) <= 2
const dagen = ({ kader: { periode } }: Kant): number => dagNummer(periode.tot) - dagNummer(periode.van)

/** The difference and what a reader may make of it: better or worse only where it is more than chance. */
function Verschilcel({ rij: { a, b }, data }: { rij: Rij; data: Vergelijking }) {
  if (["aantal", "maat"].includes(a.waarde.soort) && !evenGroot(data)) return <span class="stil">hangt af van de grootte</span>
  const anders = verschil(a.waarde, b.waarde, a.goed ?? null, isExact(data))
  if (!anders) return <span class="stil">te klein om te vergelijken</span>
  if (anders.oordeel === "gelijk") return <span class="stil">gelijk</span>
  return (
    <>
      {anders.tekst} <Duiding oordeel={anders.oordeel} toeval={kanToevalZijn(a.waarde, b.waarde)} />
    </>
  )
}

function Duiding({ oordeel, toeval }: { oordeel: "goed" | "slecht" | "neutraal"; toeval: boolean | null }) {
  if (toeval === null) return <span class="stil">spreiding niet bekend</span>
  if (toeval) return <Tag>kan toeval zijn</Tag>
  if (oordeel === "neutraal") return <Tag soort="info">duidelijk anders</Tag>
  return <Tag soort={oordeel === "goed" ? "goed" : "straks"}>{oordeel === "goed" ? "duidelijk beter" : "duidelijk minder"}</Tag>
}

/** What stands on the right: another period of the same people, or another organisation in the same period. */
function Naast({ kader, query, pad }: { kader: Kader; query: Vergelijking["query"]; pad: string }) {
  const naar = (met: string) => ({ href: adres(pad, query, { met }), hier: query.met === met })
  const gelijk = (van: string, tot: string) => van === kader.periode.van && tot === kader.periode.tot
  const perioden = voorkeuzen(kader.vandaag, kader.vast)
    .filter(({ van, tot }) => !gelijk(van, tot))
    .map(p => ({ tekst: keuzeTekst(p, kader.vandaag), ...naar(`${p.van}.${plusDagen(p.tot, -1)}`) }))
  const hier = kader.alleen ? "mijn" : kader.keuze.organisaties.map(o => o.code).join(",")
  const anderen = [...(kader.bereik.mijn ? [{ code: "mijn", naam: "Mijn deelnemers" }] : []), ...kader.bereik.organisaties]
    .filter(o => o.code !== hier)
    .map(o => ({ tekst: o.naam, ...naar(o.code) }))
  return (
    <div>
      <p class="stil klein">Naast:</p>
      <Chips
        naam="Naast"
        chips={[{ tekst: periodeTekst(eerder(kader.periode, 1)), ...naar("eerder") }, ...perioden.slice(0, 5), ...anderen]}
      />
    </div>
  )
}
