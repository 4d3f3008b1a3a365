import { type Rol, rolNaam } from "#begrippen/rol"
import { CATEGORIEEN, type Categorie, toegangVan } from "#modules/toegang"
import { doelTekst, grondTekst, type MijnInzage } from "#modules/toezicht"
import { t } from "#platform/taal"
import { Letterlijk } from "#ui/letterlijk"
import { dagTekst } from "#ui/datum"
import { hoofdletter } from "#ui/hoofdletter"
import { Kaart } from "#ui/kaart"
import { Leeg } from "#ui/leeg"
import { Bij, Tabel } from "#ui/tabel"
import { WieZietWat } from "#ui/wie-ziet-wat"

const CATEGORIE = Object.entries(CATEGORIEEN) as Array<[Categorie, string]>
export const gegevens = (categorieen: readonly string[]) =>
  CATEGORIE.flatMap(([c, naam]) => (categorieen.includes(c) ? [t(naam)] : [])).join(", ")

/** Looks at one's own file: when, from where, in which capacity and why; not who (AVG art. 15, C-579/21). `wat`: and at what. */
export function InzageTabel({ inzagen, wat = false }: { inzagen: readonly MijnInzage[]; wat?: boolean }) {
  return (
    <Tabel
      bijschrift={t("Wie in uw gegevens keek, nieuwste eerst")}
      rijen={inzagen}
      leeg={<Leeg titel={t("Nog niemand")}>{t("Zodra iemand uw gegevens opent, ziet u het hier.")}</Leeg>}
      kolommen={[
        {
          kop: t("Wie"),
          naam: true,
          cel: i => (
            <>
              {t(rolNaam(i.rol))}
              <Bij>
                {i.organisatie ? <Letterlijk>{i.organisatie}</Letterlijk> : t("onbekende organisatie")}
                {i.keren > 1 && `, ${t("{{count}} keer", { count: i.keren })}`}
              </Bij>
            </>
          ),
        },
        { kop: t("Dag"), breedte: 15, cel: i => <span class="getal">{dagTekst(i.dag)}</span> },
        {
          kop: t("Waarvoor"),
          cel: i => (
            <>
              {hoofdletter(t(doelTekst(i.doel)))}
              {i.grond && <Bij>{t(grondTekst(i.grond)!)}</Bij>}
            </>
          ),
        },
        ...(wat ? [{ kop: t("Wat"), breedte: 40 as const, cel: (i: MijnInzage) => hoofdletter(gegevens(i.categorieen)) }] : []),
      ]}
    />
  )
}

/** Which of those who help him now may see what; the whole list is one link away. */
export function WieZietMij({ rollen }: { rollen: readonly string[] }) {
  return (
    <Kaart titel={t("Wie mag wat zien")} onder={t("van wie u nu helpt")} meer={{ tekst: t("iedereen"), href: "/wie-mag-wat" }} vol lang>
      {rollen.length > 0 ? (
        <WieZietWat
          bijschrift={t("Wie van uw helpers welke gegevens mag zien")}
          rollen={rollen.map(rol => t(rolNaam(rol)))}
          rijen={CATEGORIE.map(([categorie, naam]) => ({
            gegevens: hoofdletter(t(naam)),
            toegang: rollen.map(rol => toegangVan(rol as Rol, categorie)),
          }))}
        />
      ) : (
        <Leeg titel={t("Nu helpt niemand u")}>{t("Alleen de leiding van uw gemeente kan uw gegevens nog zien.")}</Leeg>
      )}
    </Kaart>
  )
}
