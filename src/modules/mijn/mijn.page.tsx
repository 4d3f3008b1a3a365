import type { Child } from "hono/jsx"
import { countOngelezen } from "#modules/boodschap"
import { loadAanstaand, loadDelingen, loadNoodtoegangen } from "#modules/delen"
import { ladderPunten, loadFeiten, loadPersoon } from "#modules/deelnemer"
import { BegrijpNietFormulier, loadWoordrijen, woordenVan } from "#modules/eigenwoorden"
import { EerstvolgendeAfspraken, loadAfspraken } from "#modules/gesprek"
import { loadThemas, openStappen } from "#modules/plan"
import { dossierNummer, loadMijnInzagen } from "#modules/toezicht"
import { countOpenVoorstellen } from "#modules/voorstel"
import { page } from "#platform/page"
import { t } from "#platform/taal"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Ladder } from "#ui/ladder"
import { Plaatje, plaatjeVan } from "#ui/plaatje"
import { Raster, Stapel } from "#ui/raster"
import { TREDEN } from "#begrippen/trede"
import { TredeBalk } from "#ui/trede"
import { Afgesproken, Doelgroepen, Gegevens, Helpers, Uitkeringen, WerkEnTraject } from "./mijn.view.tsx"
import { GedeeldMet, Overgang } from "./gedeeld.view.tsx"
import { Beperkt } from "./beperkt.view.tsx"
import { InzageTabel, WieZietMij } from "./inzage.view.tsx"

/** So many looks stand on the first page; all of them on /mijn/inzagen. */
const EERSTE = 8

/** The resident's own page: what is there about him, in plain words, who helps, who may see it and who looked. */
export const mijn = page({
  path: "/mijn",
  recht: "eigen",
  inzage: "geen",
  async load({ tx, actor, vandaag }) {
    const persoon = await loadPersoon(tx, actor!.deelnemerId!, vandaag)
    if (!persoon) return null
    const delen = { delingen: await loadDelingen(tx, persoon.id, vandaag), nood: await loadNoodtoegangen(tx, persoon.id) }
    const aanstaand = (await loadAanstaand(tx, persoon.id, vandaag)).filter(o => o.besluit === "aanvaard")
    const afspraken = await loadAfspraken(tx, persoon.id)
    const ongelezen = await countOngelezen(tx, persoon.id)
    const vacatures = await countOpenVoorstellen(tx, persoon.id, vandaag)
    return {
      persoon,
      ongelezen,
      vacatures,
      afspraken,
      rijen: await loadWoordrijen(tx, persoon.id),
      themas: await loadThemas(tx, persoon.id),
      feiten: await loadFeiten(tx, persoon.id),
      inzagen: await loadMijnInzagen(tx, EERSTE),
      delen,
      aanstaand,
    }
  },
  view: (
    { persoon, ongelezen, vacatures, feiten, afspraken, inzagen, delen, aanstaand, rijen, themas },
    { vandaag, actor, opdrachtId },
  ) => {
    const woorden = woordenVan(rijen, actor, "/mijn")
    const sport = TREDEN.find(s => s.trede === persoon.meting?.trede)
    return {
      titel: t("Mijn gegevens"),
      kop: t("Dag {{naam}}", { naam: persoon.voornaam }),
      inleiding: t("Dit staat er over u in Trede. Klopt er iets niet? Zeg het tegen wie u helpt, of vraag hier om verbetering."),
      handelingen: (
        <>
          <Ingang href="/mijn/diagnose">{t("Wat kan ik en wat wil ik")}</Ingang>
          <Ingang soort="hoofd" href="/mijn/plan">
            {t("Mijn plan")}
          </Ingang>
          <Ingang href="/mijn/wat-levert-werken-op">{t("Wat levert werken mij op")}</Ingang>
          <Ingang href="/mijn/portfolio">{t("Mijn portfolio")}</Ingang>
          <Ingang href="/mijn/vacatures">
            {vacatures > 0 ? t("Vacatures voor mij ({{aantal}} nieuw)", { aantal: vacatures }) : t("Vacatures voor mij")}
          </Ingang>
          <Ingang href="/mijn/plichten">{t("Wat ik moet en wat ik krijg")}</Ingang>
          <Ingang href="/mijn/voorlichting">{t("Wat mag en moet ik")}</Ingang>
          <Ingang href="/mijn/gesprekken">{t("Mijn gesprekken")}</Ingang>
          <Ingang href="/mijn/berichten">
            {ongelezen > 0 ? t("Mijn berichten ({{aantal}} nieuw)", { aantal: ongelezen }) : t("Mijn berichten")}
          </Ingang>
          <Ingang href="/mijn/contactpersonen">{t("Wie bellen wij in nood")}</Ingang>
          <Ingang href="/mijn/documenten">{t("Mijn documenten")}</Ingang>
          <Ingang href="/mijn/rechten">{t("Uw rechten")}</Ingang>
        </>
      ),
      inhoud: (
        <Stapel>
          {persoon.beperkt && <Beperkt />}
          <Raster verdeling="2-1" boven>
            <Stapel>
              <Overgang rijen={aanstaand} />
              <EerstvolgendeAfspraken afspraken={afspraken} vandaag={vandaag} />
              <Afgesproken stappen={feiten.stappen} themas={themas} woorden={woorden} />
              <BegrijpNietFormulier teksten={openStappen(feiten.stappen).map(s => s.wat)} woorden={woorden} id={opdrachtId} />
              <Kaart titel={t("Waar u nu staat")} onder={t("op de ladder van de participatie")}>
                <TredeBalk trede={persoon.meting?.trede ?? null} naam="voluit" groot />
                {sport && <p>{t(sport.criterium)}</p>}
                <Ladder metingen={ladderPunten(feiten)} vandaag={vandaag} titel={t("Uw weg over de ladder")} />
              </Kaart>
              <WerkEnTraject feiten={feiten} vandaag={vandaag} />
              <Kaart
                titel={t("Wie keek in uw gegevens")}
                onder={inzagen.length > 0 ? t("de laatste keren") : t("nog niemand")}
                meer={{ tekst: t("alle keren"), href: "/mijn/inzagen" }}
                vol
                lang
              >
                <InzageTabel inzagen={inzagen} />
              </Kaart>
              <GedeeldMet {...delen} />
              <WieZietMij rollen={[...new Set(persoon.betrokkenen.map(b => b.rol))]} />
            </Stapel>
            <Stapel>
              <Helpers betrokkenen={persoon.betrokkenen} />
              <Uitkeringen uitkeringen={feiten.uitkeringen} vandaag={vandaag} />
              <Doelgroepen groepen={persoon.doelgroepen} ontheffing={persoon.ontheffing} />
              <Gegevens persoon={persoon} dossier={dossierNummer(persoon.id)} />
            </Stapel>
          </Raster>
        </Stapel>
      ),
    }
  },
})

/** A way to a part of one's own, with the picture that stands at its head. */
const Ingang = ({ href, soort, children }: { href: string; soort?: "hoofd"; children: Child }) => (
  <Knop href={href} {...(soort ? { soort } : {})}>
    <Plaatje naam={plaatjeVan(href)!} />
    {children}
  </Knop>
)
