import { DAGDELEN, STATUSSEN_AANWEZIGHEID } from "#begrippen/aanwezigheid"
import { naamVan } from "#begrippen/code"
import { t } from "#platform/taal"
import { dagVoluit, getalTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Leeg } from "#ui/leeg"
import { Letterlijk } from "#ui/letterlijk"
import { Bladeren } from "#ui/paginering"
import { Bij, Tabel } from "#ui/tabel"
import { Tag, type TagSoort } from "#ui/tag"
import type { Dagdeel } from "./lijst.sql.ts"

export const PER_PAGINA = 30

const KLEUR: Readonly<Record<string, TagSoort>> = { aanwezig: "goed", niet_afgemeld: "laat" }

/** When somebody was there: read by who helps him, and by himself. One more row than a page holds says that there is another. */
export function Dagdelen({ rijen, pagina, pad }: { rijen: readonly Dagdeel[]; pagina: number; pad: string }) {
  return (
    <>
      <Kaart vol lang>
        <Tabel
          bijschrift={t("Per dagdeel, het laatste bovenaan")}
          rijen={rijen.slice(0, PER_PAGINA)}
          leeg={<Leeg titel={t("Nog niets opgeschreven")}>{t("Wie de groep of het werk leidt, schrijft op wie er is.")}</Leeg>}
          kolommen={[
            {
              kop: t("Dag"),
              naam: true,
              cel: d => (
                <>
                  {dagVoluit(d.datum)}, {t(naamVan(DAGDELEN, d.dagdeel)).toLowerCase()}
                  {d.waar && (
                    <Bij>
                      <Letterlijk>{d.waar}</Letterlijk>
                    </Bij>
                  )}
                </>
              ),
            },
            {
              kop: t("Aanwezig"),
              cel: d => (
                <>
                  <Tag soort={KLEUR[d.status]}>{t(naamVan(STATUSSEN_AANWEZIGHEID, d.status))}</Tag>
                  {d.uren !== null && <Bij>{t("{{uren}} uur", { uren: getalTekst(d.uren) })}</Bij>}
                </>
              ),
            },
          ]}
        />
      </Kaart>
      <Bladeren pagina={pagina} meer={rijen.length > PER_PAGINA} naar={nr => `${pad}?pagina=${nr}`} />
    </>
  )
}
