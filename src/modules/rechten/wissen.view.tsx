import type { Child } from "hono/jsx"
import type { Dag } from "#begrippen/dag"
import { momentTekst } from "#begrippen/moment"
import { CATEGORIEEN, type Categorie, gegevensNaam } from "#modules/toegang"
import { dagTekst } from "#ui/datum"
import { hoofdletter } from "#ui/hoofdletter"
import { Kaart } from "#ui/kaart"
import { Leeg } from "#ui/leeg"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { type Archiefkeuze, metBestemming } from "./archief.rules.ts"
import { BESTEMMINGEN } from "./archief.teksten.ts"
import { BEWAARTERMIJN_SPOOR, BEWAARTERMIJNEN, type Bewaartermijn, NIET_BEGONNEN, termijnTekst } from "./bewaren.parameters.ts"
import type { Proef, Wachtend, Wisplan } from "./wissen.sql.ts"

export const naam = (c: string) => hoofdletter(gegevensNaam(c as Categorie) ?? c)
const getal = (n: number) => n.toLocaleString("nl-NL")
export const mensen = (n: number) => (n === 1 ? "1 mens" : `${getal(n)} mensen`)

/** What the dry run counted; who it is only for who watches over privacy. */
export function Uitkomst({ proef, regels, children }: { proef: Proef; regels: readonly Bewaartermijn[]; children: Child }) {
  const naarArchief = (c: string) => c !== "C02" && regels.some(r => r.bestemming === "archiveren" && r.categorieen.includes(c))
  const rijen = Object.entries(proef.telling).filter(([, n]) => n > 0)
  return (
    <>
      <Kaart
        titel={`Van ${mensen(proef.mensen)} is een termijn voorbij`}
        onder={`${getal(proef.geheel)} hele dossiers${proef.wachten > 0 ? ` · ${getal(proef.wachten)} wachten` : ""}`}
        vol
      >
        <Tabel
          bijschrift="Wat er gewist zou worden, per soort gegevens"
          rijen={rijen}
          leeg={<Leeg titel="Niets om te wissen">Van niemand van uw organisatie is een bewaartermijn voorbij.</Leeg>}
          kolommen={[
            { kop: "Gegevens", naam: true, cel: ([c]) => naam(c) },
            { kop: "Regels", rechts: true, cel: ([, n]) => <span class="getal">{getal(n)}</span> },
            { kop: "Daarna", cel: ([c]) => (naarArchief(c) ? <Tag soort="info">naar het archief</Tag> : "gewist") },
          ]}
        />
        {proef.mensen > 0 && <div class="kaart-lijf">{children}</div>}
      </Kaart>
      {proef.wie && proef.wie.length > 0 && <Wie wie={proef.wie} />}
    </>
  )
}

function Wie({ wie }: { wie: readonly Wachtend[] }) {
  return (
    <Kaart titel="Wie het zijn" onder="langst voorbij eerst, hoogstens 50; alleen u ziet dit" vol lang>
      <Tabel
        bijschrift="Van wie een bewaartermijn voorbij is"
        rijen={wie}
        kolommen={[
          { kop: "Dossier", naam: true, cel: w => <span class="getal">{w.id.slice(0, 8)}</span> },
          { kop: "Laatste dag", cel: w => (w.einde ? <span class="getal">{dagTekst(w.einde)}</span> : "loopt nog") },
          { kop: "Wat", breedte: 40, cel: w => (w.geheel ? "Het hele dossier" : w.categorieen.map(naam).join("; ")) },
          { kop: "Nu", cel: w => (w.wacht ? <Tag soort="straks">{`wacht: ${w.wacht}`}</Tag> : <Tag>mag weg</Tag>) },
        ]}
      />
    </Kaart>
  )
}

function Stand({ plan: p }: { plan: Wisplan }) {
  if (p.besluit === "afgewezen") return <Tag>niet doorgegaan</Tag>
  if (p.besluit === null) return <Tag soort="straks">wacht op een ander</Tag>
  if (p.archiefWacht) return <Tag soort="straks">wacht op het archief</Tag>
  return p.klaarOp ? <Tag soort="goed">klaar</Tag> : <Tag soort="info">{`bezig, ${getal(p.gedaan)} van ${getal(p.mensen)}`}</Tag>
}

export function Plannen({ plannen }: { plannen: readonly Wisplan[] }) {
  if (plannen.length === 0) return null
  return (
    <Kaart titel="Voorstellen" onder="nieuwste eerst" vol lang>
      <Tabel
        bijschrift="Voorstellen om te wissen"
        rijen={plannen}
        kolommen={[
          {
            kop: "Voorstel",
            naam: true,
            cel: p => (
              <>
                <a href={`/bewaren/${p.id}`}>{mensen(p.mensen)}</a>
                <Bij>{`${p.herhaald ? "opnieuw gewist na een herstel" : p.opVerzoek ? "op verzoek" : "termijn voorbij"}, ${momentTekst(p.voorgesteldOp)}`}</Bij>
              </>
            ),
          },
          {
            kop: "Wat",
            breedte: 40,
            cel: p =>
              Object.entries(p.telling)
                .flatMap(([c, n]) => (n > 0 ? [`${CATEGORIEEN[c as Categorie] ? naam(c) : c} (${getal(n)})`] : []))
                .join("; "),
          },
          { kop: "Stand", cel: p => <Stand plan={p} /> },
          {
            kop: "Gewist",
            cel: p => (
              <>
                <span class="getal">{`${getal(p.rijen)} regels`}</span>
                {p.overgeslagen > 0 && <Bij>{`${mensen(p.overgeslagen)} overgeslagen: weer in gebruik, of gewijzigd na het inpakken`}</Bij>}
              </>
            ),
          },
        ]}
      />
    </Kaart>
  )
}

/** The terms with their sources; which of them nobody has confirmed. */
export const Termijnen = ({ keuzes, dag }: { keuzes: readonly Archiefkeuze[]; dag: Dag }) => (
  <Kaart
    titel="Hoe lang we bewaren, en wat er daarna gebeurt"
    onder="niet bevestigd: tot uw archivaris het vaststelt"
    vol
    lang
    voet={<a href="/bewaren/bestemming">Kies wat er na een termijn gebeurt</a>}
  >
    <Tabel
      bijschrift="Bewaartermijnen met hun bron en bestemming"
      rijen={metBestemming([...BEWAARTERMIJNEN, NIET_BEGONNEN, BEWAARTERMIJN_SPOOR], keuzes, dag)}
      kolommen={[
        {
          kop: "Waarvan",
          naam: true,
          breedte: 40,
          cel: t => (
            <>
              {t.naam}
              <Bij>{t.bron}</Bij>
            </>
          ),
        },
        { kop: "Termijn", cel: t => termijnTekst(t) },
        {
          kop: "Daarna",
          breedte: 25,
          cel: t => (
            <>
              {BESTEMMINGEN[t.bestemming]}
              {t.keuze && <Bij>{`vanaf ${dagTekst(t.keuze.vanaf)}: ${t.keuze.grond}`}</Bij>}
            </>
          ),
        },
        { kop: "Bevestigd", cel: t => (t.bevestigd ? <Tag soort="goed">ja</Tag> : <Tag soort="straks">niet bevestigd</Tag>) },
      ]}
    />
  </Kaart>
)
