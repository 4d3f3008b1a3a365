import { naamVan } from "#begrippen/code"
import { DOELGROEPEN } from "#begrippen/doelgroep"
import { ONTHEFFINGEN } from "#begrippen/ontheffing"
import { OPLEIDINGSNIVEAUS } from "#begrippen/opleiding"
import { rolNaam } from "#begrippen/rol"
import { REDENEN_EINDE_UITKERING, UITKERINGEN } from "#begrippen/uitkering"
import type { Feiten } from "./feiten.rules.ts"
import { laag, type Los, waarom } from "./voorval.rules.ts"

export function vanUitkeringen({ uitkeringen }: Feiten): Los[] {
  return uitkeringen.flatMap((u): Los[] => {
    const naam = naamVan(UITKERINGEN, u.soort)
    const begin: Los = { dag: u.begin, thema: "uitkering", tekst: `${naam} begint` }
    const reden = naamVan(REDENEN_EINDE_UITKERING, u.redenEinde ?? "")
    return u.einde ? [begin, { dag: u.einde, thema: "uitkering", tekst: `${naam} stopt${waarom(reden)}`, soort: "groot" }] : [begin]
  })
}

export function vanGroepen({ doelgroepen, ontheffingen }: Feiten): Los[] {
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

export function vanOpleidingen({ opleidingen }: Feiten): Los[] {
  return opleidingen.flatMap((o): Los[] => {
    if (!o.behaaldOp) return []
    const naam = naamVan(OPLEIDINGSNIVEAUS, o.niveau)
    const diploma = o.diploma === true ? "Diploma" : o.diploma === false ? "Opleiding zonder diploma" : "Opleiding"
    return [{ dag: o.behaaldOp, thema: "opleiding", tekst: `${diploma}: ${laag(naam)}${o.omschrijving ? ` (${o.omschrijving})` : ""}` }]
  })
}

export function vanBetrokkenen({ betrokkenen }: Feiten): Los[] {
  return betrokkenen.flatMap((b): Los[] => {
    const begin: Los = { dag: b.begin, thema: "betrokken", tekst: `${b.naam} wordt betrokken als ${rolNaam(b.rol).toLowerCase()}` }
    return b.einde
      ? [begin, { dag: b.einde, thema: "betrokken", tekst: `${b.naam} (${rolNaam(b.rol).toLowerCase()}) is niet meer betrokken` }]
      : [begin]
  })
}
