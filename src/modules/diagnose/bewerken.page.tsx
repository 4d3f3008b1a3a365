import { type Code, naamVan } from "#begrippen/code"
import type { Tx } from "#platform/db"
import { act, page, type RefusedForm, type Shell } from "#platform/page"
import { isUuid } from "#platform/uuid"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { Foutsamenvatting } from "#ui/foutsamenvatting"
import { getypt, veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Raster, Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { Veld } from "#ui/veld"
import { GeheelBotsing } from "./bewerk-botsing.view.tsx"
import { GeheelVelden } from "./bewerk-geheel.view.tsx"
import { type Concept, loadAndere, loadConcept, loadEigenOrganisaties, loadVorige, type Vorige } from "./bewerken.sql.ts"
import { geheelWaarden } from "./bewerking.rules.ts"
import { maakInstrumentversie, publiceerInstrument, wijzigInstrument } from "./bewerk-instrument.command.ts"
import { nieuwOnderdeelCode } from "./bewerken.rules.ts"
import { CATEGORIEEN_DIAGNOSE, type Instrument, vervangenDoor } from "./instrument.rules.ts"
import { loadInstrumenten } from "./instrument.sql.ts"

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
    ...(organisaties.length > 0 ? { handelingen: <Knop href="/beheer/instrumenten/nieuw">Nieuw instrument</Knop> } : {}),
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
                    {i.pasNaNaam && <Bij>pas na {i.pasNaNaam}</Bij>}
                  </>
                ),
              },
              { kop: "Valt onder", cel: i => naamVan(CATEGORIEEN_DIAGNOSE, i.categorie) },
              { kop: "Stand", cel: i => <Stand instrument={i} door={vervangenDoor(i, instrumenten, shell.vandaag)} /> },
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

function Stand({ instrument: { geldigVan, inGebruik }, door }: { instrument: Instrument; door: Instrument | null }) {
  if (geldigVan === null) return <Tag soort="straks">concept</Tag>
  if (door) return <Tag>{`vervangen door versie ${door.versie}`}</Tag>
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
      naam={`Nieuwe versie: ${instrument.naam}, uit versie ${instrument.versie}`}
    >
      <Knop bij={`${instrument.naam}, uit versie ${instrument.versie}`}>
        {alleen ? "Nieuwe versie" : `Nieuwe versie voor ${organisatie.naam}`}
      </Knop>
    </Formulier>
  )
}

/** A draft in the editor; `vorige`: the state that a refused form was filled in on, when a colleague was first. */
export interface Open extends Concept {
  vorige: Vorige | null
  /** After which it can come. */
  andere: Code[]
}
export async function openConcept(tx: Tx, id: string | undefined, formulier: RefusedForm | null): Promise<Open | null> {
  const concept = isUuid(id) ? await loadConcept(tx, id) : null
  const botsing = formulier?.weigeringen.some(w => w.code === "intussen_gewijzigd")
  if (!concept) return null
  const vorige = botsing ? await loadVorige(tx, concept.instrument.id, Number(formulier?.waarden["versie"])) : null
  return { ...concept, vorige, andere: await loadAndere(tx, concept.instrument.code) }
}
/** On which state a form stands: a refused one on that which it was filled in on, until the reader has chosen. */
export const versieVoor = (shell: Shell, bewerking: number, vorige: Vorige | null): string | number =>
  (vorige ? undefined : getypt(shell, "versie")) ?? bewerking

/** A draft: what holds for the whole, and its sections to edit one by one. */
export const instrumentBewerken = page<Open>({
  path: "/beheer/instrumenten/:instrumentId",
  recht: "beheer",
  inzage: "geen",
  load: ({ tx, params, formulier }) => openConcept(tx, params["instrumentId"], formulier),
  view: ({ instrument, bewerking, vorige, andere }, shell) => ({
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
        <Geheel instrument={instrument} bewerking={bewerking} vorige={vorige} andere={andere} shell={shell} />
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
            leeg={
              <Leeg
                titel="Nog geen onderdeel"
                handeling={
                  <Knop href={`/beheer/instrumenten/${instrument.id}/onderdelen/${nieuwOnderdeelCode(instrument.definitie)}`}>
                    Voeg een onderdeel toe
                  </Knop>
                }
              >
                Een onderdeel is een blad met vragen.
              </Leeg>
            }
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

function Geheel({ instrument, bewerking, vorige, andere, shell }: Open & { shell: Shell }) {
  return (
    <Formulier
      actie={`/beheer/instrumenten/${instrument.id}`}
      id={shell.opdrachtId}
      fouten={shell.formulier?.weigeringen}
      naam="Het instrument"
      versie={versieVoor(shell, bewerking, vorige)}
      breed={vorige !== null}
      waak
    >
      {vorige ? (
        <GeheelBotsing was={geheelWaarden(vorige.inhoud)} nu={geheelWaarden(instrument)} vorige={vorige} andere={andere} shell={shell} />
      ) : (
        <GeheelVelden instrument={instrument} andere={andere} shell={shell} />
      )}
      <Knoppen>
        <Knop soort="hoofd">{vorige ? "Bewaar de keuze" : "Bewaar"}</Knop>
      </Knoppen>
    </Formulier>
  )
}

/** The last step: from when. */
export const instrumentPubliceren = page<Open>({
  path: "/beheer/instrumenten/:instrumentId/publiceren",
  recht: "beheer",
  inzage: "geen",
  load: ({ tx, params, formulier }) => openConcept(tx, params["instrumentId"], formulier),
  view: ({ instrument, bewerking }, shell) => ({
    titel: `${instrument.naam} publiceren`,
    inleiding: `Versie ${instrument.versie} verandert daarna niet meer. Wat al is afgenomen houdt zijn eigen versie.`,
    kruimels,
    inhoud: (
      <Formulier
        actie={`/beheer/instrumenten/${instrument.id}/publiceren`}
        id={shell.opdrachtId}
        fouten={shell.formulier?.weigeringen}
        naam="Publiceer"
        versie={bewerking}
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
