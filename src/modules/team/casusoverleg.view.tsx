import type { Dag } from "#begrippen/dag"
import { EigenVerhaal, EigenWoorden, InHetNederlands, type Woorden } from "#modules/eigenwoorden"
import { doetDeelnemer, doetWie } from "#modules/plan"
import { t } from "#platform/taal"
import { dagTekst, dagVoluit } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Bij } from "#ui/tabel"
import { Tag, type TagSoort } from "#ui/tag"
import { type Actie, type Casusoverleg, punten, type StandOverleg, standOverleg } from "./casusoverleg.rules.ts"

export const STAND_OVERLEG: Readonly<Record<StandOverleg, [string, TagSoort]>> = {
  gepland: ["gepland", "gewoon"],
  vandaag: ["vandaag", "straks"],
  te_noteren: ["nog vastleggen", "laat"],
  gehouden: ["gehouden", "goed"],
}

/** One conference as everybody reads it who may: who was there, the points, the decisions, and what each will do. */
interface Props {
  overleg: Casusoverleg
  niveau?: "h3" | "h4"
  /** Of the resident who reads it. */
  woorden?: Woorden
}
export function Overleg({ overleg: o, niveau: Kop = "h3", woorden }: Props) {
  return (
    <>
      <p class="stil">
        {t("Met {{wie}}", { wie: wieErbij(o) })}
        {o.plek && <>. {t("Waar: {{plek}}", { plek: o.plek })}</>}
      </p>
      <Kop>{t("Waarover")}</Kop>
      <EigenVerhaal tekst={o.agenda} woorden={woorden} punten={punten} />
      {o.besluiten !== null && (
        <>
          <Kop>{t("Besloten")}</Kop>
          <EigenVerhaal tekst={o.besluiten} woorden={woorden} punten={punten} />
        </>
      )}
      {o.acties.length > 0 && (
        <>
          <Kop>{woorden ? t("Wat er voor u is afgesproken") : t("Wie doet wat")}</Kop>
          <ul>
            {o.acties.map(a => (
              <li>
                <EigenWoorden tekst={a.wat} woorden={woorden} vragen={a.uitkomst === null} />{" "}
                {a.uitkomst !== null && <Tag soort="goed">{t("klaar")}</Tag>}
                <Bij>{woorden ? voorHem(a) : wieTekst(a)}</Bij>
                <InHetNederlands teksten={[a.wat]} woorden={woorden} />
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

/** The words of an action are those of the staff, 'Amira belt': who does it is said to him. */
const voorHem = (a: Actie): string => {
  const dag = dagTekst(a.uiterlijk)
  if (doetDeelnemer(a)) return t("Dit doet u, uiterlijk {{dag}}", { dag })
  return t("Dit doet {{wie}}, uiterlijk {{dag}}", { wie: a.door ?? a.medewerker ?? t("wie u helpt"), dag })
}

export const wieErbij = (o: Pick<Casusoverleg, "genodigden" | "anderen" | "metInwoner">): string =>
  [...(o.metInwoner ? [t("de inwoner")] : []), ...o.genodigden, ...(o.anderen ? [o.anderen] : [])].join(", ")

/** What the resident reads of it: nothing is decided about him that he cannot read. */
interface Mijn {
  overleggen: readonly Casusoverleg[]
  vandaag: Dag
  woorden: Woorden
}
export function MijnOverleggen({ overleggen, vandaag, woorden }: Mijn) {
  if (overleggen.length === 0) return null
  return (
    <Kaart titel={t("Overleg over u")} lang>
      {overleggen.map(o => (
        <section>
          <h3>
            {dagVoluit(o.dag)}, {o.tijd} {standOverleg(o, vandaag) === "gepland" && <Tag>{t("gepland")}</Tag>}
          </h3>
          <Overleg overleg={o} niveau="h4" woorden={woorden} />
        </section>
      ))}
    </Kaart>
  )
}
