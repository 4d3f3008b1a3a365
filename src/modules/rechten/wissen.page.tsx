import { act, page, type PageRequest } from "#platform/page"
import { CATEGORIEEN, type Categorie, gegevensNaam } from "#modules/toegang"
import { veldenVan } from "#ui/getypt"
import { Formulier } from "#ui/formulier"
import { hoofdletter } from "#ui/hoofdletter"
import { Knop, Knoppen } from "#ui/knop"
import { Melding } from "#ui/melding"
import { Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { DEELS_TE_WISSEN } from "./bewaren.parameters.ts"
import { loadVerzoek, type Verzoek } from "./verzoek.sql.ts"
import { beslisWisplan, regelsOp, stelWissenVoor, stelWissenVoorVerzoek } from "./wissen.command.ts"
import { loadProef, loadWisplan, loadWisplannen, type Proef, type Wisplan } from "./wissen.sql.ts"
import { Plannen, Termijnen, Uitkomst } from "./wissen.view.tsx"

const BEWAREN = [{ tekst: "Bewaren en wissen", href: "/bewaren" }]

interface Data {
  plannen: Wisplan[]
  proef: Proef | null
}

/** How long everything is kept, what is past its term today, and the proposals to erase it. */
export const bewaren = page<Data>({
  path: "/bewaren",
  recht: "wissen",
  inzage: { doel: "P8", categorieen: ["C01"], deelnemers: d => d.proef?.wie?.map(w => w.id) ?? [] },
  load: async ({ tx, actor, query, formulier, vandaag }: PageRequest<Record<string, string>>) => ({
    plannen: await loadWisplannen(tx),
    proef:
      (query["proef"] || formulier) && actor?.organisatieId ? await loadProef(tx, actor.organisatieId, vandaag, regelsOp(vandaag)) : null,
  }),
  view: ({ plannen, proef }, shell) => {
    const open = plannen.filter(p => p.besluit === null).length
    return {
      titel: "Bewaren en wissen",
      kop: open > 0 ? `${open} ${open === 1 ? "voorstel wacht" : "voorstellen wachten"} op een tweede persoon` : "Bewaren en wissen",
      inleiding: "Gegevens verdwijnen pas als hun termijn voorbij is, iemand het voorstelt en een ander akkoord gaat.",
      inhoud: (
        <Stapel>
          {proef ? (
            <Uitkomst proef={proef}>
              <Formulier actie="/bewaren" id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Stel voor om te wissen">
                <Knoppen>
                  <Knop soort="gevaar">Stel voor om te wissen</Knop>
                  <Knop soort="stil" href="/bewaren">
                    Nu niet
                  </Knop>
                </Knoppen>
              </Formulier>
            </Uitkomst>
          ) : (
            <Knoppen>
              <Knop soort="hoofd" href="/bewaren?proef=ja">
                Reken uit wat weg mag
              </Knop>
            </Knoppen>
          )}
          <Plannen plannen={plannen} />
          <Termijnen />
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

/** One proposal: agreed to by somebody else than who made it; while it runs the page follows it. */
export const wisplan = page<Wisplan>({
  path: "/bewaren/:wisplanId",
  recht: "wissen",
  inzage: "geen",
  load: ({ tx, params }) => loadWisplan(tx, params["wisplanId"]!),
  view: (plan, shell) => ({
    titel: "Voorstel om te wissen",
    kop: `${plan.mensen} ${plan.mensen === 1 ? "mens" : "mensen"} om te wissen`,
    kruimels: BEWAREN,
    ...(plan.besluit === "akkoord" && !plan.klaarOp ? { ververs: 2 } : {}),
    inhoud: (
      <Stapel>
        <Plannen plannen={[plan]} />
        {plan.besluit === null && plan.zelf && (
          <Melding soort="info" titel="U stelde dit zelf voor">
            Een collega met hetzelfde recht moet akkoord gaan. Tot dan gebeurt er niets. Intrekken kan wel.
          </Melding>
        )}
        {plan.besluit === null && (
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
        )}
      </Stapel>
    ),
  }),
  act: act({ command: beslisWisplan, naar: ({ wisplanId }) => `/bewaren/${wisplanId}`, melding: "Uw besluit is vastgelegd." }),
})

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
