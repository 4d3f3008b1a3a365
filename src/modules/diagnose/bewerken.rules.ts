import { akkoord, geweigerd, type Uitkomst } from "#begrippen/uitkomst"
import type { Definitie, Onderdeel, Optie, SoortVraag, Vraag } from "./instrument.rules.ts"

/** A question as the editor's form has it: its answers as lines of text. */
export interface BewerkteVraag {
  code: string | null
  vraag: string
  soort: SoortVraag | null
  antwoorden: string | null
  levert: string | null
  thema: string | null
  verplicht: boolean
}
export interface BewerktOnderdeel {
  titel: string
  uitleg: string | null
  vragen: readonly BewerkteVraag[]
}

const MET_ANTWOORDEN: readonly SoortVraag[] = ["keuze", "niveau", "plaatjes", "afvinklijst"]

/** The answers of a question as one reads them: one a line. */
export const antwoordRegels = (vraag: Vraag): string => (vraag.opties ?? []).map(o => o.tekst).join("\n")

/**
 * A draft with one section as it was edited. A question and an answer that were there keep their code, so that results of two versions
 * can be laid beside each other; what else a question had (plain words, limits, discussing) stays too.
 */
export function metOnderdeel(definitie: Definitie, code: string, nieuw: BewerktOnderdeel): Uitkomst<Definitie> {
  const oud = definitie.onderdelen.find(o => o.code === code)
  const bezet = new Set(definitie.onderdelen.flatMap(o => o.vragen.map(v => v.code)))
  const vragen: Vraag[] = []
  for (const [nr, bewerkt] of nieuw.vragen.entries()) {
    if (bewerkt.vraag === "") continue
    const vorige = oud?.vragen.find(v => v.code === bewerkt.code)
    const gelezen = leesVraag(bewerkt, vorige, bezet)
    if (!gelezen.ok) return geweigerd(...gelezen.weigeringen.map(w => ({ ...w, veld: `vragen.${nr}.${w.veld}` })))
    bezet.add(gelezen.waarde.code)
    vragen.push(gelezen.waarde)
  }
  const rest = definitie.onderdelen.filter(o => o !== oud)
  // Emptied as a question is: it goes, but for the last.
  if (vragen.length === 0 && oud && rest.length > 0) return akkoord({ onderdelen: rest })
  if (vragen.length === 0) return geweigerd({ code: "leeg", tekst: "Een instrument heeft minstens één vraag. Vul er een in." })
  const onderdeel: Onderdeel = { code, titel: nieuw.titel, ...(nieuw.uitleg ? { uitleg: nieuw.uitleg } : {}), vragen }
  return akkoord({ onderdelen: oud ? definitie.onderdelen.map(o => (o === oud ? onderdeel : o)) : [...definitie.onderdelen, onderdeel] })
}

function leesVraag(bewerkt: BewerkteVraag, vorige: Vraag | undefined, bezet: ReadonlySet<string>): Uitkomst<Vraag> {
  const { vraag, soort, verplicht, levert, thema } = bewerkt
  if (soort === null) return geweigerd({ code: "soort", veld: "soort", tekst: "Kies een soort vraag." })
  const opties = MET_ANTWOORDEN.includes(soort) ? leesOpties(bewerkt.antwoorden, vorige) : null
  if (opties !== null && opties.length < 2)
    return geweigerd({ code: "antwoorden", veld: "antwoorden", tekst: "Schrijf minstens twee antwoorden, elk op een eigen regel." })
  const { verplicht: _v, levert: _l, thema: _t, opties: _o, onbevestigd, ...rest } = vorige ?? { code: vrijeCode("vraag", bezet) }
  return akkoord({
    ...rest,
    vraag,
    soort,
    ...(onbevestigd && vraag === vorige?.vraag ? { onbevestigd } : {}),
    ...(opties === null ? {} : { opties }),
    ...(verplicht ? { verplicht } : {}),
    ...(levert ? { levert } : {}),
    ...(levert && thema ? { thema } : {}),
  })
}

function leesOpties(regels: string | null, vorige: Vraag | undefined): Optie[] {
  const opties: Optie[] = []
  for (const tekst of (regels ?? "").split("\n").map(r => r.trim())) {
    if (tekst === "" || opties.some(o => o.tekst === tekst)) continue
    const bezet = new Set([...opties, ...(vorige?.opties ?? [])].map(o => o.code))
    opties.push({ code: vorige?.opties?.find(o => o.tekst === tekst)?.code ?? vrijeCode("a", bezet), tekst })
  }
  return opties
}

function vrijeCode(stam: string, bezet: ReadonlySet<string>): string {
  let nr = bezet.size + 1
  while (bezet.has(`${stam}${nr}`)) nr += 1
  return `${stam}${nr}`
}

/** The code of a section that is added. */
export const nieuwOnderdeelCode = ({ onderdelen }: Definitie): string => vrijeCode("deel", new Set(onderdelen.map(o => o.code)))
