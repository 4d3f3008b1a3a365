import { act, page, type PageRequest, type Shell } from "#platform/page"
import { CATEGORIEEN, type Categorie, gegevensNaam } from "#modules/toegang"
import { veldenVan } from "#ui/getypt"
import { Formulier } from "#ui/formulier"
import { hoofdletter } from "#ui/hoofdletter"
import { Knop, Knoppen } from "#ui/knop"
import { Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import type { Archiefkeuze } from "./archief.rules.ts"
import { loadKeuzes } from "./archief.sql.ts"
import { DEELS_TE_WISSEN } from "./bewaren.parameters.ts"
import { loadVerzoek, type Verzoek } from "./verzoek.sql.ts"
import type { Proefstand } from "./proefloop.sql.ts"
import { regelsOp, stelWissenVoor, stelWissenVoorVerzoek } from "./wissen.command.ts"
import { loadWisplannen, type Wisplan } from "./wissen.sql.ts"
import { Plannen, Termijnen, Uitkomst } from "./wissen.view.tsx"
import { loadProefstand, ProefLoopt, VERVERS } from "./wisstand.page.tsx"

interface Data {
  keuzes: Archiefkeuze[]
  plannen: Wisplan[]
  proef: Proefstand
  /** Which press of the button it answers. */
  keer: string | undefined
}

/** How long everything is kept, what is past its term today, and the proposals to erase it. */
export const bewaren = page<Data>({
  path: "/bewaren",
  recht: "wissen",
  inzage: { doel: "P8", categorieen: ["C01"], deelnemers: d => (d.proef && d.proef !== "bezig" ? (d.proef.wie ?? []).map(w => w.id) : []) },
  async load(request: PageRequest<Record<string, string>>) {
    const { tx, actor, query } = request
    const keer = query["proef"]
    return {
      keer,
      keuzes: actor?.organisatieId ? await loadKeuzes(tx, actor.organisatieId) : [],
      plannen: await loadWisplannen(tx),
      proef: keer ? await loadProefstand(request, keer) : null,
    }
  },
  view: ({ keuzes, plannen, proef, keer }, shell) => {
    const open = plannen.filter(p => p.besluit === null).length
    return {
      titel: "Bewaren en wissen",
      kop: open > 0 ? `${open} ${open === 1 ? "voorstel wacht" : "voorstellen wachten"} op een tweede persoon` : "Bewaren en wissen",
      inleiding:
        "Gegevens verdwijnen pas als hun termijn voorbij is, iemand het voorstelt en een ander akkoord gaat. Wat naar het archief gaat moet daar eerst zijn aangekomen.",
      ...(proef === "bezig" ? { ververs: VERVERS } : {}),
      inhoud: (
        <Stapel>
          <Proefdeel proef={proef} keer={keer} keuzes={keuzes} shell={shell} />
          <Plannen plannen={plannen} />
          <Termijnen keuzes={keuzes} dag={shell.vandaag} />
        </Stapel>
      ),
    }
  },
  act: act({
    command: stelWissenVoor,
    naar: ({ wisplanId }) => `/bewaren/${wisplanId}`,
    melding: "Het voorstel staat klaar. Een ander moet akkoord gaan.",
  }),
})

/** The button that has it worked out, that it is being worked out, or what came of it. */
function Proefdeel({ proef, keer, keuzes, shell }: Omit<Data, "plannen"> & { shell: Shell }) {
  if (proef === "bezig") return <ProefLoopt keer={keer!} />
  if (!proef)
    return (
      <Knoppen>
        <Knop soort="hoofd" href={`/bewaren?proef=${shell.opdrachtId}`}>
          Reken uit wat weg mag
        </Knop>
      </Knoppen>
    )
  return (
    <Uitkomst proef={proef} regels={regelsOp(shell.vandaag, keuzes).regels}>
      <Formulier
        actie={shell.pad + shell.url.search}
        id={shell.opdrachtId}
        fouten={shell.formulier?.weigeringen}
        naam="Stel voor om te wissen"
      >
        <Knoppen>
          <Knop soort="gevaar">Stel voor om te wissen</Knop>
          <Knop soort="stil" href="/bewaren">
            Nu niet
          </Knop>
        </Knoppen>
      </Formulier>
    </Uitkomst>
  )
}

/** After a request to erase was granted: what goes. */
export const wissenOpVerzoek = page<Verzoek>({
  path: "/verzoeken/:verzoekId/wissen",
  recht: "toezicht",
  inzage: { doel: "P8", categorieen: ["C25"], deelnemers: v => [v.deelnemerId] },
  load: async ({ tx, params }) => {
    const verzoek = await loadVerzoek(tx, params["verzoekId"]!)
    return verzoek?.soort === "wissen" && ["ingewilligd", "deels"].includes(verzoek.besluit ?? "") ? verzoek : null
  },
  view: (verzoek, shell) => {
    const v = veldenVan(shell)
    return {
      titel: "Stel wissen voor",
      inleiding: "Wat de gemeente van de wet moet bewaren blijft staan tot de termijn voorbij is.",
      kruimels: [
        { tekst: "Verzoeken", href: "/verzoeken" },
        { tekst: "Wissen", href: `/verzoeken/${verzoek.id}` },
      ],
      inhoud: (
        <Formulier actie={`/verzoeken/${verzoek.id}/wissen`} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Wissen">
          <Veld
            {...v.meer("categorieen")}
            label="Wat wordt gewist"
            type="checkboxen"
            opties={DEELS_TE_WISSEN.map(c => ({
              waarde: c,
              tekst: hoofdletter(gegevensNaam(c as Categorie) ?? CATEGORIEEN[c as Categorie]),
            }))}
          />
          <Veld
            {...v.vink("geheel")}
            label="Het hele dossier"
            hint="Alleen als niets ervan bewaard moet blijven, ook geen uitkering."
            type="checkbox"
          />
          <Knoppen>
            <Knop soort="gevaar">Stel voor om te wissen</Knop>
            <Knop soort="stil" href={`/verzoeken/${verzoek.id}`}>
              Annuleer
            </Knop>
          </Knoppen>
        </Formulier>
      ),
    }
  },
  act: act({
    command: stelWissenVoorVerzoek,
    naar: ({ wisplanId }) => `/bewaren/${wisplanId}`,
    melding: "Het voorstel staat klaar. Een ander moet akkoord gaan.",
  }),
})
