import { BEKOSTIGERS } from "#begrippen/bekostiging"
import { naamVan } from "#begrippen/code"
import { DOELGROEPEN } from "#begrippen/doelgroep"
import { heeftRegie, rolNaam } from "#begrippen/rol"
import { TALEN } from "#begrippen/taal"
import { UITKERINGEN } from "#begrippen/uitkering"
import { allows } from "#platform/actor"
import { Elders, type FormAct, type Html, type PageContent, type PageRequest, page, type Route, type Shell } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Knop } from "#ui/knop"
import { Melding } from "#ui/melding"
import { Stapel } from "#ui/raster"
import { Tag } from "#ui/tag"
import { leeftijdTekst, type Persoon } from "./persoon.rules.ts"
import { loadPersoon } from "./persoon.sql.ts"
import { type Deel, PersoonTabs } from "./persoon-tabs.view.tsx"
import { loadSamengevoegdIn } from "./samenvoegen.sql.ts"

export interface PersoonDeel<D> {
  /** Path under /deelnemers/:deelnemerId, with its slash; '' for the overview. */
  pad: string
  recht: string
  /** What may be shown; of these the reader's own are logged. Without any right to the first ones the page is not there. */
  categorieen: readonly string[]
  /** The tab it belongs to; null for an act, which is a page of its own with a way back. */
  deel: Deel | null
  titel: string
  act?: FormAct<never, never>
  load(request: PageRequest<Record<string, string>>, persoon: Persoon): Promise<D | null>
  /** Whom it shows beside the person of the address: a look at each of them too. */
  anderen?(data: D): readonly string[]
  inhoud(data: D, persoon: Persoon, shell: Shell): Html
  /** Heading and what may be done, where they differ from those of the person. */
  kop?(data: D, persoon: Persoon, shell: Shell): Pick<PageContent, "kop" | "inleiding" | "handelingen">
}

interface Getoond<D> {
  persoon: Persoon
  categorieen: string[]
  deelnemers: string[]
  data: D
}

/** A file that went into another one is found under that; only by who may see it. */
async function elders({ tx, params, url }: PageRequest<Record<string, string>>): Promise<Elders | null> {
  const oud = params["deelnemerId"]!
  const nu = await loadSamengevoegdIn(tx, oud)
  return nu ? new Elders(url.pathname.replace(oud, nu)) : null
}

/** A page about one person for who works with him (he has his own, /mijn): 404 when out of reach, the banner and the tabs around it, and the look logged by what the reader may see. */
export function persoonDeel<D>(deel: PersoonDeel<D>): Route {
  return page<Getoond<D>>({
    path: `/deelnemers/:deelnemerId${deel.pad}`,
    recht: deel.recht,
    inzage: { doel: "P2", categorieen: getoond => getoond.categorieen, deelnemers: getoond => getoond.deelnemers },
    async load(request) {
      const zelf = request.actor?.deelnemerId
      if (zelf) return zelf === request.params["deelnemerId"] ? new Elders("/mijn") : null
      const mag = (categorie: string) =>
        ["lees", "masker", "eigen"].some(modus => allows(request.services.access, request.actor, `${categorie}:${modus}`))
      const categorieen = deel.categorieen.filter(mag)
      if (deel.categorieen.length > 0 && categorieen.length === 0) return null
      const persoon = await loadPersoon(request.tx, request.params["deelnemerId"]!, request.vandaag)
      if (!persoon) return elders(request)
      const data = await deel.load(request, persoon)
      if (data === null) return null
      return {
        persoon,
        // Of what stands in the banner this one has words of its own (who commissions).
        categorieen: [...new Set(["C01", ...(deel.deel !== null && persoon.bekostiging.length > 0 ? ["C26"] : []), ...categorieen])],
        deelnemers: [persoon.id, ...(deel.anderen?.(data) ?? [])],
        data,
      }
    },
    view: ({ persoon, data }, shell) => ({
      titel: deel.titel === "" ? persoon.naam : `${deel.titel}, ${persoon.naam}`,
      ...(deel.deel === null ? frameOfAct(deel.titel, persoon) : frameOfPerson(persoon, shell)),
      ...deel.kop?.(data, persoon, shell),
      inhoud: (
        <Stapel>
          {persoon.beperkt && <Beperkt />}
          {deel.deel !== null && <PersoonTabs persoon={persoon} hier={deel.deel} shell={shell} />}
          {deel.inhoud(data, persoon, shell)}
        </Stapel>
      ),
    }),
    ...(deel.act ? { act: deel.act } : {}),
  })
}

/** AVG art. 18, on every page about the person. */
const Beperkt = () => (
  <Melding soort="letop" titel="Gebruik deze gegevens nu niet voor iets nieuws">
    De persoon maakte bezwaar of betwist wat er staat. Bekijken en bewaren mag, en wat u van de wet moet doen. Delen, uitvoeren en werk
    zoeken met deze gegevens mag niet.
  </Melding>
)

const frameOfAct = (titel: string, persoon: Persoon): Partial<PageContent> => ({
  kop: titel,
  kruimels: [{ tekst: "Deelnemers", href: "/deelnemers" }, { tekst: persoon.naam, href: `/deelnemers/${persoon.id}` }, { tekst: titel }],
})

function frameOfPerson(persoon: Persoon, shell: Shell): Partial<PageContent> {
  const taal = persoon.voertaal && persoon.voertaal !== "nld" ? `spreekt ${naamVan(TALEN, persoon.voertaal)}` : null
  const wie = [leeftijdTekst(persoon.geboortedatum, shell.vandaag), persoon.woongemeente ?? persoon.organisatie, taal, persoon.telefoon]
  return {
    kop: persoon.naam,
    inleiding: persoon.overledenOp ? `Overleden op ${dagTekst(persoon.overledenOp)}` : wie.filter(Boolean).join(" · "),
    tags: <Vlaggen persoon={persoon} shell={shell} />,
    ...(shell.mag("C14:eigen") || shell.mag("C16:eigen") ? { handelingen: <Handelingen id={persoon.id} shell={shell} /> } : {}),
  }
}

function Handelingen({ id, shell }: { id: string; shell: Shell }) {
  return (
    <>
      {shell.mag("C14:toevoeg") && <Knop href={`/deelnemers/${id}/trede`}>Meet trede</Knop>}
      {!shell.mag("C14:toevoeg") && shell.mag("C14:eigen") && shell.mag("afnemen") && (
        <Knop soort="hoofd" href={`/deelnemers/${id}/diagnose`}>
          Leg een test vast
        </Knop>
      )}
      {shell.mag("C16:eigen") && (
        <Knop soort="hoofd" href={`/deelnemers/${id}/gesprekken/nieuw`}>
          Leg een gesprek vast
        </Knop>
      )}
    </>
  )
}

/** "betaalt: UWV, opdracht van UWV Groningen". */
const bekostigingTekst = ({ betaler, opdrachtgever }: Persoon["bekostiging"][number]): string => {
  const wie = naamVan(BEKOSTIGERS, betaler)
  return [`betaalt: ${wie === "UWV" ? wie : wie.toLowerCase()}`, opdrachtgever && `opdracht van ${opdrachtgever}`]
    .filter(Boolean)
    .join(", ")
}

function Vlaggen({ persoon, shell }: { persoon: Persoon; shell: Shell }) {
  const regie = persoon.betrokkenen.filter(heeftRegie)
  const anderen = persoon.betrokkenen.filter(b => !heeftRegie(b))
  const naam = (b: Persoon["betrokkenen"][number]) => (b.medewerkerId === shell.actor?.medewerkerId ? "u" : b.naam)
  return (
    <>
      {persoon.uitkeringen.map(u => (
        <Tag>{naamVan(UITKERINGEN, u.soort).replace(/ \(.*/, "")}</Tag>
      ))}
      {persoon.doelgroepen.map(d => (
        <Tag>{naamVan(DOELGROEPEN, d)}</Tag>
      ))}
      {persoon.bekostiging.map(b => (
        <Tag>{bekostigingTekst(b)}</Tag>
      ))}
      {persoon.ontheffing && <Tag soort="straks">{`Ontheffing ${persoon.ontheffing.soort}`}</Tag>}
      {regie.map(b => (
        <Tag soort="info">{`casusregie: ${naam(b)}, sinds ${dagTekst(b.begin)}`}</Tag>
      ))}
      {regie.length === 0 && shell.mag("C01B:lees") && <Tag soort="laat">geen casusregisseur</Tag>}
      {anderen.map(b => (
        <Tag>{`${rolNaam(b.rol).toLowerCase()}: ${naam(b)}`}</Tag>
      ))}
    </>
  )
}
