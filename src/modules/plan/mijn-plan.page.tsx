import { loadFeiten } from "#modules/deelnemer"
import { BegrijpNietFormulier, loadWoordrijen, type Woordrij, woordenVan } from "#modules/eigenwoorden"
import type { Venster } from "#modules/werkvoorraad"
import { act, page } from "#platform/page"
import { t } from "#platform/taal"
import { isUuid } from "#platform/uuid"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Raster, Stapel } from "#ui/raster"
import { Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { type Gang, loadGang } from "./evaluatie.sql.ts"
import { MijnGang } from "./mijn-gang.view.tsx"
import { loadPlan } from "./plan.sql.ts"
import { PlanInhoud } from "./inhoud.view.tsx"
import { geefMijnAkkoord } from "./versie.command.ts"
import { type Inhoud, mist } from "./versie.rules.ts"
import { loadInhoud, loadVersies, type Versie } from "./versie.sql.ts"
import { akkoordTekst, standTekst } from "./versie.teksten.ts"
import { volgendeEvaluatie } from "./volgende.view.ts"

interface Data {
  versie: Versie | null
  inhoud: Inhoud | null
  versies: Versie[]
  gang: Gang
  volgende: Venster | null
  rijen: Woordrij[]
}

/** The resident's own plan: what was laid before him, what he and others said to it, and a yes in one tap. */
export const mijnPlan = page<Data>({
  path: "/mijn/plan",
  recht: "eigen",
  inzage: "geen",
  async load({ tx, actor, url, vandaag }) {
    const zelf = actor!.deelnemerId!
    const versies = await loadVersies(tx, zelf)
    const gevraagd = url.searchParams.get("versie") ?? ""
    const versie = (isUuid(gevraagd) ? versies.find(v => v.id === gevraagd) : undefined) ?? versies[0] ?? null
    const gang = await loadGang(tx, zelf)
    const volgende = volgendeEvaluatie((await loadPlan(tx, zelf)).plan, gang, await loadFeiten(tx, zelf), vandaag)
    return { versies, versie, gang, volgende, rijen: await loadWoordrijen(tx, zelf), inhoud: versie && (await loadInhoud(tx, versie.id)) }
  },
  view({ versie, inhoud, versies, gang, volgende, rijen }, shell) {
    const woorden = woordenVan(rijen, shell.actor, "/mijn/plan")
    const verslagen = gang.evaluaties.map(e => e.verslag)
    return {
      titel: t("Mijn plan"),
      inleiding: versie ? naamVanVersie(versie) : t("Wat u kunt en wilt, en welke stappen u zet."),
      kruimels: [{ tekst: t("Mijn gegevens"), href: "/mijn" }],
      ...(versie ? { handelingen: <Knop href={`/mijn/plan/${versie.id}/plan.pdf`}>{t("Download dit plan (PDF)")}</Knop> } : {}),
      inhoud:
        versie && inhoud ? (
          <Raster verdeling="2-1" boven>
            <Stapel>
              <PlanInhoud inhoud={inhoud} zelf woorden={woorden} vragen={versie.id === versies[0]?.id} />
            </Stapel>
            <Stapel>
              <Kaart titel={t("Bent u het eens met dit plan?")}>
                <p>
                  <Tag soort={standTekst(versie, true).soort}>{standTekst(versie, true).tekst}</Tag>
                </p>
                {versie.akkoorden.length > 0 && (
                  <ul>
                    {versie.akkoorden.map(a => (
                      <li>{akkoordTekst(a, true)}</li>
                    ))}
                  </ul>
                )}
                {versie.scans.map(s => (
                  <p>
                    <a href={`/mijn/plan/scans/${s.id}`}>{t("Het blad dat u tekende")}</a>
                  </p>
                ))}
                {mist(versie).includes("deelnemer") && (
                  <Formulier
                    actie="/mijn/plan"
                    id={shell.opdrachtId}
                    verborgen={{ versieId: versie.id }}
                    fouten={shell.formulier?.weigeringen}
                    naam="Akkoord"
                  >
                    <p>{t("Klopt er iets niet? Zeg het tegen wie u helpt. Dan komt er een nieuwe versie.")}</p>
                    <Knoppen>
                      <Knop soort="hoofd" groot>
                        {t("Ja, ik ben het eens")}
                      </Knop>
                    </Knoppen>
                  </Formulier>
                )}
              </Kaart>
              <MijnGang gang={gang} volgende={volgende} woorden={woorden} />
              <BegrijpNietFormulier
                teksten={[...tekstenVan(versie.id === versies[0]?.id ? inhoud : null), ...verslagen]}
                woorden={woorden}
                id={shell.opdrachtId}
              />
              {woorden.talen.length > 0 && <a href="/mijn/niet-begrepen">{t("Wat er nog niet in uw taal staat")}</a>}
              {versies.length > 1 && <Eerder versies={versies.filter(v => v.id !== versie.id)} />}
            </Stapel>
          </Raster>
        ) : (
          <Stapel>
            <Leeg titel={t("Er is nog geen plan om te lezen")}>{t("Wie u helpt maakt het samen met u. Daarna staat het hier.")}</Leeg>
            <MijnGang gang={gang} volgende={volgende} woorden={woorden} />
            <BegrijpNietFormulier teksten={verslagen} woorden={woorden} id={shell.opdrachtId} />
          </Stapel>
        ),
    }
  },
  act: act({
    command: geefMijnAkkoord,
    naar: ({ versieId }) => `/mijn/plan?versie=${versieId}`,
    melding: "Dank u wel. Uw ja is vastgelegd.",
  }),
})

/** What people wrote in it. */
const tekstenVan = (inhoud: Inhoud | null): Array<string | null> =>
  inhoud
    ? [
        inhoud.kan,
        inhoud.wil,
        inhoud.markt,
        ...inhoud.doelen.flatMap(d => [d.wat, d.situatie, d.gewenst, d.toelichting, ...d.stappen.map(s => s.wat)]),
      ]
    : []

const naamVanVersie = ({ soort, op }: Versie): string =>
  soort === "plan" ? t("Plan van {{dag}}", { dag: dagTekst(op) }) : t("Eindverslag van {{dag}}", { dag: dagTekst(op) })

const Eerder = ({ versies }: { versies: readonly Versie[] }) => (
  <Kaart titel={t("Andere versies")} vol>
    <Tabel
      bijschrift={t("Andere versies van uw plan")}
      zonderKop
      rijen={versies}
      kolommen={[
        {
          kop: t("Versie"),
          naam: true,
          cel: v => <a href={`/mijn/plan?versie=${v.id}`}>{naamVanVersie(v)}</a>,
        },
        { kop: t("Stand"), cel: v => standTekst(v, true).tekst },
      ]}
    />
  </Kaart>
)
