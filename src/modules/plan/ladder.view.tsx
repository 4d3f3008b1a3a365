import { naamVan } from "#begrippen/code"
import type { Dag } from "#begrippen/dag"
import { OORDELEN } from "#begrippen/plan"
import type { Feiten } from "#modules/deelnemer"
import { t } from "#platform/taal"
import { dagTekst } from "#ui/datum"
import { Tag, type TagSoort } from "#ui/tag"
import type { Ladderoordeel } from "./evaluatie.sql.ts"
import { type Ladderfeiten, type Oordeel, plaatsingsladder, type Sport, type Zin } from "./ladder.rules.ts"
import { geldt, type Uitslag } from "./uitslag.rules.ts"

/** A rung, and how the coach sees it where he sees it differently. */
export interface Ladderregel extends Sport {
  coach: Ladderoordeel | null
}

const loopt = (f: { begin: Dag; einde: Dag | null }, dag: Dag): boolean => f.begin <= dag && (f.einde === null || f.einde > dag)

/** The facts that count on a day, as this reader may see them; what he may not see is unknown to him. */
function ladderfeiten(f: Feiten, uitslagen: readonly Uitslag[], vandaag: Dag): Ladderfeiten {
  const gevonden = (instrument: string, vraag: string) => {
    const u = uitslagen.find(x => x.instrument === instrument && x.vraag === vraag && geldt(x, vandaag))
    return u?.antwoord ? { antwoord: u.antwoord, datum: u.datum } : null
  }
  const werk = f.dienstverbanden.filter(d => loopt(d, vandaag))
  const metLoonwaarde = werk.find(d => d.loonwaardePct !== null)
  const [opleiding] = f.opleidingen
  return {
    meting: f.treden[0] ?? null,
    doelgroepen: f.doelgroepen.filter(d => loopt(d, vandaag)).map(d => ({ code: d.doelgroep, begin: d.begin })),
    opleiding: opleiding ? { niveau: opleiding.niveau, op: opleiding.behaaldOp } : null,
    werk: werk.map(d => ({ code: d.soort, begin: d.begin })),
    plekken: f.plaatsingen.filter(p => loopt(p, vandaag)).map(p => ({ code: p.werkvorm, begin: p.begin })),
    loonwaarde: metLoonwaarde ? { pct: metLoonwaarde.loonwaardePct!, begin: metLoonwaarde.begin } : null,
    volledigeOntheffing: f.ontheffingen.find(o => o.soort === "volledig" && loopt(o, vandaag)) ?? null,
    vermogen: gevonden("kunnen-en-nodig", "vermogen"),
    praktijk: gevonden("praktijkassessment", "categorie"),
    techniek: gevonden("techniektest", "mogelijk"),
  }
}

interface Bronnen {
  feiten: Feiten
  uitslagen: readonly Uitslag[]
  oordelen: readonly Ladderoordeel[]
}
export const ladderregels = ({ feiten, uitslagen, oordelen }: Bronnen, vandaag: Dag): Ladderregel[] =>
  plaatsingsladder(ladderfeiten(feiten, uitslagen, vandaag)).map(sport => ({
    ...sport,
    coach: oordelen.find(o => o.vorm === sport.vorm) ?? null,
  }))

/** A sentence of the ladder in the language of the reader, its days as he writes them. */
export const zinTekst = ({ tekst, dag, einde, ...getallen }: Zin): string =>
  t(tekst, { ...getallen, ...(dag && { dag: dagTekst(dag) }), ...(einde && { einde: dagTekst(einde) }) })

const KLEUR: Readonly<Record<Oordeel, TagSoort>> = { haalbaar: "goed", nog_niet: "straks", onbekend: "info", niet: "gewoon" }
export const Oordeeltag = ({ oordeel }: { oordeel: Oordeel }) => <Tag soort={KLEUR[oordeel]}>{t(naamVan(OORDELEN, oordeel))}</Tag>
