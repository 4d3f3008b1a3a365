import { TREDEN } from "#begrippen/trede"
import { persoonDeel } from "#modules/deelnemer"
import { allows } from "#platform/actor"
import { act, type Route, type Shell } from "#platform/page"
import { getypt } from "#ui/getypt"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { foutVan } from "#ui/foutsamenvatting"
import { Knop, Knoppen } from "#ui/knop"
import { Raster } from "#ui/raster"
import { Veld } from "#ui/veld"
import { Botsing } from "./meet-botsing.view.tsx"
import { VorigeMetingen } from "./treden.view.tsx"
import { loadLadder, loadMetingen, type MetingRegel } from "./trede.sql.ts"
import { wijzigTrede } from "./wijzig-trede.command.ts"

interface Data {
  versie: number
  metingen: MetingRegel[]
}

/** Record on which rung somebody stands today, or stood on an earlier day. */
export const meetTrede: Route = persoonDeel<Data>({
  pad: "/trede",
  recht: "C14:toevoeg",
  categorieen: ["C14"],
  deel: null,
  titel: "Meet trede",
  async load({ tx, services, actor }, persoon) {
    const ladder = await loadLadder(tx, persoon.id, recht => allows(services.access, actor, recht))
    return (
      ladder && { versie: ladder.omstandigheden.versie, metingen: (await loadMetingen(tx, persoon.id)).filter(m => m.vervallenOp === null) }
    )
  },
  kop: ({ metingen }, persoon) => ({
    kop: `Op welke trede staat ${persoon.voornaam}?`,
    inleiding: metingen[0] ? `Vorige meting: trede ${metingen[0].trede} op ${dagTekst(metingen[0].datum)}` : "Dit wordt de eerste meting",
  }),
  inhoud(data, persoon, shell) {
    const botsing = shell.formulier?.weigeringen.some(w => w.code === "intussen_gewijzigd") ?? false
    return (
      <Raster verdeling="2-1" boven>
        {botsing ? (
          <Botsing data={data} actie={`/deelnemers/${persoon.id}/trede`} shell={shell} />
        ) : (
          <Meting data={data} id={persoon.id} shell={shell} />
        )}
        <VorigeMetingen metingen={data.metingen} />
      </Raster>
    )
  },
  act: act({
    command: wijzigTrede,
    naar: (_waarde, params) => `/deelnemers/${params["deelnemerId"]}`,
    melding: "De meting is vastgelegd.",
    verbeter: { recht: "C14:schrijf", naar: ({ metingId }, { deelnemerId }) => `/deelnemers/${deelnemerId}/treden/${metingId}/corrigeer` },
  }),
})

function Meting({ data, id, shell }: { data: Data; id: string; shell: Shell }) {
  const fouten = shell.formulier?.weigeringen ?? []
  const bevestig = fouten.find(f => f.veld === "bevestigd")
  return (
    <Formulier actie={`/deelnemers/${id}/trede`} id={shell.opdrachtId} versie={data.versie} fouten={fouten} waak>
      <Veld
        type="radio"
        naam="trede"
        label="De hoogste trede die past"
        fout={foutVan(fouten, "trede")}
        waarde={getypt(shell, "trede")}
        kaarten
        opties={TREDEN.map(t => ({
          waarde: String(t.trede),
          tekst: `${t.trede}. ${t.naam}`,
          hint: t.criterium,
          teken: <span class={`trede t${t.trede}`} aria-hidden="true" />,
        }))}
      />
      {bevestig && <Veld type="checkbox" naam="bevestigd" label="Ja, deze trede klopt" hint={bevestig.tekst} />}
      <Veld
        type="date"
        naam="datum"
        label="Gemeten op"
        waarde={getypt(shell, "datum") ?? shell.vandaag}
        max={shell.vandaag}
        fout={foutVan(fouten, "datum")}
      />
      <Veld
        type="textarea"
        naam="toelichting"
        label="Toelichting"
        verplicht={false}
        breedte="vol"
        hint="Wat doet deze persoon waardoor deze trede past? Feiten, geen oordeel: de deelnemer leest mee."
        waarde={getypt(shell, "toelichting")}
        fout={foutVan(fouten, "toelichting")}
        maxlengte={2000}
      />
      <p class="stil">Beoordelaar: {shell.actor?.naam}</p>
      <Knoppen vast>
        <Knop soort="hoofd">Leg vast</Knop>
        <Knop soort="stil" href={`/deelnemers/${id}`}>
          Annuleer
        </Knop>
      </Knoppen>
    </Formulier>
  )
}
