import { act, page, type PageContent, type Shell } from "#platform/page"
import { veldenVan } from "#ui/getypt"
import { Formulier } from "#ui/formulier"
import { Knop, Knoppen } from "#ui/knop"
import { Melding } from "#ui/melding"
import { Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { loadPakket, type Pakket } from "./archief.sql.ts"
import { Archiefstand } from "./archief.view.tsx"
import { pakketStaat } from "./pak-in.command.ts"
import { beslisWisplan } from "./wissen.command.ts"
import { loadWisplan, loadWisregels, type Wisplan, type Wisregel } from "./wissen.sql.ts"
import { mensen, Plannen } from "./wissen.view.tsx"
import { isBezig, PlanLoopt, VERVERS } from "./wisstand.page.tsx"
import { Wisregels } from "./wisregels.view.tsx"

interface Data {
  plan: Wisplan
  pakket: Pakket | null
  /** The package that was made is still on the disk. */
  staat: boolean
  wie: Wisregel[]
  vanaf: number
}

/** One proposal: agreed to by somebody else than who made it, on what he sees of it; while it runs the page follows it. */
export const wisplan = page<Data>({
  path: "/bewaren/:wisplanId",
  recht: "wissen",
  inzage: {
    doel: "P8",
    categorieen: ({ wie }) => [...new Set(wie.flatMap(w => w.wat.map(r => r.categorie)))].toSorted(),
    deelnemers: ({ wie }) => wie.map(w => w.deelnemerId),
  },
  async load({ tx, params, query, services }) {
    const plan = await loadWisplan(tx, params["wisplanId"]!)
    if (!plan) return null
    const pakket = await loadPakket(tx, plan.id)
    const vanaf = /^\d{1,6}$/.test(query["vanaf"] ?? "") ? Number(query["vanaf"]) : 0
    const staat = pakket?.sha256 ? await pakketStaat(services, plan.id, pakket.sha256) : false
    return { plan, pakket, staat, vanaf, wie: plan.klaarOp || plan.besluit === "afgewezen" ? [] : await loadWisregels(tx, plan.id, vanaf) }
  },
  view,
  act: act({ command: beslisWisplan, naar: ({ wisplanId }) => `/bewaren/${wisplanId}`, melding: "Uw besluit is vastgelegd." }),
})

function view({ plan, pakket, staat, wie, vanaf }: Data, shell: Shell): PageContent {
  const bezig = isBezig({ plan, pakket })
  return {
    titel: "Voorstel om te wissen",
    kop: `${mensen(plan.mensen)} om te wissen`,
    kruimels: [{ tekst: "Bewaren en wissen", href: "/bewaren" }],
    ...(bezig ? { ververs: VERVERS } : {}),
    inhoud: (
      <Stapel>
        {bezig && <PlanLoopt plan={plan} pakket={pakket} />}
        <Plannen plannen={[plan]} />
        {pakket && plan.besluit !== "afgewezen" && <Archiefstand plan={plan} pakket={pakket} staat={staat} />}
        {plan.besluit === null && <Besluit plan={plan} shell={shell} />}
        <Wisregels plan={plan} wie={wie} vanaf={vanaf} />
      </Stapel>
    ),
  }
}

function Besluit({ plan, shell }: { plan: Wisplan; shell: Shell }) {
  return (
    <>
      {plan.zelf && (
        <Melding soort="info" titel="U stelde dit zelf voor">
          Een collega met hetzelfde recht moet akkoord gaan. Tot dan gebeurt er niets. Intrekken kan wel.
        </Melding>
      )}
      <Formulier actie={`/bewaren/${plan.id}`} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Besluit over wissen">
        <Veld
          {...veldenVan(shell).een("besluit")}
          label={plan.zelf ? "Trekt u het voorstel in?" : "Gaat u akkoord?"}
          hint={plan.zelf ? undefined : "Wissen is niet terug te draaien."}
          type="radio"
          opties={[
            ...(plan.zelf ? [] : [{ waarde: "akkoord", tekst: "Ja, wis deze gegevens" }]),
            { waarde: "afgewezen", tekst: plan.zelf ? "Ja, trek het in" : "Nee" },
          ]}
        />
        <Knoppen>
          <Knop soort="gevaar">Leg vast</Knop>
          <Knop soort="stil" href="/bewaren">
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    </>
  )
}
