import { momentTekst } from "#begrippen/moment"
import { execute } from "#platform/command"
import { bestandHeaders, CSV, type Excelcel, excelCsv, XLSX } from "#platform/excel"
import type { Answer, TransferRequest } from "#platform/page"
import { xlsxVan } from "#platform/xlsx-schrijf"
import { Knop } from "#ui/knop"
import { Melding } from "#ui/melding"
import { HOOGSTENS, type Meegenomen } from "./meenemen.sql.ts"
import { neemLijstMee } from "./neem-lijst-mee.command.ts"
import { weggelatenTekst } from "./weggelaten.teksten.ts"

/** A column of a list that is taken along: what it is called, what it means, what stands in it. */
export interface Lijstkolom<R> {
  kop: string
  betekenis: string
  cel(rij: R): Excelcel
}

export interface Lijst<R> extends Meegenomen<R> {
  /** In the name of the file, and as it is called in the log. */
  lijst: string
  /** The page that it is a file of. */
  terug: string
  kolommen: ReadonlyArray<Lijstkolom<R>>
  /** Until when it may be kept, where that is not said of every list. */
  bewaren?: string
}

/**
 * The list as a workbook, with what its columns mean on a sheet beside it, or with `?vorm=csv` as plain rows with the same under
 * them. That it was taken along is kept.
 */
export async function lijstBestand<R>({ services, token, vandaag, query }: TransferRequest, lijst: Lijst<R>): Promise<Answer> {
  if (lijst.teVeel) return { status: 422, pagina: teVeel(lijst.terug) }
  const { rijen, weggelaten } = lijst
  const spoor = { lijst: lijst.lijst, regels: rijen.length, weggelaten }
  const uitkomst = await execute(services, token, neemLijstMee, spoor, { id: crypto.randomUUID() })
  if (!uitkomst.ok) return new Response(uitkomst.weigeringen[0]!.tekst, { status: 403 })
  const naam = `trede-${lijst.lijst}-${vandaag}`
  const [regels, uitleg] = [regelsVan(lijst), uitlegVan(lijst)]
  if (query["vorm"] === "csv") return new Response(excelCsv([...regels, [], ...uitleg]), { headers: bestandHeaders(`${naam}.csv`, CSV) })
  const werkmap = await xlsxVan([
    { naam: "Lijst", rijen: regels },
    { naam: "Definitie", rijen: uitleg },
  ])
  return new Response(werkmap, { headers: bestandHeaders(`${naam}.xlsx`, XLSX) })
}

const regelsVan = <R,>({ rijen, kolommen, weggelaten }: Lijst<R>): Excelcel[][] => [
  kolommen.map(k => k.kop),
  ...rijen.map(rij => kolommen.map(k => k.cel(rij))),
  ...(weggelaten > 0 ? [[], [weggelatenTekst(weggelaten)]] : []),
]

const uitlegVan = <R,>({ kolommen, bewaren }: Lijst<R>): Excelcel[][] => [
  ["Wat", "Toelichting"],
  ...kolommen.map(k => [k.kop, k.betekenis]),
  ["Gemaakt", momentTekst(new Date())],
  ["Bewaren", bewaren ? `${BEWAREN} ${bewaren}` : BEWAREN],
]
const BEWAREN =
  "Hierin staan persoonsgegevens zoals ze waren toen het bestand werd gemaakt. Bewaar het waar alleen u bij kunt, en gooi het weg als u het niet meer nodig hebt."

const teVeel = (terug: string) => ({
  titel: "Te veel voor één bestand",
  inhoud: (
    <Melding soort="letop" titel={`Er gaan hoogstens ${HOOGSTENS.toLocaleString("nl-NL")} regels in een bestand`}>
      Kies op de lijst eerst een filter, of een kortere periode. <Knop href={terug}>Terug naar de lijst</Knop>
    </Melding>
  ),
})
