import type { Dag } from "./dag.ts"
import { werkdag } from "./dag.ts"
import { type Dossier, looptOp, type Periode, type Regio, smeltSamen } from "./dossier.ts"
import type { Mens } from "./mens.ts"
import type { Trede } from "./rijen.ts"
import type { Gewichten, Toeval } from "./toeval.ts"

const BEGIN: readonly { tot: number; treden: Gewichten<number> }[] = [
  {
    tot: 0.3,
    treden: [
      [3, 30],
      [4, 58],
      [5, 6],
      [2, 6],
    ],
  },
  {
    tot: 0.6,
    treden: [
      [3, 48],
      [4, 22],
      [2, 26],
      [1, 4],
    ],
  },
  {
    tot: 0.85,
    treden: [
      [2, 54],
      [3, 24],
      [1, 20],
      [4, 2],
    ],
  },
  {
    tot: 1.01,
    treden: [
      [1, 46],
      [2, 48],
      [3, 6],
    ],
  },
]

/**
 * Measurements through a life: at the intake, then about half-yearly during a programme and yearly otherwise (domain: at least twice a
 * year; the practice is less), with one on starting work. Some people are never measured and some were forgotten after a while.
 */
export function meetTreden(r: Toeval, regio: Regio, dossier: Dossier, mens: Mens, jaarlijks = 330): void {
  if (r.kans(0.03)) return
  const vergeten = r.kans(0.13) ? regio.vandaag - r.heel(390, 1300) : Number.POSITIVE_INFINITY
  const begin = BEGIN.find(groep => mens.afstand < groep.tot) as (typeof BEGIN)[number]
  let trede = r.gewogen(begin.treden)
  for (const venster of begeleidingsvensters(dossier)) {
    const tot = Math.min(venster.einde ?? Number.POSITIVE_INFINITY, regio.vandaag, vergeten)
    let dag = werkdag(Math.max(venster.begin, regio.sinds) + r.heel(14, venster.begin < regio.sinds ? 300 : 50))
    for (let vorige: Dag | undefined; dag < tot; vorige = dag, dag = werkdag(dag + volgendeTermijn(r, dossier, dag, jaarlijks))) {
      trede = trekTrede(r, dossier, dag, trede, vorige)
      dossier.treden.push(meting(r, regio, dossier, mens, dag, trede))
    }
  }
  meetBijWerk(r, regio, dossier, mens, vergeten)
}

function meting(r: Toeval, regio: Regio, dossier: Dossier, mens: Mens, datum: Dag, trede: number): Trede {
  const casus = dossier.betrokkenen.find(betrokkene => looptOp(betrokkene, datum))
  return {
    deelnemer_nr: mens.nr,
    datum,
    trede,
    beoordelaar: casus && r.kans(0.95) ? regio.staf.naam(casus.medewerker_nr) : undefined,
    toelichting: r.kans(0.3) ? r.kies(TOELICHTINGEN[trede] as readonly string[]) : undefined,
  }
}

/** Chances to go up and down at a measurement, by rung: most steps come out of programmes, and rung 4 is hard to hold without work. */
const IN_TRAJECT: Readonly<Record<number, readonly [omhoog: number, omlaag: number]>> = {
  1: [0.3, 0],
  2: [0.27, 0.04],
  3: [0.17, 0.08],
  4: [0, 0.17],
}
const ZONDER_TRAJECT: Readonly<Record<number, readonly [omhoog: number, omlaag: number]>> = {
  1: [0.07, 0],
  2: [0.06, 0.07],
  3: [0.04, 0.11],
  4: [0, 0.2],
}

/** The times in which somebody looks at this person: benefit, programme, supported or sheltered work. */
export function begeleidingsvensters(dossier: Dossier): Periode[] {
  const steun = dossier.dienstverbanden.filter(baan => baan.lks || baan.soort === "wsw" || baan.soort === "beschut")
  return smeltSamen([...dossier.uitkeringen, ...dossier.trajecten, ...steun], 90)
}

function volgendeTermijn(r: Toeval, dossier: Dossier, dag: Dag, jaarlijks: number): number {
  const inTraject = dossier.trajecten.some(traject => looptOp(traject, dag + 60))
  return inTraject ? r.heel(130, 205) : Math.round(jaarlijks * (0.75 + r.getal() * 0.45))
}

function trekTrede(r: Toeval, dossier: Dossier, dag: Dag, vorige: number, eerder: Dag | undefined): number {
  const werk = dossier.dienstverbanden.find(baan => looptOp(baan, dag))
  if (werk) return tredeBijWerk(dossier, werk, dag)
  if (eerder === undefined) return Math.min(vorige, 4)
  const basis = Math.min(vorige, 4)
  const begeleid = dossier.trajecten.some(traject => traject.begin <= dag && (traject.einde === undefined || traject.einde > dag - 240))
  const [omhoog, omlaag] = (begeleid ? IN_TRAJECT : ZONDER_TRAJECT)[basis] as readonly [number, number]
  const kans = r.getal()
  return kans < omhoog ? basis + 1 : kans > 1 - omlaag ? basis - 1 : basis
}

/** Paid work with an instrument or beside a benefit is rung 5, without either it is rung 6 (domain.md §2.1). */
function tredeBijWerk(dossier: Dossier, werk: Dossier["dienstverbanden"][number], dag: Dag): number {
  const steun = werk.lks === true || werk.soort === "wsw" || werk.soort === "beschut" || werk.soort === "wiw_id"
  return steun || dossier.uitkeringen.some(uitkering => looptOp(uitkering, dag)) ? 5 : 6
}

function meetBijWerk(r: Toeval, regio: Regio, dossier: Dossier, mens: Mens, vergeten: number): void {
  const gemeten = new Set(dossier.treden.map(trede => trede.datum))
  for (const werk of dossier.dienstverbanden) {
    const datum = werkdag(werk.begin + r.heel(1, 40))
    if (werk.begin < regio.sinds || datum >= Math.min(regio.vandaag, vergeten, werk.einde ?? datum + 1) || gemeten.has(datum)) continue
    if (!r.kans(0.5)) continue
    gemeten.add(datum)
    dossier.treden.push(meting(r, regio, dossier, mens, datum, tredeBijWerk(dossier, werk, datum)))
  }
}

const TOELICHTINGEN: Readonly<Record<number, readonly string[]>> = {
  1: ["Komt weinig buiten; alleen contact met huisgenoten.", "Ziet vooral hulpverleners; eerst rust in huis en geldzaken."],
  2: ["Ziet wekelijks familie en buren.", 'Brengt de kinderen naar school en kent daar mensen; wil "ooit" weer werken.'],
  3: ["Gaat elke week naar de taalgroep.", "Sport met de groep; komt op tijd.", "Volgt de training; heeft zin in meer."],
  4: [
    "Doet vrijwilligerswerk in de buurttuin.",
    "Werkervaringsplek loopt; werkgever is tevreden; let op het tempo.",
    "Stage, drie dagen in de week.",
  ],
  5: ["Werkt met loonkostensubsidie en jobcoach.", "Parttime werk naast de uitkering.", "Werkt bij De Werkplaats."],
  6: ["Vast werk zonder steun.", "Contract zonder subsidie; nazorg tot de eerste verlenging."],
}
