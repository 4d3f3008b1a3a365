import { naamVan } from "#begrippen/code"
import { OORDELEN, PLAATSINGSLADDER, type Plaatsingsvorm } from "#begrippen/plan"
import { loadFeiten } from "#modules/deelnemer"
import { BegrijpNietFormulier, EigenVerhaal, loadWoordrijen, type Woorden, type Woordrij, woordenVan } from "#modules/eigenwoorden"
import { page } from "#platform/page"
import { t } from "#platform/taal"
import { dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Letterlijk } from "#ui/letterlijk"
import { Raster } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Verbeterd } from "./eerder.view.tsx"
import { loadGang } from "./evaluatie.sql.ts"
import { type Ladderregel, ladderregels, Oordeeltag, zinTekst } from "./ladder.view.tsx"
import { loadUitslagen } from "./uitslag.sql.ts"

/** What each kind of work is, for who never heard of it. */
const UITLEG: Readonly<Record<Plaatsingsvorm, () => string>> = {
  regulier: () => t("Een gewone baan bij een werkgever."),
  afspraakbaan: () => t("Een extra baan bij een werkgever, voor wie in het doelgroepregister staat."),
  scholing: () => t("Leren voor een vak."),
  werkervaringsplek: () => t("Een tijd meewerken om te leren."),
  detachering: () => t("U werkt bij een bedrijf. Een ander is uw werkgever."),
  beschut: () => t("Werk met veel hulp erbij."),
  dagbesteding: () => t("Overdag iets doen, met anderen samen."),
}

/** The placement ladder for whom it is about: the same rungs, reasons and facts that who helps him reads. */
export const mijnLadder = page<{ regels: Ladderregel[]; rijen: Woordrij[] }>({
  path: "/mijn/plan/ladder",
  recht: "eigen",
  inzage: "geen",
  async load({ tx, actor, vandaag }) {
    const zelf = actor!.deelnemerId!
    const { oordelen } = await loadGang(tx, zelf)
    const bronnen = { oordelen, feiten: await loadFeiten(tx, zelf), uitslagen: await loadUitslagen(tx, zelf) }
    return { regels: ladderregels(bronnen, vandaag), rijen: await loadWoordrijen(tx, zelf) }
  },
  view({ regels, rijen }, shell) {
    const woorden = woordenVan(rijen, shell.actor, "/mijn/plan/ladder")
    return {
      titel: t("Welk werk past bij u?"),
      inleiding: t("Wij kijken van boven naar beneden wat nu kan. Dit is geen oordeel over u. Weten wij iets niet, dan staat dat er."),
      kruimels: [
        { tekst: t("Mijn gegevens"), href: "/mijn" },
        { tekst: t("Mijn plan"), href: "/mijn/plan" },
      ],
      inhoud: (
        <Raster verdeling="2-1" boven>
          <Kaart titel={t("Wat nu kan")} onder={t("en wat later misschien")} vol lang>
            <Tabel
              bijschrift={t("Per soort werk: kan het nu, waarom, en wat het verandert")}
              rijen={regels}
              kolommen={[
                { kop: t("Soort werk"), naam: true, breedte: 40, cel: r => <Soort regel={r} /> },
                { kop: t("Waarom"), telefoon: "vol", cel: r => <Waarom regel={r} woorden={woorden} /> },
              ]}
            />
          </Kaart>
          <Kaart titel={t("Ziet u het anders?")}>
            <p>{t("Klopt er iets niet, of wilt u iets anders? Zeg het. Samen kijkt u wat kan.")}</p>
            <Knoppen>
              <Knop href="/mijn/berichten">{t("Schrijf het aan wie u helpt")}</Knop>
            </Knoppen>
          </Kaart>
          <BegrijpNietFormulier teksten={regels.map(r => r.coach?.motief ?? null)} woorden={woorden} id={shell.opdrachtId} />
        </Raster>
      ),
    }
  },
})

const Soort = ({ regel: { vorm, oordeel } }: { regel: Ladderregel }) => (
  <>
    {t(naamVan(PLAATSINGSLADDER, vorm))}
    <Bij>{UITLEG[vorm]()}</Bij>
    <Bij>
      <Oordeeltag oordeel={oordeel} />
    </Bij>
  </>
)

const Waarom = ({ regel: { waarom, anders, coach }, woorden }: { regel: Ladderregel; woorden: Woorden }) => (
  <>
    {waarom.map(zinTekst).join(" ")}
    {anders && <Bij>{t("Wat dit verandert: {{wat}}", { wat: zinTekst(anders) })}</Bij>}
    {coach && (
      <>
        <p>
          <b>{t("Wie u helpt ziet het zo: {{oordeel}}.", { oordeel: t(naamVan(OORDELEN, coach.oordeel)) })}</b>
        </p>
        <EigenVerhaal tekst={coach.motief} woorden={woorden} />
        <Bij>
          {coach.door ? <Letterlijk>{coach.door}</Letterlijk> : t("wie u helpt")}, {dagTekst(coach.op)}
        </Bij>
        <Verbeterd eerder={coach.eerder} />
      </>
    )}
  </>
)
