import { naamVan } from "#begrippen/code"
import { dagTekst } from "#begrippen/dag-schrijven"
import { PARTIJEN, SCORES_DOEL, THEMAS } from "#begrippen/plan"
import { UITKOMSTEN_STAP } from "#begrippen/stap"
import { maakPdf, type Schrijver } from "#platform/pdf"
import { inTaal } from "#platform/taal"
import { type Inhoud, nodig, type Vastgelegd } from "./versie.rules.ts"
import type { Versie } from "./versie.sql.ts"
import { akkoordTekst, SOORT_VERSIE, standTekst } from "./versie.teksten.ts"
import { VRAGEN } from "./vragen.teksten.ts"

/** Room for a name on paper. */
const REGELS_HANDTEKENING = 2.2

/** A version of the plan, or the final report, on paper: to read, and to sign by who has not said yes on a screen. In Dutch, in which it was agreed. */
export const planPdf = (naam: string, versie: Versie, inhoud: Inhoud): Promise<Buffer> =>
  inTaal("nl", () =>
    maakPdf({
      titel: `${SOORT_VERSIE[versie.soort]} van ${naam}`,
      naam,
      kenmerk: `versie ${versie.nummer}`,
      schrijf(s) {
        s.kop("H1", versie.soort === "plan" ? "Plan van Perspectief" : "Eindverslag van het Plan van Perspectief")
        s.alinea(`${naam} · versie ${versie.nummer} van ${dagTekst(versie.op)} · ${standTekst(versie).tekst}`)
        for (const { veld, vraag } of VRAGEN) {
          s.kop("H2", vraag)
          s.alinea(inhoud[veld] ?? "Hierover staat nog niets.")
        }
        if (inhoud.uitvoerder) s.alinea(`Dit plan wordt uitgevoerd door ${inhoud.uitvoerder}.`)
        for (const doel of inhoud.doelen) writeDoel(s, doel)
        writeAkkoord(s, versie)
      },
    }),
  )

function writeDoel(s: Schrijver, doel: Vastgelegd): void {
  s.kop("H2", `${naamVan(THEMAS, doel.thema)}: ${doel.wat}`)
  if (doel.situatie) s.alinea(`Nu: ${doel.situatie}`)
  if (doel.gewenst) s.alinea(`Dan is het gelukt: ${doel.gewenst}`)
  s.alinea(`Uiterlijk ${dagTekst(doel.uiterlijk)}`)
  if (doel.score) s.alinea(`Wat ervan kwam: ${naamVan(SCORES_DOEL, doel.score)}${doel.toelichting ? `. ${doel.toelichting}` : ""}`)
  if (doel.stappen.length === 0) return
  s.kop("H3", "Stappen")
  for (const { wat, wie, uiterlijk, uitkomst } of doel.stappen)
    s.alinea(`${wat}: ${wie}, uiterlijk ${dagTekst(uiterlijk)}${uitkomst ? ` (${naamVan(UITKOMSTEN_STAP, uitkomst).toLowerCase()})` : ""}`)
}

/** Who agreed, and a place for each of the others. */
function writeAkkoord(s: Schrijver, versie: Versie): void {
  s.kop("H2", "Akkoord")
  for (const partij of nodig(versie)) {
    const gezegd = versie.akkoorden.find(a => a.partij === partij)
    if (gezegd) s.alinea(`Akkoord: ${akkoordTekst(gezegd)}`)
    else {
      s.alinea(`Handtekening van ${naamVan(PARTIJEN, partij)}, met datum:`)
      s.ruimte(REGELS_HANDTEKENING)
      s.alinea("________________________________________")
    }
    s.ruimte()
  }
}
