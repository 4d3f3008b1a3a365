import { DAGDELEN, STATUSSEN_AANWEZIGHEID } from "#begrippen/aanwezigheid"
import { naamVan } from "#begrippen/code"
import { t } from "#platform/taal"
import { dagVoluit, getalTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Letterlijk } from "#ui/letterlijk"
import { Bij, Tabel } from "#ui/tabel"
import { Tag, type TagSoort } from "#ui/tag"
import type { Dagdeel } from "./lijst.sql.ts"

export const PER_BLAD = 30
/** Which leaf an address asks for. */
export const bladVan = (blad: string | undefined): number => (/^[1-9]\d{0,3}$/.test(blad ?? "") ? Number(blad) : 1)

const KLEUR: Readonly<Record<string, TagSoort>> = { aanwezig: "goed", niet_afgemeld: "laat" }

/** When somebody was there: read by who helps him, and by himself. One more row than a leaf holds says that there is another. */
export function Dagdelen({ rijen, blad, pad }: { rijen: readonly Dagdeel[]; blad: number; pad: string }) {
  return (
    <>
      <Kaart vol lang>
        <Tabel
          bijschrift={t("Per dagdeel, het laatste bovenaan")}
          rijen={rijen.slice(0, PER_BLAD)}
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
      <Knoppen>
        {blad > 1 && <Knop href={`${pad}?blad=${blad - 1}`}>{t("Later")}</Knop>}
        {rijen.length > PER_BLAD && <Knop href={`${pad}?blad=${blad + 1}`}>{t("Eerder")}</Knop>}
      </Knoppen>
    </>
  )
}
