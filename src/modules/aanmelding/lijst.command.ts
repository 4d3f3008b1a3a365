import { akkoord, geweigerd, type Uitkomst, type Weigering } from "#begrippen/uitkomst"
import { beoordeelDubbel, beoordeelGeboortedatum, loadDubbelen } from "#modules/deelnemer"
import { leesTabel, type Tabelrij } from "#modules/verkeer"
import { auditApart } from "#platform/audit"
import { leesDatum } from "#platform/celwaarde"
import { command } from "#platform/command"
import type { Tx } from "#platform/db"
import { logLooks } from "#platform/inzage"
import type { Services } from "#platform/services"
import { loadLijktOp } from "./aanmelding.sql.ts"
import { storeAanmelding, storeVerwijzing } from "./bewaar.sql.ts"
import { heeftBsn, type Keuring, kopFout, LIJST_HOOGSTENS, LIJSTKOLOMMEN, tweedeKeer } from "./lijst.rules.ts"
import { Lijstrij, MeldLijstAan, VerwijsLijst } from "./lijst.schema.ts"
import { loadEerderVerwezen } from "./lijst.sql.ts"
import { naamVan } from "./meld-aan.command.ts"

/** By whom the list comes: a partner hears nothing of who is known, staff of the organisation do. */
export type Plek = "verwijzen" | "aanmelden"

export interface Gekeurd {
  goed: Lijstrij[]
  fout: Keuring[]
}
/** With whom was found behind the lines that were refused: the sender hears that they are known, and that is a look. */
interface Gezien extends Gekeurd {
  bekend: string[]
}

/** Reads a list and judges it; nothing is kept and nobody is signed up. */
export async function keurLijst(
  services: Services,
  token: string | null,
  plek: Plek,
  bestand: { naam: string; bytes: Buffer },
): Promise<Uitkomst<Gekeurd>> {
  const tabel = await leesTabel(services, bestand, LIJST_HOOGSTENS)
  if (!tabel.ok) return tabel
  const kop = kopFout(tabel.waarde.kolommen)
  if (kop !== null) return geweigerd({ code: "kop", veld: "bestand", tekst: kop })
  if (tabel.waarde.rijen.length === 0)
    return geweigerd({ code: "leeg", veld: "bestand", tekst: "Er staat niemand in deze lijst, alleen de namen van de kolommen." })
  const fout: Keuring[] = []
  const gelezen: Lijstrij[] = []
  for (const rij of tabel.waarde.rijen) {
    const uitkomst = leesRij(rij)
    if ("fouten" in uitkomst) fout.push(uitkomst)
    else gelezen.push(uitkomst)
  }
  const gekeurd = await services.db.inRol("app", token, async tx => {
    const gezien = await keurRijen(tx, plek, gelezen, services.vandaag())
    if (gezien.bekend.length > 0) await logLooks(tx, "P1", WAAR[plek], ["C26", "C01"], gezien.bekend)
    return gezien
  })
  // A list can be sent to see who is known: that it was, and with how many, stands in the log.
  const gegevens = { aantal: tabel.waarde.rijen.length, goed: gekeurd.goed.length }
  await auditApart(services.db, token, { handeling: "keur-lijst", uitkomst: "akkoord", gegevens })
  return akkoord({ goed: gekeurd.goed, fout: [...fout, ...gekeurd.fout].toSorted((a, b) => a.regel - b.regel) })
}

function leesRij({ regel, cellen, mislukt }: Tabelrij): Lijstrij | Keuring {
  const kapot = LIJSTKOLOMMEN.filter(k => mislukt.includes(k.naam)).map(k => formuleFout(k.naam))
  if (kapot.length > 0) return { regel, fouten: kapot }
  const waarden = LIJSTKOLOMMEN.map(({ naam }) => [naam, naam === "geboortedatum" ? leesDatum(cellen[naam] ?? "") : (cellen[naam] ?? "")])
  const gelezen = Lijstrij.safeParse({ regel, ...Object.fromEntries(waarden) })
  return gelezen.success ? gelezen.data : { regel, fouten: gelezen.error.issues.map(i => i.message) }
}

/** What stands in the log of looks for the page. */
const WAAR = { verwijzen: "/verwijzen/lijst", aanmelden: "/aanmeldingen/lijst" } as const

/** What one row alone does not tell: a date, a BSN where none belongs, and who is here already. */
async function keurRijen(tx: Tx, plek: Plek, rijen: readonly Lijstrij[], vandaag: string): Promise<Gezien> {
  const weer = tweedeKeer(rijen)
  const al = plek === "verwijzen" ? await loadEerderVerwezen(tx, rijen) : new Map<number, string>()
  const gekeurd: Gezien = { goed: [], fout: [], bekend: [...new Set(al.values())] }
  for (const rij of rijen) {
    const fouten = beoordeelGeboortedatum(rij.geboortedatum, vandaag, vandaag).map(w => w.tekst)
    if (heeftBsn([rij.voornaam, rij.tussenvoegsel, rij.achternaam, rij.email, rij.kenmerk, rij.vraag])) fouten.push(GEEN_BSN)
    if (weer.has(rij.regel)) fouten.push("Deze persoon staat al eerder in de lijst.")
    if (al.has(rij.regel)) fouten.push("Uw organisatie meldde deze persoon al aan.")
    if (plek === "aanmelden" && fouten.length === 0) {
      const lijken = await lijktOp(tx, rij)
      if (lijken.length > 0) fouten.push("Lijkt op iemand die u al kent. Meld deze persoon zelf aan: dan ziet u op wie.")
      gekeurd.bekend.push(...lijken)
    }
    if (fouten.length > 0) gekeurd.fout.push({ regel: rij.regel, fouten })
    else gekeurd.goed.push(rij)
  }
  return gekeurd
}

/** Who waits or has a file and is so like this one that the line is refused. */
async function lijktOp(tx: Tx, rij: Lijstrij): Promise<string[]> {
  const naam = naamVan(rij)
  const gevonden = [...(await loadLijktOp(tx, naam, rij.geboortedatum)), ...(await loadDubbelen(tx, naam, rij.geboortedatum))]
  return beoordeelDubbel(gevonden, false).ok ? [] : gevonden.map(g => g.id)
}

/** Of each of them; a list has no column for a language. */
const ALLEN = { groep: "pro_vso", voertaal: null } as const

/** A school signs its school leavers up at once, each as a referral of its own. */
export const verwijsLijst = command({
  naam: "verwijs-lijst",
  recht: "verwijzen",
  invoer: VerwijsLijst,
  async run({ tx, vandaag, audit }, { lijst, organisatieId }) {
    const { goed, fout } = await keurRijen(tx, "verwijzen", lijst, vandaag)
    if (fout.length > 0) return geweigerd(VERANDERD)
    for (const { regel: _regel, ...rij } of goed) {
      const code = await storeVerwijzing(tx, { ...rij, ...ALLEN, id: crypto.randomUUID(), ontvangenOp: vandaag }, organisatieId)
      if (code)
        return geweigerd({ code, veld: "organisatieId", tekst: "Deze gemeente neemt hier geen mensen aan. Kies een andere, of bel haar." })
    }
    audit({ aantal: goed.length })
    return akkoord({ aantal: goed.length })
  },
})

/** Staff take in the list that a school sent them. */
export const meldLijstAan = command({
  naam: "meld-lijst-aan",
  recht: "aanmelden",
  invoer: MeldLijstAan,
  async run({ tx, vandaag, audit }, { lijst }) {
    const { goed, fout } = await keurRijen(tx, "aanmelden", lijst, vandaag)
    if (fout.length > 0) return geweigerd(VERANDERD)
    for (const { regel: _regel, kenmerk: _kenmerk, ...rij } of goed) {
      const code = await storeAanmelding(tx, { ...rij, ...ALLEN, weg: "lijst", id: crypto.randomUUID(), ontvangenOp: vandaag })
      if (code) return geweigerd({ code, tekst: "Uw organisatie neemt zo geen mensen aan. Vraag uw beheerder." })
    }
    audit({ aantal: goed.length })
    return akkoord({ aantal: goed.length })
  },
})

const formuleFout = (kolom: string): string =>
  `Bij ${kolom} staat een formule die op niets uitkomt. Open het rekenblad, laat het rekenen en sla het op, of typ het over.`
const GEEN_BSN = "Er staat een BSN in deze rij. Haal het weg: aanmelden gaat zonder."
const VERANDERD: Weigering = {
  code: "veranderd",
  tekst: "Sinds de controle is er iets veranderd: iemand is al aangemeld, of een rij klopt niet meer. Kies het bestand opnieuw.",
}
