import { page } from "#platform/page"
import { t } from "#platform/taal"
import { Leeg } from "#ui/leeg"
import type { Volggroep } from "./volggroep.rules.ts"
import { loadVolggroep } from "./volggroep.sql.ts"
import { WieDoetWat } from "./wie-doet-wat.view.tsx"

/** The same panel for the resident: who is there for him, and what he and each of them does. */
export const mijnTeam = page<Volggroep>({
  path: "/mijn/team",
  recht: "eigen",
  inzage: "geen",
  load: ({ tx, actor, vandaag }) => loadVolggroep(tx, actor!.deelnemerId!, vandaag),
  view: (groep, shell) => ({
    titel: t("Wie doet wat"),
    inleiding: t("Wie met u meewerkt, en wat u en zij doen."),
    kruimels: [{ tekst: t("Mijn gegevens"), href: "/mijn" }],
    inhoud:
      groep.leden.length + groep.taken.length === 0 ? (
        <Leeg titel={t("Op dit moment helpt niemand u")}>{t("Vraag uw gemeente wie uw contactpersoon is.")}</Leeg>
      ) : (
        <WieDoetWat groep={groep} lezer="inwoner" naam="" vandaag={shell.vandaag} />
      ),
  }),
})
