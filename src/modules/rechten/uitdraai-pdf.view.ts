import { dagTekst } from "#begrippen/dag-schrijven"
import { maakPdf, type Schrijver } from "#platform/pdf"
import { inTaal } from "#platform/taal"
import { hoofdletter } from "#ui/hoofdletter"
import { HERKOMST, VANZELF } from "./persoonsgegevens.parameters.ts"
import type { Uitdraai } from "./uitdraai.rules.ts"
import { herkomstTekst, regelVan, waardeTekst } from "./waarde.view.ts"

/** The answer as a document to read, in plain Dutch. */
export const uitdraaiPdf = (uitdraai: Uitdraai): Promise<Buffer> =>
  inTaal("nl", () =>
    maakPdf({
      titel: "Wat Trede over u weet",
      naam: uitdraai.naam,
      kenmerk: `dossier ${uitdraai.dossier}`,
      schrijf: s => writeAlles(s, uitdraai),
    }),
  )

function writeAlles(s: Schrijver, uitdraai: Uitdraai): void {
  s.kop("H1", "Wat Trede over u weet")
  s.alinea(`${uitdraai.naam} · dossiernummer ${uitdraai.dossier} · ${uitdraai.verantwoordelijk} is verantwoordelijk voor uw gegevens.`)
  s.alinea(`Gemaakt op ${dagTekst(uitdraai.gemaaktOp.slice(0, 10))}. Hieronder staat alles, ook wat vroeger gold of vervallen is.`)
  s.kop("H2", "Uw rechten")
  for (const recht of uitdraai.rechten) s.alinea(recht)
  for (const categorie of uitdraai.categorieen) {
    s.kop("H2", hoofdletter(categorie.naam))
    if (categorie.bewaren) s.alinea(bewaarTekst(categorie.bewaren), true)
    if (categorie.onderdelen.length === 0) s.alinea("Hierover staat niets.")
    for (const onderdeel of categorie.onderdelen) writeOnderdeel(s, onderdeel)
    const weg = [...new Set(categorie.nietGegeven.map(n => n.waarom))].filter(waarom => !VANZELF.has(waarom))
    if (weg.length > 0) s.alinea(`Niet in dit overzicht: ${weg.join("; ")}.`, true)
  }
}

const bewaarTekst = ({ termijn, bron, bevestigd }: { termijn: string; bron: string; bevestigd: boolean }): string =>
  `Bewaren: ${termijn} (${bron})${bevestigd ? "" : ", onbevestigd"}.`

/** Empty means that there is none; of all else it means that nobody knows. */
const LEEG_IS_GEWOON = new Set(["tussenvoegsel", "overleden_op", "einde", "reden_einde", "vervallen_op"])

function writeOnderdeel(s: Schrijver, { tabel, wat, velden, gegevens }: Uitdraai["categorieen"][number]["onderdelen"][number]): void {
  s.kop("H3", wat)
  for (const gegeven of gegevens) {
    if (gegevens.length > 1) s.alinea(regelVan(tabel, velden, gegeven.inhoud))
    else
      for (const [kolom, naam] of Object.entries(velden)) {
        const waarde = waardeTekst(tabel, kolom, gegeven.inhoud[kolom] ?? null)
        if (waarde !== null || !LEEG_IS_GEWOON.has(kolom)) s.alinea(`${naam}: ${waarde ?? "onbekend"}`)
      }
    const herkomst = herkomstTekst(tabel, gegeven, HERKOMST)
    if (herkomst) s.alinea(herkomst, true)
    s.ruimte()
  }
}
