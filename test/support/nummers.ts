import { TABLES } from "./house.ts"
import type { TestRegio } from "./regio.ts"
import type { Willekeur } from "./willekeur.ts"

interface Nummer {
  id: string
  deelnemerId: string | null
}

/** The ids of every row that an address or a body can name, by table. */
export class Nummers {
  readonly #per: ReadonlyMap<string, readonly Nummer[]>
  constructor(per: ReadonlyMap<string, readonly Nummer[]>) {
    this.#per = per
  }

  /** All tables that know their rows by an id; a table that comes in later is in here by itself. */
  static async lees(regio: TestRegio): Promise<Nummers> {
    const tabellen = await regio.alsEigenaar<{ tabel: string; mens: boolean }>(
      `select table_name as tabel, bool_or(column_name = 'deelnemer_id') as mens from information_schema.columns join pg_tables t on t.tablename = table_name
       where table_schema = 'public' and t.schemaname = 'public' group by 1 having bool_or(column_name = 'id' and data_type = 'uuid')`,
    )
    const vraag = tabellen.map(
      ({ tabel, mens }) => `select '${tabel}' as tabel, id, ${mens ? "deelnemer_id" : "null::uuid"} as "deelnemerId" from ${tabel}`,
    )
    const rijen = await regio.alsEigenaar<Nummer & { tabel: string }>(vraag.join(" union all "))
    return new Nummers(Map.groupBy(rijen, r => r.tabel))
  }

  /** The tables that a parameter can mean: named as it is (doelId: plandoel), or, or kept by the module, that stands before it (…/uitkeringen/:feitId). */
  tabellenVan(parameter: string, pad: string): string[] {
    const stam = parameter.replace(/Id$/, "").toLowerCase()
    const ervoor = new RegExp(`([^/]+)/[:{]${parameter}\\b`).exec(pad)?.[1] ?? ""
    const hoort = (naam: string) => ervoor.startsWith(naam) || ervoor.startsWith(naam.slice(0, -1))
    const namen = [...this.#per.keys()]
    const genoemd = namen.filter(t => t.endsWith(stam) || t.startsWith(`${stam}_`) || stam.endsWith(t))
    if (genoemd.length > 0) return genoemd
    const ernaast = namen.filter(hoort)
    return ernaast.length > 0 ? ernaast : namen.filter(t => Object.entries(TABLES).some(([m, eigen]) => hoort(m) && eigen.includes(t)))
  }

  /** All for this parameter that are about this person; where no table is about anybody, all. */
  van(parameter: string, pad: string, deelnemerId: string): string[] {
    const alle = this.tabellenVan(parameter, pad).flatMap(t => this.#per.get(t) ?? [])
    return alle.filter(n => n.deelnemerId === deelnemerId || n.deelnemerId === null).map(n => n.id)
  }

  /** One for this parameter: half of the time about this person, else of anybody; where no table is meant, of any. */
  kies(parameter: string, w: Willekeur, pad: string, deelnemerId?: string): string {
    const genoemd = this.tabellenVan(parameter, pad)
    const alle = this.#per.get(w.kies(genoemd.length > 0 ? genoemd : [...this.#per.keys()]))!
    const eigen = w.soms(0.5) ? alle.filter(n => n.deelnemerId === deelnemerId) : []
    return w.kies(eigen.length > 0 ? eigen : alle).id
  }
}
