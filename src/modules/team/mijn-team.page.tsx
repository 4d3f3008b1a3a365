import { type Dag, plusDagen } from "#begrippen/dag"
import { type Doorverwijzing, loadDoorverwijzingen, MijnDoorverwijzingen } from "#modules/doorverwijzing"
import { BegrijpNietFormulier, loadWoordrijen, type Woordrij, woordenVan } from "#modules/eigenwoorden"
import { page } from "#platform/page"
import { t } from "#platform/taal"
import { dagTekst } from "#ui/datum"
import { Leeg } from "#ui/leeg"
import { Melding } from "#ui/melding"
import { Stapel } from "#ui/raster"
import type { Casusoverleg } from "./casusoverleg.rules.ts"
import { loadOverleggen } from "./casusoverleg.sql.ts"
import { MijnOverleggen } from "./casusoverleg.view.tsx"
import type { Lid, Volggroep } from "./volggroep.rules.ts"
import { loadVolggroep } from "./volggroep.sql.ts"
import { WieDoetWat } from "./wie-doet-wat.view.tsx"

/** The same panel for the resident: who is there for him, and what he and each of them does. */
export const mijnTeam = page<Volggroep & { overleggen: Casusoverleg[]; rijen: Woordrij[]; doorverwijzingen: Doorverwijzing[] }>({
  path: "/mijn/team",
  recht: "eigen",
  inzage: "geen",
  load: async ({ tx, actor, vandaag }) => ({
    ...(await loadVolggroep(tx, actor!.deelnemerId!, vandaag)),
    rijen: await loadWoordrijen(tx, actor!.deelnemerId!),
    overleggen: await loadOverleggen(tx, actor!.deelnemerId!),
    doorverwijzingen: await loadDoorverwijzingen(tx, actor!.deelnemerId!),
  }),
  view: (groep, shell) => ({
    titel: t("Wie doet wat"),
    inleiding: t("Wie met u meewerkt, en wat u en zij doen."),
    kruimels: [{ tekst: t("Mijn gegevens"), href: "/mijn" }],
    inhoud:
      groep.leden.length + groep.taken.length + groep.overleggen.length + groep.doorverwijzingen.length === 0 ? (
        <Leeg titel={t("Op dit moment helpt niemand u")}>{t("Vraag uw gemeente wie uw contactpersoon is.")}</Leeg>
      ) : (
        <Stapel>
          <Nieuwe leden={groep.leden} vandaag={shell.vandaag} />
          <WieDoetWat
            groep={groep}
            lezer="inwoner"
            naam=""
            vandaag={shell.vandaag}
            woorden={woordenVan(groep.rijen, shell.actor, "/mijn/team")}
          />
          <MijnDoorverwijzingen rijen={groep.doorverwijzingen} vandaag={shell.vandaag} />
          <MijnOverleggen
            overleggen={groep.overleggen}
            vandaag={shell.vandaag}
            woorden={woordenVan(groep.rijen, shell.actor, "/mijn/team")}
          />
          <BegrijpNietFormulier
            teksten={tekstenVan(groep)}
            woorden={woordenVan(groep.rijen, shell.actor, "/mijn/team")}
            id={shell.opdrachtId}
          />
        </Stapel>
      ),
  }),
})

/** What stands there in somebody's own words. */
const tekstenVan = ({ taken, overleggen }: Pick<Volggroep, "taken"> & { overleggen: readonly Casusoverleg[] }): Array<string | null> => [
  ...taken.map(taak => taak.wat),
  ...overleggen.flatMap(o => [o.agenda, o.besluiten, ...o.acties.filter(a => a.uitkomst === null).map(a => a.wat)]),
]

/** Who came these last two weeks or comes: what the message about it promises to tell. */
function Nieuwe({ leden, vandaag }: { leden: readonly Lid[]; vandaag: Dag }) {
  const nieuwe = leden.filter(l => l.begin > plusDagen(vandaag, -14))
  if (nieuwe.length === 0) return null
  return (
    <Melding soort="info">
      {nieuwe.map(l => (
        <p>
          {l.begin > vandaag
            ? t("Vanaf {{dag}} helpt {{naam}} u.", { dag: dagTekst(l.begin), naam: l.naam })
            : t("Sinds {{dag}} helpt {{naam}} u.", { dag: dagTekst(l.begin), naam: l.naam })}
        </p>
      ))}
      {t("Uw afspraken en stappen blijven zoals zij zijn.")}
    </Melding>
  )
}
