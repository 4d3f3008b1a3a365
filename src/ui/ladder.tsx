import type { Dag } from "#begrippen/dag"
import { TREDEN, type Trede } from "#begrippen/trede"
import { t } from "#platform/taal"
import { dagTekst, maandKort } from "./datum.tsx"
import { Leeg } from "./leeg.tsx"
import { type Meting, type Stap, stappen } from "./ladder.rules.ts"
import { Benaming, Letterlijk } from "./letterlijk.tsx"
import { Bij, Tabel } from "./tabel.tsx"
import { TredeBalk } from "./trede.tsx"
import { maandStrepen } from "./tijdas.rules.ts"

export type { Meting } from "./ladder.rules.ts"

/** Height of a rung, in px; the top rung first. */
const TREE = 28
const HOOGTE = 6 * TREE + 34
const y = (trede: Trede): number => 10 + (6 - trede) * TREE + TREE / 2
const pct = (deel: number): string => `${Math.round(deel * 1000) / 10}%`

/**
 * The way over the ladder through time: a step line in the colours of the rungs, captions where they fit, and each measurement in a table
 * under it. Positions are percentages, so the letters do not shrink on a phone.
 */
export function Ladder(props: { metingen: readonly Meting[]; vandaag: Dag; titel: string; open?: boolean }) {
  const { begin, reeks } = stappen(props.metingen.map(inEigenTaal), props.vandaag)
  if (reeks.length === 0) return <Leeg titel={t("Nog niet gemeten")}>{t("De eerste meting is het begin van de lijn.")}</Leeg>
  const nu = reeks[reeks.length - 1]?.trede
  return (
    <div class="ladder">
      <div class="ladder-vlak">
        <ol class="ladder-namen" aria-hidden="true">
          {TREDEN.toReversed().map(sport => (
            <li class={sport.trede === nu ? "hier" : undefined}>
              <b>{sport.trede}</b> <span class="ladder-lang">{t(sport.kort)}</span>
            </li>
          ))}
        </ol>
        <svg width="100%" height={HOOGTE} role="img" aria-label={verhaal(props.titel, reeks)}>
          {TREDEN.map(({ trede }) => (
            <line class="rooster" x1="0" x2="100%" y1={y(trede)} y2={y(trede)} />
          ))}
          <Strepen van={begin} tot={props.vandaag} />
          {reeks.map(stap => (
            <StapLijn stap={stap} />
          ))}
        </svg>
      </div>
      <Metingen metingen={props.metingen} open={props.open ?? false} />
    </div>
  )
}

function StapLijn({ stap }: { stap: Stap }) {
  const hoogte = y(stap.trede)
  return (
    <g class={`t${stap.trede}`}>
      {stap.vorige && <line class="ladder-sprong" x1={pct(stap.van)} x2={pct(stap.van)} y1={y(stap.vorige)} y2={hoogte} />}
      <line class="ladder-stap" x1={pct(stap.van)} x2={pct(stap.tot)} y1={hoogte} y2={hoogte} />
      <circle class="ladder-punt" cx={pct(stap.van)} cy={hoogte} r="5" />
      {stap.bijschrift && <Bijschrift bijschrift={stap.bijschrift} stap={stap} />}
    </g>
  )
}

function Bijschrift({ bijschrift, stap }: { bijschrift: NonNullable<Stap["bijschrift"]>; stap: Stap }) {
  const eind = bijschrift.anker === "eind"
  return (
    <text
      class={`ladder-bijschrift vanaf-${bijschrift.vanaf}`}
      x={pct(eind ? stap.tot : stap.van)}
      y={y(stap.trede)}
      dx={eind ? -6 : 8}
      dy="-8"
      text-anchor={eind ? "end" : undefined}
    >
      {bijschrift.tekst}
    </text>
  )
}

function Strepen(props: { van: Dag; tot: Dag }) {
  const onder = 10 + 6 * TREE + 18
  const strepen = maandStrepen(props.van, props.tot).filter(s => s.plek > 0.02 && s.plek < 0.87)
  return (
    <g>
      {strepen.map((s, i) => (
        <g class={(strepen.length - i) % 2 === 0 ? undefined : "om-en-om"}>
          <line class="rooster" x1={pct(s.plek)} x2={pct(s.plek)} y1={10 + 6 * TREE} y2={onder - 12} />
          <text x={pct(s.plek)} y={onder} text-anchor="middle">
            {maandKort(s.dag)}
          </text>
        </g>
      ))}
      <text x="100%" y={onder} text-anchor="end">
        {t("nu")}
      </text>
    </g>
  )
}

/** The picture in words. */
function verhaal(titel: string, reeks: readonly Stap[]): string {
  return `${titel}: ${reeks.map(s => t("trede {{trede}} vanaf {{dag}}", { trede: s.trede, dag: dagTekst(s.meting.dag) })).join(", ")}.`
}

function Metingen(props: { metingen: readonly Meting[]; open: boolean }) {
  const nieuwsteEerst = props.metingen.toSorted((a, b) => (a.dag < b.dag ? 1 : -1))
  return (
    <details class="cijfers-erbij" open={props.open}>
      <summary>{t("De {{count}} metingen als tabel", { count: props.metingen.length })}</summary>
      <Tabel
        bijschrift={t("Metingen op de participatieladder, de nieuwste eerst")}
        dicht
        rijen={nieuwsteEerst}
        kolommen={[
          {
            kop: t("Dag"),
            cel: m => (
              <>
                <span class="getal">{dagTekst(m.dag)}</span>
                <Bij>{m.beoordelaar ? <Letterlijk>{m.beoordelaar}</Letterlijk> : t("beoordelaar onbekend")}</Bij>
              </>
            ),
          },
          { kop: t("Trede"), cel: m => <TredeBalk trede={m.trede} /> },
          { kop: t("Reden"), cel: m => <Waarom meting={m} /> },
        ]}
      />
    </details>
  )
}

function Waarom({ meting }: { meting: Meting }) {
  if (!meting.bijschrift && !meting.reden) return <>{t("niet vastgelegd")}</>
  return (
    <>
      {meting.bijschrift && <Benaming tekst={meting.bijschrift} />}
      {meting.bijschrift && meting.reden && ". "}
      {meting.reden && <Letterlijk>{meting.reden}</Letterlijk>}
    </>
  )
}

/** Translated before it is measured: whether a caption fits depends on its length. */
const inEigenTaal = (meting: Meting): Meting => ({ ...meting, bijschrift: meting.bijschrift && t(meting.bijschrift) })
