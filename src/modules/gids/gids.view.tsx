import type { Child } from "hono/jsx"
import { rolNaam } from "#begrippen/rol"
import { Bij, Tabel } from "#ui/tabel"
import type { Professional } from "./gids.rules.ts"
import { aanbod, certificaten, themas } from "./gids.teksten.ts"

interface Props {
  rijen: readonly Professional[]
  /** What the organisation offers too: it is the same for all who work there. */
  metAanbod: boolean
  leeg: Child
}

export function Gidstabel({ rijen, metAanbod, leeg }: Props) {
  return (
    <Tabel
      bijschrift="Collega's in de regio: eerst wie zelf schreef waarvoor hij er is, dan op naam"
      rijen={rijen}
      leeg={leeg}
      kolommen={[
        {
          kop: "Wie",
          naam: true,
          breedte: 30,
          cel: p => (
            <>
              {p.naam}
              <Bij>
                {rolNaam(p.rol)}, {p.organisatie}
              </Bij>
            </>
          ),
        },
        { kop: "Waarvoor", telefoon: "vol", cel: p => <Waarvoor p={p} metAanbod={metAanbod} /> },
        { kop: "Bereiken", breedte: 25, telefoon: "vol", cel: p => <Bereiken p={p} /> },
      ]}
    />
  )
}

/** What he says himself first; then what is known of him and of his organisation. */
function Waarvoor({ p, metAanbod }: { p: Professional; metAanbod: boolean }) {
  return (
    <>
      {p.vragen}
      {p.spreekuren.length > 0 && <Bij>Spreekuur: {p.spreekuren.join(", ")}</Bij>}
      {p.certificaten.length > 0 && <Bij>Certificaat: {certificaten(p).join(", ")}</Bij>}
      {metAanbod && p.aanbod.length > 0 && <Bij>Organisatie biedt: {aanbod(p).join(", ")}</Bij>}
      {p.themas.length > 0 && <Bij>Thema's: {themas(p).join(", ")}</Bij>}
    </>
  )
}

const Bereiken = ({ p }: { p: Professional }) => (
  <>
    <a href={`mailto:${p.email}`}>{p.email}</a>
    {p.telefoon && <Bij>{p.telefoon}</Bij>}
    {p.bereikbaar && <Bij>{p.bereikbaar}</Bij>}
  </>
)
