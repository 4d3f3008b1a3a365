import type { Dag } from "#begrippen/dag"
import type { SoortOnderdeel } from "#begrippen/portfolio"
import { TAALDELEN, type Taaldeel, TAALTOETS } from "#begrippen/taalniveau"
import { type CvPersoon, opCv } from "./cv.rules.ts"
import { taalcode } from "./taal.rules.ts"
import type { Portfolio } from "./portfolio.rules.ts"
import { type Regel, zonderNaam } from "./regels.rules.ts"

export interface VumPersoon extends CvPersoon {
  id: string
  postcode: string | null
  /** As far as the reader may know. */
  doelgroepen: readonly string[]
}
type Blad = string | number
export interface Vum {
  [veld: string]: Blad | Vum | Array<Blad | Vum> | undefined
}
/** A profile of the candidate register, with beside it what we are not sure of: the register knows no word for that. */
export interface VumProfiel {
  vorm: "VUM werkzoekendenprofielen 0.8.7"
  werkzoekende: Vum
  /** Fields that a reader has to check first, with why. */
  onbevestigd: Array<{ veld: string; waarom: string }>
}

/** Codes of SGR as the specification of VUM prints them. */
const VERVOER: Readonly<Record<string, number>> = { auto: 1, bromfiets: 2, fiets: 3, motor: 4, ov: 5 }
const DENKNIVEAU: Readonly<Record<string, number>> = { geen: 1, basis: 2, vmbo_mbo1: 3, havo_vwo_mbo24: 4, hbo: 5, wo: 6 }
/** Only levels that stand for one code of theirs: 'vmbo of mbo 1' is two. */
const OPLEIDING: Readonly<Record<string, number>> = { basis: 1, hbo: 5, wo: 6 }
/** How well somebody knows a language, in the four words of theirs. What a test measured has its own levels, and nobody says which word that is. */
const TAALNIVEAU: Readonly<Record<string, number>> = { geen: 1, redelijk: 2, goed: 3, uitstekend: 4 }
const TAALVELD: Readonly<Record<Taaldeel, string>> = {
  spreken: "codeNiveauTaalbeheersingMondeling",
  schrijven: "codeNiveauTaalbeheersingSchriftelijk",
  lezen: "codeNiveauTaalbeheersingLezen",
  luisteren: "codeNiveauTaalbeheersingLuisteren",
}
const EMAIL = /^\S+@\S+\.\S+$/
const TELEFOON = /^(0|(\+|00)31)(([1-9]([0-9]){8})|(6-?[1-9]([0-9]){7})|([1-57-9]\d-?[1-9]([0-9]){6})|([1-57-9]\d{2}-?[1-9]([0-9]){5}))$/

/**
 * The person as the national candidate register asks it (domain.md §4.1). A field of which the source knows nothing is left out: the
 * register takes what is absent as unknown. What is not on somebody's CV is left out here too.
 */
export function vumProfiel(
  persoon: VumPersoon,
  portfolio: Pick<Portfolio, "wens" | "keuze">,
  regels: readonly Regel[],
  vandaag: Dag,
): VumProfiel {
  const weg = new Set(portfolio.keuze?.weggelaten)
  const hier = opCv(regels, vandaag).filter(r => !weg.has(r.sleutel))
  const van = (...soorten: SoortOnderdeel[]) => hier.filter(r => soorten.includes(r.soort))
  const { wens } = portfolio
  const telefoon = weg.has("telefoon") ? null : netNummer(persoon.telefoon)
  const email = weg.has("email") || !EMAIL.test(persoon.email ?? "") ? null : persoon.email
  const werkzoekende = kaal({
    idWerkzoekende: persoon.id,
    indicatieLdrRegistratie: gaatBanenafspraakMee(persoon, portfolio) ? JA : undefined,
    indicatieBeschikbaarheidContactgegevens: telefoon || email ? 1 : 2,
    persoonlijkePresentatie: weg.has("overMij") ? undefined : (wens?.overMij ?? undefined),
    vervoermiddel: wens?.vervoer.map(v => ({ codeVervoermiddel: VERVOER[v] ?? 9, indicatieBeschikbaarVoorWoonWerkverkeer: 1 })),
    mobiliteit: kaal({ bemiddelingspostcode: postcodeVan(persoon.postcode), maximaleReistijd: wens?.reistijd ?? undefined }),
    flexibiliteit: kaal({
      datumAanvangBeschikbaarVoorWerk: wens?.vanaf ?? undefined,
      indicatieOnregelmatigWerkOfPloegendienst: wens?.dagdelen.some(d => ["avond", "nacht", "weekend"].includes(d)) ? 1 : undefined,
    }),
    werktijden: kaal({
      aantalWerkurenPerWeekMinimaal: wens?.urenMin ?? undefined,
      aantalWerkurenPerWeekMaximaal: wens?.urenMax ?? undefined,
    }),
    arbeidsmarktkwalificatie: kaal({
      codeWerkEnDenkniveauWerkzoekende: hoogste(van("opleiding")),
      vakvaardigheid: van("vaardigheid").map(r => ({ omschrijving: kort(r.wat, 120) })),
      taalbeheersing: van("taal").flatMap(taalbeheersing),
      rijbewijs: weg.has("rijbewijs") ? [] : (wens?.rijbewijs ?? []).map(r => ({ codeSoortRijbewijs: r })),
      cursus: van("certificaat", "geleerd").map(cursus),
      opleiding: van("opleiding").map(opleiding),
      werkervaring: van("werk", "vrijwilligerswerk").map(r => werkervaring(r, vandaag)),
    }),
    bemiddelingsberoep: van("beroepswens").map(r => ({ naamBeroepOngecodeerd: kort(r.vakbegrip?.naam ?? r.wat, 120) })),
    emailadres: email ? [email] : [],
    telefoonnummer: telefoon ? [telefoon] : [],
  })
  return { vorm: "VUM werkzoekendenprofielen 0.8.7", werkzoekende, onbevestigd: twijfel(werkzoekende, van("opleiding"), van("taal")) }
}

const JA = 1
export const BANENAFSPRAAK = "banenafspraak"
/** That somebody is in the register of the banenafspraak is said only if he wants it, and never that he is not. */
export const gaatBanenafspraakMee = ({ doelgroepen }: Pick<VumPersoon, "doelgroepen">, { keuze }: Pick<Portfolio, "keuze">): boolean =>
  doelgroepen.includes(BANENAFSPRAAK) && keuze?.banenafspraakMee === true

const kort = (tekst: string, hoogstens: number): string => tekst.slice(0, hoogstens)

/** Without what is not there: empty text, empty lists, empty parts. */
function kaal(deel: Record<string, Vum[string]>): Vum {
  return Object.fromEntries(
    Object.entries(deel).filter(([, w]) => w !== undefined && w !== "" && !(typeof w === "object" && Object.keys(w).length === 0)),
  )
}

const postcodeVan = (postcode: string | null): string | undefined => {
  const zonder = postcode?.replaceAll(" ", "") ?? ""
  // No postcode of the Netherlands ends with these three.
  return /^[1-9]\d{3}(?!SA|SD|SS)[A-Z]{2}$/i.test(zonder) ? zonder.toUpperCase() : undefined
}
const netNummer = (telefoon: string | null): string | null => {
  const zonder = telefoon?.replaceAll(/[ ()]/g, "") ?? ""
  const recht = TELEFOON.test(zonder) ? zonder : zonder.replaceAll("-", "")
  return TELEFOON.test(recht) ? recht : null
}

const hoogste = (opleidingen: readonly Regel[]): number | undefined => {
  const codes = opleidingen.flatMap(o => (o.niveau && DENKNIVEAU[o.niveau] ? [DENKNIVEAU[o.niveau]!] : []))
  return codes.length > 0 ? Math.max(...codes) : undefined
}
const cursus = (r: Regel): Vum => kaal({ naamCursus: kort(r.wat, 120), datumCertificaat: r.soort === "certificaat" ? (r.begin ?? undefined) : undefined,
  naamOpleidingsinstituut: r.waar ?? undefined }) // biome-ignore format: one line a field is no clearer
const opleiding = (r: Regel): Vum =>
  kaal({
    codeNiveauOpleiding: r.niveau ? OPLEIDING[r.niveau] : undefined,
    indicatieDiploma: r.diploma === null ? 0 : r.diploma ? 1 : 2,
    // Of the file the day is that of the diploma; what he wrote himself is how long he went there.
    datumDiploma: r.diploma === true && r.van === "dossier" ? (r.einde ?? undefined) : undefined,
    datumAanvangVolgenOpleiding: r.begin ?? undefined,
    datumEindeVolgenOpleiding: r.van === "dossier" ? undefined : (r.einde ?? undefined),
    naamOpleidingsinstituut: r.waar ?? undefined,
    opleidingsnaam: { naamOpleidingOngecodeerd: kort(r.wat, 120) },
  })
/** A language without a code of theirs cannot be named there. */
const taalbeheersing = (r: Regel): Vum[] => {
  const code = taalcode(r.wat)
  const niveaus = TAALDELEN.map(({ code: deel }) => [TAALVELD[deel], TAALNIVEAU[r[deel] ?? ""]])
  return code === null ? [] : [kaal({ codeTaal: code, ...Object.fromEntries(niveaus) })]
}
/** Of what runs there is no end, and of work that nobody named no occupation. */
const werkervaring = (r: Regel, vandaag: Dag): Vum =>
  kaal({
    datumAanvangWerkzaamheden: r.begin ?? undefined,
    datumEindeWerkzaamheden: r.einde === null || r.einde > vandaag ? undefined : r.einde,
    naamOrganisatie: r.waar ? kort(r.waar, 70) : undefined,
    beroep: zonderNaam(r) ? undefined : { naamBeroepOngecodeerd: kort(r.vakbegrip?.naam ?? r.wat, 120) },
    toelichtingWerkervaring: r.toelichting ? kort(r.toelichting, 2000) : undefined,
  })

function twijfel(werkzoekende: Vum, opleidingen: readonly Regel[], talen: readonly Regel[]): VumProfiel["onbevestigd"] {
  const kwalificatie = werkzoekende["arbeidsmarktkwalificatie"] as Vum | undefined
  return [
    ...(werkzoekende["indicatieLdrRegistratie"] === undefined
      ? []
      : [{ veld: "indicatieLdrRegistratie", waarom: "zoals het in ons dossier staat; niet nagevraagd bij het doelgroepregister van UWV" }]),
    ...(kwalificatie?.["codeWerkEnDenkniveauWerkzoekende"] !== undefined
      ? [
          {
            veld: "arbeidsmarktkwalificatie.codeWerkEnDenkniveauWerkzoekende",
            waarom: "afgeleid van de hoogste opleiding, ook zonder diploma",
          },
        ]
      : []),
    ...(opleidingen.some(o => o.niveau !== null && OPLEIDING[o.niveau] === undefined)
      ? [{ veld: "arbeidsmarktkwalificatie.opleiding.codeNiveauOpleiding", waarom: "ons niveau past op twee codes; de code is weggelaten" }]
      : []),
    ...(talen.some(t => TAALDELEN.some(({ code }) => TAALTOETS.some(n => n.code === t[code])))
      ? [
          {
            veld: "arbeidsmarktkwalificatie.taalbeheersing",
            waarom: "een getoetst niveau (A1 tot en met B2) is geen van de vier woorden van het register; het niveau is weggelaten",
          },
        ]
      : []),
    ...(talen.some(t => taalcode(t.wat) === null)
      ? [{ veld: "arbeidsmarktkwalificatie.taalbeheersing", waarom: "een taal zonder code in onze lijst is weggelaten" }]
      : []),
    { veld: "bemiddelingsberoep", waarom: "namen zonder code van het register: die lijst is niet openbaar gevonden" },
  ]
}
