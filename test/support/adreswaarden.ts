import { SOORTEN_ONDERDEEL } from "#begrippen/portfolio"
import { type Code, VELDEN } from "#engines/indicatoren"
import { LETOP } from "../../src/modules/monitor/letop.rules.ts"
import { VRAGEN } from "../../src/modules/monitor/vragen.view.ts"
import { BESTANDEN } from "../../src/modules/verkeer/bestanden.command.ts"
import type { TestRegio } from "./regio.ts"
import type { Willekeur } from "./willekeur.ts"

/** Whole numbers of people: what a list can stand behind. */
const cijfers = VRAGEN.flatMap(v =>
  v.codes.flatMap((code: Code) =>
    Object.entries(VELDEN[code]).flatMap(([veld, { soort }]) => (soort === "tel" ? [{ slug: v.slug, cijfer: `${code}.${veld}` }] : [])),
  ),
)

/** What a parameter of an address that is no number of a row can be, and what its query must hold. */
export class Adreswaarden {
  readonly #overdrachten: readonly string[]
  readonly #instrumenten: readonly string[]
  constructor(overdrachten: readonly string[], instrumenten: readonly string[]) {
    this.#overdrachten = overdrachten
    this.#instrumenten = instrumenten
  }

  /** Makes an import and an export of each of these accounts, so that there is something to open. */
  static async lees(regio: TestRegio, accounts: readonly string[]): Promise<Adreswaarden> {
    const ids = async (vraag: string, waarden: unknown[] = []) => (await regio.alsEigenaar<{ id: string }>(vraag, waarden)).map(r => r.id)
    const overdrachten = await ids(
      `insert into overdracht (id, account_id, richting, bron, stand, poging, bestanden)
       select gen_random_uuid(), a, r, case r when 'in' then 'eigen' end, 'mislukt', gen_random_uuid(), '[]'
       from unnest($1::uuid[]) a, unnest('{in,uit}'::text[]) r returning id`,
      [accounts],
    )
    return new Adreswaarden(overdrachten, await ids("select distinct code as id from instrument"))
  }

  /** The address with all of them in place; a number of a row is for who asks. */
  vul(pad: string, w: Willekeur, rij: (naam: string) => string): string {
    const cijfer = w.kies(cijfers)
    const waarde = (naam: string): string => {
      if (naam.endsWith("Id")) return rij(naam)
      if (naam === "vraag") return cijfer.slug
      if (naam === "soort") return w.kies(SOORTEN[/registratie|links|nieuw/.exec(pad)?.[0] ?? "nieuw"]!)
      if (naam === "overdracht") return w.kies(this.#overdrachten)
      if (naam === "bestand") return w.kies(BESTANDEN).naam
      if (naam === "trede") return String(w.getal(1, 6))
      if (naam === "instrument") return w.kies(this.#instrumenten)
      return "x"
    }
    const gevuld = pad.replaceAll(/:(\w+)/g, (_, naam: string) => waarde(naam))
    return pad.startsWith("/monitor/:vraag") ? `${gevuld}?cijfer=${cijfer.cijfer}${w.kies(["", "&wie=mijn"])}` : gevuld
  }
}
const SOORTEN: Readonly<Record<string, readonly string[]>> = {
  registratie: LETOP,
  links: ["stap", "plan", "gesprek", "afspraak"],
  nieuw: SOORTEN_ONDERDEEL.map(s => s.code),
}
