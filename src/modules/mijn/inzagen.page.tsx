import { bestaat } from "#begrippen/dag"
import { rolNaam } from "#begrippen/rol"
import { allesMee, HOOGSTENS, type Lijst, lijstBestand, type Lijstkolom } from "#modules/toegang"
import { doelTekst, dossierNummer, loadMijnInzagen, type MijnInzage, type Plek, plekVan } from "#modules/toezicht"
import { bestandHeaders, CSV, excelCsv } from "#platform/excel"
import { page, transfer } from "#platform/page"
import { t } from "#platform/taal"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Paginering } from "#ui/paginering"
import { Stapel } from "#ui/raster"
import { z } from "zod"
import { gegevens, InzageTabel } from "./inzage.view.tsx"

const PAGINA = 100
const IN_BESTAND = 100_000

const Vraag = z.object({
  na: z
    .string()
    .transform(tekst => tekst.split("|"))
    .pipe(z.tuple([z.string().refine(bestaat), z.string(), z.string(), z.string(), z.string()]))
    .optional()
    .catch(undefined),
})

interface Data {
  inzagen: MijnInzage[]
  verder: string | null
  eerder: boolean
  dossier: string
}
const adres = (plek: Plek) => `/mijn/inzagen?${new URLSearchParams({ na: plek.join("|") })}`

/** Everybody who looked, a page at a time. */
export const mijnInzagen = page<Data, z.infer<typeof Vraag>>({
  path: "/mijn/inzagen",
  recht: "eigen",
  inzage: "geen",
  query: Vraag,
  async load({ tx, actor, query }) {
    const rijen = await loadMijnInzagen(tx, PAGINA + 1, query.na ?? null)
    const inzagen = rijen.slice(0, PAGINA)
    const verder = rijen.length > PAGINA ? adres(plekVan(inzagen.at(-1)!)) : null
    return { inzagen, verder, eerder: query.na !== undefined, dossier: dossierNummer(actor!.deelnemerId!) }
  },
  view: ({ inzagen, verder, eerder, dossier }) => ({
    titel: t("Wie keek in mijn gegevens"),
    inleiding: t("Wilt u weten wie het was? Vraag het aan de privacy officer van uw gemeente. Noem dan dossiernummer {{nummer}}.", {
      nummer: dossier,
    }),
    kruimels: [{ tekst: t("Mijn gegevens"), href: "/mijn" }],
    ...(inzagen.length > 0 ? { handelingen: <Bestanden /> } : {}),
    inhoud: (
      <Stapel>
        <p>
          {t(
            "Wie u helpt, moet soms in uw gegevens kijken. Elke keer schrijft Trede op: welke dag, vanuit welk werk, waarvoor en in welke gegevens. Snapt u een regel niet? Vraag ernaar: u mag dat altijd weten.",
          )}
        </p>
        <Kaart vol lang>
          <InzageTabel inzagen={inzagen} wat />
        </Kaart>
        {(verder ?? eerder) && (
          <Paginering
            tekst={t("{{count}} regels, nieuwste eerst", { count: inzagen.length })}
            vorige={eerder ? "/mijn/inzagen" : undefined}
            volgende={verder ?? undefined}
          />
        )}
      </Stapel>
    ),
  }),
})

const Bestanden = () => (
  <>
    <Knop href="/mijn/inzagen/download">{t("Download alles als Excel")}</Knop>
    <Knop href="/mijn/inzagen.csv">{t("Download alles als lijst (CSV)")}</Knop>
  </>
)

/** As a workbook, with what each column means. */
export const mijnInzagenExcel = transfer<Lijst<MijnInzage>>({
  methode: "get",
  path: "/mijn/inzagen/download",
  recht: "eigen",
  inzage: "geen",
  load: async ({ tx }) => ({
    ...allesMee(await loadMijnInzagen(tx, HOOGSTENS + 1)),
    lijst: "wie-keek",
    terug: "/mijn/inzagen",
    kolommen: kolommen(),
  }),
  send: (lijst, request) => lijstBestand(request, lijst),
})
/** In the language of who reads them; what they mean is said in Dutch. */
const kolommen = (): ReadonlyArray<Lijstkolom<MijnInzage>> => [
  { kop: t("Dag"), betekenis: "Wanneer er werd gekeken.", cel: i => i.dag },
  { kop: t("Organisatie"), betekenis: "Waar die medewerker werkt.", cel: i => i.organisatie },
  { kop: t("Functie"), betekenis: "Vanuit welk werk.", cel: i => t(rolNaam(i.rol)) },
  { kop: t("Waarvoor"), betekenis: "Waarom er werd gekeken.", cel: i => t(doelTekst(i.doel)) },
  { kop: t("Welke gegevens"), betekenis: "Wat er te zien was.", cel: i => gegevens(i.categorieen) },
  { kop: t("Hoe vaak"), betekenis: "Hoeveel keer op die dag.", cel: i => i.keren },
]

/** The same, whole, to take along. */
export const mijnInzagenBestand = transfer<MijnInzage[]>({
  methode: "get",
  path: "/mijn/inzagen.csv",
  recht: "eigen",
  inzage: "geen",
  load: ({ tx }) => loadMijnInzagen(tx, IN_BESTAND),
  send: inzagen => {
    const kop = [t("Dag"), t("Organisatie"), t("Functie"), t("Waarvoor"), t("Welke gegevens"), t("Hoe vaak")]
    const rijen = inzagen.map(i => [i.dag, i.organisatie, t(rolNaam(i.rol)), t(doelTekst(i.doel)), gegevens(i.categorieen), i.keren])
    return new Response(excelCsv([kop, ...rijen]), { headers: bestandHeaders("trede-wie-keek.csv", CSV) })
  },
})
