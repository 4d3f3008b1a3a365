import { type Dag, plusDagen } from "#begrippen/dag"
import { momentTekst } from "#begrippen/moment"
import { functieNaam } from "#modules/toegang"
import { dagTekst } from "#ui/datum"
import { Definitielijst } from "#ui/definitielijst"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { dossierNummer } from "./doel.teksten.ts"
import { NORMEN, type Soort } from "./opvallend.parameters.ts"
import { normenOp, OORDELEN, waaromTekst } from "./opvallend.rules.ts"
import type { Opvallend } from "./opvallend.sql.ts"

export const soortNaam = (soort: Soort): string => NORMEN.find(n => n.soort === soort)?.naam ?? soort
const oordeelNaam = (oordeel: string | null) => OORDELEN.find(o => o.waarde === oordeel)?.tekst
const week = (begin: Dag) => `${dagTekst(begin)} tot en met ${dagTekst(plusDagen(begin, 6))}`
const over = (r: Opvallend) => (r.deelnemerId ? `dossier ${dossierNummer(r.deelnemerId)}` : functieNaam(r.rol))

export function Lijst({ regels }: { regels: readonly Opvallend[] }) {
  return (
    <Kaart vol lang>
      <Tabel
        bijschrift="Opvallende inzagen, nieuwste week eerst"
        rijen={regels}
        leeg={<Leeg titel="Geen regels">Wat deze nacht of later opvalt, komt hier te staan.</Leeg>}
        kolommen={[
          {
            kop: "Wat",
            naam: true,
            breedte: 40,
            cel: r => (
              <>
                <a href={`/toezicht/opvallend/${r.id}`}>{soortNaam(r.soort)}</a>
                <Bij>{waaromTekst(r.soort, r.feiten)}</Bij>
              </>
            ),
          },
          { kop: "Over", cel: over },
          { kop: "Week", cel: r => week(r.begin) },
          {
            kop: "Oordeel",
            cel: r => (r.oordeel ? <Tag soort={r.oordeel === "in_orde" ? "goed" : "straks"}>{oordeelNaam(r.oordeel)}</Tag> : "nog niet"),
          },
        ]}
      />
    </Kaart>
  )
}

/** The facts why, and who it was as soon as a reason was given for knowing. */
export function Feiten({ regel, wie }: { regel: Opvallend; wie: { accountId: string; naam: string } | null }) {
  const inzagen = { van: regel.begin, tot: plusDagen(regel.begin, 6) }
  const naar = (anders: Record<string, string>) => `/toezicht?${new URLSearchParams({ deel: "inzagen", ...inzagen, ...anders })}`
  const norm = NORMEN.find(n => n.soort === regel.soort)
  return (
    <Kaart titel="Wat er geteld is" onder={week(regel.begin)}>
      <Definitielijst
        gegevens={[
          { naam: "Geteld", waarde: waaromTekst(regel.soort, regel.feiten) },
          { naam: "Op de lijst vanaf", waarde: grensTekst(regel.feiten["norm"]) },
          { naam: "Waarom dit telt", waarde: norm?.bron },
          regel.deelnemerId
            ? {
                naam: "Dossier",
                waarde: <a href={naar({ dossier: dossierNummer(regel.deelnemerId) })}>{dossierNummer(regel.deelnemerId)}</a>,
              }
            : { naam: "Functie", waarde: functieNaam(regel.rol) },
          ...(wie
            ? [
                { naam: "Medewerker", waarde: <a href={naar({ medewerker: wie.accountId })}>{wie.naam}</a> },
                { naam: "Naam gevraagd", waarde: `${regel.onthuldOp ? momentTekst(regel.onthuldOp) : ""}: ${regel.onthuldReden ?? ""}` },
              ]
            : []),
        ]}
      />
      {!wie && !regel.deelnemerId && <Knop href={`/toezicht/opvallend/${regel.id}/naam`}>Toon wie het was</Knop>}
    </Kaart>
  )
}

export function Oordeel({ regel }: { regel: Opvallend }) {
  return (
    <Kaart titel={oordeelNaam(regel.oordeel)} onder="oordeel">
      <Definitielijst
        gegevens={[
          { naam: "Waarom", waarde: regel.oordeelReden },
          { naam: "Door", waarde: regel.beoordeeldDoor },
          { naam: "Op", waarde: regel.beoordeeldOp && momentTekst(regel.beoordeeldOp) },
        ]}
      />
    </Kaart>
  )
}

const heel = (n: number) => n.toLocaleString("nl-NL")
const GRENS: Record<string, (n: number) => string> = {
  keren: n => `${heel(n)} keer`,
  mensen: n => `${heel(n)} mensen`,
  keerMediaan: n => `${heel(n)} keer de middelste collega`,
  collegas: n => `minstens ${heel(n)} collega's`,
  kijkers: n => `${heel(n)} kijkers`,
  missers: n => `${heel(n)} zonder resultaat`,
  geweigerd: n => `${heel(n)} geweigerd`,
  deel: n => `${heel(n * 100)} % op naam`,
}
function grensTekst(grens: unknown): string | null {
  if (typeof grens !== "object" || grens === null) return null
  return Object.entries(grens)
    .map(([naam, n]) => GRENS[naam]?.(Number(n)) ?? `${heel(Number(n))} ${naam}`)
    .join(", ")
}

/** By which norms the list is made, and how certain they are. */
export function Normen({ dag }: { dag: Dag }) {
  return (
    <Kaart titel="Waarop wordt gelet" onder="geldig vandaag" vol lang>
      <Tabel
        bijschrift="Normen van de lijst"
        rijen={normenOp(dag)}
        kolommen={[
          { kop: "Wat", naam: true, breedte: 40, cel: n => n.naam },
          { kop: "Vanaf, per week", cel: n => grensTekst(n.grens) },
          {
            kop: "Bron",
            cel: n => (
              <>
                {n.bron}
                <Bij>
                  aantal: {n.bronGrens}
                  {!n.bevestigd && ", nog niet bevestigd"}
                </Bij>
              </>
            ),
          },
        ]}
      />
    </Kaart>
  )
}
