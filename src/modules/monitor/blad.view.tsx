import type { Child } from "hono/jsx"
import type { PageContent } from "#platform/page"
import type { Shell } from "#platform/page"
import { Kaart } from "#ui/kaart"
import { Matrix } from "#ui/matrix"
import { Raster, Stapel } from "#ui/raster"
import { adres, bestandAdres, bestanden, lijstAdres } from "./adres.view.ts"
import type { Blad, Kader } from "./blad.page.ts"
import { Definities } from "./definities.view.tsx"
import { Kerncijfer } from "./kerncijfer.view.tsx"
import { Keuzebalk } from "./keuzebalk.view.tsx"
import { peildagTekst, periodeTekst } from "./periode.view.ts"
import { Profielkaart } from "./profielkaart.view.tsx"
import { Naderkaart } from "./naderkaart.view.tsx"
import { NaarBestand } from "./naar-bestand.view.tsx"
import { isBreed, Splitskaart } from "./splitskaart.view.tsx"
import { Tekeningkaart } from "./tekening.view.tsx"
import { Verdelingskaart } from "./verdelingskaart.view.tsx"
import { Verloopkaart } from "./verloopkaart.view.tsx"
import type { Kern } from "./vraagstuk.view.ts"

/** The page of one question: the figures, how they went, for whom, what they consist of, and what they mean. */
export function bladInhoud(blad: Blad, shell: Shell): PageContent {
  const { vraag, nu, keuze } = blad
  return {
    titel: vraag.kort,
    kop: vraag.vraag,
    inleiding: <Antwoord tekst={vraag.antwoord(nu, keuze.exact)} kader={kaderTekst(blad)} />,
    kruimels: [{ tekst: "Monitor", href: adres("/monitor", { ...blad.query, splits: undefined }) }, { tekst: vraag.kort }],
    handelingen: <NaarBestand excel={bestandAdres(blad, "kern", "xlsx")} csv={bestandAdres(blad, "kern")} />,
    inhoud: <Inhoud blad={blad} pad={shell.pad} />,
  }
}

const Antwoord = (props: { tekst: string | null; kader: string }) => (
  <>
    {props.tekst && <span class="antwoord">{props.tekst}</span>}
    {props.kader}
  </>
)

/** Whom and when in words, for the head of a page and for paper. */
export function kaderTekst({ keuze, periode, alleen }: Kader): string {
  const wie = alleen ? `Uw ${alleen.length} deelnemers` : keuze.organisaties.map(o => o.naam).join(", ")
  return `${wie} · ${periodeTekst(periode)} · ${peildagTekst(periode)}`
}

function Inhoud({ blad, pad }: { blad: Blad; pad: string }) {
  const kern = blad.vraag.kern(blad.nu, blad.keuze.exact)
  return (
    <Stapel>
      <Keuzebalk kader={blad} pad={pad} />
      <Raster verdeling={kern.length === 2 ? "2" : kern.length === 3 ? "3" : "4"}>
        {kern.map((k, nr) => (
          <Kerncijfer {...blad} exact={blad.keuze.exact} nr={nr} kern={k} href={lijstVan(blad, k)} />
        ))}
      </Raster>
      {blad.splitsing?.hier ? <Splitskaart blad={blad} pad={pad} /> : <Geheel blad={blad} pad={pad} />}
      <Definities blad={blad} />
    </Stapel>
  )
}

/** All that the question shows; who looks closer at one table by group sees that one alone. */
const Geheel = ({ blad, pad }: { blad: Blad; pad: string }) => (
  <>
    {blad.vraag.codes.includes("TREDE-MATRIX") && <Ladderkaart blad={blad} />}
    <Tekeningkaart blad={blad} />
    <Kaarten blad={blad} pad={pad} />
    <Naderkaart blad={blad} />
  </>
)

/** Two columns of cards; a split with many figures stands over the full width between them. */
function Kaarten({ blad, pad }: { blad: Blad; pad: string }) {
  const verdelingen = (blad.vraag.verdelingen?.(blad.nu) ?? []).map((v, i) => <Verdelingskaart blad={blad} verdeling={v} nr={i + 1} />)
  const split = blad.splitsing && <Splitskaart blad={blad} pad={pad} />
  const grafieken = [blad.vraag.profiel && <Profielkaart blad={blad} profiel={blad.vraag.profiel} />, <Verloopkaart blad={blad} />]
  if (!isBreed(blad)) {
    const helft = Math.ceil(verdelingen.length / 2)
    return <Kolommen links={[...grafieken, ...verdelingen.slice(0, helft)]} rechts={[split, ...verdelingen.slice(helft)]} />
  }
  const [naast, ...rest] = verdelingen
  return (
    <>
      {naast ? <Kolommen links={grafieken} rechts={[naast]} /> : grafieken}
      {split}
      {rest.length > 0 && <Kolommen links={rest.filter((_, i) => i % 2 === 0)} rechts={rest.filter((_, i) => i % 2 === 1)} />}
    </>
  )
}

const Kolommen = (props: { links: Child; rechts: Child }) => (
  <Raster verdeling="3-2" boven>
    <Stapel>{props.links}</Stapel>
    <Stapel>{props.rechts}</Stapel>
  </Raster>
)

const lijstVan = (blad: Blad, kern: Kern) =>
  blad.lijsten.has(kern.plek.code) ? lijstAdres(blad.query, blad.vraag.slug, kern.plek) : undefined

function Ladderkaart({ blad }: { blad: Blad }) {
  const { matrix, zonder_begin, niet_hermeten } = blad.nu["TREDE-MATRIX"]
  const tel = (n: number | null) => n?.toLocaleString("nl-NL") ?? "te weinig om te tonen"
  const href = (begin: number, eind: number) =>
    lijstAdres(blad.query, blad.vraag.slug, { code: "TREDE-MATRIX", veld: "matrix", sleutel: `${begin}-${eind}` })
  return (
    <Kaart titel="Van trede naar trede" onder="begin van de periode naast de laatste meting" meer={bestanden(blad, "matrix")}>
      <Matrix bijschrift="Van trede naar trede" waarden={matrix} {...(blad.lijsten.has("TREDE-MATRIX") ? { href } : {})} />
      <p class="noot">
        Niet in dit schema: zonder trede vooraf {tel(zonder_begin)}, niet opnieuw gemeten {tel(niet_hermeten)}.
      </p>
    </Kaart>
  )
}
