import type { Weigering } from "#begrippen/uitkomst"
import { execute } from "#platform/command"
import { type Answer, page, type PageRequest, seeOther, transfer, type TransferRequest } from "#platform/page"
import { bestandVan } from "./bestanden.command.ts"
import { bewaarVertaling } from "./bewaar-vertaling.command.ts"
import { ImportFout } from "./keur-bestanden.command.ts"
import { loadOverdracht, type Overdracht } from "./overdracht.sql.ts"
import { onleesbaarPagina, vertaalInhoud, type VertaalData } from "./vertaal.view.tsx"
import { bezwarenVan } from "./vertaalbezwaar.rules.ts"
import { type Bestandsregel, type Bronbeeld, DELEN, type Deel, deelNummer, leesWaarden } from "./vertaling.rules.ts"
import { loadInvoercodes, loadVertalingen } from "./vertaling.sql.ts"
import { bekijk, maakVoorbeeld, metBron, raadBestanden, raadRegel } from "./voorbeeld.command.ts"

const PAD = "/invoer/:overdracht/vertalen"

interface Werk {
  overdracht: Overdracht
  /** Of the organisations that one may import for. */
  codes: string[]
}

async function loadWerk({ tx, params }: Pick<PageRequest<unknown>, "tx" | "params">): Promise<Werk | null> {
  const overdracht = await loadOverdracht(tx, "in", params["overdracht"]!)
  return overdracht?.stand === "vertalen" ? { overdracht, codes: await loadInvoercodes(tx) } : null
}

/** Says of each column of ours where it comes from; proposed by name, and as it was kept for this source. */
export const vertaalPagina = page<VertaalData | { overdracht: Overdracht; fout: string }>({
  path: PAD,
  recht: "invoer",
  inzage: "geen",
  async load(request) {
    const werk = await loadWerk(request)
    if (!werk) return null
    const { overdracht, codes } = werk
    const bewaard = (await loadVertalingen(request.tx, overdracht.bron ?? "")).flatMap(v => v.regels)
    try {
      return await metBron(request.services, overdracht, async bron => {
        const beeld = await bekijk(bron)
        const past = bewaard.filter(r => r.kolommen.every(k => k.uit === null || beeld.kolommen.includes(k.uit)))
        const regels = past.length > 0 ? past : raadBestanden(beeld).map(b => raadRegel(b, beeld, codes))
        return { ...werk, beeld, regels, voorbeelden: [], fouten: [] }
      })
    } catch (fout) {
      if (!(fout instanceof ImportFout)) throw fout
      return { overdracht, fout: fout.message }
    }
  },
  view: data => ("fout" in data ? onleesbaarPagina(data.overdracht, data.fout) : vertaalInhoud(data)),
})

/** Shows other files, or the first rows as they would become, or keeps it all and has the file checked. */
export const vertaalKeuze = transfer<Werk>({
  methode: "post",
  path: PAD,
  recht: "invoer",
  inzage: "geen",
  load: loadWerk,
  send: kies,
})

async function kies({ overdracht, codes }: Werk, { raw, services, token }: TransferRequest): Promise<Answer> {
  const velden = await raw.formData()
  const doe = velden.get("doe")
  return metBron(services, overdracht, async bron => {
    const beeld = await bekijk(bron)
    const gelezen = doelen(velden).map(b =>
      velden.has(`uit.${b}.${bestandVan(b).kolommen[0]!.naam}`) ? leesRegel(b, velden) : raadRegel(b, beeld, codes),
    )
    const regels = deelNummer(gelezen, vraagtNummer)
    const fouten = doe === "bewaar" ? await bewaarRegels(regels, beeld) : []
    if (fouten === null) return seeOther(`/invoer/${overdracht.id}`)
    const voorbeelden = doe === "voorbeeld" ? await Promise.all(regels.map(r => maakVoorbeeld(bron, r))) : []
    return { pagina: vertaalInhoud({ overdracht, codes, beeld, regels, voorbeelden, fouten }), status: fouten.length > 0 ? 422 : 200 }
  })

  /** Null: kept, and the file is being checked. */
  async function bewaarRegels(regels: Bestandsregel[], beeld: Bronbeeld): Promise<Weigering[] | null> {
    const bezwaren = regels.flatMap(r => bezwarenVan(r, bestandVan(r.bestand).kolommen, beeld).map(tekst => `${r.bestand}.csv: ${tekst}`))
    if (bezwaren.length > 0) return bezwaren.map(tekst => ({ code: "invoer", tekst }))
    const gevuld = regels.map(r => ({ ...r, kolommen: r.kolommen.filter(k => k.uit !== null || k.vast !== "") }))
    const uitkomst = await execute(
      services,
      token,
      bewaarVertaling,
      { overdracht: overdracht.id, regels: gevuld },
      { id: crypto.randomUUID() },
    )
    return uitkomst.ok ? null : uitkomst.weigeringen
  }
}

const vraagtNummer = (bestand: string): boolean => bestandVan(bestand).kolommen.some(k => k.naam === "deelnemer_nr" && k.verplicht)

const doelen = (velden: FormData): string[] =>
  velden.getAll("doel").filter((b): b is string => typeof b === "string" && bestandVan(b) !== undefined)

/** The rule for one file as the form has it; columns that nothing fills are left out, so that what is stored stays. */
function leesRegel(bestand: string, velden: FormData): Bestandsregel {
  const tekst = (soort: string, kolom: string): string => {
    const waarde = velden.get(`${soort}.${bestand}.${kolom}`)
    return typeof waarde === "string" ? waarde.trim() : ""
  }
  const kolommen = bestandVan(bestand).kolommen.map(({ naam }) => ({
    kolom: naam,
    uit: tekst("uit", naam) || null,
    vast: tekst("vast", naam),
    deel: DELEN.find((d): d is Deel => d === tekst("deel", naam)) ?? ("geheel" as const),
    waarden: leesWaarden(tekst("waarden", naam)),
  }))
  return { bestand, kolommen: kolommen.filter(k => k.uit !== null || k.vast !== "") }
}
