import { naamVan } from "#begrippen/code"
import { type Dag, plusDagen } from "#begrippen/dag"
import { TALEN } from "#begrippen/taal"
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
import { type Geteld, loadBijeenkomsten } from "./bijeenkomst.sql.ts"
import { planBijeenkomst } from "./plan-bijeenkomst.command.ts"

/** So far back meetings stand on the page. */
export const DAGEN_TERUG = 60

interface Data {
  rijen: Geteld[]
}

/** The meetings of the own organisation at which people hear about their rights and duties. */
export const bijeenkomstenPagina = page<Data>({
  path: "/voorlichting",
  recht: "voorlichten",
  inzage: "geen",
  load: async ({ tx, actor, vandaag }) =>
    actor?.organisatieId ? { rijen: await loadBijeenkomsten(tx, actor.organisatieId, plusDagen(vandaag, -DAGEN_TERUG)) } : null,
  view: ({ rijen }, shell) => {
    const komt = rijen.filter(r => r.dag >= shell.vandaag)
    const was = rijen.filter(r => r.dag < shell.vandaag).toReversed()
    return {
      titel: "Voorlichting",
      kop: heading(rijen, shell.vandaag),
      inleiding: `${shell.actor?.organisatieNaam ?? ""} · wat er gaat gebeuren, rechten en plichten, in de taal van wie komt`,
      ...(rijen.length > 0 ? { handelingen: <Knop href="/voorlichting/download">Naar Excel</Knop> } : {}),
      inhoud: (
        <Raster verdeling="3-2" boven>
          <Stapel>
            <Lijst titel="Wat komt" rijen={komt} vandaag={shell.vandaag} leeg />
            {was.length > 0 && <Lijst titel="Wat is geweest" rijen={was} vandaag={shell.vandaag} />}
          </Stapel>
          <Planformulier shell={shell} />
        </Raster>
      ),
    }
  },
  act: act({
    command: planBijeenkomst,
    naar: ({ bijeenkomstId }) => `/voorlichting/${bijeenkomstId}`,
    melding: "De bijeenkomst staat gepland. Nodig nu mensen uit.",
  }),
})

function heading(rijen: readonly Geteld[], vandaag: Dag): string {
  const open = rijen.filter(r => r.dag < vandaag && r.open > 0).length
  if (open > 0)
    return open === 1 ? "Van één bijeenkomst is nog niet bekend wie er was" : `Van ${open} bijeenkomsten is nog niet bekend wie er was`
  const volgende = rijen.find(r => r.dag >= vandaag)
  return volgende ? `De volgende voorlichting is op ${dagVoluit(volgende.dag)}` : "Er staat geen voorlichting gepland"
}

const mensen = (n: number): string => (n === 1 ? "1 uitgenodigd" : `${n} uitgenodigd`)

function Lijst({ titel, rijen, vandaag, leeg }: { titel: string; rijen: readonly Geteld[]; vandaag: Dag; leeg?: boolean }) {
  return (
    <Kaart titel={titel} vol>
      <Tabel
        bijschrift={`Voorlichting: ${titel.toLowerCase()}`}
        zonderKop
        rijen={rijen}
        leeg={leeg ? <Leeg titel="Niets gepland">Plan hier een bijeenkomst, of leg het iemand zelf uit: op zijn pagina.</Leeg> : undefined}
        kolommen={[
          {
            kop: "Wanneer",
            naam: true,
            cel: r => (
              <>
                <a href={`/voorlichting/${r.id}`}>
                  {dagVoluit(r.dag)}, {r.tijd}
                </a>
                <Bij>
                  {r.plek} · {naamVan(TALEN, r.taal)}
                </Bij>
              </>
            ),
          },
          {
            kop: "Stand",
            breedte: 0,
            cel: r =>
              r.dag < vandaag && r.open > 0 ? (
                <Tag soort="laat">{`${r.open} te noteren`}</Tag>
              ) : (
                <span class="getal">{mensen(r.uitgenodigd)}</span>
              ),
          },
        ]}
      />
    </Kaart>
  )
}

function Planformulier({ shell }: { shell: Shell }) {
  const v = veldenVan(shell)
  return (
    <Kaart titel="Plan een bijeenkomst">
      <Formulier actie="/voorlichting" id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Plan een bijeenkomst">
        <VeldenRij>
          <Veld {...v.een("dag")} type="date" label="Dag" min={shell.vandaag} />
          <Veld {...v.een("tijd")} type="time" label="Tijd" />
          <Veld {...v.een("minuten", "60")} type="number" label="Hoe lang" eenheid="minuten" />
        </VeldenRij>
        <Veld {...v.een("plek")} label="Waar" hint="Straat en nummer, of de naam van de plek." breedte="vol" maxlengte={300} />
        <Veld
          {...v.een("taal", "nld")}
          type="select"
          label="Taal"
          hint="Met een tolk: de taal van de tolk."
          opties={TALEN.map(({ code, naam }) => ({ waarde: code, tekst: naam }))}
        />
        <Knoppen>
          <Knop soort="hoofd">Plan</Knop>
        </Knoppen>
      </Formulier>
    </Kaart>
  )
}
