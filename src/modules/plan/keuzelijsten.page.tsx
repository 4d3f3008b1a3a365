import { naamVan } from "#begrippen/code"
import { SOORTEN_KEUZE, THEMAS } from "#begrippen/plan"
import { act, page, type PageRequest, type Route } from "#platform/page"
import { veldenVan } from "#ui/getypt"
import { Chips } from "#ui/chips"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { Veld } from "#ui/veld"
import { voegPlankeuzeToe, wisselPlankeuze } from "./keuzelijst.command.ts"
import { BRON_STARTLIJST, STARTLIJST } from "./keuzelijst.parameters.ts"
import { type EigenKeuze, type Keuze, keuzelijst } from "./keuzelijst.rules.ts"
import { loadBeheerde, loadEigenKeuzes } from "./plan.sql.ts"

interface Data {
  id: string
  organisatie: string
  thema: string
  eigen: EigenKeuze[]
  lijst: Keuze[]
}
const adres = (id: string, thema: string, deel = "") => `/beheer/keuzelijsten/${id}${deel}?thema=${thema}`

async function load({ tx, params, url, vandaag }: PageRequest<Record<string, string>>): Promise<Data | null> {
  const id = params["organisatieId"]!
  const beheerd = await loadBeheerde(tx, id)
  if (!beheerd) return null
  const thema = THEMAS.find(t => t.code === url.searchParams.get("thema"))?.code ?? THEMAS[0]!.code
  const eigen = await loadEigenKeuzes(tx, { organisatieId: id })
  return { id, thema, organisatie: beheerd.naam, eigen, lijst: keuzelijst(eigen, vandaag).filter(k => k.thema === thema) }
}
const kruimels = ({ id }: Data) => [{ tekst: "Beheer", href: `/beheer?organisatie=${id}` }]

/** The lists of one organisation by theme: what comes along and what it made of it. */
export const keuzelijsten: Route = page<Data>({
  path: "/beheer/keuzelijsten/:organisatieId",
  recht: "beheer",
  inzage: "geen",
  load,
  view: (data, shell) => ({
    titel: "Keuzelijsten van het plan",
    kop: `Waaruit kiezen coaches van ${data.organisatie}?`,
    inleiding: `Wat u weghaalt blijft staan waar het al gekozen is. Meegeleverd: ${BRON_STARTLIJST}.`,
    kruimels: kruimels(data),
    handelingen: (
      <Knop soort="hoofd" href={adres(data.id, data.thema, "/nieuw")}>
        Regel erbij
      </Knop>
    ),
    inhoud: (
      <Stapel>
        <Chips naam="Thema" chips={THEMAS.map(t => ({ tekst: t.naam, href: adres(data.id, t.code), hier: t.code === data.thema }))} />
        <Formulier
          actie={adres(data.id, data.thema)}
          id={shell.opdrachtId}
          fouten={shell.formulier?.weigeringen}
          naam={naamVan(THEMAS, data.thema)}
          breed
        >
          {SOORTEN_KEUZE.map(soort => (
            <Kaart titel={soort.naam} vol lang>
              <Regels data={data} soort={soort.code} />
            </Kaart>
          ))}
        </Formulier>
      </Stapel>
    ),
  }),
  act: act({
    command: wisselPlankeuze,
    naar: ({ organisatieId, thema }) => adres(organisatieId, thema),
    melding: "De lijst is aangepast.",
  }),
})

function Regels({ data, soort }: { data: Data; soort: string }) {
  const weg = new Set(data.eigen.map(k => k.code))
  const uit = STARTLIJST.filter(k => weg.has(k.code) && k.thema === data.thema)
  const regels = [...data.lijst.map(k => ({ ...k, uit: false })), ...uit.map(k => ({ ...k, uit: true }))].filter(k => k.soort === soort)
  return (
    <Tabel
      bijschrift={`Keuzes: ${naamVan(SOORTEN_KEUZE, soort)}`}
      zonderKop
      rijen={regels}
      leeg={<p class="kaart-lijf stil">Hier staat niets. Coaches schrijven het in eigen woorden.</p>}
      kolommen={[
        {
          kop: "Tekst",
          naam: true,
          cel: k => (
            <>
              {k.tekst} {k.uit && <Tag>niet in gebruik</Tag>}
              {k.code.startsWith("eigen.") && <Bij>eigen regel</Bij>}
            </>
          ),
        },
        {
          kop: "Handeling",
          breedte: 0,
          cel: k => (
            <Knop soort="stil" naam="keuze" waarde={k.code} bij={k.tekst}>
              {k.uit ? "Zet terug" : "Haal weg"}
            </Knop>
          ),
        },
      ]}
    />
  )
}

export const keuzeErbij: Route = page<Data>({
  path: "/beheer/keuzelijsten/:organisatieId/nieuw",
  recht: "beheer",
  inzage: "geen",
  load,
  view: (data, shell) => {
    const v = veldenVan(shell)
    const opties = (lijst: typeof THEMAS) => lijst.map(c => ({ waarde: c.code, tekst: c.naam }))
    return {
      titel: "Regel erbij",
      kop: `Een regel erbij voor ${data.organisatie}`,
      kruimels: [...kruimels(data), { tekst: "Keuzelijsten", href: adres(data.id, data.thema) }],
      inhoud: (
        <Formulier
          actie={adres(data.id, data.thema, "/nieuw")}
          id={shell.opdrachtId}
          fouten={shell.formulier?.weigeringen}
          naam="Regel erbij"
        >
          <Veld {...v.een("thema", data.thema)} type="select" label="Thema" opties={opties(THEMAS)} />
          <Veld {...v.een("soort", "doel")} type="radio" label="Wat is het?" rij opties={opties(SOORTEN_KEUZE)} />
          <Veld
            {...v.een("tekst")}
            label="Tekst"
            breedte="vol"
            maxlengte={200}
            hint="Zo leest de deelnemer het ook: kort en zonder jargon."
          />
          <Knoppen>
            <Knop soort="hoofd">Voeg toe</Knop>
            <Knop soort="stil" href={adres(data.id, data.thema)}>
              Annuleer
            </Knop>
          </Knoppen>
        </Formulier>
      ),
    }
  },
  act: act({
    command: voegPlankeuzeToe,
    naar: ({ organisatieId, thema }) => adres(organisatieId, thema),
    melding: "De regel staat in de lijst.",
  }),
})
