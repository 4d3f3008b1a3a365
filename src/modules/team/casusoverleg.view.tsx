import type { Dag } from "#begrippen/dag"
import { doetWie } from "#modules/plan"
import { t } from "#platform/taal"
import { dagTekst, dagVoluit } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Letterlijk } from "#ui/letterlijk"
import { Bij } from "#ui/tabel"
import { Tag, type TagSoort } from "#ui/tag"
import { type Actie, type Casusoverleg, punten, type StandOverleg, standOverleg } from "./casusoverleg.rules.ts"

export const STAND_OVERLEG: Readonly<Record<StandOverleg, [string, TagSoort]>> = {
  gepland: ["gepland", "gewoon"],
  vandaag: ["vandaag", "straks"],
  te_noteren: ["nog vastleggen", "laat"],
  gehouden: ["gehouden", "goed"],
}

const Lijst = ({ tekst }: { tekst: string }) => (
  <ul>
    {punten(tekst).map(punt => (
      <li>
        <Letterlijk>{punt}</Letterlijk>
      </li>
    ))}
  </ul>
)

/** One conference as everybody reads it who may: who was there, the points, the decisions, and what each will do. */
export function Overleg({ overleg: o, niveau: Kop = "h3" }: { overleg: Casusoverleg; niveau?: "h3" | "h4" }) {
  return (
    <>
      <p class="stil">
        {t("Met {{wie}}", { wie: wieErbij(o) })}
        {o.plek && <>. {t("Waar: {{plek}}", { plek: o.plek })}</>}
      </p>
      <Kop>{t("Waarover")}</Kop>
      <Lijst tekst={o.agenda} />
      {o.besluiten !== null && (
        <>
          <Kop>{t("Besloten")}</Kop>
          <Lijst tekst={o.besluiten} />
        </>
      )}
      {o.acties.length > 0 && (
        <>
          <Kop>{t("Wie doet wat")}</Kop>
          <ul>
            {o.acties.map(a => (
              <li>
                <Letterlijk>{a.wat}</Letterlijk> {a.uitkomst !== null && <Tag soort="goed">{t("klaar")}</Tag>}
                <Bij>{wieTekst(a)}</Bij>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

const wieTekst = (a: Actie): string =>
  [a.door ?? a.medewerker ?? t(doetWie(a) ?? "de inwoner"), t("uiterlijk {{dag}}", { dag: dagTekst(a.uiterlijk) })].join(", ")

export const wieErbij = (o: Pick<Casusoverleg, "genodigden" | "anderen" | "metInwoner">): string =>
  [...(o.metInwoner ? [t("de inwoner")] : []), ...o.genodigden, ...(o.anderen ? [o.anderen] : [])].join(", ")

/** What the resident reads of it: nothing is decided about him that he cannot read. */
export function MijnOverleggen({ overleggen, vandaag }: { overleggen: readonly Casusoverleg[]; vandaag: Dag }) {
  if (overleggen.length === 0) return null
  return (
    <Kaart titel={t("Overleg over u")} lang>
      {overleggen.map(o => (
        <section>
          <h3>
            {dagVoluit(o.dag)}, {o.tijd} {standOverleg(o, vandaag) === "gepland" && <Tag>{t("gepland")}</Tag>}
          </h3>
          <Overleg overleg={o} niveau="h4" />
        </section>
      ))}
    </Kaart>
  )
}
