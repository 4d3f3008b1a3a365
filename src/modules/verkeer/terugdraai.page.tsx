import { type Answer, page, type PageContent, type PageRequest, transfer, type TransferRequest } from "#platform/page"
import { Definitielijst } from "#ui/definitielijst"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Melding } from "#ui/melding"
import { Stapel } from "#ui/raster"
import { Tabel } from "#ui/tabel"
import { BESTANDEN } from "./bestanden.command.ts"
import { draaiImportTerug, type Terugdraaiing } from "./draai-import-terug.command.ts"
import { ImportFout } from "./keur-bestanden.command.ts"
import { type Geland, loadGeland } from "./overdracht.sql.ts"
import type { Bestandstelling } from "./rapport.rules.ts"
import { aantal, rijen, wanneer } from "./stand.teksten.ts"

/** So many rows are looked through while somebody waits; a larger import shows its own counts. */
const VOORAF = 50_000

interface Data {
  geland: Geland
  /** What would happen now; null where nobody waits for that. */
  vooraf: Terugdraaiing | null
}

const PAD = "/invoer/:overdracht/terugdraaien"

/** Asks once: says what goes, what comes back, and what stays because it was edited since. */
export const terugdraaiPagina = page<Data>({
  path: PAD,
  recht: "invoer",
  inzage: "geen",
  async load(request) {
    const geland = await loadGeland(request.tx, request.params["overdracht"]!)
    return geland && { geland, vooraf: geland.teruggedraaid ? null : await kijkVooraf(request, geland) }
  },
  view: data => vraagPagina(data, null),
})

async function kijkVooraf({ services, token }: PageRequest<unknown>, { id, bestanden }: Geland): Promise<Terugdraaiing | null> {
  if (bestanden.reduce((som, b) => som + b.rijen, 0) > VOORAF) return null
  return draaiImportTerug(services, { token: token ?? "", importId: id, proef: true }).catch(fout => {
    if (fout instanceof ImportFout) return null
    throw fout
  })
}

/** Undoes it; asked twice it says that it was done. */
export const terugdraaiDeur = transfer<Geland>({
  methode: "post",
  path: PAD,
  recht: "invoer",
  inzage: "geen",
  load: ({ tx, params }) => loadGeland(tx, params["overdracht"]!),
  send: draaiTerug,
})

async function draaiTerug(geland: Geland, { services, token }: TransferRequest): Promise<Answer> {
  try {
    const uitkomst = await draaiImportTerug(services, { token: token ?? "", importId: geland.id })
    return { pagina: klaarPagina(geland, uitkomst), status: 200 }
  } catch (fout) {
    if (!(fout instanceof ImportFout)) throw fout
    return { pagina: vraagPagina({ geland, vooraf: null }, fout.message), status: 422 }
  }
}

const kruimels = (geland: Geland): NonNullable<PageContent["kruimels"]> => [
  { tekst: "Invoer", href: "/invoer" },
  { tekst: wanneer(geland), ...(geland.viaPagina ? { href: `/invoer/${geland.id}` } : {}) },
  { tekst: "Terugdraaien" },
]

function vraagPagina({ geland, vooraf }: Data, fout: string | null): PageContent {
  const { nieuw, gewijzigd, vervallen } = tel(geland.bestanden)
  if (geland.teruggedraaid)
    return { titel: "Terugdraaien", kop: "Deze invoer is al teruggedraaid", kruimels: kruimels(geland), inhoud: <Terug geheel={false} /> }
  return {
    titel: "Terugdraaien",
    kop: "Deze invoer terugdraaien?",
    inleiding: `${geland.bestanden.map(b => b.bestand).join(", ")} · bron ${geland.bron}`,
    kruimels: kruimels(geland),
    inhoud: (
      <Stapel>
        {fout && (
          <Melding soort="fout" titel="Er is niets teruggedraaid" nu>
            {fout}
          </Melding>
        )}
        <Kaart titel="Wat er gebeurt">
          <Definitielijst
            gegevens={[
              { naam: "Toegevoegd", waarde: `${rijen(nieuw)}: weg` },
              { naam: "Gewijzigd", waarde: `${rijen(gewijzigd)}: de vorige gegevens terug` },
              { naam: "Vervallen", waarde: `${rijen(vervallen)}: weer geldig` },
              { naam: "Wat daarna is gewijzigd", waarde: "blijft zoals het nu is, en ook waar later iets bij is vastgelegd" },
            ]}
          />
          <p>Dat u dit deed wordt vastgelegd. Daarna kunt u dezelfde bestanden opnieuw inlezen.</p>
          <Formulier actie={`/invoer/${geland.id}/terugdraaien`} id={crypto.randomUUID()}>
            <Knoppen>
              <Knop soort="gevaar">Draai terug</Knop>
              <Knop soort="stil" href={geland.viaPagina ? `/invoer/${geland.id}` : "/invoer"}>
                Annuleer
              </Knop>
            </Knoppen>
          </Formulier>
        </Kaart>
        {vooraf ? <Blijft behouden={vooraf.behouden} /> : <p>Wat er blijft staan ziet u na het terugdraaien.</p>}
      </Stapel>
    ),
  }
}

function klaarPagina(geland: Geland, { verwijderd, behouden }: Terugdraaiing): PageContent {
  // The address of a person is no row of a file.
  const weg = Object.entries(verwijderd).reduce((som, [tabel, n]) => som + (tabel === "deelnemer_adres" ? 0 : n), 0)
  return {
    titel: "Teruggedraaid",
    kop: "De invoer is teruggedraaid",
    inleiding: `${rijen(weg)} weggehaald; ${behouden.length === 0 ? "niets hoefde te blijven" : `${rijen(behouden.length)} gebleven`}`,
    kruimels: kruimels(geland),
    inhoud: (
      <Stapel>
        <Terug geheel={behouden.length === 0} />
        <Blijft behouden={behouden} />
      </Stapel>
    ),
  }
}

const Terug = ({ geheel }: { geheel: boolean }) => (
  <Melding
    soort="goed"
    titel={geheel ? "Alles staat weer zoals het stond" : "Het staat weer zoals het stond, op wat daarna is gewijzigd na"}
  >
    <a href="/invoer">Naar de invoer</a>
  </Melding>
)

/** So many rows that stay are named one by one. */
const GENOEMD = 200

/** What stays, each row with whom it is about: edited since, or named by what was recorded since. */
function Blijft({ behouden }: { behouden: Terugdraaiing["behouden"] }) {
  if (behouden.length === 0) return <p>Er is sindsdien niets aan gewijzigd: alles kan terug.</p>
  const meer = behouden.length - GENOEMD
  return (
    <Kaart
      titel={`Dit blijft staan (${aantal(behouden.length)})`}
      onder="sindsdien gewijzigd, er is later iets bij vastgelegd, of de verwerking is beperkt"
      vol
      lang
    >
      <Tabel
        bijschrift="Wat sindsdien is gewijzigd en blijft staan"
        rijen={behouden.slice(0, GENOEMD)}
        kolommen={[
          { kop: "Soort", naam: true, cel: b => bestandVanTabel(b.tabel) },
          { kop: "Nummer van de deelnemer", cel: b => b.nr ?? "–" },
        ]}
      />
      {meer > 0 && <p>En nog {aantal(meer)}.</p>}
    </Kaart>
  )
}

const bestandVanTabel = (tabel: string): string =>
  tabel.startsWith("deelnemer") ? "deelnemers" : (BESTANDEN.find(b => b.tabellen.some(t => t.naam === tabel))?.naam ?? tabel)

function tel(bestanden: readonly Bestandstelling[]): Pick<Bestandstelling, "nieuw" | "gewijzigd" | "vervallen"> {
  const som = (veld: "nieuw" | "gewijzigd" | "vervallen"): number => bestanden.reduce((n, b) => n + b[veld], 0)
  return { nieuw: som("nieuw"), gewijzigd: som("gewijzigd"), vervallen: som("vervallen") }
}
