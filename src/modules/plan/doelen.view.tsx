import { naamVan } from "#begrippen/code"
import { SCORES_DOEL, THEMAS } from "#begrippen/plan"
import { UITKOMSTEN_STAP } from "#begrippen/stap"
import type { Feiten, Stap } from "#modules/deelnemer"
import type { Shell } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { alsZin, type Doel, gescoordeDoelen, openDoelen } from "./doel.rules.ts"
import { planPad } from "./pad.rules.ts"
import { doetWie } from "./stap.rules.ts"

interface Bij {
  feiten: Feiten
  id: string
  shell: Shell
}

/** By theme: where somebody stands, where he wants to go, and the steps. Then what came of earlier goals. */
export function Doelen({ doelen, ...rest }: { doelen: readonly Doel[] } & Bij) {
  const perThema = Map.groupBy(openDoelen(doelen), d => d.thema)
  const gescoord = gescoordeDoelen(doelen)
  return (
    <>
      {THEMAS.filter(t => perThema.has(t.code)).map(t => (
        <Kaart titel={t.naam} lang>
          {perThema.get(t.code)!.map(doel => (
            <EenDoel doel={doel} {...rest} />
          ))}
        </Kaart>
      ))}
      {gescoord.length > 0 && <Gescoord doelen={gescoord} />}
    </>
  )
}

function EenDoel({ doel, feiten, id, shell }: { doel: Doel } & Bij) {
  const stappen = feiten.stappen.filter(s => s.doelId === doel.id)
  const traject = feiten.trajecten.find(t => t.id === doel.trajectId)
  return (
    <>
      <h3>
        {doel.wat} {doel.uiterlijk < shell.vandaag && <Tag soort="laat">te laat</Tag>}
      </h3>
      <p>
        {doel.situatie && <>Nu: {alsZin(doel.situatie)} </>}
        {doel.gewenst && <>Dan is het gelukt: {alsZin(doel.gewenst)} </>}
        <span class="stil">
          Uiterlijk {dagTekst(doel.uiterlijk)}
          {traject && `, in traject ${traject.naam}`}
        </span>
      </p>
      {stappen.length > 0 && (
        <ul>
          {stappen.map(stap => (
            <StapRegel stap={stap} vandaag={shell.vandaag} />
          ))}
        </ul>
      )}
      {shell.mag("C15:schrijf") && (
        <Knoppen>
          <Knop href={planPad(id, `/stappen/nieuw?doel=${doel.id}`)} bij={`bij ${doel.wat}`}>
            Stap erbij
          </Knop>
          <Knop soort="stil" href={planPad(id, `/doelen/${doel.id}`)} bij={doel.wat}>
            Stel bij
          </Knop>
          <Knop soort="stil" href={planPad(id, `/doelen/${doel.id}/score`)} bij={doel.wat}>
            Wat kwam ervan?
          </Knop>
        </Knoppen>
      )}
    </>
  )
}

function StapRegel({ stap, vandaag }: { stap: Stap; vandaag: string }) {
  const wie = doetWie(stap)
  const wanneer = stap.uitkomst === null ? `uiterlijk ${dagTekst(stap.uiterlijk)}` : dagTekst(stap.uitkomstOp!)
  return (
    <li>
      {stap.wat}{" "}
      {stap.uitkomst === null ? (
        stap.uiterlijk < vandaag && <Tag soort="laat">te laat</Tag>
      ) : (
        <Tag soort={stap.uitkomst === "gedaan" ? "goed" : undefined}>{naamVan(UITKOMSTEN_STAP, stap.uitkomst)}</Tag>
      )}{" "}
      <span class="stil">{[wie, wanneer].filter(Boolean).join(", ")}</span>
    </li>
  )
}

function Gescoord({ doelen }: { doelen: readonly Doel[] }) {
  return (
    <Kaart titel="Eerdere doelen" vol lang>
      <Tabel
        bijschrift="Wat er van eerdere doelen kwam, het laatste bovenaan"
        zonderKop
        rijen={doelen}
        kolommen={[
          {
            kop: "Doel",
            naam: true,
            cel: d => (
              <>
                {d.wat}
                <Bij>{[naamVan(THEMAS, d.thema), dagTekst(d.scoreOp!), d.toelichting].filter(Boolean).join(" · ")}</Bij>
              </>
            ),
          },
          {
            kop: "Uitkomst",
            breedte: 0,
            cel: d => <Tag soort={d.score === "bereikt" ? "goed" : undefined}>{naamVan(SCORES_DOEL, d.score!)}</Tag>,
          },
        ]}
      />
    </Kaart>
  )
}
