import { bestaat, type Dag, plusDagen } from "#begrippen/dag"
import { bestandHeaders, CSV, excelCsv, XLSX } from "#platform/excel"
import { page, type PageRequest, transfer } from "#platform/page"
import { xlsxVan } from "#platform/xlsx-schrijf"
import { dagTekst } from "#ui/datum"
import { Filterbalk } from "#ui/filterbalk"
import { Knop } from "#ui/knop"
import { Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { z } from "zod"
import { type Collega, findCollegas, type KonZien, loadKonZien } from "./kon-zien.sql.ts"
import { type Blik, findDossier, type Inzage, loadInzagen } from "./toezicht.sql.ts"
import { alsAdres, BETEKENIS, bestandRijen, ZagEnKonZien } from "./wie-zag-wat.view.tsx"

/** So many lines stand on the page; the file has them all. */
const GETOOND = 40
const IN_BESTAND = 100_000
const DAGEN = 30

const dag = z.string().refine(bestaat).optional().catch(undefined)
const Vraag = z.object({
  van: dag,
  tot: dag,
  dossier: z.string().trim().toLowerCase().max(8).optional().catch(undefined),
  naam: z.string().trim().max(100).optional().catch(undefined),
  /** The account, once it is clear who of that name is meant. */
  medewerker: z.uuid().optional().catch(undefined),
})
type Vraag = z.infer<typeof Vraag>

export interface Antwoord {
  vraag: Vraag
  van: Dag
  /** The last day of the period. */
  tot: Dag
  onbekend: boolean
  /** The name was typed and is nobody's here. */
  naamloos: boolean
  /** Who is meant; more than one where the name fits more. */
  collegas: Collega[]
  zag: Inzage[]
  konZien: KonZien[]
}

type Gevraagd = Pick<PageRequest<unknown>, "tx" | "actor" | "vandaag">
async function beantwoord({ tx, actor, vandaag }: Gevraagd, vraag: Vraag, aantal: number): Promise<Antwoord> {
  const tot = vraag.tot ?? vandaag
  const dossierId = vraag.dossier ? await findDossier(tx, vraag.dossier) : null
  const wie = vraag.medewerker ? { accountId: vraag.medewerker } : vraag.naam ? { naam: vraag.naam } : null
  const collegas = wie && actor?.organisatieId ? await findCollegas(tx, actor.organisatieId, wie) : []
  const accountId = collegas.length === 1 ? collegas[0]!.accountId : null
  const blik: Blik = { van: vraag.van ?? plusDagen(tot, -DAGEN), tot: plusDagen(tot, 1), accountId, dossierId }
  const onbekend = Boolean(vraag.dossier) && dossierId === null
  // Whoever asks of somebody that is not clear gets no answer of everybody.
  const gevraagd = !onbekend && (wie === null || accountId !== null) && Boolean(accountId ?? dossierId)
  return {
    vraag,
    van: blik.van,
    tot,
    onbekend,
    naamloos: wie !== null && collegas.length === 0,
    collegas,
    zag: gevraagd ? await loadInzagen(tx, blik, null, aantal) : [],
    konZien: gevraagd ? await loadKonZien(tx, blik) : [],
  }
}
const inzage = {
  doel: "P8" as const,
  categorieen: ["C24"],
  deelnemers: ({ zag, konZien }: Antwoord) => [...new Set([...zag.flatMap(i => i.dossiers), ...konZien.flatMap(k => k.dossier ?? [])])],
}

/** Who saw or could see what between two days: about a person, or about an employee (AVG art. 33). */
export const wieZagWat = page<Antwoord, Vraag>({
  path: "/toezicht/wie-zag-wat",
  recht: "toezicht",
  inzage,
  query: Vraag,
  load: request => beantwoord(request, request.query, GETOOND + 1),
  view: antwoord => ({
    titel: "Wie zag wat?",
    kop: "Wie zag wat, en wie kon het zien?",
    inleiding: `Van ${dagTekst(antwoord.van)} tot en met ${dagTekst(antwoord.tot)}. Vul een dossiernummer in, de naam van een medewerker, of beide.`,
    kruimels: [{ tekst: "Toezicht", href: "/toezicht" }],
    ...(antwoord.konZien.length + antwoord.zag.length > 0
      ? {
          handelingen: (
            <>
              <Knop href={`/toezicht/wie-zag-wat/download?${alsAdres(antwoord.vraag)}&vorm=xlsx`}>Alles als Excel</Knop>
              <Knop soort="stil" href={`/toezicht/wie-zag-wat/download?${alsAdres(antwoord.vraag)}`}>
                CSV
              </Knop>
            </>
          ),
        }
      : {}),
    inhoud: (
      <Stapel>
        <Filterbalk actie="/toezicht/wie-zag-wat" naam="Vraag">
          <Veld naam="van" label="Van" type="date" waarde={antwoord.van} verplicht />
          <Veld naam="tot" label="Tot en met" type="date" waarde={antwoord.tot} verplicht />
          <Veld
            naam="dossier"
            label="Dossiernummer"
            waarde={antwoord.vraag.dossier}
            maxlengte={8}
            fout={antwoord.onbekend ? "Dit dossiernummer kent uw organisatie niet." : undefined}
          />
          <Veld
            naam="naam"
            label="Naam medewerker"
            waarde={antwoord.collegas.length === 1 ? antwoord.collegas[0]!.naam : antwoord.vraag.naam}
            fout={antwoord.naamloos ? "Zo heet niemand die bij uw organisatie werkt of werkte." : undefined}
          />
        </Filterbalk>
        <ZagEnKonZien antwoord={antwoord} getoond={GETOOND} />
      </Stapel>
    ),
  }),
})

/** The answer as a file: CSV, or a workbook with the meaning of its columns on a sheet beside it. */
export const wieZagWatBestand = transfer({
  methode: "get",
  path: "/toezicht/wie-zag-wat/download",
  recht: "toezicht",
  inzage,
  load: async request => {
    const vraag = Vraag.safeParse(request.query)
    return vraag.success ? await beantwoord(request, vraag.data, IN_BESTAND) : null
  },
  send: async (antwoord, { query }) => {
    const naam = `trede-wie-zag-wat-${antwoord.van}-${antwoord.tot}`
    const rijen = bestandRijen(antwoord)
    if (query["vorm"] !== "xlsx") return new Response(excelCsv(rijen), { headers: bestandHeaders(`${naam}.csv`, CSV) })
    const werkmap = await xlsxVan([
      { naam: "Wie zag wat", rijen },
      { naam: "Definitie", rijen: BETEKENIS },
    ])
    return new Response(werkmap, { headers: bestandHeaders(`${naam}.xlsx`, XLSX) })
  },
})
