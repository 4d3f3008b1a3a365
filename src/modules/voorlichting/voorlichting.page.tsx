import { naamVan } from "#begrippen/code"
import { TALEN } from "#begrippen/taal"
import { WIJZEN_VOORLICHTING } from "#begrippen/voorlichting"
import { persoonDeel } from "#modules/deelnemer"
import { act, type Route, type Shell } from "#platform/page"
import { dagTekst, dagVoluit } from "#ui/datum"
import { Formulier, VeldenRij } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Raster, Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Tag, type TagSoort } from "#ui/tag"
import { Veld } from "#ui/veld"
import { type Geteld, loadBijeenkomsten } from "./bijeenkomst.sql.ts"
import { legVoorlichtingVast } from "./leg-vast.command.ts"
import { nodigUitVoorBijeenkomst } from "./nodig-uit.command.ts"
import { BEVESTIGD, GELDT_VANAF } from "./rechten-en-plichten.parameters.ts"
import { type Stand, standVan } from "./voorlichting.rules.ts"
import { loadVoorlichting, type Voorgelicht } from "./voorlichting.sql.ts"

const STAND: Readonly<Record<Stand, [string, TagSoort]>> = {
  begrepen: ["begrepen", "goed"],
  uitgenodigd: ["uitgenodigd", "gewoon"],
  gemist: ["gemist", "laat"],
  nog_niet: ["heeft nog vragen", "straks"],
  geen: ["nog niets gehoord", "gewoon"],
}

interface Data extends Voorgelicht {
  bijeenkomsten: Geteld[]
}

/** What somebody heard about his rights and duties, and the next meeting for him. */
export const voorlichtingPagina: Route = persoonDeel<Data>({
  pad: "/voorlichting",
  recht: "C15:toevoeg",
  categorieen: ["C15"],
  deel: null,
  titel: "Voorlichting",
  async load({ tx, actor, vandaag }, persoon) {
    const bijeenkomsten = actor?.organisatieId ? await loadBijeenkomsten(tx, actor.organisatieId, vandaag) : []
    return { ...(await loadVoorlichting(tx, persoon.id)), bijeenkomsten }
  },
  kop: (data, persoon, shell) => {
    const [tekst, soort] = STAND[standVan(data.gehoord, data.uitnodigingen, shell.vandaag)]
    return { kop: `Voorlichting aan ${persoon.voornaam}`, inleiding: <Tag soort={soort}>{tekst}</Tag> }
  },
  inhoud: (data, persoon, shell) => (
    <Raster verdeling="2" boven>
      <Stapel>
        <Gehoord data={data} />
        <p class="noot">
          De tekst geldt vanaf {dagTekst(GELDT_VANAF)}, en de inwoner leest hem onder ‘Mijn gegevens’ in vier talen.
          {!BEVESTIGD && " Onbevestigd: laat hem nalezen door wie bij u over de wet gaat."}
        </p>
      </Stapel>
      <Stapel>
        <Uitnodigen bijeenkomsten={data.bijeenkomsten} id={persoon.id} shell={shell} />
        <Kaart titel="Zelf uitgelegd?" onder="thuis, aan tafel of met een tolk">
          <Knoppen>
            <Knop href={`/deelnemers/${persoon.id}/voorlichting/uitgelegd`}>Leg vast dat u het uitlegde</Knop>
          </Knoppen>
        </Kaart>
      </Stapel>
    </Raster>
  ),
  act: act({
    command: nodigUitVoorBijeenkomst,
    naar: ({ bijeenkomstId }) => `/voorlichting/${bijeenkomstId}`,
    melding: "Uitgenodigd. De afspraak staat in de agenda.",
  }),
})

const Gehoord = ({ data }: { data: Voorgelicht }) => (
  <Kaart titel="Wat deze persoon hoorde" vol>
    <Tabel
      bijschrift="Wat deze persoon hoorde over rechten en plichten"
      zonderKop
      rijen={data.gehoord}
      leeg={<Leeg titel="Nog niets">Nodig uit voor een bijeenkomst, of leg het zelf uit.</Leeg>}
      kolommen={[
        {
          kop: "Wanneer",
          naam: true,
          cel: g => (
            <>
              {dagTekst(g.datum)}
              <Bij>
                {naamVan(WIJZEN_VOORLICHTING, g.wijze)}, {naamVan(TALEN, g.taal)}
              </Bij>
            </>
          ),
        },
        {
          kop: "Begrepen",
          breedte: 0,
          cel: g => <Tag soort={g.begrepen ? "goed" : "straks"}>{g.begrepen ? "begrepen" : "nog vragen"}</Tag>,
        },
      ]}
    />
  </Kaart>
)

function Uitnodigen({ bijeenkomsten, id, shell }: { bijeenkomsten: readonly Geteld[]; id: string; shell: Shell }) {
  if (bijeenkomsten.length === 0)
    return (
      <Kaart titel="Nodig uit">
        <Leeg titel="Geen bijeenkomst gepland">
          {shell.mag("voorlichten") ? <a href="/voorlichting">Plan er een</a> : "Vraag uw collega er een te plannen."}
        </Leeg>
      </Kaart>
    )
  return (
    <Kaart titel="Nodig uit" onder="het wordt een afspraak, met bericht en herinnering">
      <Formulier actie={`/deelnemers/${id}/voorlichting`} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Nodig uit">
        <Veld
          {...veldenVan(shell).een("bijeenkomstId", bijeenkomsten[0]!.id)}
          type="select"
          label="Bijeenkomst"
          breedte="vol"
          opties={bijeenkomsten.map(b => ({ waarde: b.id, tekst: `${dagVoluit(b.dag)}, ${b.tijd}, ${naamVan(TALEN, b.taal)}` }))}
        />
        <Knoppen>
          <Knop soort="hoofd">Nodig uit</Knop>
        </Knoppen>
      </Formulier>
    </Kaart>
  )
}

/** Out of any meeting: a member of staff told it himself. */
export const uitgelegdPagina: Route = persoonDeel<{ taal: string | null }>({
  pad: "/voorlichting/uitgelegd",
  recht: "C15:toevoeg",
  categorieen: ["C15"],
  deel: null,
  titel: "Voorlichting zelf uitgelegd",
  load: async (_, persoon) => ({ taal: persoon.voertaal }),
  kop: (_, persoon) => ({ kop: `U legde het ${persoon.voornaam} uit` }),
  inhoud: ({ taal }, persoon, shell) => {
    const v = veldenVan(shell)
    return (
      <Formulier
        actie={`/deelnemers/${persoon.id}/voorlichting/uitgelegd`}
        id={shell.opdrachtId}
        fouten={shell.formulier?.weigeringen}
        naam="Voorlichting zelf uitgelegd"
      >
        <VeldenRij>
          <Veld {...v.een("datum", shell.vandaag)} type="date" label="Wanneer" max={shell.vandaag} />
          <Veld
            {...v.een("taal", taal ?? "nld")}
            type="select"
            label="In welke taal"
            opties={TALEN.map(({ code, naam }) => ({ waarde: code, tekst: naam }))}
          />
        </VeldenRij>
        <Veld
          {...v.een("begrepen")}
          type="radio"
          label="Is het duidelijk?"
          hint="Vraag of iemand het in eigen woorden kan vertellen."
          opties={[
            { waarde: "ja", tekst: "Ja" },
            { waarde: "nee", tekst: "Nog niet: er zijn vragen" },
          ]}
        />
        <Knoppen>
          <Knop soort="hoofd">Leg vast</Knop>
          <Knop soort="stil" href={`/deelnemers/${persoon.id}/voorlichting`}>
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    )
  },
  act: act({
    command: legVoorlichtingVast,
    naar: ({ deelnemerId }) => `/deelnemers/${deelnemerId}/voorlichting`,
    melding: "Vastgelegd.",
  }),
})
