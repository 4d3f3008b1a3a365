import type { Child } from "hono/jsx"
import type { Dag } from "#begrippen/dag"
import { loadVersies, standTekst, type Versie } from "#modules/plan"
import { page } from "#platform/page"
import { t } from "#platform/taal"
import { dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Leeg } from "#ui/leeg"
import { Letterlijk } from "#ui/letterlijk"
import { MetPlaatje, type PlaatjeNaam } from "#ui/plaatje"
import { Raster } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { type Bewijs, loadBewijzen } from "./documenten.sql.ts"

/** One document in the list. */
interface Regel {
  plaatje: PlaatjeNaam
  naam: string
  href: string
  bij: Child
  op: Dag
}
const regelsVan = (versies: readonly Versie[], bewijzen: readonly Bewijs[]): Regel[] =>
  [
    ...versies.flatMap(v => [
      {
        plaatje: "plan" as const,
        naam: v.soort === "plan" ? t("Uw plan") : t("Uw eindverslag"),
        href: `/mijn/plan/${v.id}/plan.pdf`,
        bij: standTekst(v).tekst,
        op: v.op,
      },
      ...v.scans.map(s => ({
        plaatje: "documenten" as const,
        naam: t("Het blad dat u tekende"),
        href: `/mijn/plan/scans/${s.id}`,
        bij: <Letterlijk>{s.bestand}</Letterlijk>,
        op: v.op,
      })),
    ]),
    ...bewijzen.map(b => ({
      plaatje: "portfolio" as const,
      naam: t("Bewijs in uw portfolio"),
      href: `/mijn/portfolio/bewijzen/${b.id}`,
      bij: <Letterlijk>{b.naam}</Letterlijk>,
      op: b.op,
    })),
  ].toSorted((a, b) => b.op.localeCompare(a.op))

/** What can be downloaded of all that is known, made at the moment that it is asked. */
export const ZELF_MAKEN = [
  { tekst: "Uw cv (PDF)", href: "/mijn/portfolio/cv.pdf" },
  { tekst: "Alles wat Trede over u weet (PDF)", href: "/mijn/gegevens.pdf" },
  { tekst: "Alles wat Trede over u weet (voor een computer)", href: "/mijn/gegevens.json" },
  { tekst: "Uw portfolio (voor een computer)", href: "/mijn/portfolio/portfolio.json" },
  { tekst: "Uw gegevens voor het kandidatenregister (voor een computer)", href: "/mijn/portfolio/kandidaat.json" },
] as const

/** Every document of the resident in one list, to open and to keep. */
export const mijnDocumenten = page<{ versies: Versie[]; bewijzen: Bewijs[] }>({
  path: "/mijn/documenten",
  recht: "eigen",
  inzage: "geen",
  load: async ({ tx, actor }) => ({
    versies: await loadVersies(tx, actor!.deelnemerId!),
    bewijzen: await loadBewijzen(tx, actor!.deelnemerId!),
  }),
  view: ({ versies, bewijzen }) => ({
    titel: t("Mijn documenten"),
    inleiding: t("Tik op een document. Het komt dan op uw telefoon of computer."),
    kruimels: [{ tekst: t("Mijn gegevens"), href: "/mijn" }],
    inhoud: (
      <Raster verdeling="2-1" boven>
        <Kaart titel={t("Plannen, getekende bladen en bewijzen")} vol lang>
          <Tabel
            bijschrift={t("Uw documenten, de nieuwste bovenaan")}
            zonderKop
            rijen={regelsVan(versies, bewijzen)}
            leeg={<Leeg titel={t("Er is nog geen document")}>{t("Uw plan en wat u tekent komen hier vanzelf te staan.")}</Leeg>}
            kolommen={[
              {
                kop: t("Document"),
                naam: true,
                cel: d => (
                  <MetPlaatje naam={d.plaatje}>
                    <a href={d.href}>{d.naam}</a>
                    <Bij>{d.bij}</Bij>
                  </MetPlaatje>
                ),
              },
              { kop: t("Dag"), breedte: 25, cel: d => <span class="getal">{dagTekst(d.op)}</span> },
            ]}
          />
        </Kaart>
        <Kaart titel={t("Nu maken en bewaren")} vol>
          <Tabel
            bijschrift={t("Nu maken en bewaren")}
            zonderKop
            rijen={ZELF_MAKEN}
            kolommen={[{ kop: t("Document"), naam: true, cel: d => <a href={d.href}>{t(d.tekst)}</a> }]}
          />
        </Kaart>
      </Raster>
    ),
  }),
})
