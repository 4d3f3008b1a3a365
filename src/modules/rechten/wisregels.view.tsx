import { dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Melding } from "#ui/melding"
import { Paginering } from "#ui/paginering"
import { Bij, Tabel } from "#ui/tabel"
import { PER_BLAD, type Wisplan, type Wisregel } from "./wissen.sql.ts"
import { naam } from "./wissen.view.tsx"

const laatste = (dag: string | null): string => (dag === null ? "" : dag === "infinity" ? ", loopt nog" : `, tot ${dagTekst(dag)}`)
const regels = (n: number): string => (n === 1 ? "1 regel" : `${n} regels`)

/** The last day of anything that goes; null where none of it has a day. */
function laatsteDag({ wat }: Wisregel): string | null {
  const dagen = wat.flatMap(w => (w.laatste === null ? [] : [w.laatste]))
  return dagen.includes("infinity") ? "infinity" : (dagen.toSorted().at(-1) ?? null)
}

/** Whom it is about and what goes of each, for who has to agree; or why the reader does not see it. */
export function Wisregels({ plan, wie, vanaf }: { plan: Wisplan; wie: readonly Wisregel[]; vanaf: number }) {
  if (plan.klaarOp || plan.besluit === "afgewezen") return null
  if (wie.length === 0 && vanaf === 0)
    return (
      <Melding soort="info" titel="U ziet aantallen, niet wie het zijn">
        Functioneel beheer heeft geen recht op gegevens van mensen. Moet iemand per persoon nakijken wat er weggaat, laat dan een privacy
        officer akkoord gaan. Stelde die het zelf voor, dan heeft hij het gezien: u besluit of het voorstel klopt met de termijnen.
      </Melding>
    )
  const pad = (n: number) => `/bewaren/${plan.id}?vanaf=${n}`
  return (
    <Kaart
      titel="Wie het zijn en wat er weggaat"
      onder="u ziet nummers, aantallen en dagen; uw blik wordt vastgelegd"
      meer={{ tekst: "naar Excel", href: `/bewaren/${plan.id}/download` }}
      vol
      lang
    >
      <Tabel
        bijschrift="Wat er van wie weggaat"
        rijen={wie}
        kolommen={[
          {
            kop: "Dossier",
            naam: true,
            cel: w => (
              <>
                <span class="getal">{w.deelnemerId.slice(0, 8)}</span>
                <Bij>{w.geheel ? "het hele dossier" : "een deel"}</Bij>
              </>
            ),
          },
          { kop: "Laatste dag", cel: w => <Dag dag={laatsteDag(w)} /> },
          { kop: "Wat", breedte: 50, cel: w => w.wat.map(r => <div>{`${naam(r.categorie)}: ${regels(r.n)}${laatste(r.laatste)}`}</div>) },
          { kop: "Eerst naar het archief", cel: w => (w.archief.length > 0 ? w.archief.map(naam).join("; ") : "nee") },
        ]}
      />
      {(vanaf > 0 || wie.length === PER_BLAD) && (
        <div class="kaart-lijf">
          <Paginering
            tekst={`${vanaf + 1} tot en met ${vanaf + wie.length}`}
            vorige={vanaf > 0 ? pad(Math.max(0, vanaf - PER_BLAD)) : undefined}
            volgende={wie.length === PER_BLAD ? pad(vanaf + PER_BLAD) : undefined}
          />
        </div>
      )}
    </Kaart>
  )
}

const Dag = ({ dag }: { dag: string | null }) =>
  dag === null ? <>onbekend</> : dag === "infinity" ? <>loopt nog</> : <span class="getal">{dagTekst(dag)}</span>
