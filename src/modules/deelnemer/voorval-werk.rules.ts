import { naamVan } from "#begrippen/code"
import { REDENEN_EINDE_TRAJECT, UITVALREDENEN } from "#begrippen/traject"
import { REDENEN_EINDE_WERK, SOORTEN_DIENSTVERBAND, WERKVORMEN } from "#begrippen/werk"
import type { Feiten } from "./feiten.rules.ts"
import { laag, type Los, waarom } from "./voorval.rules.ts"

export function vanWerk({ dienstverbanden, plaatsingen }: Feiten): Los[] {
  const contracten = dienstverbanden.flatMap((d): Los[] => {
    const hoe = [
      naamVan(SOORTEN_DIENSTVERBAND, d.soort).toLowerCase(),
      d.urenPerWeek && `${d.urenPerWeek} uur`,
      d.lks && "met loonkostensubsidie",
    ]
    const begin: Los = {
      dag: d.begin,
      thema: "werk",
      tekst: `In dienst bij ${d.werkgever} (${hoe.filter(Boolean).join(", ")})`,
      soort: "groot",
    }
    const reden = naamVan(REDENEN_EINDE_WERK, d.redenEinde ?? "")
    return d.einde
      ? [begin, { dag: d.einde, thema: "werk", tekst: `Werk bij ${d.werkgever} stopt${waarom(reden)}`, soort: "letop" }]
      : [begin]
  })
  // Work at the employer's own place is told once, as employment.
  const eigenPlek = (p: Feiten["plaatsingen"][number]) => p.werkvorm !== "bij_werkgever" || !p.dienstverbandId
  const plekken = plaatsingen.filter(eigenPlek).flatMap((p): Los[] => {
    const vorm = naamVan(WERKVORMEN, p.werkvorm)
    const waar = p.werkgever ?? p.locatie
    const begin: Los = { dag: p.begin, thema: "werk", tekst: waar ? `${vorm}, ${waar}` : vorm }
    const reden = naamVan(REDENEN_EINDE_WERK, p.redenEinde ?? "")
    return p.einde ? [begin, { dag: p.einde, thema: "werk", tekst: `${vorm} stopt${waarom(reden)}` }] : [begin]
  })
  return [...contracten, ...plekken]
}

export function vanTrajecten({ trajecten }: Feiten): Los[] {
  return trajecten.flatMap((t): Los[] => {
    const begin: Los = {
      dag: t.begin,
      thema: "traject",
      tekst: t.uitvoerder ? `Begint met ${t.naam} (${t.uitvoerder})` : `Begint met ${t.naam}`,
    }
    if (!t.einde)
      return t.verwachtEinde
        ? [begin, { dag: t.verwachtEinde, thema: "traject", tekst: `${t.naam} loopt volgens plan af`, soort: "letop" }]
        : [begin]
    const reden = [naamVan(REDENEN_EINDE_TRAJECT, t.redenEinde ?? ""), laag(naamVan(UITVALREDENEN, t.uitvalreden ?? ""))]
      .filter(Boolean)
      .join(", ")
    const soort = t.redenEinde === "uitval" ? "letop" : undefined
    return [begin, { dag: t.einde, thema: "traject", tekst: `${t.naam} stopt${waarom(reden)}`, soort }]
  })
}
