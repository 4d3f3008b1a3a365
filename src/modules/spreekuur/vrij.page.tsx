import type { Dag } from "#begrippen/dag"
import { act, page } from "#platform/page"
import { dagVoluit } from "#ui/datum"
import { Formulier, VeldenRij } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Raster } from "#ui/raster"
import { Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { Veld } from "#ui/veld"
import { neemSpreekuurVrij } from "./houd-spreekuur.command.ts"
import { vrijeDagen } from "./spreekuur.rules.ts"
import { loadBezet, loadEigen } from "./spreekuur.sql.ts"

interface Data {
  /** With how many still come that day. */
  dagen: Array<{ dag: Dag; geboekt: number }>
}

/** Days in between on which one holds no consulting hours. */
export const vrijPagina = page<Data>({
  path: "/spreekuur/vrij",
  recht: "spreekuur_houden",
  inzage: "geen",
  async load({ tx, actor, vandaag }) {
    if (!actor?.medewerkerId) return null
    const eigen = await loadEigen(tx, actor.medewerkerId, vandaag)
    const dagen = vrijeDagen(eigen, vandaag)
    const ids = eigen.map(s => s.id)
    const bezet = dagen.length > 0 ? await loadBezet(tx, ids, dagen[0]!, dagen.at(-1)!) : []
    return { dagen: dagen.map(dag => ({ dag, geboekt: bezet.filter(b => b.dag === dag).length })) }
  },
  view: ({ dagen }, shell) => {
    const v = veldenVan(shell)
    return {
      titel: "Vrije dagen",
      inleiding: "Op deze dagen boekt niemand iets bij u. Wie al geboekt was, blijft staan tot iemand het verzet of afzegt.",
      kruimels: [{ tekst: "Mijn spreekuur", href: "/spreekuur" }, { tekst: "Vrije dagen" }],
      inhoud: (
        <Raster verdeling="3-2" boven>
          <Kaart titel="U houdt geen spreekuur op" vol>
            <Tabel
              bijschrift="Dagen waarop u geen spreekuur houdt"
              zonderKop
              rijen={dagen}
              leeg={<Leeg titel="Geen vrije dagen">Wat u hiernaast invult, staat hier.</Leeg>}
              kolommen={[
                { kop: "Dag", naam: true, cel: d => dagVoluit(d.dag) },
                { kop: "Geboekt", breedte: 0, cel: d => d.geboekt > 0 && <Tag soort="laat">{`nog ${d.geboekt} geboekt`}</Tag> },
                {
                  kop: "Handeling",
                  verbergKop: true,
                  breedte: 0,
                  telefoon: "vol",
                  cel: d => (
                    <Formulier
                      actie="/spreekuur/vrij"
                      id={shell.opdrachtId}
                      verborgen={{ vanaf: d.dag, toch: "ja" }}
                      naam={`Toch spreekuur op ${dagVoluit(d.dag)}`}
                    >
                      <Knop bij={dagVoluit(d.dag)}>Toch spreekuur</Knop>
                    </Formulier>
                  ),
                },
              ]}
            />
          </Kaart>
          <Kaart titel="Neem vrij">
            <Formulier actie="/spreekuur/vrij" id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Neem vrij">
              <VeldenRij>
                <Veld {...v.een("vanaf")} type="date" label="Eerste dag" min={shell.vandaag} />
                <Veld {...v.een("tm")} type="date" label="Laatste dag" verplicht={false} />
              </VeldenRij>
              <Knoppen>
                <Knop soort="hoofd">Neem vrij</Knop>
              </Knoppen>
            </Formulier>
          </Kaart>
        </Raster>
      ),
    }
  },
  act: act({ command: neemSpreekuurVrij, naar: () => "/spreekuur/vrij", melding: "Uw vrije dagen zijn bijgewerkt." }),
})
