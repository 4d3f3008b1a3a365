import type { EscoRapport } from "#modules/portfolio"
import type { Importuitslag } from "#modules/verkeer"
import { alsTijd } from "#platform/doorkopie-namen"
import type { Teruggezet } from "#platform/zet-moment-terug"

/** So many faults are shown in a terminal; --json gives them all. */
const ROWS = 40

/** The report of an import for who reads it in a terminal: what would happen or happened, then what is to be mended. */
export function rapportTekst(rapport: Importuitslag): string {
  const kop = `${"bestand".padEnd(24)}${["rijen", "goed", "geweigerd", "nieuw", "gewijzigd", "ongewijzigd", "vervallen"].map(k => k.padStart(12)).join("")}`
  const regels = rapport.bestanden.map(b =>
    [
      b.bestand.padEnd(24),
      ...[b.rijen, b.goed, b.geweigerd, b.nieuw, b.gewijzigd, b.ongewijzigd, b.vervallen].map(n => String(n).padStart(12)),
    ].join(""),
  )
  const fouten = rapport.meldingen.filter(m => m.ernst === "geweigerd")
  const overig = keren(rapport.meldingen) - keren(fouten)
  const toon = fouten
    .slice(0, ROWS)
    .map(m => `  ${m.bestand}${m.regel === null ? "" : ` regel ${m.regel}`}${m.kolom ? `, ${m.kolom}` : ""}: ${m.uitleg} [${m.code}]`)
  const rest =
    fouten.length > ROWS ? [`  … en nog ${(keren(fouten) - keren(fouten.slice(0, ROWS))).toLocaleString("nl-NL")}; zie --json.`] : []
  const kopje = fouten.length > 0 ? ["", `Geweigerd (${keren(fouten).toLocaleString("nl-NL")}):`, ...toon, ...rest] : []
  const vooraf = rapport.aankondigingen
    .slice(0, ROWS)
    .map(
      m => `  ${m.bestand}${m.waarde === null ? "" : `, ${m.waarde}`}: ${m.nog ? `nog ${m.nog.toLocaleString("nl-NL")}. ` : ""}${m.uitleg}`,
    )
  const vooruit = vooraf.length > 0 ? ["", rapport.geland ? "Wat erbij hoort:" : "Wat er zou gebeuren:", ...vooraf] : []
  const slot = rapport.geland
    ? "Geland."
    : rapport.proef
      ? "Dit was een proef: er is niets veranderd."
      : "Er is niets geland. Herstel de rijen hierboven, of kies --goede-rijen."
  return [kop, ...regels, ...vooruit, ...kopje, "", overig > 0 ? `Verder ${overig} aandachtspunten, zie --json.` : "", slot]
    .filter((r, i, a) => r !== "" || a[i - 1] !== "")
    .join("\n")
}

/** How often something was found, those that are not named one by one as well. */
const keren = (meldingen: Importuitslag["meldingen"]): number => meldingen.reduce((som, m) => som + (m.nog ?? 1), 0)

/** What came in of the files of ESCO. */
export function escoTekst({ bestanden, overgeslagen, gekomen, gewijzigd, gegaan, fouten }: EscoRapport): string {
  const kop = bestanden.length > 0 ? `Gelezen: ${bestanden.join(", ")}.` : "Er is geen bestand overgenomen."
  const telling = `${gekomen} erbij, ${gewijzigd} gewijzigd, ${gegaan} vervallen.`
  const niet = overgeslagen.length > 0 ? [`Niet gelezen, Trede gebruikt dit niet: ${overgeslagen.join(", ")}.`] : []
  return [kop, telling, ...niet, ...fouten.map(f => `  ${f.bestand} regel ${f.regel}: ${f.tekst}`)].join("\n")
}

/** What a restore to a moment did, and what to look after now. */
export function momentTekst({ basis, segmenten, opzij }: Teruggezet, tot: string): string {
  return [
    `Hersteld: alles wat bevestigd was tot en met ${tot || "het laatste in de kopie"} (uit de kopie van ${alsTijd(basis)}, en ${segmenten} stukken log daarna).`,
    "Iedereen moet opnieuw inloggen. Een bericht dat toen klaarstond gaat opnieuw uit.",
    ...(opzij ? [`Wat er stond ligt in ${opzij}. Haal het weg zodra alles klopt.`] : []),
    "Voer nu verify uit, en start Trede.",
  ].join("\n")
}
