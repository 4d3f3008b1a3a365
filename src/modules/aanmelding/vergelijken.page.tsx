import { SCREENINGEN, TOEGANGSWIJZEN } from "#begrippen/aanmelding"
import { naamVan } from "#begrippen/code"
import type { Dag } from "#begrippen/dag"
import { beschermAandeel, beschermDelen, beschermTelling, DREMPEL } from "#modules/monitor"
import { page } from "#platform/page"
import type { Services } from "#platform/services"
import { Definitie } from "#ui/definitie"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Stapel } from "#ui/raster"
import { Tabel } from "#ui/tabel"
import {
  type Doorlooptijd,
  doorlooptijden,
  helften,
  jaarVan,
  type Maat,
  MATEN,
  type Periode,
  type Screening,
  screeningen,
  type Telling,
} from "./doorlooptijd.rules.ts"
import { loadTellingen } from "./doorlooptijd.sql.ts"

export interface Rij extends Doorlooptijd {
  /** As they may be shown: rounded, or withheld. */
  mensen: number | null
  begon: number | null
}
interface Vergelijking {
  jaar: string
  rijen: Rij[]
}
/** As it may be shown: null is withheld. */
type Screenrij = Pick<Screening, "organisatie"> & { mensen: number | null; delen: Array<number | null> }
export type Data = Record<Maat, Vergelijking> & { gescreend: Screenrij[] }

/** All that stands on the page, as it may be shown. */
export async function loadVergelijking({ db }: Services, vandaag: Dag): Promise<Data> {
  const tel = (maat: Maat, periode: Periode) => db.inRol("meting", null, tx => loadTellingen(tx, maat, periode))
  // Counting activities is over twice the work of counting jobs: beside each other in three parts a region of 100,000 takes 50 ms, in two 69.
  const [activiteit, werk] = await Promise.all([
    Promise.all(helften(jaarVan(vandaag, "activiteit")).map(helft => tel("activiteit", helft))).then(delen => delen.flat()),
    tel("werk", jaarVan(vandaag, "werk")),
  ])
  const vergelijking = (maat: Maat, tellingen: Telling[]) => ({
    jaar: jaarVan(vandaag, maat).van.slice(0, 4),
    rijen: doorlooptijden(tellingen).map(protect),
  })
  return {
    activiteit: vergelijking("activiteit", activiteit),
    werk: vergelijking("werk", werk),
    gescreend: screeningen(activiteit).map(protectDelen),
  }
}

/** The ways of access of the region beside each other: how many came, how many began and how soon, and how many found work. */
export const vergelijkenPagina = page<Data>({
  path: "/aanmeldingen/vergelijken",
  recht: "cijfers",
  inzage: "geen",
  load: ({ services, vandaag }) => loadVergelijking(services, vandaag),
  view: ({ activiteit, werk, gescreend }, shell) => ({
    titel: "Wijzen van toegang vergelijken",
    kop: "Van aanmelding tot activiteit en werk",
    inleiding: "Per organisatie en wijze van toegang, van de laatste jaren waarvan ieder zijn tijd heeft gehad",
    kruimels: [
      shell.mag("aanmeldingen") ? { tekst: "Aanmeldingen", href: "/aanmeldingen" } : { tekst: "Monitor", href: "/monitor" },
      { tekst: "Vergelijken" },
    ],
    handelingen: <Knop href="/aanmeldingen/vergelijken/download">Naar Excel</Knop>,
    inhoud: (
      <Stapel>
        <NaastElkaar
          {...activiteit}
          titel="Eerste activiteit"
          binnen={`Begonnen binnen ${MATEN.activiteit} dagen`}
          helft="Helft begon binnen"
        />
        <NaastElkaar {...werk} titel="Aan het werk" binnen="Aan het werk binnen een jaar" helft="Helft van hen binnen" />
        <NaDeScreening jaar={activiteit.jaar} rijen={gescreend} />
        <Uitleg activiteit={activiteit.jaar} werk={werk.jaar} />
      </Stapel>
    ),
  }),
})

function NaastElkaar({ jaar, rijen, titel, binnen, helft }: Vergelijking & { titel: string; binnen: string; helft: string }) {
  return (
    <Kaart titel={titel} onder={`wie zich in ${jaar} aanmeldde`} vol lang>
      <Tabel
        bijschrift={`${titel}: wijzen van toegang naast elkaar`}
        dicht
        opTelefoon="schuiven"
        rijen={rijen}
        leeg={<Leeg titel={`Niemand meldde zich aan in ${jaar}`}>Hier staan straks de wijzen van toegang naast elkaar.</Leeg>}
        kolommen={[
          { kop: "Organisatie", naam: true, cel: r => r.organisatie },
          {
            kop: "Wijze van toegang",
            cel: r => (r.wijze ? naamVan(TOEGANGSWIJZEN, r.wijze) : <span class="onbekend">niet vastgelegd</span>),
          },
          { kop: "Aangemeld", rechts: true, cel: r => getoond(r.mensen) },
          { kop: binnen, rechts: true, cel: r => getoond(r.begon) },
          {
            kop: "Deel",
            rechts: true,
            cel: r => (r.begon === null || !r.mensen ? TE_WEINIG : `${Math.round((100 * r.begon) / r.mensen)} %`),
          },
          {
            kop: helft,
            rechts: true,
            cel: r => (r.begon === null || r.mediaan === null ? TE_WEINIG : `${r.mediaan} dagen`),
          },
        ]}
      />
    </Kaart>
  )
}

const NaDeScreening = ({ jaar, rijen }: { jaar: string; rijen: Screenrij[] }) => (
  <Kaart titel="Na de screening" onder={`wie zich in ${jaar} aanmeldde waar een voorselectie gold`} vol lang>
    <Tabel
      bijschrift="Waar mensen heen gingen na de screening"
      dicht
      opTelefoon="schuiven"
      rijen={rijen}
      leeg={<Leeg titel={`Niemand kwam in ${jaar} langs een voorselectie`}>Zonder voorselectie gaat iedereen naar het TDC.</Leeg>}
      kolommen={[
        { kop: "Organisatie", naam: true, cel: r => r.organisatie },
        { kop: "Aangemeld", rechts: true, cel: r => getoond(r.mensen) },
        ...[...SCREENINGEN.map(s => s.naam), "Niet vastgelegd"].map((kop, i) => ({
          kop,
          rechts: true,
          cel: (r: Screenrij) => getoond(r.delen[i]!),
        })),
      ]}
    />
  </Kaart>
)

const TE_WEINIG = <span class="onbekend">{"te\u00a0weinig"}</span>
const getoond = (n: number | null) => (n === null ? TE_WEINIG : n.toLocaleString("nl-NL"))

/** For everybody alike: who compares organisations may open the people of one at most. */
const protect = (rij: Doorlooptijd): Rij => ({
  ...rij,
  mensen: beschermTelling(rij.aangemeld, DREMPEL.binnen),
  begon: beschermAandeel(rij.begonnen, rij.aangemeld, DREMPEL.binnen),
})

const protectDelen = ({ organisatie, aangemeld, delen }: Screening): Screenrij => ({
  organisatie,
  mensen: beschermTelling(aangemeld, DREMPEL.binnen),
  delen: beschermDelen(delen, DREMPEL.binnen),
})

const Uitleg = ({ activiteit, werk }: Record<Maat, string>) => (
  <Definitie
    titel="Wat betekenen deze cijfers?"
    betekenis="Het aantal dagen van de aanmelding tot de eerste activiteit (het begin van een traject of een werkplek, of het eerste dagdeel dat iemand er was), en tot het eerste werk (een dienstverband, van welke soort ook, dat daarna begon). Een activiteit telt ook als het plan nog niet is getekend. Na de screening: waar iemand volgens de vastgelegde screening heen ging. De drie uitkomsten zijn eigen woorden van Trede."
    noemer={`Iedereen met een dossier die zich aanmeldde: in ${activiteit} voor de activiteit, in ${werk} voor het werk. Ieder had ${MATEN.activiteit} en ${MATEN.werk} dagen de tijd: wie later begon telt als niet begonnen.`}
    buiten="Wie zich aanmeldde en geen dossier kreeg (dus ook wie na de screening geen hulp nodig had en geen dossier wilde), en wie geen dag van aanmelding heeft. Werk dat voor de aanmelding begon."
    onbekend="‘Niet vastgelegd’: op de dag van aanmelding was bij die organisatie geen wijze van toegang gekozen; bij de screening: er is geen uitkomst vastgelegd. Gaan bijna alle mensen één kant op, of is er bij bijna niemand iets vastgelegd, dan staat er nergens een aantal."
    gemaakt="bij het openen van deze pagina. Aantallen zijn afgerond op 5; onder de 5 staat er niets, en ook niet wat zo’n aantal zou verraden. Een verschil zegt niet waardoor het komt: het kunnen andere mensen zijn."
  />
)
