import { plusDagen } from "#begrippen/dag"
import { DOENERS } from "#begrippen/plan"
import { persoonDeel } from "#modules/deelnemer"
import { rowsOf } from "#platform/form"
import { act, type Shell } from "#platform/page"
import { dagVoluit } from "#ui/datum"
import { Formulier, VeldenRij } from "#ui/formulier"
import { foutVan } from "#ui/foutsamenvatting"
import { veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Stapel } from "#ui/raster"
import { Tag } from "#ui/tag"
import { Veld } from "#ui/veld"
import { legCasusoverlegVast, zegCasusoverlegAf } from "./casusoverleg.command.ts"
import { type Casusoverleg, standOverleg } from "./casusoverleg.rules.ts"
import { ACTIES_HOOGSTENS } from "./casusoverleg.schema.ts"
import { loadOverleggen } from "./casusoverleg.sql.ts"
import { Overleg, STAND_OVERLEG } from "./casusoverleg.view.tsx"

const terug = (id: string) => `/deelnemers/${id}/overleggen`

/** One conference: what it is about, and on the day or after it what came out. */
export const overlegPagina = persoonDeel<Casusoverleg>({
  pad: "/overleggen/:overlegId",
  recht: "C15:lees",
  categorieen: ["C15", "C01B"],
  deel: null,
  titel: "Casusoverleg",
  load: async ({ tx, params }, persoon) => (await loadOverleggen(tx, persoon.id)).find(o => o.id === params["overlegId"]) ?? null,
  kop: (o, persoon, shell) => {
    const [tekst, soort] = STAND_OVERLEG[standOverleg(o, shell.vandaag)]
    return {
      kop: `Overleg op ${dagVoluit(o.dag)}, ${o.tijd}`,
      inleiding: <Tag soort={soort}>{tekst}</Tag>,
      handelingen: <Knop href={terug(persoon.id)}>Alle overleggen</Knop>,
    }
  },
  inhoud: (o, persoon, shell) => (
    <Stapel>
      <Kaart titel={`Over ${persoon.voornaam}`} lang>
        <Overleg overleg={o} />
      </Kaart>
      {shell.mag("C15:schrijf") && o.besluiten === null && <Vastleggen overleg={o} id={persoon.id} shell={shell} />}
      {shell.mag("C15:schrijf") && o.besluiten !== null && (
        <Knoppen>
          <Knop href={`${terug(persoon.id)}/${o.id}/verbeteren`}>Verbeter de besluiten</Knop>
        </Knoppen>
      )}
    </Stapel>
  ),
  act: act({
    command: legCasusoverlegVast,
    naar: ({ deelnemerId }) => terug(deelnemerId),
    melding: "Vastgelegd. De acties staan in het plan.",
    verbeter: { recht: "C15:schrijf", naar: ({ deelnemerId }, { overlegId }) => `${terug(deelnemerId)}/${overlegId}/verbeteren` },
  }),
})

function Vastleggen({ overleg: o, id, shell }: { overleg: Casusoverleg; id: string; shell: Shell }) {
  const hier = `${terug(id)}/${o.id}`
  return (
    <>
      {o.dag <= shell.vandaag && (
        <Formulier actie={hier} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Leg vast" waak>
          <Veld
            {...veldenVan(shell).een("besluiten")}
            type="textarea"
            label="Wat is besloten"
            hint="Elk besluit op een eigen regel. De persoon leest het ook."
            rijen={4}
            maxlengte={2000}
          />
          <Acties shell={shell} />
          <Knoppen>
            <Knop soort="hoofd">Leg vast</Knop>
          </Knoppen>
        </Formulier>
      )}
      <Knoppen>
        <Knop soort="stil" href={`${hier}/afzeggen`}>
          Zeg het overleg af
        </Knop>
      </Knoppen>
    </>
  )
}

/** Empty rows to fill in; what was typed comes back in front. */
const LEEG = 3
function Acties({ shell }: { shell: Shell }) {
  const getypt = rowsOf("acties", shell.formulier?.waarden ?? {})
  const rijen = Math.min(ACTIES_HOOGSTENS, Math.max(LEEG, getypt.length))
  return (
    <>
      {Array.from({ length: rijen }, (_, nr) => {
        const veld = (naam: string) => ({
          naam: `acties.${nr}.${naam}`,
          waarde: String(getypt[nr]?.[naam] ?? ""),
          fout: foutVan(shell.formulier?.weigeringen, `acties.${nr}.${naam}`),
        })
        return (
          <>
            <Veld {...veld("wat")} label={`Actie ${nr + 1} (mag leeg blijven)`} breedte="vol" maxlengte={300} />
            <VeldenRij>
              <Veld
                {...veld("wie")}
                type="select"
                label="Wie"
                leegTekst="Kies…"
                opties={DOENERS.map(d => ({ waarde: d.code, tekst: d.naam }))}
              />
              <Veld {...veld("uiterlijk")} type="date" label="Uiterlijk" min={shell.vandaag} max={plusDagen(shell.vandaag, 366)} />
            </VeldenRij>
          </>
        )
      })}
    </>
  )
}

export const overlegAfzeggenPagina = persoonDeel<Casusoverleg>({
  pad: "/overleggen/:overlegId/afzeggen",
  recht: "C15:schrijf",
  categorieen: ["C15"],
  deel: null,
  titel: "Zeg het overleg af",
  load: async ({ tx, params }, persoon) =>
    (await loadOverleggen(tx, persoon.id)).find(o => o.id === params["overlegId"] && o.besluiten === null) ?? null,
  kop: o => ({ kop: `Zeg het overleg van ${dagVoluit(o.dag)} af`, inleiding: o.metInwoner ? "De persoon krijgt bericht." : "" }),
  inhoud: (o, persoon, shell) => (
    <Formulier
      actie={`${terug(persoon.id)}/${o.id}/afzeggen`}
      id={shell.opdrachtId}
      fouten={shell.formulier?.weigeringen}
      naam="Zeg het overleg af"
    >
      <Veld {...veldenVan(shell).een("reden")} label="Waarom" maxlengte={300} />
      <Knoppen>
        <Knop soort="gevaar">Zeg af</Knop>
        <Knop soort="stil" href={`${terug(persoon.id)}/${o.id}`}>
          Terug
        </Knop>
      </Knoppen>
    </Formulier>
  ),
  act: act({ command: zegCasusoverlegAf, naar: ({ deelnemerId }) => terug(deelnemerId), melding: "Het overleg is afgezegd." }),
})
