import { SOORTEN_CONTACT } from "#begrippen/contact"
import { naamVan } from "#begrippen/code"
import type { Dag } from "#begrippen/dag"
import { DOELGROEPEN } from "#begrippen/doelgroep"
import { ONTHEFFINGEN } from "#begrippen/ontheffing"
import { OPLEIDINGSNIVEAUS } from "#begrippen/opleiding"
import { rolNaam } from "#begrippen/rol"
import { REDENEN_EINDE_TRAJECT, UITVALREDENEN } from "#begrippen/traject"
import { REDENEN_EINDE_UITKERING, UITKERINGEN } from "#begrippen/uitkering"
import { REDENEN_EINDE_WERK, SOORTEN_DIENSTVERBAND, WERKVORMEN } from "#begrippen/werk"
import type { Feiten } from "./feiten.rules.ts"

export type Thema = "trede" | "werk" | "traject" | "uitkering" | "doelgroep" | "opleiding" | "betrokken" | "contact"

/** One event of a person's story, in a sentence. */
export interface Voorval {
  dag: Dag
  thema: Thema
  tekst: string
  wie?: string
  soort: "gewoon" | "groot" | "letop" | "gepland"
}

type Los = Omit<Voorval, "soort"> & { soort?: Voorval["soort"] | undefined }

/** The story of a person from all facts, newest first; what is still to come is marked as planned and stands on top. */
export function tijdlijn(feiten: Feiten, vandaag: Dag): Voorval[] {
  const losse: Los[] = [
    ...vanTreden(feiten),
    ...vanWerk(feiten),
    ...vanTrajecten(feiten),
    ...vanUitkeringen(feiten),
    ...vanGroepen(feiten),
    ...vanOpleidingen(feiten),
    ...vanBetrokkenen(feiten),
    ...feiten.contactmomenten.map((c): Los => {
      const soort = naamVan(SOORTEN_CONTACT, c.soort)
      return {
        dag: c.datum,
        thema: "contact",
        tekst: c.onderwerp ? `${soort}: ${c.onderwerp}` : soort,
        ...(c.medewerker && { wie: c.medewerker }),
      }
    }),
  ]
  return losse
    .map((v): Voorval => ({ ...v, soort: v.dag > vandaag ? "gepland" : (v.soort ?? "gewoon") }))
    .toSorted((a, b) => (a.dag < b.dag ? 1 : a.dag > b.dag ? -1 : 0))
}

const laag = (tekst: string): string => (/^[A-Z]{2}/.test(tekst) ? tekst : tekst.charAt(0).toLowerCase() + tekst.slice(1))
const waarom = (reden: string): string => (reden === "" ? "" : `: ${laag(reden)}`)

function vanTreden({ treden }: Feiten): Los[] {
  return treden.map((m, i) => {
    const vorige = treden[i + 1]?.trede
    const tekst =
      vorige === undefined
        ? `Eerste meting: trede ${m.trede}`
        : vorige === m.trede
          ? `Gemeten: nog op trede ${m.trede}`
          : `Van trede ${vorige} naar trede ${m.trede}`
    return {
      dag: m.datum,
      thema: "trede",
      tekst: m.toelichting ? `${tekst}. ${m.toelichting}` : tekst,
      soort: vorige === m.trede ? "gewoon" : "groot",
      ...(m.beoordelaar && { wie: m.beoordelaar }),
    }
  })
}

function vanWerk({ dienstverbanden, plaatsingen }: Feiten): Los[] {
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

function vanTrajecten({ trajecten }: Feiten): Los[] {
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

function vanUitkeringen({ uitkeringen }: Feiten): Los[] {
  return uitkeringen.flatMap((u): Los[] => {
    const naam = naamVan(UITKERINGEN, u.soort)
    const begin: Los = { dag: u.begin, thema: "uitkering", tekst: `${naam} begint` }
    const reden = naamVan(REDENEN_EINDE_UITKERING, u.redenEinde ?? "")
    return u.einde ? [begin, { dag: u.einde, thema: "uitkering", tekst: `${naam} stopt${waarom(reden)}`, soort: "groot" }] : [begin]
  })
}

function vanGroepen({ doelgroepen, ontheffingen }: Feiten): Los[] {
  const groepen = doelgroepen.flatMap((d): Los[] => {
    const naam = laag(naamVan(DOELGROEPEN, d.doelgroep))
    const begin: Los = { dag: d.begin, thema: "doelgroep", tekst: `Doelgroep: ${naam}` }
    return d.einde ? [begin, { dag: d.einde, thema: "doelgroep", tekst: `Doelgroep ${naam} eindigt` }] : [begin]
  })
  const ontheven = ontheffingen.flatMap((o): Los[] => {
    const naam = `ontheffing (${naamVan(ONTHEFFINGEN, o.soort).toLowerCase()})`
    const begin: Los = { dag: o.begin, thema: "doelgroep", tekst: `Krijgt ${naam}` }
    const eind: Los[] = o.einde ? [{ dag: o.einde, thema: "doelgroep", tekst: `Einde ${naam}` }] : []
    const hercontrole: Los[] = o.hercontroleOp ? [{ dag: o.hercontroleOp, thema: "doelgroep", tekst: "Hercontrole van de ontheffing" }] : []
    return [begin, ...eind, ...hercontrole]
  })
  return [...groepen, ...ontheven]
}

function vanOpleidingen({ opleidingen }: Feiten): Los[] {
  return opleidingen.flatMap((o): Los[] => {
    if (!o.behaaldOp) return []
    const naam = naamVan(OPLEIDINGSNIVEAUS, o.niveau)
    const diploma = o.diploma === true ? "Diploma" : o.diploma === false ? "Opleiding zonder diploma" : "Opleiding"
    return [{ dag: o.behaaldOp, thema: "opleiding", tekst: `${diploma}: ${laag(naam)}${o.omschrijving ? ` (${o.omschrijving})` : ""}` }]
  })
}

function vanBetrokkenen({ betrokkenen }: Feiten): Los[] {
  return betrokkenen.flatMap((b): Los[] => {
    const begin: Los = { dag: b.begin, thema: "betrokken", tekst: `${b.naam} wordt betrokken als ${rolNaam(b.rol).toLowerCase()}` }
    return b.einde
      ? [begin, { dag: b.einde, thema: "betrokken", tekst: `${b.naam} (${rolNaam(b.rol).toLowerCase()}) is niet meer betrokken` }]
      : [begin]
  })
}
