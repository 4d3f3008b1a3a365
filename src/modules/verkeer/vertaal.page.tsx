import type { Weigering } from "#begrippen/uitkomst"
import { execute } from "#platform/command"
import { type Answer, page, type PageRequest, seeOther, transfer, type TransferRequest } from "#platform/page"
import { bestandVan } from "./bestanden.command.ts"
import { bewaarVertaling } from "./bewaar-vertaling.command.ts"
import { ImportFout } from "./keur-bestanden.command.ts"
import { loadOverdracht, type Overdracht } from "./overdracht.sql.ts"
import { onleesbaarPagina, vertaalInhoud, type VertaalData } from "./vertaal.view.tsx"
import { type Bestandsregel, DELEN, type Deel, leesWaarden } from "./vertaling.rules.ts"
import { loadVertalingen } from "./vertaling.sql.ts"
import { bekijk, maakVoorbeeld, metBron, raadBestanden, raadRegel } from "./voorbeeld.command.ts"

const PAD = "/invoer/:overdracht/vertalen"

async function loadWerk({ tx, params }: Pick<PageRequest<unknown>, "tx" | "params">): Promise<Overdracht | null> {
  const overdracht = await loadOverdracht(tx, "in", params["overdracht"]!)
  return overdracht?.stand === "vertalen" ? overdracht : null
}

/** Says of each column of ours where it comes from; proposed by name, and as it was kept for this source. */
export const vertaalPagina = page<VertaalData | { overdracht: Overdracht; fout: string }>({
  path: PAD,
  recht: "invoer",
  inzage: "geen",
  async load(request) {
    const overdracht = await loadWerk(request)
    if (!overdracht) return null
    const bewaard = (await loadVertalingen(request.tx, overdracht.bron ?? "")).flatMap(v => v.regels)
    try {
      return await metBron(request.services, overdracht, async bron => {
        const beeld = await bekijk(bron)
        const past = bewaard.filter(r => r.kolommen.every(k => k.uit === null || beeld.kolommen.includes(k.uit)))
        const regels = past.length > 0 ? past : raadBestanden(beeld).map(b => raadRegel(b, beeld))
        return { overdracht, beeld, regels, voorbeelden: [], fouten: [] }
      })
    } catch (fout) {
      if (!(fout instanceof ImportFout)) throw fout
      return { overdracht, fout: fout.message }
    }
  },
  view: data => ("fout" in data ? onleesbaarPagina(data.overdracht, data.fout) : vertaalInhoud(data)),
})

/** Shows other files, or the first rows as they would become, or keeps it all and has the file checked. */
export const vertaalKeuze = transfer<Overdracht>({
  methode: "post",
  path: PAD,
  recht: "invoer",
  inzage: "geen",
  load: loadWerk,
  send: kies,
})

async function kies(overdracht: Overdracht, { raw, services, token }: TransferRequest): Promise<Answer> {
  const velden = await raw.formData()
  const doe = velden.get("doe")
  let fouten: Weigering[] = []
  if (doe === "bewaar") {
    const regels = doelen(velden).map(b => leesRegel(b, velden))
    const uitkomst = await execute(services, token, bewaarVertaling, { overdracht: overdracht.id, regels }, { id: crypto.randomUUID() })
    if (uitkomst.ok) return seeOther(`/invoer/${overdracht.id}`)
    fouten = uitkomst.weigeringen
  }
  const pagina = await metBron(services, overdracht, async bron => {
    const beeld = await bekijk(bron)
    const regels = doelen(velden).map(b =>
      velden.has(`uit.${b}.${bestandVan(b).kolommen[0]!.naam}`) ? leesRegel(b, velden) : raadRegel(b, beeld),
    )
    const voorbeelden = doe === "voorbeeld" ? await Promise.all(regels.map(r => maakVoorbeeld(bron, r))) : []
    return vertaalInhoud({ overdracht, beeld, regels, voorbeelden, fouten })
  })
  return { pagina, status: fouten.length > 0 ? 422 : 200 }
}

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
