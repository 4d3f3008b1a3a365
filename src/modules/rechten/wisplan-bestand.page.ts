import { allesMee, HOOGSTENS, type Lijst, lijstBestand, type Lijstkolom } from "#modules/toegang"
import { transfer } from "#platform/page"
import { loadAlleWisregels, loadWisplan } from "./wissen.sql.ts"
import { naam } from "./wissen.view.tsx"

/** Of one person one kind of data that goes. */
interface Wisdeel {
  deelnemerId: string
  geheel: boolean
  categorie: string
  n: number
  laatste: string | null
  archief: boolean
}

/** What goes of whom, as a workbook, for who has to agree and checks it per person. */
export const wisplanBestand = transfer<Lijst<Wisdeel> & { categorieen: string[]; wie: string[] }>({
  methode: "get",
  path: "/bewaren/:wisplanId/download",
  recht: "wissen",
  inzage: { doel: "P8", categorieen: lijst => lijst.categorieen, deelnemers: lijst => lijst.wie },
  async load({ tx, params }) {
    const plan = await loadWisplan(tx, params["wisplanId"]!)
    if (!plan || plan.klaarOp || plan.besluit === "afgewezen") return null
    const regels = await loadAlleWisregels(tx, plan.id, HOOGSTENS)
    const delen = regels.flatMap(({ wat, archief, deelnemerId, geheel }) =>
      wat.map((w): Wisdeel => ({ deelnemerId, geheel, ...w, archief: archief.includes(w.categorie) })),
    )
    const mee = allesMee(delen)
    return {
      ...mee,
      categorieen: [...new Set(mee.rijen.map(r => r.categorie))].toSorted(),
      wie: [...new Set(mee.rijen.map(r => r.deelnemerId))],
      lijst: "wisplan",
      terug: `/bewaren/${plan.id}`,
      kolommen: KOLOMMEN,
      bewaren: "Gooi dit bestand weg zodra over het voorstel is besloten: daarna bestaat de lijst ook in Trede niet meer.",
    }
  },
  send: (lijst, request) => lijstBestand(request, lijst),
})

const KOLOMMEN: ReadonlyArray<Lijstkolom<Wisdeel>> = [
  { kop: "Dossier", betekenis: "Het nummer van het dossier in Trede.", cel: w => w.deelnemerId.slice(0, 8) },
  { kop: "Hele dossier", betekenis: "Of alles van deze persoon weggaat, of een deel.", cel: w => (w.geheel ? "ja" : "nee") },
  { kop: "Gegevens", betekenis: "De soort gegevens die weggaat.", cel: w => naam(w.categorie) },
  { kop: "Regels", betekenis: "Hoeveel regels daarvan er zijn.", cel: w => w.n },
  { kop: "Laatste dag", betekenis: "De laatste dag waarover zij gaan; leeg: zij hebben geen dag, of zij lopen nog.", cel: w => (w.laatste === "infinity" ? null : w.laatste) },
  { kop: "Loopt nog", betekenis: "Of er iets bij is zonder einde.", cel: w => (w.laatste === "infinity" ? "ja" : "nee") },
  { kop: "Eerst naar het archief", betekenis: "Of het bij een archiefdienst moet zijn aangekomen voor het gewist wordt.", cel: w => (w.archief ? "ja" : "nee") },
] // biome-ignore format: one column a line
