import { CERTIFICATEN } from "#begrippen/certificaat"
import { naamVan } from "#begrippen/code"
import { act, page, type Shell } from "#platform/page"
import { isUuid } from "#platform/uuid"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { Foutsamenvatting } from "#ui/foutsamenvatting"
import { veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Raster, Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { Veld } from "#ui/veld"
import { loadEigenOrganisaties } from "./bewerken.sql.ts"
import { maakInstrumentversie, publiceerInstrument, wijzigInstrument } from "./bewerk-instrument.command.ts"
import { nieuwOnderdeelCode } from "./bewerken.rules.ts"
import { CATEGORIEEN_DIAGNOSE, INVULLERS, type Instrument } from "./instrument.rules.ts"
import { loadInstrument, loadInstrumenten } from "./instrument.sql.ts"

interface Lijst {
  instrumenten: Instrument[]
  organisaties: Array<{ id: string; naam: string }>
}
const kruimels = [
  { tekst: "Beheer", href: "/beheer" },
  { tekst: "Instrumenten", href: "/beheer/instrumenten" },
]

/** All versions: which holds, which is a draft, and where a new one begins. */
export const instrumentenBeheer = page<Lijst>({
  path: "/beheer/instrumenten",
  recht: "beheer",
  inzage: "geen",
  async load({ tx }) {
    const organisaties = await loadEigenOrganisaties(tx)
    const eigen = new Set<string | null>([null, ...organisaties.map(o => o.id)])
    return { organisaties, instrumenten: (await loadInstrumenten(tx)).filter(i => eigen.has(i.organisatieId)) }
  },
  view: ({ instrumenten, organisaties }, shell) => ({
    titel: "Instrumenten",
    inleiding:
      "Waarmee wordt gevraagd wat mensen kunnen, willen en nodig hebben. Een versie die geldt verandert niet: maak een nieuwe en kies vanaf wanneer.",
    kruimels: [kruimels[0]!],
    inhoud: (
      <Stapel>
        <Foutsamenvatting fouten={shell.formulier?.weigeringen ?? []} />
        <Kaart vol lang>
          <Tabel
            bijschrift="Alle versies van de instrumenten"
            rijen={instrumenten}
            kolommen={[
              {
                kop: "Instrument",
                naam: true,
                breedte: 40,
                cel: i => (
                  <>
                    <a href={i.geldigVan === null ? `/beheer/instrumenten/${i.id}` : `/instrumenten/${i.id}`}>{i.naam}</a>
                    <Bij>{`versie ${i.versie}, ${i.organisatieId === null ? "van Trede" : (organisaties.find(o => o.id === i.organisatieId)?.naam ?? "")}`}</Bij>
                  </>
                ),
              },
              { kop: "Valt onder", cel: i => naamVan(CATEGORIEEN_DIAGNOSE, i.categorie) },
              { kop: "Stand", cel: i => <Stand instrument={i} /> },
              {
                kop: "Handeling",
                verbergKop: true,
                breedte: 0,
                telefoon: "vol",
                cel: i =>
                  organisaties.map(o => <NieuweVersie instrument={i} organisatie={o} alleen={organisaties.length === 1} shell={shell} />),
              },
            ]}
          />
        </Kaart>
      </Stapel>
    ),
  }),
  act: act({
    command: maakInstrumentversie,
    naar: ({ instrumentId }) => `/beheer/instrumenten/${instrumentId}`,
    melding: "Dit is een concept. Niemand ziet het tot u het publiceert.",
  }),
})

function Stand({ instrument: { geldigVan, inGebruik } }: { instrument: Instrument }) {
  if (geldigVan === null) return <Tag soort="straks">concept</Tag>
  return (
    <Tag soort={inGebruik ? "goed" : undefined}>
      {inGebruik ? `geldt vanaf ${dagTekst(geldigVan)}` : `niet in gebruik vanaf ${dagTekst(geldigVan)}`}
    </Tag>
  )
}

function NieuweVersie(props: { instrument: Instrument; organisatie: { id: string; naam: string }; alleen: boolean; shell: Shell }) {
  const { instrument, organisatie, alleen, shell } = props
  if (instrument.geldigVan === null || (instrument.organisatieId !== null && instrument.organisatieId !== organisatie.id)) return null
  return (
    <Formulier
      actie="/beheer/instrumenten"
      id={shell.opdrachtId}
      verborgen={{ instrumentId: instrument.id, organisatieId: organisatie.id }}
      naam={`Nieuwe versie: ${instrument.naam}`}
    >
      <Knop bij={instrument.naam}>{alleen ? "Nieuwe versie" : `Nieuwe versie voor ${organisatie.naam}`}</Knop>
    </Formulier>
  )
}

const loadConcept = async (tx: Parameters<typeof loadInstrument>[0], id: string | undefined): Promise<Instrument | null> => {
  const instrument = isUuid(id) ? await loadInstrument(tx, id) : null
  const eigen = await loadEigenOrganisaties(tx)
  return instrument?.geldigVan === null && eigen.some(o => o.id === instrument.organisatieId) ? instrument : null
}

/** A draft: what holds for the whole, and its sections to edit one by one. */
export const instrumentBewerken = page<Instrument>({
  path: "/beheer/instrumenten/:instrumentId",
  recht: "beheer",
  inzage: "geen",
  load: ({ tx, params }) => loadConcept(tx, params["instrumentId"]),
  view: (instrument, shell) => ({
    titel: `${instrument.naam}, concept`,
    inleiding: `Versie ${instrument.versie}. Niemand ziet het tot u het publiceert.`,
    kruimels,
    handelingen: (
      <>
        <Knop href={`/instrumenten/${instrument.id}`}>Bekijk zoals het wordt</Knop>
        <Knop soort="hoofd" href={`/beheer/instrumenten/${instrument.id}/publiceren`}>
          Publiceer
        </Knop>
      </>
    ),
    inhoud: (
      <Raster verdeling="3-2" boven>
        <Geheel instrument={instrument} shell={shell} />
        <Kaart
          titel="Onderdelen"
          meer={{
            tekst: "een onderdeel erbij",
            href: `/beheer/instrumenten/${instrument.id}/onderdelen/${nieuwOnderdeelCode(instrument.definitie)}`,
          }}
          vol
        >
          <Tabel
            bijschrift="De onderdelen van dit instrument"
            zonderKop
            rijen={instrument.definitie.onderdelen}
            kolommen={[
              {
                kop: "Onderdeel",
                naam: true,
                cel: o => (
                  <>
                    <a href={`/beheer/instrumenten/${instrument.id}/onderdelen/${o.code}`}>{o.titel}</a>
                    <Bij>{o.vragen.length === 1 ? "1 vraag" : `${o.vragen.length} vragen`}</Bij>
                  </>
                ),
              },
            ]}
          />
        </Kaart>
      </Raster>
    ),
  }),
  act: act({
    command: wijzigInstrument,
    naar: ({ instrumentId }) => `/beheer/instrumenten/${instrumentId}`,
    melding: "Het concept is bewaard.",
  }),
})

function Geheel({ instrument, shell }: { instrument: Instrument; shell: Shell }) {
  const v = veldenVan(shell)
  const vink = (naam: string, anders: boolean) => (shell.formulier ? v.vink(naam) : { naam, waarde: anders })
  return (
    <Formulier
      actie={`/beheer/instrumenten/${instrument.id}`}
      id={shell.opdrachtId}
      fouten={shell.formulier?.weigeringen}
      naam="Het instrument"
      waak
    >
      <Veld {...v.een("naam", instrument.naam)} label="Naam" breedte="vol" />
      <Veld {...v.een("waarvoor", instrument.waarvoor)} label="Waarvoor" breedte="vol" />
      <Veld
        {...v.meer("invullers", instrument.invullers)}
        type="checkboxen"
        label="Wie vult het in"
        rij
        opties={INVULLERS.map(i => ({ waarde: i.code, tekst: i.naam }))}
      />
      <Veld
        {...v.een("houdbaarMaanden", String(instrument.houdbaarMaanden ?? ""))}
        type="number"
        label="Houdbaar"
        eenheid="maanden"
        verplicht={false}
        hint="Daarna staat het op de werkvoorraad. Leeg: de uitslag veroudert niet."
      />
      <Veld
        {...v.een("certificaat", instrument.certificaat ?? "")}
        type="select"
        label="Certificaat van wie het afneemt"
        verplicht={false}
        leegTekst="Geen certificaat nodig"
        opties={CERTIFICATEN.map(c => ({ waarde: c.code, tekst: c.naam }))}
      />
      <Veld {...v.een("bron", instrument.bron)} type="textarea" label="Bron" rijen={3} maxlengte={500} />
      <Veld {...vink("bevestigd", instrument.bevestigd)} type="checkbox" label="Inhoud en houdbaarheid zijn nagegaan bij de maker" />
      <Veld {...vink("inGebruik", instrument.inGebruik)} type="checkbox" label="Dit instrument is bij ons in gebruik" />
      <Knoppen>
        <Knop soort="hoofd">Bewaar</Knop>
      </Knoppen>
    </Formulier>
  )
}

/** The last step: from when. */
export const instrumentPubliceren = page<Instrument>({
  path: "/beheer/instrumenten/:instrumentId/publiceren",
  recht: "beheer",
  inzage: "geen",
  load: ({ tx, params }) => loadConcept(tx, params["instrumentId"]),
  view: (instrument, shell) => ({
    titel: `${instrument.naam} publiceren`,
    inleiding: `Versie ${instrument.versie} verandert daarna niet meer. Wat al is afgenomen houdt zijn eigen versie.`,
    kruimels,
    inhoud: (
      <Formulier
        actie={`/beheer/instrumenten/${instrument.id}/publiceren`}
        id={shell.opdrachtId}
        fouten={shell.formulier?.weigeringen}
        naam="Publiceer"
      >
        <Veld {...veldenVan(shell).een("geldigVan", shell.vandaag)} type="date" label="Geldig vanaf" min={shell.vandaag} />
        <Knoppen>
          <Knop soort="hoofd">Publiceer</Knop>
          <Knop soort="stil" href={`/beheer/instrumenten/${instrument.id}`}>
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    ),
  }),
  act: act({ command: publiceerInstrument, naar: () => "/beheer/instrumenten", melding: "De nieuwe versie is gepubliceerd." }),
})
