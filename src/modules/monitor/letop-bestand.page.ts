import { HOOGSTENS, type Lijst, lijstBestand, type Lijstkolom, loadMeegenomen } from "#modules/toegang"
import { transfer } from "#platform/page"
import { adres } from "./adres.view.ts"
import { LETOP_REGELS, type Letop } from "./letop.rules.ts"
import type { LetopRij } from "./letop.sql.ts"
import { LetopQuery, loadLetopLijst } from "./registratie.page.tsx"

/** The people of one kind, all pages of them, as a workbook. */
export const letopBestand = transfer<Lijst<LetopRij> & { soort: Letop }>({
  methode: "get",
  path: "/monitor/registratie/:soort/download",
  recht: "C01:lees",
  inzage: { doel: "P7", categorieen: d => LETOP_REGELS[d.soort].categorieen, deelnemers: d => d.rijen.map(r => r.deelnemerId) },
  async load(request) {
    const query = LetopQuery.safeParse({ ...request.query, na: undefined })
    const data = query.success ? await loadLetopLijst({ ...request, query: query.data }, HOOGSTENS) : null
    if (!data) return null
    const { soort, coach, rijen } = data
    return {
      ...(await loadMeegenomen(request.tx, rijen, r => r.deelnemerId)),
      lijst: `registratie-${soort}`.replaceAll("_", "-"),
      terug: adres(`/monitor/registratie/${soort}`, {}, { coach: coach ?? undefined }),
      kolommen: kolommen(soort),
      soort,
    }
  },
  send: (lijst, request) => lijstBestand(request, lijst),
})

const kolommen = (soort: Letop): ReadonlyArray<Lijstkolom<LetopRij>> => [
  { kop: "Deelnemer", betekenis: LETOP_REGELS[soort].uitleg, cel: r => r.naam },
  { kop: "Dossier", betekenis: "Het nummer van het dossier in Trede.", cel: r => r.deelnemerId.slice(0, 8) },
  { kop: LETOP_REGELS[soort].dag, betekenis: "De dag waar het om gaat; leeg: onbekend.", cel: r => r.dag },
  { kop: "Wat", betekenis: "Wat er niet klopt, waar dat verschilt.", cel: r => r.wat },
  { kop: "Begeleider", betekenis: "Wie deze persoon begeleidt; leeg: niemand.", cel: r => r.coach },
]
