import { type Rol, rolNaam } from "#begrippen/rol"
import { CATEGORIEEN, type Categorie, toegangVan } from "#modules/toegang"
import { doelTekst, grondTekst, type MijnInzage } from "#modules/toezicht"
import { dagTekst } from "#ui/datum"
import { hoofdletter } from "#ui/hoofdletter"
import { Kaart } from "#ui/kaart"
import { Leeg } from "#ui/leeg"
import { Bij, Tabel } from "#ui/tabel"
import { WieZietWat } from "#ui/wie-ziet-wat"

const CATEGORIE = Object.entries(CATEGORIEEN) as Array<[Categorie, string]>
export const gegevens = (categorieen: readonly string[]) =>
  CATEGORIE.flatMap(([c, naam]) => (categorieen.includes(c) ? [naam] : [])).join(", ")

/** Looks at one's own file: when, from where, in which capacity and why; not who (AVG art. 15, C-579/21). `wat`: and at what. */
export function InzageTabel({ inzagen, wat = false }: { inzagen: readonly MijnInzage[]; wat?: boolean }) {
  return (
    <Tabel
      bijschrift="Wie in uw gegevens keek, nieuwste eerst"
      rijen={inzagen}
      leeg={<Leeg titel="Nog niemand">Zodra iemand uw gegevens opent, ziet u het hier.</Leeg>}
      kolommen={[
        {
          kop: "Wie",
          naam: true,
          cel: i => (
            <>
              {rolNaam(i.rol)}
              <Bij>
                {i.organisatie ?? "onbekende organisatie"}
                {i.keren > 1 && `, ${i.keren} keer`}
              </Bij>
            </>
          ),
        },
        { kop: "Dag", breedte: 15, cel: i => <span class="getal">{dagTekst(i.dag)}</span> },
        {
          kop: "Waarvoor",
          cel: i => (
            <>
              {hoofdletter(doelTekst(i.doel))}
              {i.grond && <Bij>{grondTekst(i.grond)}</Bij>}
            </>
          ),
        },
        ...(wat ? [{ kop: "Wat", breedte: 40 as const, cel: (i: MijnInzage) => hoofdletter(gegevens(i.categorieen)) }] : []),
      ]}
    />
  )
}

/** Which of those who help him now may see what; the whole list is one link away. */
export function WieZietMij({ rollen }: { rollen: readonly string[] }) {
  return (
    <Kaart titel="Wie mag wat zien" onder="van wie u nu helpt" meer={{ tekst: "iedereen", href: "/wie-mag-wat" }} vol lang>
      {rollen.length > 0 ? (
        <WieZietWat
          bijschrift="Wie van uw helpers welke gegevens mag zien"
          rollen={rollen.map(rolNaam)}
          rijen={CATEGORIE.map(([categorie, naam]) => ({
            gegevens: hoofdletter(naam),
            toegang: rollen.map(rol => toegangVan(rol as Rol, categorie)),
          }))}
        />
      ) : (
        <Leeg titel="Nu helpt niemand u">Alleen de leiding van uw gemeente kan uw gegevens nog zien.</Leeg>
      )}
    </Kaart>
  )
}
