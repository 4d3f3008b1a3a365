import fc from "fast-check"
import { parse } from "csv-parse/sync"
import { dagNummer, dagVan } from "#begrippen/dag"
import { draaiImportTerug } from "../../src/modules/verkeer/draai-import-terug.command.ts"
import { type Command, execute } from "#platform/command"
import { schrijfCel } from "#platform/csv"
import { endpoints, routes } from "../../src/routes.ts"
import type { InvoerRegio } from "./invoer.ts"
import type { Actie } from "./regio.ts"

type Bestanden = Record<string, string>
type Handeling = Command<unknown, unknown>

const HANDELINGEN = new Map(
  [
    ...routes.flatMap(r => (r.soort === "pagina" && r.act ? [r.act.command as unknown as Handeling] : [])),
    ...endpoints.flatMap(e => (e.soort === "handeling" ? [e.command as unknown as Handeling] : [])),
  ].map(h => [h.naam, h]),
)

/** Which days of which files are moved: those that rules hold against other rows. */
const DAGEN: Record<string, readonly string[]> = {
  "deelnemers.csv": ["geboortedatum", "aanmelddatum"],
  "verantwoordelijken.csv": ["begin", "einde"],
  "uitkeringen.csv": ["begin", "einde"],
  "ontheffingen.csv": ["begin", "einde"],
  "treden.csv": ["datum"],
  "trajecten.csv": ["begin", "einde"],
  "dienstverbanden.csv": ["begin", "einde"],
  "plaatsingen.csv": ["begin", "einde"],
  "aanwezigheid.csv": ["datum"],
  "contactmomenten.csv": ["datum"],
}

/** Draws edits of a region, by file and by hand; the same seed draws the same. */
export class Bewerker {
  #zaad: number
  #imports: string[] = []
  readonly #regio: InvoerRegio
  readonly #bestanden: Bestanden
  readonly #zetels: readonly Actie[]

  private constructor(regio: InvoerRegio, bestanden: Bestanden, zaad: number, zetels: readonly Actie[]) {
    this.#regio = regio
    this.#bestanden = bestanden
    this.#zaad = zaad
    this.#zetels = zetels
  }

  /** With two colleagues who are involved with everybody and may together edit all that is edited by hand. */
  static async open(regio: InvoerRegio, bestanden: Bestanden, zaad: number): Promise<Bewerker> {
    const [sk] = await regio.alsEigenaar<{ id: string }>("select id from organisatie where code = 'sk'")
    const zetels = [await regio.medewerker(sk!.id, "casusregisseur"), await regio.medewerker(sk!.id, "klantmanager_inkomen")]
    for (const z of zetels)
      await regio.alsEigenaar(
        "insert into betrokkene (deelnemer_id, organisatie_id, medewerker_id, rol, begin) select d.id, d.organisatie_id, m.id, m.rol, '2020-01-01' from deelnemer d, medewerker m where m.id = $1",
        [z.medewerkerId],
      )
    return new Bewerker(regio, bestanden, zaad, zetels)
  }

  #trek<T>(keuze: fc.Arbitrary<T>): T {
    return fc.sample(keuze, { seed: (this.#zaad += 7919) | 0, numRuns: 1 })[0]!
  }
  #uit<T>(keuze: readonly T[]): T {
    return keuze[this.#trek(fc.nat(keuze.length - 1))]!
  }
  /** A day between the birth of everybody and today, most often near what the files hold. */
  #dag(): string {
    return dagVan(this.#trek(fc.oneof(fc.integer({ min: 14_900, max: 20_400 }), fc.integer({ min: 3_700, max: 20_400 }))))
  }

  async stap(): Promise<void> {
    const hoe = this.#trek(fc.nat(9))
    if (hoe < 5) await this.#levering()
    else if (hoe < 9) await this.#metDeHand()
    else await this.#terug()
  }

  /** Some of the files again, with some of their rows, in which some days have moved. */
  async #levering(): Promise<void> {
    const namen = this.#trek(fc.subarray(Object.keys(DAGEN), { minLength: 1, maxLength: 3 }))
    const id = crypto.randomUUID()
    const rapport = await this.#regio.leesIn(Object.fromEntries(namen.map(naam => [naam, this.#verschuif(naam)])), {
      id,
      goedeRijen: this.#trek(fc.boolean()),
    })
    if (rapport.geland) this.#imports.push(id)
  }

  #verschuif(naam: string): string {
    const [kop = [], ...rijen] = parse(this.#bestanden[naam]!, { delimiter: ";" })
    const anders = rijen
      .filter(() => this.#trek(fc.nat(9)) > 1)
      .map(rij => {
        if (this.#trek(fc.boolean())) return rij
        const plek = kop.indexOf(this.#uit(DAGEN[naam]!))
        const was = rij[plek]!
        const nieuw =
          was === "" || this.#trek(fc.boolean()) ? this.#dag() : dagVan(dagNummer(was) + this.#trek(fc.integer({ min: -400, max: 400 })))
        return rij.with(plek, kop[plek] === "einde" && this.#trek(fc.nat(3)) === 0 ? "" : nieuw)
      })
    return [kop, ...anders].map(rij => rij.map(schrijfCel).join(";")).join("\n")
  }

  async #terug(): Promise<void> {
    const importId = this.#imports.splice(this.#trek(fc.nat(5)), 1)[0]
    if (importId) await draaiImportTerug(this.#regio.services, { token: this.#regio.regiobreed, importId })
  }

  /** Whatever comes of it: a refusal is an answer as well. */
  async #metDeHand(): Promise<void> {
    const rijen = async <T>(vraag: string, waarden: unknown[] = []) => this.#regio.alsEigenaar<T>(vraag, waarden)
    const mensen = await rijen<{ id: string; versie: number }>("select id, versie from deelnemer order by voornaam, achternaam, id")
    const { id: deelnemerId, versie } = this.#uit(mensen)
    const feit = async (tabel: string) =>
      this.#trek(
        fc.constant(
          await rijen<{ id: string }>(
            `select id from ${tabel} where deelnemer_id = $1 and vervallen_op is null order by vastgelegd_op, id`,
            [deelnemerId],
          ),
        ),
      )
    const reden = "Verkeerd ingevoerd"
    const periode = { soort: this.#uit(["bijstand", "ww"]), begin: this.#dag(), einde: this.#uit([null, this.#dag()]), redenEinde: null }
    const uitkering = (await feit("uitkering"))[0]?.id
    const meting = (await feit("trede"))[0]?.id
    const doe = (naam: string, invoer: object): Promise<unknown> =>
      Promise.all(
        this.#zetels.map(z =>
          execute(this.#regio.services, z.token, HANDELINGEN.get(naam)!, { deelnemerId, ...invoer }, { id: crypto.randomUUID() }),
        ),
      )
    const daden: Array<() => Promise<unknown>> = [
      () =>
        doe("wijzig-persoonsgegevens", {
          versie,
          voornaam: "Nieuw",
          tussenvoegsel: null,
          achternaam: "Naam",
          geboortedatum: this.#dag(),
          geslacht: null,
        }),
      () => doe("registreer-uitkering", periode),
      () => doe("wijzig-trede", { datum: this.#dag(), trede: 4, toelichting: "Doet mee", bevestigd: true }),
    ]
    if (uitkering) {
      daden.push(() => doe("corrigeer-uitkering", { ...periode, feitId: uitkering, reden }))
      daden.push(() => doe("beeindig-uitkering", { feitId: uitkering, einde: this.#dag(), redenEinde: "overig" }))
      daden.push(() => doe("trek-uitkering-in", { feitId: uitkering, reden }))
    }
    if (meting) daden.push(() => doe("corrigeer-meting", { metingId: meting, datum: this.#dag(), trede: 2, toelichting: null, reden }))
    await this.#uit(daden)()
  }
}
