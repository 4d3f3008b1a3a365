import { loadFeiten, type Stap } from "#modules/deelnemer"
import {
  BegrijpNiet,
  BegrijpNietFormulier,
  EigenWoorden,
  InHetNederlands,
  loadWoordrijen,
  type Woorden,
  type Woordrij,
  woordenVan,
} from "#modules/eigenwoorden"
import { act, page, type Shell } from "#platform/page"
import { t } from "#platform/taal"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Letterlijk } from "#ui/letterlijk"
import { MetPlaatje, Plaatje } from "#ui/plaatje"
import { Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { stapPlaatje } from "./plaatje.view.ts"
import { loadThemas, type Themas } from "./plan.sql.ts"
import { rondMijnStapAf } from "./rond-mijn-stap-af.command.ts"
import { afgerondeStappen, doetDeelnemer, doetWie, openStappen } from "./stap.rules.ts"

const AFGEROND = 20

/** What was agreed, for the resident: his own steps to tick, those of others to know of, and what is done. */
export const mijnStappen = page<{ stappen: readonly Stap[]; rijen: Woordrij[]; themas: Themas }>({
  path: "/mijn/stappen",
  recht: "eigen",
  inzage: "geen",
  load: async ({ tx, actor }) => ({
    stappen: (await loadFeiten(tx, actor!.deelnemerId!)).stappen,
    rijen: await loadWoordrijen(tx, actor!.deelnemerId!),
    themas: await loadThemas(tx, actor!.deelnemerId!),
  }),
  view: ({ stappen, rijen, themas }, shell) => {
    const woorden = woordenVan(rijen, shell.actor, "/mijn/stappen")
    const open = openStappen(stappen)
    const eigen = open.filter(doetDeelnemer)
    const klaar = afgerondeStappen(stappen).slice(0, AFGEROND)
    return {
      titel: t("Mijn stappen"),
      inleiding: t("Klaar met een stap? Druk op de knop. Wie u helpt ziet het meteen."),
      kruimels: [{ tekst: t("Mijn gegevens"), href: "/mijn" }],
      inhoud: (
        <Stapel>
          {eigen.length === 0 && (
            <Leeg titel={t("U hoeft nu niets te doen")}>{t("Spreekt u met iemand iets af, dan staat het hier.")}</Leeg>
          )}
          {eigen.map(stap => (
            <Eigen stap={stap} themas={themas} woorden={woorden} shell={shell} />
          ))}
          <Lijst
            titel={t("Wat anderen voor u doen")}
            rijen={open.filter(s => !doetDeelnemer(s))}
            themas={themas}
            woorden={woorden}
            vragen
          />
          <Lijst titel={t("Klaar")} rijen={klaar} themas={themas} woorden={woorden} />
          <BegrijpNietFormulier teksten={open.map(s => s.wat)} woorden={woorden} id={shell.opdrachtId} />
        </Stapel>
      ),
    }
  },
  act: act({ command: rondMijnStapAf, naar: () => "/mijn/stappen", melding: "Dank u wel. Wie u helpt ziet dat u dit gedaan hebt." }),
})

function Eigen({ stap, themas, woorden, shell }: { stap: Stap; themas: Themas; woorden: Woorden; shell: Shell }) {
  return (
    <Kaart
      titel={
        <>
          <Plaatje naam={stapPlaatje(stap, themas)} />
          <EigenWoorden tekst={stap.wat} woorden={woorden} />
        </>
      }
    >
      <BegrijpNiet tekst={stap.wat} woorden={woorden} />
      <InHetNederlands teksten={[stap.wat]} woorden={woorden} />
      <p>
        {t("Uiterlijk {{dag}}", { dag: dagTekst(stap.uiterlijk) })}{" "}
        {stap.uiterlijk < shell.vandaag && <Tag soort="laat">{t("te laat")}</Tag>}
      </p>
      <Formulier actie="/mijn/stappen" id={shell.opdrachtId} verborgen={{ stapId: stap.id }}>
        <Knoppen>
          <Knop soort="hoofd" groot>
            {t("Ja, dit heb ik gedaan")}
          </Knop>
        </Knoppen>
      </Formulier>
    </Kaart>
  )
}

interface LijstProps {
  titel: string
  rijen: readonly Stap[]
  themas: Themas
  woorden: Woorden
  vragen?: boolean
}
function Lijst({ titel, rijen, themas, woorden, vragen = false }: LijstProps) {
  if (rijen.length === 0) return null
  return (
    <Kaart titel={titel} vol>
      <Tabel
        bijschrift={titel}
        zonderKop
        rijen={rijen}
        kolommen={[
          {
            kop: t("Wat"),
            naam: true,
            cel: s => (
              <MetPlaatje naam={stapPlaatje(s, themas)}>
                <EigenWoorden tekst={s.wat} woorden={woorden} vragen={vragen} />
                <InHetNederlands teksten={[s.wat]} woorden={woorden} />
                <Bij>
                  {doetDeelnemer(s) ? t("u") : doetWie(s) ? <Letterlijk>{doetWie(s)!}</Letterlijk> : t("wie u helpt")}
                  {", "}
                  {dagTekst(s.uitkomstOp ?? s.uiterlijk)}
                </Bij>
              </MetPlaatje>
            ),
          },
        ]}
      />
    </Kaart>
  )
}
