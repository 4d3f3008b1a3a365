import { naamVan } from "#begrippen/code"
import { type Dienstverlening, dienstverleningOp, NIVEAUS } from "#begrippen/dienstverlening"
import { TREDEN } from "#begrippen/trede"
import { act, page, type PageRequest, type Route } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { Veld } from "#ui/veld"
import { loadDienstverlening } from "./dienstverlening.sql.ts"
import { loadBeheerde } from "./plan.sql.ts"
import { zetDienstverlening } from "./zet-dienstverlening.command.ts"

interface Data {
  id: string
  organisatie: string
  alle: Dienstverlening[]
}
const adres = (id: string, deel = "") => `/beheer/dienstverlening/${id}${deel}`

async function load({ tx, params }: PageRequest<Record<string, string>>): Promise<Data | null> {
  const id = params["organisatieId"]!
  const beheerd = await loadBeheerde(tx, id)
  return beheerd && { id, organisatie: beheerd.naam, alle: await loadDienstverlening(tx, id) }
}

/** What one organisation offers by rung: today, from when, and where that was decided. */
export const dienstverlening: Route = page<Data>({
  path: "/beheer/dienstverlening/:organisatieId",
  recht: "beheer",
  inzage: "geen",
  load,
  view: ({ id, organisatie, alle }, { vandaag }) => ({
    titel: "Dienstverlening per trede",
    kop: `Wat biedt ${organisatie} op elke trede?`,
    inleiding: "Dit staat in het dossier en in het plan, en bepaalt hoe vaak een plan wordt besproken.",
    kruimels: [{ tekst: "Beheer", href: `/beheer?organisatie=${id}` }],
    inhoud: (
      <Stapel>
        <Kaart titel="Vandaag" vol lang>
          <Tabel
            bijschrift="Dienstverlening per trede, vandaag"
            rijen={TREDEN}
            kolommen={[
              {
                kop: "Trede",
                naam: true,
                breedte: 25,
                cel: s => (
                  <>
                    {s.trede}. {s.naam}
                  </>
                ),
              },
              { kop: "Wat iemand krijgt", breedte: 50, cel: s => <Geldend d={dienstverleningOp(alle, s.trede, vandaag)} /> },
              {
                kop: "Handeling",
                verbergKop: true,
                breedte: 0,
                telefoon: "vol",
                cel: s => (
                  <Knop href={adres(id, `/${s.trede}`)} bij={`trede ${s.trede}`}>
                    Wijzig
                  </Knop>
                ),
              },
            ]}
          />
        </Kaart>
        <Anders alle={alle.filter(d => d.eigen && (d.begin > vandaag || (d.einde !== null && d.einde <= vandaag)))} vandaag={vandaag} />
      </Stapel>
    ),
  }),
})

function Geldend({ d }: { d: Dienstverlening | null }) {
  if (!d) return <span class="onbekend">onbekend</span>
  return (
    <>
      <b>{naamVan(NIVEAUS, d.niveau)}</b> {!d.eigen && <Tag soort="straks">meegeleverd, niet bevestigd</Tag>}
      <Bij>{d.omschrijving}</Bij>
      <Bij>
        Sinds {dagTekst(d.begin)} · {d.bron}
      </Bij>
    </>
  )
}

function Anders({ alle, vandaag }: { alle: readonly Dienstverlening[]; vandaag: string }) {
  if (alle.length === 0) return null
  return (
    <Kaart titel="Eerder en later" vol lang>
      <Tabel
        bijschrift="Wat eerder gold en wat gaat gelden, het laatste bovenaan"
        zonderKop
        rijen={alle}
        kolommen={[
          {
            kop: "Trede",
            naam: true,
            cel: d => (
              <>
                Trede {d.trede}: {naamVan(NIVEAUS, d.niveau).toLowerCase()} {d.begin > vandaag && <Tag soort="info">gaat nog in</Tag>}
                <Bij>
                  {dagTekst(d.begin)}
                  {d.einde && ` tot ${dagTekst(d.einde)}`} · {d.bron}
                </Bij>
              </>
            ),
          },
        ]}
      />
    </Kaart>
  )
}

export const dienstverleningWijzig: Route = page<Data & { trede: (typeof TREDEN)[number] }>({
  path: "/beheer/dienstverlening/:organisatieId/:trede",
  recht: "beheer",
  inzage: "geen",
  async load(vraag) {
    const trede = TREDEN.find(s => String(s.trede) === vraag.params["trede"])
    const data = trede && (await load(vraag))
    return data ? { ...data, trede } : null
  },
  view: ({ id, organisatie, alle, trede }, shell) => {
    const nu = dienstverleningOp(alle, trede.trede, shell.vandaag)
    const v = veldenVan(shell)
    return {
      titel: "Dienstverlening wijzigen",
      kop: `Wat biedt ${organisatie} op trede ${trede.trede}?`,
      inleiding: trede.criterium,
      kruimels: [
        { tekst: "Beheer", href: `/beheer?organisatie=${id}` },
        { tekst: "Dienstverlening", href: adres(id) },
      ],
      inhoud: (
        <Formulier
          actie={adres(id, `/${trede.trede}`)}
          id={shell.opdrachtId}
          fouten={shell.formulier?.weigeringen}
          naam="Dienstverlening"
          waak
        >
          <Veld
            {...v.een("niveau", nu?.niveau ?? "")}
            type="radio"
            label="Dienstverlening"
            opties={NIVEAUS.map(n => ({ waarde: n.code, tekst: n.naam }))}
          />
          <Veld {...v.een("omschrijving", nu?.omschrijving ?? "")} type="textarea" label="Wat krijgt iemand?" rijen={3} maxlengte={300} />
          <Veld
            {...v.een("bron", nu?.eigen ? nu.bron : "")}
            label="Waar is dit besloten?"
            hint="Bijvoorbeeld: beleidsplan 2026, vastgesteld door de raad op 12 mei."
            breedte="vol"
            maxlengte={300}
          />
          <Veld {...v.een("begin", shell.vandaag)} type="date" label="Vanaf" />
          <Knoppen>
            <Knop soort="hoofd">Bewaar</Knop>
            <Knop soort="stil" href={adres(id)}>
              Annuleer
            </Knop>
          </Knoppen>
        </Formulier>
      ),
    }
  },
  act: act({ command: zetDienstverlening, naar: ({ organisatieId }) => adres(organisatieId), melding: "De dienstverlening is aangepast." }),
})
