import { CATEGORIEEN, doelenVan, had, type Verhouding } from "./rechten.ts"
import type { Actor, Persoon, Wereld } from "./rechtenwereld.ts"
import type { Willekeur } from "./willekeur.ts"

/** What docs/rechten.md calls other ways than involvement, as the world of a test remembers it. */
export interface Deling {
  organisatieId: string
  medewerkerId: string | null
  categorieen: readonly string[]
  toevoegen: boolean
  eigenDeel: readonly string[]
  doel: string
}
export interface Overeenkomst {
  van: string
  met: string
  categorieen: readonly string[]
  doelen: readonly string[]
  /** Runs today, and is about a product that people of the world have. */
  loopt: boolean
}

/** What holds for everybody: agreements between organisations, and who stands in for whom today. */
export class Afspraken {
  readonly overeenkomsten: Overeenkomst[] = []
  /** Seat that covers → seats that it covers, with their roles. */
  readonly waarnemingen = new Map<string, Map<string, Actor["rol"]>>()
}

export interface Toegang {
  afspraken: Afspraken
  delingen: Deling[]
  /** Seat and category, as one text. */
  nood: Set<string>
  lezers: { dossier: Set<string> | null; adres: Set<string> | null }
  /** Category → the organisation that left all of it behind. */
  achter: Map<string, string>
}
export const nietsGedeeld = (afspraken: Afspraken): Toegang => ({
  afspraken,
  delingen: [],
  nood: new Set(),
  lezers: { dossier: null, adres: null },
  achter: new Map(),
})

export function verhouding(actor: Actor, persoon: Persoon): Verhouding {
  const { afspraken, delingen, nood, lezers, achter } = persoon.toegang
  const zetel = actor.medewerkerId
  const weg = zetel ? [...(afspraken.waarnemingen.get(zetel) ?? [])] : [] // seat and role
  const zelf = actor.deelnemerId === persoon.id
  const eigen = actor.organisatieId === persoon.organisatieId
  const werktVoor = doelenVan(actor.rol)
  const betrekkingen = zetel === null ? [] : (persoon.betrokken.get(zetel) ?? []).map(b => ({ ...b, rolWeg: null as Actor["rol"] | null }))
  for (const [z, rolWeg] of weg) betrekkingen.push(...(persoon.betrokken.get(z) ?? []).map(b => ({ ...b, rolWeg })))
  const metMij = delingen.filter(
    d => d.organisatieId === actor.organisatieId && (d.medewerkerId === null || d.medewerkerId === zetel) && werktVoor.includes(d.doel),
  )
  const binnenAfspraak = (van: string, categorie: string, rolWeg: Actor["rol"] | null): boolean => {
    if (actor.organisatieId === van) return true
    const samen = afspraken.overeenkomsten.filter(o => o.van === van && o.met === actor.organisatieId)
    return (
      samen.length === 0 ||
      samen.some(
        o =>
          o.loopt &&
          o.categorieen.includes(categorie) &&
          o.doelen.some(d => werktVoor.includes(d)) &&
          (rolWeg === null || o.doelen.some(d => doelenVan(rolWeg).includes(d))),
      )
    )
  }
  return {
    betrokken: (categorie, daad) =>
      betrekkingen
        .filter(({ rolWeg }) => rolWeg === null || had(rolWeg, categorie, daad, eigen))
        .some(b => eigen || (!b.voorVerhuizing && binnenAfspraak(b.warmVan ?? persoon.organisatieId, categorie, b.rolWeg))),
    inDienst: actor.organisatieId !== null && persoon.dienst.has(actor.organisatieId),
    eigenOrganisatie: eigen,
    zelf,
    eigenDeel: categorie => metMij.some(d => d.eigenDeel.includes(categorie)),
    gedeeld(categorie) {
      const mijn = metMij.filter(d => d.categorieen.includes(categorie))
      return mijn.some(d => d.toevoegen) ? "toevoegen" : mijn.length > 0 ? "lezen" : "niet"
    },
    nood: categorie => actor.organisatieId === persoon.organisatieId && nood.has(`${zetel} ${categorie}`),
    achtergelaten: categorie => !zelf && achter.has(categorie) && achter.get(categorie) !== actor.organisatieId,
    afgeschermd: categorie =>
      !zelf && [lezers.dossier, categorie === "C03" ? lezers.adres : null].some(l => l !== null && !l.has(zetel ?? "")),
  }
}

const DOELEN = ["P1", "P2", "P3", "P4", "P6"]

/**
 * An accepted transfer is carried out: who was involved from elsewhere is so no more, but for who stays for a while, and
 * the receiver may have named who reads what is shielded.
 */
export async function draagOver(wereld: Wereld, persoon: Persoon, naar: string, w: Willekeur, thuis = blijftThuis(w)): Promise<void> {
  const van = persoon.organisatieId
  if (van === naar) return
  const zetels = wereld.actoren.filter(a => a.medewerkerId)
  const vreemd = zetels.flatMap(a => (a.organisatieId !== naar && persoon.betrokken.has(a.medewerkerId!) ? [a.medewerkerId!] : []))
  const warm = vreemd.filter(() => w.soms(0.5))
  const mee = CATEGORIEEN.filter(c => c !== "C24" && !thuis.includes(c))
  const lezers = w.soms(0.5) ? w.geschud(zetels.flatMap(a => (a.organisatieId === naar ? [a.medewerkerId!] : []))).slice(0, 4) : []
  await wereld.regio.alsEigenaar(
    `insert into dossieroverdracht (deelnemer_id, organisatie_id, van_organisatie_id, naar_organisatie_id, op, grond, toelichting, mee, warm, warm_tot,
       antwoord_voor, aangeboden_door, besluit, besloten_door, lezers)
     values ($1, $2, $2, $3, current_date - 2, 'afspraak', 'aanbod', $6, $4::uuid[],
       case when cardinality($4::uuid[]) > 0 then current_date + 20 end, current_date - 2, gen_random_uuid(), 'aanvaard', gen_random_uuid(), $5)`,
    [persoon.id, van, naar, warm, lezers, mee],
  )
  await wereld.verhuis(persoon, naar)
  await wereld.regio.alsEigenaar("select ctx.voer_overdrachten_uit(array[$1::uuid])", [persoon.id])
  for (const c of thuis) if (!persoon.toegang.achter.has(c)) persoon.toegang.achter.set(c, van)
  for (const zetel of vreemd) persoon.betrokken.delete(zetel)
  for (const zetel of warm) persoon.betrokken.set(zetel, [{ voorVerhuizing: false, warmVan: van }])
  if (lezers.length < 2) return
  // Of everybody some shielding of the address stands there; perhaps with all who work here as its readers.
  persoon.toegang.lezers.adres = new Set(lezers)
  if (persoon.toegang.lezers.dossier) persoon.toegang.lezers.dossier = new Set(lezers)
}

const blijftThuis = (w: Willekeur) =>
  ["C04", "C05", "C08", "C10", "C11", "C12", "C13", "C14", "C15", "C16", "C18", "C20", "C21", "C23", "C25", "C26"].filter(() =>
    w.soms(0.15),
  )

const MET_EIGEN_DEEL = ["C10", "C12", "C13", "C14", "C16"]
const greep = (w: Willekeur) => CATEGORIEEN.filter(c => c === "C01" || (!["C02", "C11", "C24", "C25"].includes(c) && w.soms(0.5)))

/** Shares a person: running, ended today, from tomorrow on, or withdrawn. */
export async function deel(
  wereld: Wereld,
  persoon: Persoon,
  actor: Actor,
  w: Willekeur,
  hoe: "nu" | "voorbij" | "straks" | "vervallen" = "nu",
) {
  const categorieen = greep(w)
  const deling = {
    organisatieId: actor.organisatieId!,
    medewerkerId: w.soms(0.5) ? actor.medewerkerId : null,
    categorieen,
    toevoegen: w.soms(0.5),
    eigenDeel: MET_EIGEN_DEEL.filter(c => !categorieen.includes(c) && w.soms(0.6)),
    doel: w.kies(DOELEN),
  }
  const [begin, einde, vervallen] = { nu: [-3, 30, null], voorbij: [-30, 0, null], straks: [1, 30, null], vervallen: [-3, 30, "now"] }[hoe]
  await wereld.regio.alsEigenaar(
    `insert into deling (deelnemer_id, organisatie_id, aan_organisatie_id, aan_medewerker_id, categorieen, toevoegen, doel, grond, toelichting, begin, einde, vervallen_op, eigen_deel)
     values ($1, $2, $3, $4, $5, $6, $10, 'toestemming', 'getekend', current_date + $7::int, current_date + $8::int, $9::timestamptz, $11)`,
    [
      persoon.id,
      persoon.organisatieId,
      deling.organisatieId,
      deling.medewerkerId,
      categorieen,
      deling.toevoegen,
      begin,
      einde,
      vervallen,
      deling.doel,
      deling.eigenDeel,
    ],
  )
  if (hoe === "nu") persoon.toegang.delingen.push(deling)
}

/** Break-glass: open for longer than a test runs, or just over. */
export async function breekGlas(wereld: Wereld, persoon: Persoon, actor: Actor, w: Willekeur, open: boolean): Promise<void> {
  const categorieen = greep(w)
  await wereld.regio.alsEigenaar(
    `insert into noodtoegang (deelnemer_id, organisatie_id, medewerker_id, account_id, reden, toelichting, categorieen, begonnen_op, tot)
     values ($1, $2, $3, $4, 'gevaar', 'niemand bereikbaar', $5, now() - $6::interval, now() - $6::interval + interval '59 minutes')`,
    [persoon.id, persoon.organisatieId, actor.medewerkerId, actor.accountId, categorieen, open ? "1 minute" : "1 hour"],
  )
  // Whose organisation it is counts on the day of the question: a person may move there within the hour.
  if (open) for (const c of categorieen) persoon.toegang.nood.add(`${actor.medewerkerId} ${c}`)
}

/** Shields a file or an address for all but a few; or lifts it. */
export async function schermAf(wereld: Wereld, persoon: Persoon, w: Willekeur): Promise<void> {
  const soort = w.kies(["dossier", "adres"] as const)
  await wereld.regio.alsEigenaar(
    "update afscherming set vervallen_op = now() where deelnemer_id = $1 and soort = $2 and vervallen_op is null",
    [persoon.id, soort],
  )
  persoon.toegang.lezers[soort] = null
  const opgeheven = w.soms(0.4)
  if (opgeheven && soort === "dossier") return
  const zetels = w.geschud(wereld.actoren.flatMap(a => a.medewerkerId ?? []))
  await sluitAf(wereld, persoon, soort, opgeheven ? zetels : zetels.slice(0, 12))
}
export async function sluitAf(wereld: Wereld, persoon: Persoon, soort: "dossier" | "adres", lezers: readonly string[]): Promise<void> {
  await wereld.regio.alsEigenaar(
    "insert into afscherming (deelnemer_id, organisatie_id, soort, reden, lezers) values ($1, $2, $3, 'veiligheid', $4)",
    [persoon.id, persoon.organisatieId, soort, lezers],
  )
  persoon.toegang.lezers[soort] = new Set(lezers)
}

/** One colleague covers for another; not for one of another organisation, although the row says so. */
export async function neemWaar(wereld: Wereld, w: Willekeur, loopt = w.soms(0.7)): Promise<void> {
  const zetels = wereld.actoren.filter(a => a.medewerkerId)
  const weg = w.kies(zetels)
  const waarnemer = w.kies(zetels.filter(z => w.soms(0.2) || z.organisatieId === weg.organisatieId))
  if (weg !== waarnemer) await vervang(wereld, weg, waarnemer, loopt)
}
export async function vervang(wereld: Wereld, weg: Actor, waarnemer: Actor, loopt: boolean): Promise<void> {
  await wereld.regio.alsEigenaar(
    `insert into waarneming (organisatie_id, medewerker_id, waarnemer_id, begin, einde, vastgelegd_door)
     values ($1, $2, $3, current_date - 5, current_date + $4::int, $5)`,
    [weg.organisatieId, weg.medewerkerId, waarnemer.medewerkerId, loopt ? 5 : 0, weg.accountId],
  )
  if (!loopt || weg.organisatieId !== waarnemer.organisatieId) return
  const { waarnemingen } = wereld.afspraken
  waarnemingen.set(waarnemer.medewerkerId!, (waarnemingen.get(waarnemer.medewerkerId!) ?? new Map()).set(weg.medewerkerId!, weg.rol))
}

/** Two organisations agree; perhaps it is over already, or about a product that nobody in this world has. */
export async function sluitOvereenkomst(wereld: Wereld, w: Willekeur, organisaties: readonly string[], voorbij = false): Promise<void> {
  const [van, met] = w.geschud(organisaties) as [string, string]
  const categorieen = [...new Set(["C01", "C01B", ...greep(w)])]
  const product = w.kies([null, "taal", "sport", null])
  const doelen = w.geschud(DOELEN).slice(0, w.getal(1, 3))
  await spreekAf(wereld, { van, met, categorieen, doelen, loopt: !voorbij && product !== "sport" }, voorbij ? 0 : 30, product)
}
export async function spreekAf(wereld: Wereld, afspraak: Overeenkomst, dagen: number, product: string | null): Promise<void> {
  await wereld.regio.alsEigenaar(
    `insert into overeenkomst (kenmerk, van_organisatie_id, met_organisatie_id, producten, doelen, categorieen, begin, einde, vastgelegd_door)
     values ('proef', $1, $2, $3, $6, $4, current_date - 30, current_date + $5::int, gen_random_uuid())`,
    [afspraak.van, afspraak.met, product ? [product] : [], afspraak.categorieen, dagen, afspraak.doelen],
  )
  wereld.afspraken.overeenkomsten.push(afspraak)
}
