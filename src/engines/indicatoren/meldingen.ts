import { type Beeld, begonIn } from "./beeld.ts"
import { type Boek, GEEN_GROEP } from "./boek.ts"
import { codeVan, UITKOMSTEN_MELDING } from "./codes.ts"
import type { Melding } from "./feiten.ts"
import { VELDEN } from "./velden.ts"

const INGESTROOMD = codeVan(UITKOMSTEN_MELDING, "ingestroomd")

/**
 * INSTROOM-PCT: meldingen that were settled in the period, under the organisation that received them. A melding dated
 * on or after p is not known, whatever the day of its settlement. `zichtbaar`: whose meldingen may be counted, when not everybody's. One walk for all
 * periods, since a region has more of them than people.
 */
export function telMeldingen(beelden: readonly Beeld[], zichtbaar: Uint8Array | undefined): void {
  if (beelden.length === 0) return
  const { k, gekozen } = beelden[0]!
  for (const melding of k.registers.melding.values()) {
    if (!gekozen[melding.organisatie]) continue
    for (const { v, boek } of beelden) {
      if (melding.datum >= v.p || !begonIn(v, melding.afgehandeld)) continue
      const persoon = melding.deelnemer === null ? -1 : (k.nrVan.get(melding.deelnemer) ?? -1)
      if (!zichtbaar || zichtbaar[persoon] === 1) telMelding(boek, melding, persoon)
    }
  }
}

function telMelding(boek: Boek, { organisatie, uitkomst }: Melding, persoon: number): void {
  const veld = VELDEN["INSTROOM-PCT"]
  boek.persoon = persoon
  boek.groepen = []
  boek.tel(veld.noemer.cel, organisatie, GEEN_GROEP)
  if (uitkomst === INGESTROOMD) boek.tel(veld.aantal.cel, organisatie, GEEN_GROEP)
}
