import type { Child } from "hono/jsx"
import type { PersoonDeel } from "#modules/deelnemer"
import { persoonDeel } from "#modules/deelnemer"
import { allows } from "#platform/actor"
import { act, type Route, type Shell } from "#platform/page"
import { Filterbalk } from "#ui/filterbalk"
import { Formulier } from "#ui/formulier"
import { Knop, Knoppen } from "#ui/knop"
import { Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { Botsing } from "./feit-botsing.view.tsx"
import { regelVan } from "./feit-veld.view.tsx"
import type { FeitAntwoord, FeitCommand } from "./feit.command.ts"
import { opvolger } from "./feit.rules.ts"
import { type Collega, type FeitRegel, loadBasis, loadCollegas, loadFeiten } from "./feit.sql.ts"
import type { Feitsoort } from "./soort.schema.ts"

export interface FeitData {
  /** The fact that the page is about, and what stands in its place today; both null for a new one. */
  feit: FeitRegel | null
  nu: FeitRegel | null
  collegas: Collega[]
  zoek: string
}
/** In a longer list of colleagues one searches first. */
export const COLLEGAS = 150

type Lader = PersoonDeel<FeitData>["load"]
const laad =
  (soort: Feitsoort, metFeit: boolean): Lader =>
  async ({ tx, services, actor, params, vandaag, url }, persoon) => {
    const zoek = url.searchParams.get("wie") ?? ""
    const basis = soort.naam === "betrokkene" ? await loadBasis(tx, persoon.id) : null
    const collegas = basis ? await loadCollegas(tx, basis.organisatieId, zoek, vandaag, COLLEGAS + 1) : []
    if (!metFeit) return { feit: null, nu: null, collegas, zoek }
    const feiten = await loadFeiten(tx, soort, persoon.id)
    const feit = feiten.find(f => f.id === params["feitId"])
    const mag = feit?.eigenRegel || allows(services.access, actor, `${soort.categorie}:schrijf`)
    return feit && mag ? { feit, nu: opvolger(feiten, feit), collegas, zoek } : null
  }

interface Formulierpagina {
  soort: Feitsoort
  /** Last part of the address. */
  handeling: "nieuw" | "corrigeer" | "beeindig" | "intrekken" | "hercontrole"
  titel: string
  knop: string
  gevaar?: boolean
  command: FeitCommand
  melding: string
  uitleg?: string
  velden(data: FeitData, shell: Shell): Child
}

/** A page with one act on a fact; where a colleague was first it shows what he made of it. */
export function feitPagina(p: Formulierpagina): Route {
  const { soort, handeling } = p
  const nieuw = handeling === "nieuw"
  return persoonDeel<FeitData>({
    pad: nieuw ? `/${soort.meervoud}/nieuw` : `/${soort.meervoud}/:feitId/${handeling}`,
    recht: `${soort.categorie}:${nieuw ? "toevoeg" : soort.eigenDeel ? "eigen" : "schrijf"}`,
    categorieen: [soort.categorie],
    deel: null,
    titel: p.titel,
    load: laad(soort, !nieuw),
    kop: ({ feit }) => ({
      kop: p.titel,
      ...(feit ? { inleiding: regelVan(soort.velden, feit) } : p.uitleg ? { inleiding: p.uitleg } : {}),
    }),
    inhoud(data, persoon, shell) {
      const terug = `/deelnemers/${persoon.id}/${soort.deel}`
      const hier = `/deelnemers/${persoon.id}/${soort.meervoud}`
      if (data.feit?.vervallen)
        return <Botsing soort={soort} feit={data.feit} nu={data.nu} hier={hier} handeling={handeling} shell={shell} />
      return (
        <Stapel>
          {data.collegas.length > COLLEGAS || data.zoek !== "" ? (
            <ZoekCollega actie={`${hier}/${data.feit ? `${data.feit.id}/` : ""}${handeling}`} zoek={data.zoek} />
          ) : null}
          <Formulier
            actie={data.feit ? `${hier}/${data.feit.id}/${handeling}` : `${hier}/nieuw`}
            id={shell.opdrachtId}
            fouten={shell.formulier?.weigeringen}
            waak
          >
            {p.velden(data, shell)}
            <Knoppen vast>
              <Knop soort={p.gevaar ? "gevaar" : "hoofd"}>{p.knop}</Knop>
              <Knop soort="stil" href={terug}>
                Annuleer
              </Knop>
              {handeling === "corrigeer" && (
                <Knop soort="stil" href={`${hier}/${data.feit!.id}/intrekken`}>
                  Dit is nooit zo geweest
                </Knop>
              )}
            </Knoppen>
          </Formulier>
        </Stapel>
      )
    },
    act: act({
      command: p.command,
      naar: ({ deelnemerId, inBeeld }) => (inBeeld ? `/deelnemers/${deelnemerId}/${soort.deel}` : "/deelnemers"),
      melding: p.melding,
      ...((nieuw || handeling === "corrigeer") && {
        verbeter: {
          recht: `${soort.categorie}:schrijf`,
          naar: ({ deelnemerId, feitId }: FeitAntwoord) => `/deelnemers/${deelnemerId}/${soort.meervoud}/${feitId}/corrigeer`,
        },
      }),
    }),
  })
}

function ZoekCollega({ actie, zoek }: { actie: string; zoek: string }) {
  return (
    <Filterbalk actie={actie} naam="Zoek een collega" knop="Zoek" wis={zoek ? actie : undefined}>
      <Veld naam="wie" label="Zoek op een deel van de naam" verplicht={false} waarde={zoek} />
    </Filterbalk>
  )
}
