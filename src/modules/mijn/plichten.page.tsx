import type { Child } from "hono/jsx"
import { naamVan } from "#begrippen/code"
import type { Dag } from "#begrippen/dag"
import { MAATREGELEN } from "#begrippen/maatregel"
import { ONTHEFFINGEN } from "#begrippen/ontheffing"
import { STIMULANSEN } from "#begrippen/stimulans"
import { VERPLICHTINGEN } from "#begrippen/verplichting"
import { page } from "#platform/page"
import { t } from "#platform/taal"
import { dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Letterlijk } from "#ui/letterlijk"
import { Raster, Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { type Plichten, loadPlichten } from "./plichten.sql.ts"

interface Regel {
  naam: string
  /** As who guides wrote it down. */
  wat: string | null
  periode: string
  stand: Child
  meer: Child
}
const periode = ({ begin, einde }: { begin: Dag; einde: Dag | null }): string =>
  einde
    ? t("van {{begin}} tot {{einde}}", { begin: dagTekst(begin), einde: dagTekst(einde) })
    : t("vanaf {{dag}}", { dag: dagTekst(begin) })
const voorbij = ({ einde }: { einde: Dag | null }, vandaag: Dag): boolean => einde !== null && einde <= vandaag
const Voorbij = () => <Tag>{t("voorbij")}</Tag>

/** What somebody has to do for his benefit and what he can get, in plain words, with where he goes when he disagrees. */
export const mijnPlichten = page<Plichten>({
  path: "/mijn/plichten",
  recht: "eigen",
  inzage: "geen",
  load: ({ tx, actor }) => loadPlichten(tx, actor!.deelnemerId!),
  view: (plichten, { vandaag }) => ({
    titel: t("Wat ik moet en wat ik krijg"),
    inleiding: t("Wat u voor uw uitkering moet doen, en wat u extra kunt krijgen. Begrijpt u iets niet? Vraag het aan wie u helpt."),
    kruimels: [{ tekst: t("Mijn gegevens"), href: "/mijn" }],
    inhoud: (
      <Raster verdeling="2-1" boven>
        <Stapel>
          <Lijst
            titel={t("Wat ik moet doen")}
            leeg={t("Er staat niets dat u nu moet doen.")}
            regels={plichten.verplichtingen.map(v => ({
              naam: t(naamVan(VERPLICHTINGEN, v.soort)),
              wat: v.wat,
              periode: periode(v),
              stand: voorbij(v, vandaag) ? <Voorbij /> : null,
              meer: null,
            }))}
          />
          {plichten.ontheffingen.length > 0 && (
            <Lijst titel={t("Wat ik nu niet hoef")} leeg="" regels={plichten.ontheffingen.map(o => ontheffingRegel(o, vandaag))} />
          )}
          <Lijst titel={t("Maatregelen")} leeg={t("Er is geen maatregel.")} regels={plichten.maatregelen.map(maatregelRegel)} />
        </Stapel>
        <Stapel>
          <Lijst
            titel={t("Wat ik extra krijg")}
            leeg={t("Er is nu niets extra's afgesproken. Vraag wie u helpt wat er kan.")}
            regels={plichten.stimulansen.map(s => ({
              naam: t(naamVan(STIMULANSEN, s.soort)),
              wat: s.waarvoor,
              periode: periode(s),
              stand: s.gekregenOp ? (
                <Tag soort="goed">{t("gekregen op {{dag}}", { dag: dagTekst(s.gekregenOp) })}</Tag>
              ) : (
                <Tag>{t("nog niet gekregen")}</Tag>
              ),
              meer: null,
            }))}
          />
          <Kaart titel={t("Bent u het er niet mee eens?")}>
            <p>{t("Zeg het tegen wie u helpt. Over een besluit krijgt u een brief van de gemeente. Daarin staat hoe u bezwaar maakt.")}</p>
          </Kaart>
        </Stapel>
      </Raster>
    ),
  }),
})

function ontheffingRegel(o: Plichten["ontheffingen"][number], vandaag: Dag): Regel {
  return {
    naam: t(naamVan(ONTHEFFINGEN, o.soort)),
    wat: null,
    periode: periode(o),
    stand: voorbij(o, vandaag) ? <Voorbij /> : null,
    meer: o.hercontroleOp && !voorbij(o, vandaag) && t("Op {{dag}} kijken we of dit nog klopt.", { dag: dagTekst(o.hercontroleOp) }),
  }
}

const STANDEN = {
  opgelegd: { soort: "laat", tekst: "opgelegd" },
  afgewezen: { soort: "goed", tekst: "gaat niet door" },
} as const

function maatregelRegel(m: Plichten["maatregelen"][number]): Regel {
  const stand = STANDEN[m.besluit as keyof typeof STANDEN] ?? ({ soort: "straks", tekst: "voorgesteld, nog geen besluit" } as const)
  return {
    naam: t(naamVan(MAATREGELEN, m.soort)),
    wat: m.inhoud,
    periode: periode(m),
    stand: <Tag soort={stand.soort}>{t(stand.tekst)}</Tag>,
    meer: (
      <>
        {t("Waarom:")} <Letterlijk>{m.besluitMotief ?? m.motief}</Letterlijk> <Letterlijk>({m.grond})</Letterlijk>
        <Bij>
          {t("Wat u er zelf van zei:")} <Letterlijk>{m.zienswijze}</Letterlijk>
        </Bij>
      </>
    ),
  }
}

function Lijst({ titel, leeg, regels }: { titel: string; leeg: string; regels: readonly Regel[] }) {
  return (
    <Kaart titel={titel} vol lang>
      <Tabel
        bijschrift={titel}
        zonderKop
        rijen={regels}
        leeg={<p class="kaart-lijf stil">{leeg}</p>}
        kolommen={[
          {
            kop: t("Wat"),
            naam: true,
            cel: r => (
              <>
                {r.naam} {r.stand}
                {r.wat && (
                  <Bij>
                    <Letterlijk>{r.wat}</Letterlijk>
                  </Bij>
                )}
                <Bij>{r.periode}</Bij>
                {r.meer && <Bij>{r.meer}</Bij>}
              </>
            ),
          },
        ]}
      />
    </Kaart>
  )
}
