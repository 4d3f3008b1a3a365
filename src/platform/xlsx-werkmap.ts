import { posix } from "node:path"
import { type Archief, ArchiefFout, type Deel } from "./archief.ts"
import { leesXml } from "./xml-lezer.ts"
import { ontcijfer, type Opmaak, opmaakVan } from "./xlsx-cel.ts"

/** A sheet as the workbook names it. */
export interface Blad {
  naam: string
  verborgen: boolean
  deel: Deel
}

/** A workbook, opened: its sheets, and what their cells refer to. */
export interface Werkmap {
  bladen: Blad[]
  vanaf1904: boolean
  teksten: readonly string[]
  opmaken: readonly Opmaak[]
}

const HOOGSTENS = { bladen: 200, teksten: 2_000_000, tekens: 32_000_000, opmaken: 100_000 }

/** Opens a workbook in an archive. Throws ArchiefFout for what is none, and for one with programs in it. */
export async function openWerkmap(archief: Archief): Promise<Werkmap> {
  const delen = new Map<string, Deel>()
  for (const deel of archief.delen) {
    const naam = deel.naam.toLowerCase()
    if (delen.has(naam)) throw new ArchiefFout(`Het bevat twee keer hetzelfde deel. ${OPNIEUW}`)
    delen.set(naam, deel)
  }
  for (const naam of delen.keys())
    if (naam.endsWith("vbaproject.bin")) throw new ArchiefFout("Het bevat macro's. Sla het op als Excel-werkmap zonder macro's (.xlsx).")
  const begin = await leesVerwijzingen(delen, "_rels/.rels")
  const kern = [...begin.values()].find(v => v.soort.endsWith("/officeDocument"))?.doel ?? "xl/workbook.xml"
  if (!delen.has(kern.toLowerCase()) || !kern.toLowerCase().endsWith(".xml")) throw new ArchiefFout(soortFout(delen))
  const verwijzingen = await leesVerwijzingen(delen, posix.join(posix.dirname(kern), "_rels", `${posix.basename(kern)}.rels`))
  const deelVan = (soort: string): Deel | undefined =>
    delen.get([...verwijzingen.values()].find(v => v.soort.endsWith(`/${soort}`))?.doel.toLowerCase() ?? "")
  const { bladen, vanaf1904 } = await leesBladen(delen.get(kern.toLowerCase())!, id =>
    delen.get(verwijzingen.get(id)?.doel.toLowerCase() ?? ""),
  )
  return { bladen, vanaf1904, teksten: await leesTeksten(deelVan("sharedStrings")), opmaken: await leesOpmaken(deelVan("styles")) }
}

const OPNIEUW = "Open het rekenblad, sla het opnieuw op als Excel-werkmap (.xlsx) en stuur het nog eens."

function soortFout(delen: ReadonlyMap<string, Deel>): string {
  if (delen.has("xl/workbook.bin")) return "Dit is een binaire werkmap (.xlsb). Sla haar op als Excel-werkmap (.xlsx)."
  if (delen.has("mimetype") && delen.has("content.xml"))
    return "Dit is een OpenDocument-rekenblad (.ods). Sla het op als Excel-werkmap (.xlsx)."
  return `Dit is geen Excel-werkmap. ${OPNIEUW}`
}

async function hoor(deel: Deel, oor: Parameters<typeof leesXml>[1]): Promise<void> {
  for await (const _ of leesXml(deel.lees(), oor)) void _
}

/** What a part refers to inside the archive; what lies outside is never asked for. */
async function leesVerwijzingen(delen: ReadonlyMap<string, Deel>, pad: string): Promise<Map<string, { soort: string; doel: string }>> {
  const gevonden = new Map<string, { soort: string; doel: string }>()
  const deel = delen.get(pad.toLowerCase())
  if (!deel) return gevonden
  const map = posix.dirname(posix.dirname(pad))
  await hoor(deel, {
    open(naam, a) {
      if (naam !== "Relationship" || a["TargetMode"] === "External" || gevonden.size >= 1_000) return
      const doel = (a["Target"] ?? "").startsWith("/") ? a["Target"]!.slice(1) : posix.join(map, a["Target"] ?? "")
      gevonden.set(a["Id"] ?? "", { soort: a["Type"] ?? "", doel })
    },
  })
  return gevonden
}

async function leesBladen(kern: Deel, deelVan: (id: string) => Deel | undefined): Promise<{ bladen: Blad[]; vanaf1904: boolean }> {
  const bladen: Blad[] = []
  let vanaf1904 = false
  await hoor(kern, {
    open(naam, a) {
      if (naam === "workbookPr") vanaf1904 = a["date1904"] === "1" || a["date1904"] === "true"
      if (naam !== "sheet") return
      const id = Object.entries(a).find(([sleutel]) => sleutel === "id" || sleutel.endsWith(":id"))?.[1] ?? ""
      const deel = deelVan(id)
      if (!deel) throw new ArchiefFout(`Het werkblad ${(a["name"] ?? "").slice(0, 40)} ontbreekt in het bestand. ${OPNIEUW}`)
      if (bladen.push({ naam: a["name"] ?? "", verborgen: (a["state"] ?? "visible") !== "visible", deel }) > HOOGSTENS.bladen)
        throw new ArchiefFout(`Er zijn meer dan ${HOOGSTENS.bladen} werkbladen. Houd alleen de bladen over die u wilt inlezen.`)
    },
  })
  if (bladen.length === 0) throw new ArchiefFout(`Er zit geen werkblad in. ${OPNIEUW}`)
  return { bladen, vanaf1904 }
}

/** The texts that cells name by number; what only tells how to pronounce one is left out. */
async function leesTeksten(deel: Deel | undefined): Promise<string[]> {
  const teksten: string[] = []
  if (!deel) return teksten
  let tekst = ""
  let luister = false
  let uitspraak = false
  let tekens = 0
  await hoor(deel, {
    open(naam) {
      if (naam === "si") tekst = ""
      if (naam === "rPh") uitspraak = true
      luister = naam === "t" && !uitspraak
    },
    tekst(stuk) {
      if (!luister) return
      tekst += stuk
      if ((tekens += stuk.length) > HOOGSTENS.tekens) throw new ArchiefFout(TE_VEEL_TEKST)
    },
    sluit(naam) {
      if (naam === "t") luister = false
      if (naam === "rPh") uitspraak = false
      if (naam === "si" && teksten.push(ontcijfer(tekst)) > HOOGSTENS.teksten) throw new ArchiefFout(TE_VEEL_TEKST)
    },
  })
  return teksten
}
const TE_VEEL_TEKST =
  "Er staan te veel verschillende teksten in voor één werkmap. Verdeel de bladen over meer bestanden, of sla ze op als CSV UTF-8."

/** How each style of the workbook shows a number. */
async function leesOpmaken(deel: Deel | undefined): Promise<Opmaak[]> {
  const codes = new Map<number, string>()
  const opmaken: Opmaak[] = []
  if (!deel) return opmaken
  let inCellen = false
  await hoor(deel, {
    open(naam, a) {
      if (naam === "numFmt" && codes.size < HOOGSTENS.opmaken) codes.set(Number(a["numFmtId"]), (a["formatCode"] ?? "").slice(0, 300))
      if (naam === "cellXfs") inCellen = true
      if (naam === "xf" && inCellen && opmaken.length < HOOGSTENS.opmaken)
        opmaken.push(opmaakVan(Number(a["numFmtId"] ?? 0), codes.get(Number(a["numFmtId"] ?? 0))))
    },
    sluit(naam) {
      if (naam === "cellXfs") inCellen = false
    },
  })
  return opmaken
}
