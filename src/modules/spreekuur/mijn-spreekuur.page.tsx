import { act, page, type Shell } from "#platform/page"
import { dagVoluit } from "#ui/datum"
import { Formulier, VeldenRij } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Raster, Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { Veld } from "#ui/veld"
import { houdSpreekuur } from "./houd-spreekuur.command.ts"
import { boekbaar } from "./spreekuur.rules.ts"
import { type Bezet, type Boeking, type Eigen, loadBezet, loadBoekingen, loadEigen, loadOrganisaties } from "./spreekuur.sql.ts"
import { roosterTekst } from "./spreekuur.teksten.ts"

interface Data {
  spreekuren: Eigen[]
  bezet: Bezet[]
  boekingen: Boeking[]
  organisaties: Array<{ id: string; naam: string }>
}

/** A professional's own consulting hours: what is booked, what he holds, and a new one. */
export const mijnSpreekuurPagina = page<Data>({
  path: "/spreekuur",
  recht: "spreekuur_houden",
  inzage: { doel: "P2", categorieen: ["C01", "C15"], deelnemers: ({ boekingen }) => [...new Set(boekingen.map(b => b.deelnemerId))] },
  async load({ tx, actor, vandaag }) {
    if (!actor?.medewerkerId) return null
    const spreekuren = await loadEigen(tx, actor.medewerkerId, vandaag)
    const ids = spreekuren.map(s => s.id)
    const { tm } = boekbaar(vandaag)
    return {
      spreekuren,
      bezet: await loadBezet(tx, ids, vandaag, tm),
      boekingen: await loadBoekingen(tx, ids, vandaag, tm),
      organisaties: (await loadOrganisaties(tx)).filter(o => o.id !== actor.organisatieId),
    }
  },
  view: (data, shell) => ({
    titel: "Mijn spreekuur",
    kop: heading(data),
    inleiding: uitleg(data),
    handelingen: (
      <>
        <Knop href="/spreekuur/vrij">Vrije dagen</Knop>
        <Knop href="/spreekuur/agenda">In uw eigen agenda</Knop>
      </>
    ),
    inhoud: (
      <Raster verdeling="3-2" boven>
        <Stapel>
          <Geboekt data={data} />
          <Lijst spreekuren={data.spreekuren.filter(s => s.loopt)} />
        </Stapel>
        <Nieuw organisaties={data.organisaties} shell={shell} />
      </Raster>
    ),
  }),
  act: act({ command: houdSpreekuur, naar: () => "/spreekuur", melding: "Het spreekuur staat open." }),
})

const wie = (boekingen: readonly Boeking[], b: Bezet): Boeking | undefined =>
  boekingen.find(x => x.spreekuurId === b.spreekuurId && x.dag === b.dag && x.tijd === b.tijd)

const uitleg = ({ bezet, boekingen }: Data): string =>
  bezet.some(b => !wie(boekingen, b))
    ? "Bij 'bezet' mag u niet zien wie het is: u bent niet bij die persoon betrokken en er is niet met u gedeeld."
    : "Wie iemand begeleidt, boekt hier voor hem een moment bij u."

function heading({ spreekuren, bezet }: Data): string {
  if (!spreekuren.some(s => s.loopt) && bezet.length === 0) return "U houdt nog geen spreekuur"
  if (bezet.length === 0) return "Er is nog niets geboekt"
  return bezet.length === 1 ? "Eén moment is geboekt" : `${bezet.length} momenten zijn geboekt`
}

function Geboekt({ data: { spreekuren, bezet, boekingen } }: { data: Data }) {
  const van = (b: Bezet) => spreekuren.find(s => s.id === b.spreekuurId)
  return (
    <Kaart titel="Wie komt" onder="komende acht weken" vol>
      <Tabel
        bijschrift="Geboekte momenten, het eerste bovenaan"
        zonderKop
        rijen={bezet}
        leeg={<Leeg titel="Niets geboekt">Wat een ander bij u boekt, staat hier.</Leeg>}
        kolommen={[
          {
            kop: "Wanneer",
            naam: true,
            cel: b => (
              <>
                {dagVoluit(b.dag)}, <span class="getal">{b.tijd}</span>
                <Bij>{van(b)?.onderwerp}</Bij>
                {van(b)?.vrij.includes(b.dag) && <Tag soort="laat">u bent dan vrij</Tag>}
              </>
            ),
          },
          { kop: "Wie", breedte: 0, cel: b => <Wie boeking={wie(boekingen, b)} /> },
        ]}
      />
    </Kaart>
  )
}

const Wie = ({ boeking }: { boeking: Boeking | undefined }) =>
  boeking ? <a href={`/deelnemers/${boeking.deelnemerId}/afspraken/${boeking.afspraakId}`}>{boeking.naam}</a> : <Tag>bezet</Tag>

function Lijst({ spreekuren }: { spreekuren: readonly Eigen[] }) {
  return (
    <Kaart titel="Uw spreekuren" vol>
      <Tabel
        bijschrift="De spreekuren die u houdt"
        zonderKop
        rijen={spreekuren}
        leeg={<Leeg titel="Nog geen spreekuur">Vul in wanneer en waar u te spreken bent.</Leeg>}
        kolommen={[
          {
            kop: "Spreekuur",
            naam: true,
            cel: s => (
              <>
                {s.onderwerp}
                <Bij>{roosterTekst(s)}</Bij>
                <Bij>{s.plek}</Bij>
              </>
            ),
          },
          {
            kop: "Handeling",
            verbergKop: true,
            breedte: 0,
            telefoon: "vol",
            cel: s => (
              <Knop href={`/spreekuur/${s.id}/stoppen`} bij={s.onderwerp}>
                Stop
              </Knop>
            ),
          },
        ]}
      />
    </Kaart>
  )
}

const HOE_VAAK = [
  { waarde: "1", tekst: "elke week" },
  { waarde: "2", tekst: "om de week" },
  { waarde: "4", tekst: "om de vier weken" },
  { waarde: "0", tekst: "één keer" },
]

function Nieuw({ organisaties, shell }: { organisaties: Data["organisaties"]; shell: Shell }) {
  const v = veldenVan(shell)
  return (
    <Kaart titel="Nieuw spreekuur">
      <Formulier actie="/spreekuur" id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Nieuw spreekuur">
        <Veld {...v.een("onderwerp")} label="Waarvoor kunnen mensen komen" breedte="vol" maxlengte={120} />
        <Veld {...v.een("plek")} label="Waar" hint="Straat en nummer, of de naam van de plek." breedte="vol" maxlengte={200} />
        <VeldenRij>
          <Veld {...v.een("begin")} type="date" label="Eerste dag" min={shell.vandaag} />
          <Veld {...v.een("weken", "1")} type="select" label="Hoe vaak" breedte="kort" opties={HOE_VAAK} />
        </VeldenRij>
        <VeldenRij>
          <Veld {...v.een("van", "09:00")} type="time" label="Van" />
          <Veld {...v.een("tot", "12:00")} type="time" label="Tot" />
          <Veld {...v.een("minuten", "30")} type="number" label="Per gesprek" eenheid="minuten" />
        </VeldenRij>
        <Veld {...v.een("laatsteDag")} type="date" label="Laatste dag" hint="Leeg: tot u het stopt." verplicht={false} />
        <details>
          <summary>Niet voor iedereen open</summary>
          <Veld
            {...v.meer("voor")}
            type="checkboxen"
            label="Wie mag boeken"
            hint="Kiest u niemand, dan mag elke organisatie in de regio boeken. Uw eigen organisatie mag altijd."
            verplicht={false}
            opties={organisaties.map(o => ({ waarde: o.id, tekst: o.naam }))}
          />
        </details>
        <Knoppen>
          <Knop soort="hoofd">Zet open</Knop>
        </Knoppen>
      </Formulier>
    </Kaart>
  )
}
