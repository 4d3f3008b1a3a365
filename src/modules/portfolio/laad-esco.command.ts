import { execute } from "#platform/command"
import type { Services } from "#platform/services"
import { type Gelezen, leesEsco } from "./lees-esco.command.ts"
import { vulVakbegrippen } from "./vul-vakbegrippen.command.ts"

export interface EscoRapport {
  bestanden: string[]
  overgeslagen: string[]
  gekomen: number
  gewijzigd: number
  gegaan: number
  fouten: Gelezen["fouten"]
}

/** Takes over a folder with the files of ESCO. Throws CsvFout where nothing is readable, and what the command refuses. */
export async function laadEsco(services: Services, token: string, map: string): Promise<EscoRapport> {
  const { bestanden, overgeslagen, regels, soorten, fouten } = await leesEsco(map)
  const rapport: EscoRapport = { bestanden, overgeslagen, gekomen: 0, gewijzigd: 0, gegaan: 0, fouten }
  for (const stelsel of ["isco", "esco"] as const) {
    if (regels[stelsel].length === 0) continue
    const invoer = { stelsel, soorten: soorten[stelsel], regels: regels[stelsel] }
    const uitkomst = await execute(services, token, vulVakbegrippen, invoer, { id: crypto.randomUUID() })
    if (!uitkomst.ok) throw new Error(uitkomst.weigeringen[0]!.tekst)
    rapport.gekomen += uitkomst.waarde.gekomen
    rapport.gewijzigd += uitkomst.waarde.gewijzigd
    rapport.gegaan += uitkomst.waarde.gegaan
  }
  return rapport
}
