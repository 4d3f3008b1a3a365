import { naamVan } from "#begrippen/code"
import { PARTIJEN, SCORES_DOEL, THEMAS } from "#begrippen/plan"
import { UITKOMSTEN_STAP } from "#begrippen/stap"
import { vertalingIn, type Woorden, type Woordrij, woordenVan } from "#modules/eigenwoorden"
import { maakPdf, type Schrijver } from "#platform/pdf"
import { dagTekst } from "#ui/datum"
import { t } from "#platform/taal"
import { bekostigingTekst } from "./bekostiging.teksten.ts"
import { type Bekostigd, type Inhoud, nodig, type Vastgelegd } from "./versie.rules.ts"
import type { Versie } from "./versie.sql.ts"
import { akkoordTekst, SOORT_VERSIE, standTekst } from "./versie.teksten.ts"
import { VRAGEN } from "./vragen.teksten.ts"

/** Room for a name on paper. */
const REGELS_HANDTEKENING = 2.2

/**
 * A version of the plan, or the final report, on paper: to read, and to sign by who has not said yes on a screen. What people wrote
 * themselves stands in the language of the paper where it was translated, and under it as they wrote it.
 */
export function planPdf(naam: string, versie: Versie, inhoud: Inhoud, rijen: readonly Woordrij[] = []): Promise<Buffer> {
  // In the language of the paper: whose choice that was is said by who asked for it.
  const woorden = woordenVan(rijen, null, "/mijn/plan")
  return maakPdf({
    titel: t(SOORT_VERSIE[versie.soort]),
    naam,
    kenmerk: t("versie {{nummer}}", { nummer: versie.nummer }),
    schrijf(s) {
      s.kop("H1", versie.soort === "plan" ? t("Plan van Perspectief") : t("Eindverslag van het Plan van Perspectief"))
      s.alinea(`${naam} · ${t("versie {{nummer}}", { nummer: versie.nummer })} · ${dagTekst(versie.op)} · ${standTekst(versie).tekst}`)
      for (const { veld, vraag } of VRAGEN) {
        s.kop("H2", t(vraag))
        const antwoord = inhoud[veld]
        if (antwoord) writeEigen(s, woorden, antwoord)
        else s.alinea(t("Hierover staat nog niets."))
      }
      if (inhoud.uitvoerder) s.letterlijk(inhoud.uitvoerder, t("Wie het plan uitvoert"))
      for (const b of inhoud.bekostiging ?? []) writeBekostiging(s, b)
      for (const doel of inhoud.doelen) writeDoel(s, woorden, doel)
      writeAkkoord(s, versie)
    },
  })
}

function writeBekostiging(s: Schrijver, bekostigd: Bekostigd): void {
  s.alinea(`${t("Wie uw begeleiding betaalde:")} ${bekostigingTekst(bekostigd)}`)
  if (bekostigd.opdrachtgever) s.letterlijk(bekostigd.opdrachtgever, t("Wie opdracht gaf"))
}

function writeDoel(s: Schrijver, woorden: Woorden, doel: Vastgelegd): void {
  s.kop("H2", t(naamVan(THEMAS, doel.thema)))
  const wat = vertalingIn({ tekst: doel.wat, woorden })
  s.kop("H3", wat?.tekst ?? t(doel.wat), wat === null && t(doel.wat) === doel.wat)
  if (wat) writeNederlands(s, doel.wat, wat.door)
  if (doel.situatie) writeEigen(s, woorden, doel.situatie, t("Nu:"))
  if (doel.gewenst) writeEigen(s, woorden, doel.gewenst, t("Dan is het gelukt:"))
  s.alinea(t("Uiterlijk {{dag}}", { dag: dagTekst(doel.uiterlijk) }))
  if (doel.score) s.alinea(`${t("Wat ervan kwam:")} ${t(naamVan(SCORES_DOEL, doel.score))}`)
  if (doel.toelichting) writeEigen(s, woorden, doel.toelichting)
  if (doel.stappen.length === 0) return
  s.kop("H3", t("Stappen"))
  for (const { wat, wie, uiterlijk, uitkomst } of doel.stappen) {
    const vertaald = vertalingIn({ tekst: wat, woorden })
    if (vertaald === null && t(wat) === wat) s.letterlijk(`${wat} (${wie})`)
    else s.alinea(`${vertaald?.tekst ?? t(wat)} (\u2068${wie === "deelnemer" ? t("de deelnemer") : wie}\u2069)`)
    if (vertaald) writeNederlands(s, wat, vertaald.door)
    s.alinea(
      [t("Uiterlijk {{dag}}", { dag: dagTekst(uiterlijk) }), uitkomst && t(naamVan(UITKOMSTEN_STAP, uitkomst))].filter(Boolean).join(" · "),
      true,
    )
  }
}

/** Out of a reference list, or as it was translated, in the language of the paper; else somebody's own words as he wrote them. */
function writeEigen(s: Schrijver, woorden: Woorden, tekst: string, label?: string): void {
  const vertaald = vertalingIn({ tekst, woorden })
  if (vertaald === null && t(tekst) === tekst) return s.letterlijk(tekst, label)
  if (label) s.alinea(label, true)
  s.alinea(vertaald?.tekst ?? t(tekst))
  if (vertaald) writeNederlands(s, tekst, vertaald.door)
}
const writeNederlands = (s: Schrijver, tekst: string, door: string): void => s.letterlijk(tekst, `${t("In het Nederlands")} (${door})`)

/** Who agreed, and a place for each of the others. */
function writeAkkoord(s: Schrijver, versie: Versie): void {
  s.kop("H2", t("Akkoord"))
  for (const partij of nodig(versie)) {
    const gezegd = versie.akkoorden.find(a => a.partij === partij)
    if (gezegd) s.alinea(akkoordTekst(gezegd))
    else {
      s.alinea(t("Handtekening van {{wie}}, met datum:", { wie: t(naamVan(PARTIJEN, partij)) }))
      s.ruimte(REGELS_HANDTEKENING)
      s.alinea("________________________________________")
    }
    s.ruimte()
  }
}
