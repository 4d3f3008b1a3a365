import { naamVan } from "#begrippen/code"
import { leeftijdOp } from "#begrippen/dag"
import { UITKERINGEN } from "#begrippen/uitkering"
import type { Shell } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Bij, type Kolom } from "#ui/tabel"
import { TredeBalk } from "#ui/trede"
import type { DeelnemerRij } from "./deelnemers.sql.ts"

/** Whose people: the whole organisation, those one is involved with, or those of whom one sees a little. */
export type Lijstbereik = "organisatie" | "eigen" | "gemaskeerd"

/** Where somebody lives, when that is not the reader's own municipality. */
const elders = ({ woongemeente }: DeelnemerRij, { actor }: Shell) =>
  actor?.organisatieNaam === `Gemeente ${woongemeente}` ? null : woongemeente

/** Of people whom one sees as they are: a column for each thing one may know. */
export function columns({ bereik }: { bereik: Lijstbereik }, shell: Shell): Kolom<DeelnemerRij>[] {
  const alles: Array<Kolom<DeelnemerRij> & { recht: string }> = [
    {
      recht: "C01:lees",
      kop: "Naam",
      naam: true,
      breedte: 30,
      cel: r => (
        <>
          <a href={`/deelnemers/${r.id}`}>{r.naam}</a>
          <Bij>
            {[r.geboortedatum && `${leeftijdOp(r.geboortedatum, shell.vandaag)} jaar`, elders(r, shell)].filter(Boolean).join(" · ")}
          </Bij>
        </>
      ),
    },
    { recht: "C14:lees", kop: "Trede", breedte: 15, cel: r => <TredeBalk trede={r.trede} /> },
    { recht: "C15:lees", kop: "Nu", breedte: 25, cel: r => r.nu },
    {
      recht: "C05:lees",
      kop: "Uitkering",
      telefoon: "weg",
      cel: r => r.uitkering && naamVan(UITKERINGEN, r.uitkering).replace(/ \(.*/, ""),
    },
    ...(bereik === "organisatie"
      ? [{ recht: "C01B:lees", kop: "Casusregisseur", cel: (r: DeelnemerRij) => r.regie ?? <span class="onbekend">niemand</span> }]
      : []),
    { recht: "C16:lees", kop: "Laatste contact", cel: r => r.laatsteContact && dagTekst(r.laatsteContact) },
  ]
  return alles.filter(kolom => shell.mag(kolom.recht))
}

/** Of people of whom one sees a little. */
export const maskedColumns = (shell: Shell): Kolom<DeelnemerRij>[] => [
  { kop: "Voornaam", naam: true, breedte: 30, cel: r => <a href={`/deelnemers/${r.id}`}>{r.naam}</a> },
  { kop: "Telefoon", cel: r => r.telefoon ?? <span class="onbekend">onbekend</span> },
  ...(shell.mag("C14:masker") ? [{ kop: "Trede", cel: (r: DeelnemerRij) => <TredeBalk trede={r.trede} /> }] : []),
]

/** Nobody: what to do about it. */
export function Niemand({ gefilterd, bereik }: { gefilterd: boolean; bereik: Lijstbereik }) {
  if (gefilterd)
    return (
      <Leeg titel="Niemand met deze filters" handeling={<Knop href="/deelnemers">Alle filters weg</Knop>}>
        Laat een filter weg om meer mensen te zien.
      </Leeg>
    )
  return (
    <Leeg titel="Nog niemand">
      {bereik === "organisatie"
        ? "Registreer iemand, of lever bestanden aan."
        : "U ziet hier wie aan u is toegewezen. Vraag uw teamleider om u bij iemand te zetten."}
    </Leeg>
  )
}
