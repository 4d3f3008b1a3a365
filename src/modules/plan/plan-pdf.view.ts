import { naamVan } from "#begrippen/code"
import { PARTIJEN, SCORES_DOEL, THEMAS } from "#begrippen/plan"
import { UITKOMSTEN_STAP } from "#begrippen/stap"
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

/** A version of the plan, or the final report, on paper: to read, and to sign by who has not said yes on a screen. What people wrote themselves stays Dutch. */
export const planPdf = (naam: string, versie: Versie, inhoud: Inhoud): Promise<Buffer> =>
  maakPdf({
    titel: t(SOORT_VERSIE[versie.soort]),
    naam,
    kenmerk: t("versie {{nummer}}", { nummer: versie.nummer }),
    schrijf(s) {
      s.kop("H1", versie.soort === "plan" ? t("Plan van Perspectief") : t("Eindverslag van het Plan van Perspectief"))
      s.alinea(`${naam} · ${t("versie {{nummer}}", { nummer: versie.nummer })} · ${dagTekst(versie.op)} · ${standTekst(versie).tekst}`)
      for (const { veld, vraag } of VRAGEN) {
        s.kop("H2", t(vraag))
        const antwoord = inhoud[veld]
        if (antwoord) s.letterlijk(antwoord)
        else s.alinea(t("Hierover staat nog niets."))
      }
      if (inhoud.uitvoerder) s.letterlijk(inhoud.uitvoerder, t("Wie het plan uitvoert"))
      for (const b of inhoud.bekostiging ?? []) writeBekostiging(s, b)
      for (const doel of inhoud.doelen) writeDoel(s, doel)
      writeAkkoord(s, versie)
    },
  })

function writeBekostiging(s: Schrijver, bekostigd: Bekostigd): void {
  s.alinea(`${t("Wie uw begeleiding betaalde:")} ${bekostigingTekst(bekostigd)}`)
  if (bekostigd.opdrachtgever) s.letterlijk(bekostigd.opdrachtgever, t("Wie opdracht gaf"))
}

function writeDoel(s: Schrijver, doel: Vastgelegd): void {
  s.kop("H2", t(naamVan(THEMAS, doel.thema)))
  s.kop("H3", t(doel.wat), t(doel.wat) === doel.wat)
  if (doel.situatie) writeKeuze(s, doel.situatie, t("Nu:"))
  if (doel.gewenst) s.letterlijk(doel.gewenst, t("Dan is het gelukt:"))
  s.alinea(t("Uiterlijk {{dag}}", { dag: dagTekst(doel.uiterlijk) }))
  if (doel.score) s.alinea(`${t("Wat ervan kwam:")} ${t(naamVan(SCORES_DOEL, doel.score))}`)
  if (doel.toelichting) s.letterlijk(doel.toelichting)
  if (doel.stappen.length === 0) return
  s.kop("H3", t("Stappen"))
  for (const { wat, wie, uiterlijk, uitkomst } of doel.stappen) {
    if (t(wat) === wat) s.letterlijk(`${wat} (${wie})`)
    else s.alinea(`${t(wat)} (\u2068${wie === "deelnemer" ? t("de deelnemer") : wie}\u2069)`)
    s.alinea(
      [t("Uiterlijk {{dag}}", { dag: dagTekst(uiterlijk) }), uitkomst && t(naamVan(UITKOMSTEN_STAP, uitkomst))].filter(Boolean).join(" · "),
      true,
    )
  }
}

/** Out of a reference list in the language of the paper; somebody's own words as he wrote them. */
function writeKeuze(s: Schrijver, tekst: string, label?: string): void {
  const vertaald = t(tekst)
  if (vertaald === tekst) return s.letterlijk(tekst, label)
  if (label) s.alinea(label, true)
  s.alinea(vertaald)
}

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
