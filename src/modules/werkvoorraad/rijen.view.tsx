import { leeftijdOp } from "#begrippen/dag"
import type { Shell } from "#platform/page"
import { Knop } from "#ui/knop"
import { Bij, type Kolom, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { TredeBalk } from "#ui/trede"
import { SOORT_TEKST } from "./kop.teksten.ts"
import type { Getoond } from "./getoond.sql.ts"
import { handelingVoor } from "./soort.rules.ts"
import { wanneer } from "./wanneer.teksten.ts"
import { zinVan } from "./zin.teksten.ts"

interface RijProps {
  getoond: Getoond
  shell: Shell
}

/** Why, in a sentence with the fact under it. */
export function Reden({ getoond, shell }: RijProps) {
  const { voor, naam, na, feit } = zinVan(getoond, shell.vandaag)
  return (
    <>
      {voor}
      {naam && <b>{naam}</b>}
      {na}
      {feit && <Bij>{feit}</Bij>}
    </>
  )
}

/** What else there is to do for the same person: one conversation can settle it all. */
export const Ook = ({ getoond }: { getoond: Getoond }) => <Bij>Ook: {getoond.ook.map(s => SOORT_TEKST[s].toLowerCase()).join(", ")}</Bij>

export const wieIs = ({ geboortedatum, plaats }: Getoond, vandaag: string): string =>
  `${leeftijdOp(geboortedatum, vandaag)} jaar · ${plaats}`

export function Wanneer({ getoond, shell }: RijProps) {
  const { tekst, soort } = wanneer(getoond.zaak, shell.vandaag)
  return <Tag soort={soort}>{tekst}</Tag>
}

export function Handeling({ getoond, shell, hoofd }: RijProps & { hoofd?: boolean }) {
  const handeling = handelingVoor(getoond.zaak, shell.mag)
  if (!handeling) return null
  return (
    <Knop href={handeling.href} soort={hoofd ? "hoofd" : "gewoon"} bij={`voor ${getoond.naam}`}>
      {handeling.tekst}
    </Knop>
  )
}

/** The list as a table; on a phone as blocks with the act under the thumb. */
export function Rijen(props: { rijen: readonly Getoond[]; shell: Shell; coach: boolean; erna: boolean }) {
  const { shell } = props
  const kolommen: Array<Kolom<Getoond> | false> = [
    {
      kop: "Deelnemer",
      naam: true,
      breedte: 20,
      cel: g => (
        <>
          <a href={`/deelnemers/${g.zaak.deelnemerId}`}>{g.naam}</a>
          <Bij>{wieIs(g, shell.vandaag)}</Bij>
        </>
      ),
    },
    {
      kop: "Waarom",
      telefoon: "vol",
      breedte: props.coach ? 40 : 50,
      cel: g => (
        <>
          <Reden getoond={g} shell={shell} />
          {g.ook.length > 0 && <Ook getoond={g} />}
        </>
      ),
    },
    shell.mag("C14:lees") && { kop: "Trede", breedte: 0, cel: g => <TredeBalk trede={g.trede} naam="verborgen" /> },
    props.coach && {
      kop: "Bij",
      breedte: 15,
      cel: g => (g.coach ? <a href={`/werkvoorraad?coach=${g.coach.id}`}>{g.coach.naam}</a> : <span class="onbekend">niemand</span>),
    },
    { kop: "Uiterlijk", breedte: 0, cel: g => <Wanneer getoond={g} shell={shell} /> },
    props.rijen.some(g => handelingVoor(g.zaak, shell.mag)) && {
      kop: "Handeling",
      breedte: 0,
      verbergKop: true,
      telefoon: "vol",
      cel: g => <Handeling getoond={g} shell={shell} />,
    },
  ]
  return (
    <Tabel
      bijschrift={props.erna ? "Daarna, op volgorde van urgentie" : "Wat er te doen is, op volgorde van urgentie"}
      kolommen={kolommen.filter(k => k !== false)}
      rijen={props.rijen}
    />
  )
}
