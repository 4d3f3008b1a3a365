import { GRONDEN_OVERLEG } from "#begrippen/casusoverleg"
import { plusDagen } from "#begrippen/dag"
import { rolNaam } from "#begrippen/rol"
import { persoonDeel } from "#modules/deelnemer"
import { act, type Shell } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Formulier, VeldenRij } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Raster } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { Veld } from "#ui/veld"
import { planCasusoverleg } from "./casusoverleg.command.ts"
import { type Casusoverleg, standOverleg } from "./casusoverleg.rules.ts"
import { loadOverleggen } from "./casusoverleg.sql.ts"
import { STAND_OVERLEG, wieErbij } from "./casusoverleg.view.tsx"
import type { Lid } from "./volggroep.rules.ts"
import { loadVolggroep } from "./volggroep.sql.ts"

interface Data {
  overleggen: Casusoverleg[]
  leden: Lid[]
}
const VOORSTEL_DAGEN = 7

/** All conferences about one person, and the next one to plan. */
export const overleggenPagina = persoonDeel<Data>({
  pad: "/overleggen",
  recht: "C15:lees",
  categorieen: ["C15", "C01B"],
  deel: null,
  titel: "Casusoverleg",
  load: async ({ tx, vandaag }, persoon) => ({
    overleggen: await loadOverleggen(tx, persoon.id),
    leden: (await loadVolggroep(tx, persoon.id, vandaag)).leden,
  }),
  kop: (_data, persoon) => ({
    kop: `Casusoverleg over ${persoon.voornaam}`,
    inleiding: "Wie met deze persoon werkt overlegt samen. De persoon leest de agenda, de besluiten en de acties op zijn eigen pagina.",
    handelingen: <Knop href={`/deelnemers/${persoon.id}/betrokkenen`}>Wie doet wat</Knop>,
  }),
  inhoud: ({ overleggen, leden }, persoon, shell) => (
    <Raster verdeling="2" boven>
      <Overleggen overleggen={overleggen} id={persoon.id} shell={shell} />
      {shell.mag("C15:toevoeg") && <Plannen leden={leden} id={persoon.id} voornaam={persoon.voornaam} shell={shell} />}
    </Raster>
  ),
  act: act({
    command: planCasusoverleg,
    naar: ({ deelnemerId }) => `/deelnemers/${deelnemerId}/overleggen`,
    melding: "Het overleg is gepland.",
  }),
})

function Overleggen({ overleggen, id, shell }: { overleggen: readonly Casusoverleg[]; id: string; shell: Shell }) {
  return (
    <Kaart titel="Overleggen" vol lang>
      <Tabel
        bijschrift="Casusoverleggen, de laatste dag bovenaan"
        zonderKop
        rijen={overleggen}
        leeg={<Leeg titel="Nog geen overleg">Plan een overleg als meer mensen samen moeten besluiten.</Leeg>}
        kolommen={[
          {
            kop: "Wanneer",
            naam: true,
            cel: o => (
              <>
                <a href={`/deelnemers/${id}/overleggen/${o.id}`}>
                  {dagTekst(o.dag)}, {o.tijd}
                </a>
                <Bij>{wieErbij(o)}</Bij>
              </>
            ),
          },
          {
            kop: "Stand",
            breedte: 0,
            cel: o => {
              const [tekst, soort] = STAND_OVERLEG[standOverleg(o, shell.vandaag)]
              return <Tag soort={soort}>{tekst}</Tag>
            },
          },
        ]}
      />
    </Kaart>
  )
}

function Plannen({ leden, id, voornaam, shell }: { leden: readonly Lid[]; id: string; voornaam: string; shell: Shell }) {
  const v = veldenVan(shell)
  const genodigden = [...new Map(leden.map(l => [l.medewerkerId, l])).values()]
  return (
    <Kaart titel="Plan een overleg" lang>
      <Formulier actie={`/deelnemers/${id}/overleggen`} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Plan een overleg">
        <VeldenRij>
          <Veld {...v.een("dag", plusDagen(shell.vandaag, VOORSTEL_DAGEN))} type="date" label="Dag" />
          <Veld {...v.een("tijd", "09:00")} type="time" label="Tijd" />
        </VeldenRij>
        <Veld {...v.een("plek")} label="Waar" verplicht={false} maxlengte={300} />
        <Veld {...v.een("agenda")} type="textarea" label="Waarover" hint="Elk punt op een eigen regel." rijen={3} maxlengte={2000} />
        <Veld
          {...v.meer(
            "genodigden",
            genodigden.map(l => l.medewerkerId),
          )}
          type="checkboxen"
          label="Met wie"
          verplicht={false}
          opties={genodigden.map(l => ({ waarde: l.medewerkerId, tekst: l.naam, hint: `${rolNaam(l.rol)}, ${l.organisatie}` }))}
        />
        <Veld {...v.vink("metInwoner")} type="checkbox" label={`${voornaam} is erbij en krijgt een uitnodiging`} />
        <Veld
          {...v.een("anderen")}
          label="Wie is erbij die dit dossier niet mag zien?"
          hint="Naam en organisatie."
          verplicht={false}
          maxlengte={300}
        />
        <Veld
          {...v.een("grond")}
          type="select"
          label="Waarom mag dat"
          leegTekst="Er is niemand anders bij"
          verplicht={false}
          opties={GRONDEN_OVERLEG.map(g => ({ waarde: g.code, tekst: g.naam }))}
        />
        <Veld
          {...v.een("toelichting")}
          label="Toelichting"
          hint="Wanneer en hoe de persoon ja zei, of welk artikel."
          verplicht={false}
          maxlengte={500}
        />
        <Knoppen>
          <Knop soort="hoofd">Plan het overleg</Knop>
        </Knoppen>
      </Formulier>
    </Kaart>
  )
}
