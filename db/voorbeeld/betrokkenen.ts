import type { Dag } from "./dag.ts"
import { type Dossier, type Periode, type Regio, smeltSamen } from "./dossier.ts"
import { begeleidingsvensters } from "./ladder.ts"
import type { Mens } from "./mens.ts"
import { AANBOD } from "./regio.ts"
import type { Rol } from "./rijen.ts"
import type { Toeval } from "./toeval.ts"
import { draagOver } from "./verantwoordelijken.ts"

const UITVOERDER = new Map(AANBOD.map(aanbod => [aanbod.voorziening_code, aanbod]))

/** Who is involved, as periods: the case director of the responsible organisation, the one for the income, those who carry out. */
export function betrek(r: Toeval, regio: Regio, dossier: Dossier, mens: Mens, casusregie: string | undefined): void {
  // One running case in thirty has nobody: the coach left and the case was not handed over.
  const zonder = r.kans(0.032)
  const overleden = dossier.deelnemer.overleden_op !== undefined
  if (casusregie) {
    for (const venster of begeleidingsvensters(dossier)) {
      const lopend = venster.einde === undefined || venster.einde > regio.vandaag
      if (!(zonder && lopend)) wijsToe(r, regio, dossier, mens, casusregie, "casusregisseur", overleden ? venster : naloop(venster, regio))
    }
  }
  const inkomen = dossier.uitkeringen.filter(
    uitkering => uitkering.soort !== "ww" && uitkering.soort !== "wia" && uitkering.soort !== "wajong",
  )
  for (const periode of smeltSamen(inkomen, 60)) {
    if (r.kans(0.9)) wijsToe(r, regio, dossier, mens, mens.gemeente.code, "klantmanager_inkomen", periode)
  }
  betrekBegeleiders(r, regio, dossier, mens, casusregie)
  betrekHerkomst(r, regio, dossier, mens)
  draagOver(r, regio, dossier)
}

/** Guidance that has stopped stays in the case director's books for some weeks of aftercare. */
function naloop(venster: Periode, regio: Regio): Periode {
  const einde = venster.einde === undefined ? undefined : venster.einde + 42
  return { begin: venster.begin, einde: einde !== undefined && einde < regio.vandaag ? einde : undefined }
}

/** Those who carry it out: of running work and of recent programmes, older ones are no longer looked up. */
function betrekBegeleiders(r: Toeval, regio: Regio, dossier: Dossier, mens: Mens, casusregie: string | undefined): void {
  for (const traject of dossier.trajecten) {
    if (traject.einde !== undefined && traject.einde < regio.vandaag - 730) continue
    const aanbod = UITVOERDER.get(traject.voorziening_code)
    const rol = aanbod && rolVoor(aanbod.soort, aanbod.uitvoerder_code)
    if (rol && r.kans(0.8)) wijsToe(r, regio, dossier, mens, aanbod.uitvoerder_code as string, rol, traject)
  }
  // Stadskanaal has jobcoaches of its own, for its own people; Veendam has them from De Werkplaats.
  const eigenJobcoach = mens.gemeente.code === "stadskanaal" && casusregie === "stadskanaal"
  for (const baan of dossier.dienstverbanden) {
    if (baan.einde !== undefined && baan.einde < regio.vandaag - 730) continue
    if (baan.organisatie_code !== undefined) {
      wijsToe(r, regio, dossier, mens, "werkplaats", "werkleider", baan)
      if (r.kans(0.6)) wijsToe(r, regio, dossier, mens, "werkplaats", "personeelszaken", baan)
    } else if (baan.soort === "uitzending" && r.kans(0.4)) wijsToe(r, regio, dossier, mens, "veenstroom", "uitzender", baan)
    else if (baan.lks && r.kans(0.85))
      wijsToe(r, regio, dossier, mens, eigenJobcoach && r.kans(0.3) ? "stadskanaal" : "werkplaats", "jobcoach", baan)
  }
}

/** School and home of who comes from there: the first year after school, and as long as somebody lives in the house. */
function betrekHerkomst(r: Toeval, regio: Regio, dossier: Dossier, mens: Mens): void {
  for (const groep of dossier.doelgroepen) {
    if (groep.doelgroep === "pro_vso" && r.kans(0.6))
      wijsToe(r, regio, dossier, mens, "kompas", "onderwijs", { begin: groep.begin, einde: groep.begin + 365 })
    if (groep.doelgroep === "ggz_beschermd_wonen" && r.kans(0.6)) wijsToe(r, regio, dossier, mens, "kanaalzicht", "partner", groep)
  }
}

function rolVoor(soort: string, uitvoerder: string | undefined): Rol | undefined {
  if (uitvoerder === "werkplaats") return soort === "jobcoaching" ? "jobcoach" : "trajectbegeleider"
  if (uitvoerder === "linde") return "trajectbegeleider"
  if (uitvoerder === "naober") return "partner"
  if (uitvoerder === "gripopgeld") return "schuldhulp"
  return uitvoerder === "taalbrug" || uitvoerder === "ommervaart" ? "onderwijs" : undefined
}

/** One person, or two after each other when it lasted long. The same person in the same role begins only once on a day. */
function wijsToe(r: Toeval, regio: Regio, dossier: Dossier, mens: Mens, organisatie: string, rol: Rol, periode: Periode): void {
  const begin = Math.max(periode.begin, regio.sinds - 365 * 4)
  const lopend = periode.einde === undefined || periode.einde > regio.vandaag
  const einde = lopend ? undefined : periode.einde
  if (einde !== undefined && einde <= begin) return
  const lengte = Math.min(einde ?? regio.vandaag, regio.vandaag) - begin
  const overdracht = lengte > 700 && r.kans(0.42) ? begin + Math.round(lengte * (0.3 + r.getal() * 0.5)) : undefined
  if (overdracht !== undefined) voegToe(regio, dossier, mens, regio.staf.kies(r, organisatie, rol, false), begin, overdracht)
  voegToe(regio, dossier, mens, regio.staf.kies(r, organisatie, rol, lopend), overdracht ?? begin, einde)
}

function voegToe(regio: Regio, dossier: Dossier, mens: Mens, nr: string | undefined, begin: Dag, einde: Dag | undefined): void {
  if (nr === undefined) return
  const rol = regio.staf.rol(nr)
  if (dossier.betrokkenen.some(rij => rij.medewerker_nr === nr && rij.begin === begin)) return
  dossier.betrokkenen.push({ deelnemer_nr: mens.nr, medewerker_nr: nr, rol, begin, einde })
}
