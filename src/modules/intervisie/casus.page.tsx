import { naamVan } from "#begrippen/code"
import { THEMAS } from "#begrippen/plan"
import { allows } from "#platform/actor"
import { act, page, type PageRequest, type Shell } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Raster, Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { Anoniem } from "./anoniem.view.tsx"
import { bewaarLes, gooiCasusWeg } from "./intervisie.command.ts"
import { type Casus, loadCasus, loadCollegas } from "./intervisie.sql.ts"

const terug = (titel: string, casus: Casus) => [
  { tekst: "Intervisie", href: "/intervisie" },
  { tekst: casus.titel, href: `/intervisie/${casus.id}` },
  { tekst: titel },
]
const vanEigenHuis = async ({ tx, actor, params }: PageRequest<Record<string, string>>): Promise<Casus | null> => {
  const casus = await loadCasus(tx, params["casusId"]!)
  return casus && casus.organisatieId === actor?.organisatieId ? casus : null
}

/** One case: the question, what was tried, what the group said, and what stays. */
export const casusPagina = page<Casus>({
  path: "/intervisie/:casusId",
  recht: "intervisie",
  inzage: "geen",
  load: ({ tx, params }) => loadCasus(tx, params["casusId"]!),
  view: (casus, shell) => ({
    titel: casus.titel,
    inleiding: `${naamVan(THEMAS, casus.thema)} · ${casus.organisatie} · ingebracht op ${dagTekst(casus.ingebrachtOp)} · ${casus.zichtbaar === "regio" ? "voor de hele regio" : "alleen voor deze organisatie"}`,
    kruimels: [{ tekst: "Intervisie", href: "/intervisie" }, { tekst: casus.titel }],
    handelingen: <Handelingen casus={casus} shell={shell} />,
    inhoud: (
      <Raster verdeling="2" boven>
        <Stapel>
          <Deel titel="De vraag" tekst={casus.vraag} />
          <Deel titel="Wat al is geprobeerd" tekst={casus.geprobeerd} />
        </Stapel>
        <Stapel>
          {casus.les === null ? (
            <Kaart>
              <Leeg titel="Nog niet besproken">Wat de groep zegt en wat u ervan leert, staat straks hier.</Leeg>
            </Kaart>
          ) : (
            <>
              <Deel titel="De les" tekst={casus.les} />
              <Deel titel="Wat de groep zei" tekst={casus.besproken!} onder={dagTekst(casus.besprokenOp!)} />
              {casus.aanwezigen.length > 0 && <p class="stil">Dachten mee: {casus.aanwezigen.join(", ")}</p>}
            </>
          )}
        </Stapel>
      </Raster>
    ),
  }),
})

const Deel = ({ titel, tekst, onder }: { titel: string; tekst: string; onder?: string }) => (
  <Kaart titel={titel} onder={onder}>
    {tekst.split(/\n+/).map(alinea => (
      <p>{alinea}</p>
    ))}
  </Kaart>
)

function Handelingen({ casus, shell }: { casus: Casus; shell: Shell }) {
  if (casus.organisatieId !== shell.actor?.organisatieId) return <></>
  return (
    <>
      <Knop soort="hoofd" href={`/intervisie/${casus.id}/les`}>
        {casus.les === null ? "Schrijf de les op" : "Vul de les aan"}
      </Knop>
      {(casus.eigen || shell.mag("intervisie_opruimen")) && (
        <Knop soort="stil" href={`/intervisie/${casus.id}/weg`}>
          Gooi weg
        </Knop>
      )}
    </>
  )
}

/** What the group said and what stays, by who works in the same house. */
export const lesPagina = page<{ casus: Casus; collegas: Array<{ id: string; naam: string }> }>({
  path: "/intervisie/:casusId/les",
  recht: "intervisie",
  inzage: "geen",
  async load(request) {
    const casus = await vanEigenHuis(request)
    return casus && { casus, collegas: await loadCollegas(request.tx, casus.organisatieId, request.vandaag) }
  },
  view: ({ casus, collegas }, shell) => {
    const v = veldenVan(shell)
    const erbij = collegas.filter(c => casus.aanwezigen.includes(c.naam)).map(c => c.id)
    return {
      titel: "Wat leerden wij",
      kop: `Wat leerden wij van '${casus.titel}'`,
      kruimels: terug("De les", casus),
      inhoud: (
        <Formulier
          actie={`/intervisie/${casus.id}/les`}
          id={shell.opdrachtId}
          verborgen={{ versie: String(casus.versie) }}
          fouten={shell.formulier?.weigeringen}
          naam="Wat leerden wij"
          waak
        >
          <Veld {...v.een("besprokenOp", casus.besprokenOp ?? shell.vandaag)} type="date" label="Besproken op" max={shell.vandaag} />
          <Veld {...v.een("besproken", casus.besproken ?? "")} type="textarea" label="Wat zei de groep" rijen={5} maxlengte={4000} />
          <Veld
            {...v.een("les", casus.les ?? "")}
            type="textarea"
            label="Wat onthouden wij"
            hint="Zo dat een collega er volgend jaar iets aan heeft."
            rijen={4}
            maxlengte={4000}
          />
          <Anoniem shell={shell} />
          <details>
            <summary>Wie dachten mee</summary>
            <Veld
              {...v.meer("aanwezigen", erbij)}
              type="checkboxen"
              label="Collega's van deze organisatie"
              kolommen
              verplicht={false}
              opties={collegas.map(c => ({ waarde: c.id, tekst: c.naam }))}
            />
          </details>
          <Knoppen vast>
            <Knop soort="hoofd">Bewaar de les</Knop>
            <Knop soort="stil" href={`/intervisie/${casus.id}`}>
              Annuleer
            </Knop>
          </Knoppen>
        </Formulier>
      ),
    }
  },
  act: act({ command: bewaarLes, naar: ({ casusId }) => `/intervisie/${casusId}`, melding: "De les is bewaard." }),
})

/** Somebody can be recognised after all. */
export const casusWegPagina = page<Casus>({
  path: "/intervisie/:casusId/weg",
  recht: "intervisie",
  inzage: "geen",
  async load(request) {
    const casus = await vanEigenHuis(request)
    return casus && (casus.eigen || allows(request.services.access, request.actor, "intervisie_opruimen")) ? casus : null
  },
  view: (casus, shell) => ({
    titel: "Gooi de casus weg",
    kop: `Gooi '${casus.titel}' weg`,
    kruimels: terug("Weggooien", casus),
    inhoud: (
      <Formulier actie={`/intervisie/${casus.id}/weg`} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Gooi de casus weg">
        <p>Is er toch iemand uit te herkennen? Dan gaat alles weg, ook de les. Dat is niet terug te draaien.</p>
        <Knoppen>
          <Knop soort="gevaar">Gooi weg</Knop>
          <Knop soort="stil" href={`/intervisie/${casus.id}`}>
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    ),
  }),
  act: act({ command: gooiCasusWeg, naar: () => "/intervisie", melding: "De casus is weg." }),
})
