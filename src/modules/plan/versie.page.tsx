import { persoonDeel } from "#modules/deelnemer"
import { act, type Route, type Shell } from "#platform/page"
import { kiesTaal, TAALNAAM } from "#platform/taal"
import { veldenVan } from "#ui/getypt"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Raster, Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { Veld } from "#ui/veld"
import { dagTekst } from "#ui/datum"
import { PlanInhoud } from "./inhoud.view.tsx"
import { planPad } from "./pad.rules.ts"
import { ScanFormulier } from "./scan.page.tsx"
import { geefPlanakkoord } from "./versie.command.ts"
import { type Inhoud, mist, partijVan, vergelijk, type Verschil } from "./versie.rules.ts"
import { loadInhoud, loadVersies, type Versie } from "./versie.sql.ts"
import { akkoordTekst, SOORT_VERSIE, standTekst } from "./versie.teksten.ts"

interface Data {
  versie: Versie
  inhoud: Inhoud
  /** The version before it, and what is different. */
  vorige: Versie | null
  verschillen: Verschil[]
}

/** To sign, and beside it in the language of the resident. */
function Downloads({ pdf, voertaal }: { pdf: string; voertaal: string | null }) {
  const taal = kiesTaal({ gekozen: null, koek: null, voertaal, browser: null })
  return (
    <>
      {taal !== "nl" && <Knop href={`${pdf}?taal=${taal}`}>Om te lezen, {TAALNAAM[taal]} (PDF)</Knop>}
      <Knop href={pdf}>Download om te tekenen (PDF)</Knop>
    </>
  )
}

const naam = (v: Versie) => `${SOORT_VERSIE[v.soort]}, versie ${v.nummer}`

/** One version as it was laid before people: to read, to compare with the one before, and to say yes to. */
export const versiePagina: Route = persoonDeel<Data>({
  pad: "/plan/versies/:versieId",
  recht: "C15:lees",
  categorieen: ["C15"],
  deel: null,
  titel: "Versie van het plan",
  async load({ tx, params }, persoon) {
    const versies = await loadVersies(tx, persoon.id)
    const versie = versies.find(v => v.id === params["versieId"])
    const inhoud = versie ? await loadInhoud(tx, versie.id) : null
    if (!versie || !inhoud) return null
    const vorige = versies.find(v => v.nummer < versie.nummer) ?? null
    const eerder = vorige && (await loadInhoud(tx, vorige.id))
    return { versie, inhoud, vorige, verschillen: eerder ? vergelijk(eerder, inhoud) : [] }
  },
  kop: ({ versie }, persoon) => ({
    kop: naam(versie),
    inleiding: [`Voorgelegd op ${dagTekst(versie.op)}`, versie.door && `door ${versie.door}`, standTekst(versie).tekst]
      .filter(Boolean)
      .join(" · "),
    handelingen: <Downloads pdf={planPad(persoon.id, `/versies/${versie.id}/plan.pdf`)} voertaal={persoon.voertaal} />,
  }),
  inhoud: ({ versie, inhoud, vorige, verschillen }, persoon, shell) => (
    <Raster verdeling="2-1" boven>
      <Stapel>
        <PlanInhoud inhoud={inhoud} />
      </Stapel>
      <Stapel>
        <Akkoorden versie={versie} id={persoon.id} shell={shell} />
        {vorige && <Verschillen vorige={vorige} verschillen={verschillen} id={persoon.id} />}
      </Stapel>
    </Raster>
  ),
  act: act({
    command: geefPlanakkoord,
    naar: ({ deelnemerId, versieId }) => planPad(deelnemerId, `/versies/${versieId}`),
    melding: "Het akkoord is vastgelegd.",
  }),
})

function Akkoorden({ versie, id, shell }: { versie: Versie; id: string; shell: Shell }) {
  const wacht = mist(versie)
  const zelf = partijVan(shell.actor?.organisatieId ?? null, versie)
  const opties = [
    ...(zelf && wacht.includes(zelf)
      ? [{ waarde: "zelf", tekst: "Ik ben het ermee eens", hint: `Namens ${zelf === "coach" ? "uzelf als coach" : `de ${zelf}`}` }]
      : []),
    ...(wacht.includes("deelnemer")
      ? [{ waarde: "deelnemer", tekst: "De deelnemer tekende op papier", hint: "U hebt het getekende blad gezien" }]
      : []),
  ]
  const v = veldenVan(shell)
  return (
    <Kaart titel="Akkoord" onder={wacht.length === 0 ? "deze versie verandert niet meer" : "activiteiten mogen al beginnen"}>
      {versie.akkoorden.length > 0 && (
        <ul>
          {versie.akkoorden.map(a => (
            <li>{akkoordTekst(a)}</li>
          ))}
        </ul>
      )}
      <p>
        <Tag soort={standTekst(versie).soort}>{standTekst(versie).tekst}</Tag>
      </p>
      {shell.mag("C15:schrijf") && wacht.includes("deelnemer") && (
        <p>
          <Knop href={`/deelnemers/${id}/links/plan/${versie.id}`}>Stuur een link om akkoord te gaan</Knop>
        </p>
      )}
      <Papier versie={versie} id={id} shell={shell} />
      {shell.mag("C15:toevoeg") && opties.length > 0 && (
        <Formulier actie={planPad(id, `/versies/${versie.id}`)} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Akkoord">
          <Veld {...v.een("namens", opties[0]!.waarde)} type="radio" label="Wie is het ermee eens?" opties={opties} />
          <Veld {...v.een("op", shell.vandaag)} type="date" label="Op" max={shell.vandaag} />
          <Knoppen>
            <Knop soort="hoofd">Leg akkoord vast</Knop>
          </Knoppen>
        </Formulier>
      )}
    </Kaart>
  )
}

/** The signed sheets, where somebody signed on paper. */
function Papier({ versie, id, shell }: { versie: Versie; id: string; shell: Shell }) {
  if (versie.akkoorden.every(a => a.wijze !== "papier")) return null
  return (
    <>
      {versie.scans.length > 0 && (
        <ul>
          {versie.scans.map(s => (
            <li>
              <a href={planPad(id, `/scans/${s.id}`)}>{s.bestand}</a>{" "}
              {shell.mag("C15:schrijf") && (
                <Knop soort="stil" href={planPad(id, `/scans/${s.id}/weg`)} bij={s.bestand}>
                  Haal weg
                </Knop>
              )}
            </li>
          ))}
        </ul>
      )}
      {shell.mag("C15:toevoeg") && <ScanFormulier deelnemerId={id} versieId={versie.id} opdrachtId={crypto.randomUUID()} />}
    </>
  )
}

const WOORD = { erbij: "erbij", weg: "weg", anders: "anders" } as const

function Verschillen({ vorige, verschillen, id }: { vorige: Versie; verschillen: readonly Verschil[]; id: string }) {
  return (
    <Kaart
      titel={`Anders dan versie ${vorige.nummer}`}
      onder={verschillen.length === 0 ? "er is niets veranderd" : undefined}
      meer={{ tekst: "bekijk die", href: planPad(id, `/versies/${vorige.id}`) }}
      vol
      lang
    >
      <Tabel
        bijschrift={`Wat anders is dan in versie ${vorige.nummer}`}
        zonderKop
        rijen={verschillen}
        leeg={<p class="kaart-lijf stil">Beide versies zeggen hetzelfde.</p>}
        kolommen={[
          {
            kop: "Wat",
            naam: true,
            cel: verschil => (
              <>
                {verschil.waar} <Tag>{WOORD[verschil.soort]}</Tag>
                {verschil.was && <Bij>was: {verschil.was}</Bij>}
                {verschil.nu && <Bij>nu: {verschil.nu}</Bij>}
              </>
            ),
          },
        ]}
      />
    </Kaart>
  )
}
