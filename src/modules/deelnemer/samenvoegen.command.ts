import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { loadPersoon, lockPersoon } from "./persoon.sql.ts"
import { HaalUiteen, PERSOONSVELDEN, VoegSamen } from "./samenvoegen.schema.ts"
import { storeSamenvoeging, undoSamenvoeging } from "./samenvoegen.sql.ts"

/** Two files on one person become one. What stood in both and differs was chosen; the other file's number stays known. */
export const voegSamen = command({
  naam: "voeg-samen",
  recht: "samenvoegen",
  invoer: VoegSamen,
  async run({ tx, vandaag, opdrachtId, audit }, { deelnemerId, anderId, velden, rijen }) {
    for (const id of [deelnemerId, anderId].toSorted()) await lockPersoon(tx, id)
    const ander = await loadPersoon(tx, anderId, vandaag)
    if (!ander) return geweigerd(WEIGERINGEN["niet_gevonden"]!)
    const gekozen = Object.fromEntries(PERSOONSVELDEN.filter(v => velden.includes(v)).map(v => [KOLOM[v] ?? v, ander[v]]))
    const code = await storeSamenvoeging(tx, opdrachtId, {
      blijft: deelnemerId,
      weg: anderId,
      velden: { ...gekozen, adres: velden.includes("adres") },
      vanWeg: rijen.filter(r => r !== ""),
      periodes: velden.includes("verantwoordelijk"),
    })
    if (code) return geweigerd(WEIGERINGEN[code]!)
    audit({
      deelnemerId,
      samenvoeging: opdrachtId,
      weg: anderId,
      velden: velden.filter(v => v !== ""),
      rijen: rijen.filter(r => r !== "").length,
    })
    return akkoord({ deelnemerId })
  },
})

/** Takes a file out again that was joined with this one. */
export const haalUiteen = command({
  naam: "haal-uiteen",
  recht: "samenvoegen",
  invoer: HaalUiteen,
  vrijeTekst: ["reden"],
  async run({ tx, audit }, { deelnemerId, samenvoegingId, reden }) {
    await lockPersoon(tx, deelnemerId)
    const code = await undoSamenvoeging(tx, deelnemerId, samenvoegingId, reden)
    if (code) return geweigerd(WEIGERINGEN[code]!)
    audit({ deelnemerId, samenvoeging: samenvoegingId })
    return akkoord({ deelnemerId })
  },
})

/** Columns that the page calls otherwise. */
const KOLOM: Partial<Record<string, string>> = { overledenOp: "overleden_op" }
export const WEIGERINGEN: Record<string, Weigering> = {
  niet_gevonden: { code: "niet_gevonden", tekst: "Dit is niet gevonden, of u bent niet bij beide dossiers betrokken." },
  niet_alles: {
    code: "niet_alles",
    tekst: "U ziet niet alles van beide dossiers, en zou kiezen over wat u niet ziet. Vraag een lezer van het afgeschermde deel.",
  },
  beperkt: {
    code: "beperkt",
    tekst:
      "Bij een van de twee is bezwaar gemaakt of wordt betwist wat er staat. Samenvoegen laat anderen meer lezen; dat kan weer als het is afgehandeld.",
  },
  bsn_anders: {
    code: "bsn_anders",
    tekst: "De twee dossiers hebben een verschillend burgerservicenummer: het zijn twee mensen, of een nummer is fout.",
  },
  overdracht: {
    code: "overdracht",
    tekst: "Een van de twee is aangeboden aan een andere organisatie. Wacht het antwoord af, of trek het aanbod in.",
  },
  verhuisd: {
    code: "verhuisd",
    tekst: "Sinds het samenvoegen werd een andere organisatie verantwoordelijk. Dan kan het niet meer uiteen.",
  },
  later: { code: "later", tekst: "Later is er nog een dossier bijgekomen. Haal dat er eerst uit." },
  bezet: { code: "bezet", tekst: "Sinds het samenvoegen is iets vastgelegd waar een oude regel moet terugkomen. Trek dat eerst in." },
}
