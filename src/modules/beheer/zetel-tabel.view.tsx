import { momentTekst } from "#begrippen/moment"
import { rolNaam } from "#begrippen/rol"
import type { Child } from "hono/jsx"
import { dagTekst } from "#ui/datum"
import { Knop } from "#ui/knop"
import { Bij, type Kolom, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import type { BeheerdeZetel } from "./beheer.sql.ts"
import { loopt } from "./zetels.rules.ts"

interface Props {
  titel: string
  zetels: readonly BeheerdeZetel[]
  vandaag: string
  /** The reader's own seat, which he does not end. */
  zelf: string | null
  leeg: Child
}

export function ZetelTabel({ titel, zetels, vandaag, zelf, leeg }: Props) {
  const kolommen: Kolom<BeheerdeZetel>[] = [
    {
      kop: "Medewerker",
      naam: true,
      breedte: 30,
      cel: z => (
        <>
          {z.naam}
          <Bij>{z.email}</Bij>
        </>
      ),
    },
    { kop: "Rol", cel: z => rolNaam(z.rol) },
    { kop: "Periode", cel: z => <Periode zetel={z} teBeeindigen={loopt(z, vandaag) && z.id !== zelf} /> },
    { kop: "Inloggen", cel: z => <Inloggen zetel={z} /> },
    {
      kop: "Handelingen",
      verbergKop: true,
      telefoon: "vol",
      breedte: 0,
      cel: z =>
        loopt(z, vandaag) &&
        z.uitTeNodigen && (
          <form method="post" action={`/beheer/uitnodigen/${z.accountId}`}>
            <Knop bij={z.naam}>{z.wachtwoord ? "Nieuwe link" : "Nodig uit"}</Knop>
          </form>
        ),
    },
  ]
  return <Tabel bijschrift={`${titel}: functies`} rijen={zetels} kolommen={kolommen} leeg={leeg} />
}

const Periode = ({ zetel, teBeeindigen }: { zetel: BeheerdeZetel; teBeeindigen: boolean }) => (
  <>
    vanaf {dagTekst(zetel.begin)}
    {zetel.einde && ` tot ${dagTekst(zetel.einde)}`}
    <Bij>
      <a href={`/beheer/certificaten/${zetel.id}`}>
        certificaten<span class="vh"> van {zetel.naam}</span>
      </a>
      {teBeeindigen && (
        <>
          {" · "}
          <a href={`/beheer/zetel/${zetel.id}`}>
            beëindig<span class="vh"> de functie van {zetel.naam}</span>
          </a>
        </>
      )}
    </Bij>
  </>
)

/** Whether and how somebody can log in. */
function Inloggen({ zetel }: { zetel: BeheerdeZetel }) {
  return (
    <>
      {zetel.wachtwoord ? (
        <Tag soort={zetel.tweedeStap ? "goed" : "straks"}>{zetel.tweedeStap ? "twee stappen" : "alleen wachtwoord"}</Tag>
      ) : (
        <Tag>{zetel.linkTot ? "uitgenodigd" : "nog niet uitgenodigd"}</Tag>
      )}
      {zetel.laatstOp && <Bij>laatst {momentTekst(zetel.laatstOp)}</Bij>}
      {zetel.tweedeStap && zetel.uitTeNodigen && (
        <Bij>
          <a href={`/beheer/tweede-stap/${zetel.accountId}`}>telefoon kwijt</a>
        </Bij>
      )}
    </>
  )
}
