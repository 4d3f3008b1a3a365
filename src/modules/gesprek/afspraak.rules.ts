import { type Dag, plusDagen } from "#begrippen/dag"
import { akkoord, geweigerd, type Uitkomst } from "#begrippen/uitkomst"

/** An appointment as it counts today. */
export interface Afspraak {
  id: string
  deelnemerId: string
  /** The same through every change: how a calendar knows it again. */
  uid: string
  volgnummer: number
  dag: Dag
  /** HH:MM on the clock of Amsterdam. */
  tijd: string
  minuten: number
  hoe: string
  plek: string | null
  medewerkerId: string | null
  medewerker: string | null
  uitkomst: string | null
  uitkomstOp: Dag | null
  door: string | null
  reden: string | null
  opnieuwOp: Dag | null
  /** It is a place at a meeting; null: two people meet. */
  bijeenkomstId: string | null
  /** A moment in somebody's consulting hours: it stays where it is, or is called off. */
  spreekuurId: string | null
  /** He was told of it as it stands now; and reminded the day before. */
  uitgenodigd: boolean
  herinnerd: boolean
  /** What he said himself about this day and time: he comes, or he cannot. */
  antwoord: string | null
}

/** As far ahead as people make appointments. */
const DAGEN_VOORUIT = 366

export interface Plan {
  dag: Dag
  tijd: string
  hoe: string
  plek: string | null
}

/** May it be put in the diary: a day to come, and a place that somebody can find? `voor`: begin of the fields' names. */
export function beoordeelAfspraak(plan: Plan, vandaag: Dag, voor = ""): Uitkomst<null> {
  const veld = (naam: string) => (voor ? voor + naam.charAt(0).toUpperCase() + naam.slice(1) : naam)
  if (plan.dag < vandaag) return geweigerd({ code: "voorbij", veld: veld("dag"), tekst: "Deze dag is voorbij. Kies vandaag of later." })
  if (plan.dag > plusDagen(vandaag, DAGEN_VOORUIT))
    return geweigerd({ code: "te_ver", veld: veld("dag"), tekst: "Dit is meer dan een jaar vooruit. Kies een eerdere dag." })
  if (plan.plek === null && (plan.hoe === "locatie" || plan.hoe === "video"))
    return geweigerd({
      code: "geen_plek",
      veld: veld("plek"),
      tekst:
        plan.hoe === "video"
          ? "Plak hier de link van het videogesprek."
          : "Schrijf waar u elkaar ziet: straat en nummer, of de naam van de plek.",
    })
  return akkoord(null)
}

/** What somebody says came of it. */
export interface Afloop {
  uitkomst: string
  reden: string | null
  opnieuwOp: Dag | null
}

/** Can this have come of it by today? Not willing yet may be said beforehand; the other two are known on the day itself. */
export function beoordeelAfloop(afspraak: Pick<Afspraak, "dag" | "uitkomst">, afloop: Afloop, vandaag: Dag): Uitkomst<null> {
  if (afspraak.uitkomst === "gekomen")
    return geweigerd({
      code: "al_gesproken",
      tekst: "Van deze afspraak is al een gesprek vastgelegd. Klopt dat niet? Trek dan dat gesprek in.",
    })
  if (afspraak.uitkomst === "afgezegd") return geweigerd({ code: "afgezegd", tekst: "Deze afspraak is afgezegd. Maak een nieuwe." })
  if (afloop.uitkomst !== "wil_nog_niet" && afspraak.dag > vandaag)
    return geweigerd({ code: "toekomst", tekst: "Deze afspraak is nog niet geweest. Verzet haar of zeg haar af." })
  if (afloop.uitkomst === "niet_gekomen" && afloop.reden === null)
    return geweigerd({ code: "geen_reden", veld: "reden", tekst: "Kies waarom, of 'nog niet bekend'." })
  if (afloop.uitkomst === "wil_nog_niet" && (afloop.opnieuwOp === null || afloop.opnieuwOp <= vandaag))
    return geweigerd({ code: "geen_dag", veld: "opnieuwOp", tekst: "Kies de dag waarop u het opnieuw vraagt, later dan vandaag." })
  return akkoord(null)
}

/** Where an appointment stands: computed from what is known, kept nowhere. */
export type Stand =
  | "gepland"
  | "uitgenodigd"
  | "herinnerd"
  | "vandaag"
  | "te_noteren"
  | "gekomen"
  | "niet_gekomen"
  | "afgezegd"
  | "wil_nog_niet"
export function standVan({ uitkomst, dag, uitgenodigd, herinnerd }: MetStand, vandaag: Dag): Stand {
  if (uitkomst !== null) return uitkomst as Stand
  if (dag <= vandaag) return dag < vandaag ? "te_noteren" : "vandaag"
  return herinnerd ? "herinnerd" : uitgenodigd ? "uitgenodigd" : "gepland"
}
type MetStand = Pick<Afspraak, "uitkomst" | "dag"> & Partial<Pick<Afspraak, "uitgenodigd" | "herinnerd">>

const SOORT_GESPREK: Readonly<Record<string, string>> = { thuis: "huisbezoek", telefoon: "telefoon" }
/** The kind of contact that an appointment becomes; without one it is a conversation. */
export const soortGesprek = (hoe: string | undefined): string => SOORT_GESPREK[hoe ?? ""] ?? "gesprek"

/** The end on the clock, HH:MM; an appointment does not run past midnight. */
export function eindtijd({ tijd, minuten }: Pick<Afspraak, "tijd" | "minuten">): string {
  const totaal = Math.min(24 * 60 - 1, Number(tijd.slice(0, 2)) * 60 + Number(tijd.slice(3, 5)) + minuten)
  return `${String(Math.floor(totaal / 60)).padStart(2, "0")}:${String(totaal % 60).padStart(2, "0")}`
}

/** What stays to come, the first on top; and what is over, the last on top. */
export const komende = <A extends Pick<Afspraak, "dag" | "uitkomst">>(afspraken: readonly A[], vandaag: Dag): A[] =>
  afspraken.filter(a => a.uitkomst === null && a.dag >= vandaag)
export const teNoteren = <A extends Pick<Afspraak, "dag" | "uitkomst">>(afspraken: readonly A[], vandaag: Dag): A[] =>
  afspraken.filter(a => standVan(a, vandaag) === "te_noteren")
/** What came of the others, the last on top. */
export const geweest = <A extends Pick<Afspraak, "uitkomst">>(afspraken: readonly A[]): A[] =>
  afspraken.filter(a => a.uitkomst !== null).toReversed()
