import { z } from "zod"
import { REDENEN_EINDE_BETROKKEN } from "#begrippen/volggroep"
import { rolNaam } from "#begrippen/rol"
import { loadOpvolgers, loadZetel, wisselBegeleider, type Zetel } from "#modules/dossier"
import { allows } from "#platform/actor"
import { act, page, type Shell } from "#platform/page"
import { Formulier, VeldenRij } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Bladeren, paginaVan } from "#ui/paginering"
import { Stapel } from "#ui/raster"
import { Tabel } from "#ui/tabel"
import { Veld } from "#ui/veld"
import { type Drager, type Gedragen, loadCaseload, loadDragers, MEEST, PER_PAGINA } from "./caseload.sql.ts"
import { loadWisselingen } from "./stabiliteit.sql.ts"
import type { Wisselingen } from "./stabiliteit.rules.ts"
import { wisselTekst } from "./stabiliteit.view.tsx"

const Query = z.object({ wie: z.uuid().optional().catch(undefined) })

interface Data {
  van: Zetel
  wie: string | undefined
  opvolgers: Zetel[]
  mensen: Gedragen[]
  wisselingen: ReadonlyMap<string, Wisselingen>
}

/** Of whom a caseload moves. */
export const vanWiePagina = page<{ dragers: Drager[]; pagina: number }>({
  path: "/wisselen",
  recht: "C01B:schrijf",
  inzage: "geen",
  async load({ tx, query, vandaag }) {
    const pagina = paginaVan(query["pagina"])
    return { pagina, dragers: await loadDragers(tx, vandaag, pagina) }
  },
  view: ({ dragers, pagina }) => ({
    titel: "Wissel van begeleider",
    inleiding: "Kies van wie u mensen wilt overdragen.",
    kruimels: [{ tekst: "Werkvoorraad", href: "/werkvoorraad" }, { tekst: "Wissel van begeleider" }],
    inhoud:
      dragers.length === 0 ? (
        <Leeg titel="Niemand heeft een caseload">Zodra er mensen zijn toegewezen, kiest u hier van wie.</Leeg>
      ) : (
        <Kaart vol lang>
          <Tabel
            bijschrift="Wie mensen begeleidt"
            rijen={dragers.slice(0, PER_PAGINA)}
            kolommen={[
              { kop: "Begeleider", naam: true, cel: d => <a href={`/wisselen/${d.id}`}>{d.naam}</a> },
              { kop: "Rol", cel: d => rolNaam(d.rol) },
              { kop: "Mensen", rechts: true, breedte: 15, cel: d => d.mensen },
            ]}
          />
          <Bladeren pagina={pagina} meer={dragers.length > PER_PAGINA} naar={nr => `/wisselen?pagina=${nr}`} />
        </Kaart>
      ),
  }),
})

/** A caseload moves: pick people or all, see how much rest each had, and name the colleague, the day and the reason. */
export const wisselenPagina = page<Data, z.infer<typeof Query>>({
  path: "/wisselen/:vanMedewerkerId",
  recht: "C01B:schrijf",
  inzage: {
    doel: "P2",
    categorieen: ["C01", "C01B", "C20"],
    deelnemers: data => data.mensen.map(m => m.id),
  },
  query: Query,
  async load({ tx, actor, services, params, query: { wie }, vandaag }) {
    const van = await loadZetel(tx, params["vanMedewerkerId"]!)
    if (!van) return null
    const mensen = await loadCaseload(tx, van.id, vandaag, wie ?? null)
    const metWerk = allows(services.access, actor, "C20:lees")
    const ids = mensen.map(m => m.id)
    const wisselingen = await loadWisselingen(tx, ids, { vandaag, metWerk })
    return { van, wie, mensen, wisselingen, opvolgers: await loadOpvolgers(tx, van, vandaag) }
  },
  view: (data, shell) => ({
    titel: "Wissel van begeleider",
    kop: `Draag mensen van ${data.van.naam} over`,
    inleiding: rolNaam(data.van.rol),
    kruimels: [{ tekst: "Wissel van begeleider", href: "/wisselen" }, { tekst: data.van.naam }],
    inhoud: <Overdragen data={data} shell={shell} />,
  }),
  act: act({
    command: wisselBegeleider,
    naar: ({ vanMedewerkerId }) => `/wisselen/${vanMedewerkerId}`,
    melding: "De mensen zijn overgedragen, met wat er vanaf die dag open staat. Zij krijgen bericht.",
  }),
})

const keuzes = (zetels: readonly Zetel[]) => zetels.map(z => ({ waarde: z.id, tekst: z.naam }))

function Overdragen({ data, shell }: { data: Data; shell: Shell }) {
  const { van, mensen, opvolgers, wisselingen, wie } = data
  if (mensen.length === 0) return <Leeg titel="Geen mensen">Bij {van.naam} staat nu niemand die u kunt overdragen.</Leeg>
  if (opvolgers.length === 0)
    return (
      <Leeg titel="Geen opvolger">
        Bij dezelfde organisatie werkt niemand met dezelfde rol. Vraag de functioneel beheerder om een collega toe te voegen.
      </Leeg>
    )
  const v = veldenVan(shell)
  return (
    <Stapel>
      <Formulier
        actie={`/wisselen/${van.id}${wie ? `?wie=${wie}` : ""}`}
        id={shell.opdrachtId}
        fouten={shell.formulier?.weigeringen}
        naam="Wissel"
        waak
      >
        <Veld {...v.een("naarMedewerkerId")} type="select" label="Naar wie" leegTekst="Kies…" opties={keuzes(opvolgers)} />
        <VeldenRij>
          <Veld
            {...v.een("per", shell.vandaag)}
            type="date"
            label="Vanaf"
            hint="De eerste dag bij de nieuwe begeleider. Open stappen en afspraken gaan die dag mee; de deelnemer krijgt bericht."
          />
          <Veld
            {...v.een("reden")}
            type="select"
            label="Waarom"
            leegTekst="Kies…"
            opties={REDENEN_EINDE_BETROKKEN.map(c => ({ waarde: c.code, tekst: c.naam }))}
          />
        </VeldenRij>
        <Veld {...v.een("toelichting")} label="Toelichting" verplicht={false} type="textarea" rijen={2} maxlengte={500} />
        <Kaart
          titel="Wie"
          onder={
            wie
              ? undefined
              : mensen.length === MEEST
                ? `de eerste ${MEEST} op naam; met 'iedereen' gaan allen mee`
                : `${mensen.length} mensen`
          }
          lang
        >
          {!wie && <Veld {...v.vink("allemaal")} type="checkbox" label={`Iedereen bij ${van.naam}`} />}
          <Veld
            {...v.meer("deelnemerIds", wie ? [wie] : [])}
            type="checkboxen"
            kolommen
            label="Of kies mensen"
            hint="Eronder staat wat er in de laatste 24 maanden wisselde; niets: dat bleef gelijk."
            verplicht={false}
            opties={mensen.map(m => ({ waarde: m.id, tekst: m.naam, hint: wisselTekst(wisselingen.get(m.id)!) }))}
          />
        </Kaart>
        <Knoppen vast>
          <Knop soort="hoofd">Draag over</Knop>
          <Knop soort="stil" href={wie ? `/deelnemers/${wie}/betrokkenen` : "/werkvoorraad"}>
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    </Stapel>
  )
}
