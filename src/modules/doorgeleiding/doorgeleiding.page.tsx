import { naamVan } from "#begrippen/code"
import { RESULTATEN_DOORGELEIDING } from "#begrippen/doorgeleiding"
import { persoonDeel } from "#modules/deelnemer"
import { act, type Route, type Shell } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Formulier, VeldenRij } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Raster } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Tag, type TagSoort } from "#ui/tag"
import { Veld } from "#ui/veld"
import { volgDoorgeleiding } from "./doorgeleiding.command.ts"
import { type Doorgeleiding, type Stand, standVan } from "./doorgeleiding.rules.ts"
import { loadDoorgeleidingen } from "./doorgeleiding.sql.ts"

const STAND: Readonly<Record<Stand, [string, TagSoort]>> = {
  aangeboden: ["wacht op kennismaking", "straks"],
  kennisgemaakt: ["bij het werkcentrum", "info"],
  terug: ["terug", "goed"],
}

/** To the werkcentrum and back: where it stands, and what is next. */
export const doorgeleidingPagina: Route = persoonDeel<{ rijen: Doorgeleiding[] }>({
  pad: "/werkcentrum",
  recht: "C15:lees",
  categorieen: ["C15"],
  deel: null,
  titel: "Werkcentrum",
  load: async ({ tx }, persoon) => ({ rijen: await loadDoorgeleidingen(tx, persoon.id) }),
  kop: ({ rijen }, persoon, shell) => ({
    kop: `${persoon.voornaam} en het werkcentrum`,
    ...(shell.mag("C15:toevoeg") && rijen.every(r => r.terugOp !== null)
      ? {
          handelingen: (
            <Knop soort="hoofd" href={`/deelnemers/${persoon.id}/werkcentrum/nieuw`}>
              Leid door
            </Knop>
          ),
        }
      : {}),
  }),
  inhoud: ({ rijen }, persoon, shell) => {
    const open = rijen.find(r => r.terugOp === null)
    return (
      <Raster verdeling="3-2" boven>
        <Kaart titel="Heen en terug" vol>
          <Tabel
            bijschrift="Doorgeleidingen naar het werkcentrum"
            zonderKop
            rijen={rijen}
            leeg={
              <Leeg titel="Nog niet doorgeleid">
                Voor wie geen of weinig begeleiding nodig heeft: het werkcentrum helpt iedereen in de regio.
              </Leeg>
            }
            kolommen={[
              { kop: "Wat", naam: true, cel: r => <Wat r={r} /> },
              { kop: "Stand", breedte: 0, cel: r => <Tag soort={STAND[standVan(r)][1]}>{STAND[standVan(r)][0]}</Tag> },
            ]}
          />
        </Kaart>
        {open && shell.mag("C15:schrijf") && <Vervolg open={open} id={persoon.id} shell={shell} />}
      </Raster>
    )
  },
  act: act({
    command: volgDoorgeleiding,
    naar: ({ deelnemerId }) => `/deelnemers/${deelnemerId}/werkcentrum`,
    melding: "Vastgelegd.",
  }),
})

const Wat = ({ r }: { r: Doorgeleiding }) => (
  <>
    {r.naar}: {r.vraag}
    <Bij>aangeboden op {dagTekst(r.aangebodenOp)}</Bij>
    {r.kennisgemaaktOp && (
      <Bij>
        kennisgemaakt op {dagTekst(r.kennisgemaaktOp)}
        {r.contact && ` met ${r.contact}`}
      </Bij>
    )}
    {r.terugOp && (
      <Bij>
        terug op {dagTekst(r.terugOp)}: {naamVan(RESULTATEN_DOORGELEIDING, r.resultaat!).toLowerCase()}
        {r.toelichting && `. ${r.toelichting}`}
      </Bij>
    )}
  </>
)

function Vervolg({ open, id, shell }: { open: Doorgeleiding; id: string; shell: Shell }) {
  const v = veldenVan(shell)
  const nieuw = open.kennisgemaaktOp === null
  return (
    <Kaart titel="Wat gebeurde er?">
      <Formulier
        actie={`/deelnemers/${id}/werkcentrum`}
        id={shell.opdrachtId}
        verborgen={{ doorgeleidingId: open.id }}
        fouten={shell.formulier?.weigeringen}
        naam="Wat gebeurde er?"
      >
        <Veld
          {...v.een("stap", nieuw ? "kennisgemaakt" : "terug")}
          type="radio"
          label="Stap"
          opties={[
            ...(nieuw ? [{ waarde: "kennisgemaakt", tekst: "Samen kennisgemaakt" }] : []),
            { waarde: "terug", tekst: "Terug, met een resultaat" },
          ]}
        />
        <VeldenRij>
          <Veld {...v.een("datum", shell.vandaag)} type="date" label="Wanneer" max={shell.vandaag} />
          <Veld {...v.een("contact", open.contact ?? "")} label="Met wie daar" verplicht={false} maxlengte={100} />
        </VeldenRij>
        <Veld
          {...v.een("resultaat")}
          type="select"
          label="Resultaat"
          hint="Alleen als deze persoon terug is."
          verplicht={false}
          leegTekst="Nog geen"
          opties={RESULTATEN_DOORGELEIDING.map(r => ({ waarde: r.code, tekst: r.naam }))}
        />
        <Veld {...v.een("toelichting", open.toelichting ?? "")} label="Toelichting" verplicht={false} breedte="vol" maxlengte={500} />
        <Knoppen>
          <Knop soort="hoofd">Leg vast</Knop>
        </Knoppen>
      </Formulier>
    </Kaart>
  )
}
