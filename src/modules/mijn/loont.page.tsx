import { leeftijdOp } from "#begrippen/dag"
import type { Weigering } from "#begrippen/uitkomst"
import { loadFeiten, loadPersoon } from "#modules/deelnemer"
import { readFields } from "#modules/toegang"
import { minimumloonOp, type UurloonOp } from "#modules/werk"
import { readForm } from "#platform/form"
import { page, type PageContent, transfer, type TransferRequest } from "#platform/page"
import { t } from "#platform/taal"
import { Stapel } from "#ui/raster"
import { type EigenFeiten, houdIkIndicatie, kanIkTerug, magAanvullen, schetsLoon } from "./loont.rules.ts"
import { Loonvraag } from "./loont.schema.ts"
import { Antwoorden, KijkNa, Loonvragen, Uitkomst } from "./loont.view.tsx"

const PAD = "/mijn/wat-levert-werken-op"

interface Eigen {
  feiten: EigenFeiten
  minimum: UurloonOp | null
}

async function loadEigen({ tx, actor, vandaag }: Pick<TransferRequest, "tx" | "actor" | "vandaag">): Promise<Eigen | null> {
  const persoon = await loadPersoon(tx, actor!.deelnemerId!, vandaag)
  if (!persoon) return null
  const minimum = persoon.geboortedatum ? minimumloonOp(vandaag, leeftijdOp(persoon.geboortedatum, vandaag)) : null
  return { feiten: await loadFeiten(tx, persoon.id), minimum }
}

interface Ingevuld {
  waarden: Record<string, string>
  fouten: readonly Weigering[]
  vraag: typeof Loonvraag._output | null
}
const LEEG: Ingevuld = { waarden: {}, fouten: [], vraag: null }

const naarCent = (euro: number | null) => (euro === null ? null : Math.round(euro * 100))

function pagina({ feiten, minimum }: Eigen, { waarden, fouten, vraag }: Ingevuld, vandaag: string): PageContent {
  const centPerUur = naarCent(vraag?.uurloon ?? null) ?? minimum?.centPerUur
  const schets =
    vraag && centPerUur !== undefined
      ? schetsLoon({ urenPerWeek: vraag.urenPerWeek, centPerUur, uitkering: naarCent(vraag.uitkering), netto: naarCent(vraag.netto) })
      : null
  return {
    titel: t("Wat levert werken mij op"),
    inleiding: t("Een schets, geen belofte. Wat u invult wordt niet bewaard en niemand anders ziet het."),
    kruimels: [{ tekst: t("Mijn gegevens"), href: "/mijn" }],
    inhoud: (
      <Stapel>
        {schets && (
          <Uitkomst schets={schets} uurloon={vraag?.uurloon === null ? minimum : null} aanvulling={magAanvullen(feiten, vandaag)} />
        )}
        <Loonvragen actie={PAD} waarden={waarden} fouten={fouten} minimum={minimum} />
        <Antwoorden titel={t("Kan ik terug als het niet lukt?")} antwoorden={kanIkTerug(feiten, vandaag)} />
        <Antwoorden titel={t("Houd ik mijn indicatie?")} antwoorden={houdIkIndicatie(feiten, vandaag)} />
        <KijkNa />
      </Stapel>
    ),
  }
}

export const watLevertHetOp = page<Eigen>({
  path: PAD,
  recht: "eigen",
  inzage: "geen",
  load: loadEigen,
  view: (eigen, { vandaag }) => pagina(eigen, LEEG, vandaag),
})

/** The same page with a sketch: what was filled in travels in the form, so that it stands in no address and in no log. */
export const schetsDeur = transfer<Eigen>({
  methode: "post",
  path: PAD,
  recht: "eigen",
  inzage: "geen",
  load: loadEigen,
  async send(eigen, request) {
    const waarden = await readFields(request)
    const gelezen = Loonvraag.safeParse(readForm(Loonvraag, waarden))
    const fouten = gelezen.success ? zonderLoon(eigen, gelezen.data) : foutenVan(gelezen.error.issues)
    const vraag = gelezen.success && fouten.length === 0 ? gelezen.data : null
    return { pagina: pagina(eigen, { waarden, fouten, vraag }, request.vandaag), status: vraag ? 200 : 422 }
  },
})

const foutenVan = (issues: ReadonlyArray<{ path: PropertyKey[]; message: string }>): Weigering[] =>
  issues.map(i => ({ code: "invoer", veld: String(i.path[0] ?? ""), tekst: i.message }))

/** Without a date of birth, or for an age of which no minimum is known, only his own wage tells anything. */
const zonderLoon = ({ minimum }: Eigen, { uurloon }: typeof Loonvraag._output): Weigering[] =>
  minimum === null && uurloon === null
    ? [{ code: "geen_uurloon", veld: "uurloon", tekst: "Vul in wat u per uur zou verdienen: een minimumloon voor u is hier niet bekend." }]
    : []
