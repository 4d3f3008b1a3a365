import type { Partij } from "#begrippen/volggroep"
import type { Dag } from "#begrippen/dag"
import { rolNaam } from "#begrippen/rol"
import { EigenWoorden, InHetNederlands, type Woorden } from "#modules/eigenwoorden"
import { t } from "#platform/taal"
import { dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Letterlijk } from "#ui/letterlijk"
import { Raster } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { type Doet, type Kolom, type Taak, verdeel, type Volggroep } from "./volggroep.rules.ts"

/** Who reads: somebody who works there, or the resident himself. */
export type Lezer = "medewerker" | "inwoner"

const titel = (partij: Partij, lezer: Lezer, naam: string): string => {
  if (partij === "inwoner") return lezer === "inwoner" ? t("Wat u doet") : naam
  if (partij === "gemeente") return t("Team Werk van de gemeente")
  return partij === "sob" ? t("Sociaal ontwikkelbedrijf") : t("Partners")
}

/** One panel for all who direct together: each party with its people, and behind each name what he does and by when. */
interface Paneel {
  groep: Volggroep
  lezer: Lezer
  naam: string
  vandaag: Dag
  /** Of the resident who reads it. */
  woorden?: Woorden
}
export function WieDoetWat({ groep, lezer, naam, vandaag, woorden }: Paneel) {
  const kolommen = verdeel(groep)
  return (
    <Raster boven>
      {kolommen.map(kolom => (
        <PartijKaart kolom={kolom} titel={titel(kolom.partij, lezer, naam)} lezer={lezer} naam={naam} vandaag={vandaag} woorden={woorden} />
      ))}
    </Raster>
  )
}

interface Props {
  kolom: Kolom
  titel: string
  lezer: Lezer
  naam: string
  vandaag: Dag
  woorden: Woorden | undefined
}
function PartijKaart({ kolom, titel: kop, lezer, naam, vandaag, woorden }: Props) {
  return (
    <Kaart titel={kop} vol lang>
      <Tabel
        bijschrift={t("Wie doet wat: {{wie}}", { wie: kop })}
        zonderKop
        rijen={kolom.wie}
        kolommen={[
          { kop: t("Wie"), naam: true, breedte: 40, cel: d => <Wie doet={d} kolom={kolom} lezer={lezer} naam={naam} vandaag={vandaag} /> },
          { kop: t("Doet"), telefoon: "vol", cel: d => <Taken taken={d.taken} vandaag={vandaag} woorden={woorden} /> },
        ]}
      />
    </Kaart>
  )
}

function Wie({ doet: { naam: opNaam, lid, meelezer }, kolom, lezer, naam, vandaag }: { doet: Doet } & Omit<Props, "titel" | "woorden">) {
  if (kolom.partij === "inwoner") return <>{lezer === "inwoner" ? t("u") : naam}</>
  if (opNaam === null) return <>{t("nog niemand op naam")}</>
  return (
    <>
      <Letterlijk>{opNaam}</Letterlijk>
      {lid && (
        <Bij>
          {t(rolNaam(lid.rol))}
          {kolom.partij === "gemeente" ? "" : `, ${lid.organisatie}`}
        </Bij>
      )}
      {lid && (
        <Bij>
          {lid.begin > vandaag
            ? t("vanaf {{dag}}", { dag: dagTekst(lid.begin) })
            : lid.einde
              ? t("{{begin}} tot {{einde}}", { begin: dagTekst(lid.begin), einde: dagTekst(lid.einde) })
              : t("sinds {{dag}}", { dag: dagTekst(lid.begin) })}
        </Bij>
      )}
      {meelezer && <Bij>{t("leest mee tot {{dag}}", { dag: dagTekst(meelezer.tot) })}</Bij>}
    </>
  )
}

function Taken({ taken, vandaag, woorden }: { taken: readonly Taak[]; vandaag: Dag; woorden: Woorden | undefined }) {
  if (taken.length === 0) return <span class="stil">{t("nu niets open")}</span>
  return (
    <ul>
      {taken.map(taak => (
        <li>
          {taak.soort === "afspraak" ? t("Afspraak") : <EigenWoorden tekst={taak.wat!} woorden={woorden} vragen />}
          <Bij>
            {taak.tijd ? `${dagTekst(taak.dag)}, ${taak.tijd}` : t("uiterlijk {{dag}}", { dag: dagTekst(taak.dag) })}{" "}
            {taak.soort === "stap" && taak.dag < vandaag && <Tag soort="laat">{t("te laat")}</Tag>}
          </Bij>
          <InHetNederlands teksten={[taak.wat]} woorden={woorden} />
        </li>
      ))}
    </ul>
  )
}
