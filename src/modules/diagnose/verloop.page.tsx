import { persoonDeel } from "#modules/deelnemer"
import type { Route } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Raster, Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Vonk } from "#ui/vonk"
import { type Afname, naastElkaar, type Reeks, reeksen, vorigeVanDezelfde } from "./afname.rules.ts"
import { loadAfnamen } from "./afname.sql.ts"
import { antwoordTekst, niveau, verschilTekst } from "./antwoord.rules.ts"
import { CATEGORIE_CODES, type Vraag, vragenVan } from "./instrument.rules.ts"
import { doorWie, Herkomst, Houdbaar } from "./uitslag.view.tsx"

/** Everything that was ever found with one instrument: how each answer went, and how two people saw it. */
export const verloopPagina: Route = persoonDeel<Reeks>({
  pad: "/diagnose/:instrument",
  recht: "deelnemers",
  categorieen: CATEGORIE_CODES,
  deel: null,
  titel: "Verloop",
  load: async ({ tx, params, vandaag }, persoon) =>
    reeksen(await loadAfnamen(tx, persoon.id), vandaag).find(r => r.code === params["instrument"]) ?? null,
  kop: ({ naam, laatste, eerder }, persoon) => ({
    kop: `${naam}, ${persoon.voornaam}`,
    inleiding:
      eerder.length === 0
        ? `Eén keer afgenomen, ${dagTekst(laatste.datum)}`
        : `${eerder.length + 1} keer afgenomen, het laatst ${dagTekst(laatste.datum)}`,
    handelingen: <Knop href={`/deelnemers/${persoon.id}/diagnose`}>Alle instrumenten</Knop>,
  }),
  inhoud: (reeks, persoon, shell) => {
    const paar = naastElkaar(reeks)
    return (
      <Stapel>
        <p>
          <Houdbaar afname={reeks.laatste} vandaag={shell.vandaag} />
        </p>
        <Verloop reeks={reeks} />
        <Raster verdeling={paar ? "2-1" : "2"} boven>
          {paar && <NaastElkaar een={paar[0]} ander={paar[1]} />}
          <Alle reeks={reeks} id={persoon.id} />
        </Raster>
        <Herkomst instrument={reeks.laatste.instrument} />
      </Stapel>
    )
  },
})

/** Question by question: what it is now, what it was, and what changed in words. */
function Verloop({ reeks }: { reeks: Reeks }) {
  const { laatste, eerder } = reeks
  const vorige = vorigeVanDezelfde(reeks)
  const zelfde = [laatste, ...eerder].filter(a => a.invuller === laatste.invuller).toReversed()
  return (
    <Kaart titel="Per vraag" onder={vorige ? `vergeleken met ${dagTekst(vorige.datum)}` : "nog niets om mee te vergelijken"} vol lang>
      <Tabel
        bijschrift="Wat er per vraag is geantwoord, en wat er sinds de vorige keer veranderde"
        rijen={vragenVan(laatste.instrument.definitie)}
        kolommen={[
          { kop: "Vraag", naam: true, breedte: 30, cel: v => v.vraag },
          { kop: "Nu", breedte: 30, cel: v => <Antwoord vraag={v} afname={laatste} /> },
          ...(vorige
            ? [
                { kop: "Verschil", breedte: 15 as const, cel: (v: Vraag) => verschilTekst(v, vorige.antwoorden, laatste.antwoorden) ?? "" },
                { kop: "Verloop", cel: (v: Vraag) => <Niveaus vraag={v} afnamen={zelfde} /> },
              ]
            : []),
        ]}
      />
    </Kaart>
  )
}

function Antwoord({ vraag, afname }: { vraag: Vraag; afname: Afname }) {
  const antwoord = afname.antwoorden[vraag.code]
  return (
    <>
      {antwoordTekst(vraag, antwoord) ?? <span class="onbekend">niet ingevuld</span>}
      {antwoord?.toelichting && <Bij>{antwoord.toelichting}</Bij>}
    </>
  )
}

/** The line of one question, with its figures: "2 → 3 → 3". */
function Niveaus({ vraag, afnamen }: { vraag: Vraag; afnamen: readonly Afname[] }) {
  if (vraag.soort !== "niveau") return null
  const waarden = afnamen.map(a => niveau(vraag, a.antwoorden))
  return (
    <>
      <Vonk waarden={waarden} />
      <span class="getal">{waarden.map(w => w ?? "–").join(" → ")}</span>
    </>
  )
}

/** How two people saw the same; where they differ stands in words. */
function NaastElkaar({ een, ander }: { een: Afname; ander: Afname }) {
  const kop = (a: Afname) => `${a.invuller === "deelnemer" ? "Deelnemer" : (a.medewerker ?? "Medewerker")}, ${dagTekst(a.datum)}`
  return (
    <Kaart titel="Naast elkaar" onder="twee die het invulden" vol lang>
      <Tabel
        bijschrift="Hoe twee mensen dezelfde vragen beantwoordden"
        rijen={vragenVan(een.instrument.definitie)}
        kolommen={[
          { kop: "Vraag", naam: true, breedte: 30, cel: v => v.vraag },
          { kop: kop(een), cel: v => <Antwoord vraag={v} afname={een} /> },
          { kop: kop(ander), cel: v => <Antwoord vraag={v} afname={ander} /> },
          { kop: "Verschil", breedte: 15, cel: v => tussen(v, een, ander) },
        ]}
      />
    </Kaart>
  )
}

function tussen(vraag: Vraag, een: Afname, ander: Afname): string {
  const [a, b] = [niveau(vraag, een.antwoorden), niveau(vraag, ander.antwoorden)]
  if (a !== null && b !== null && a !== b) return `${Math.abs(a - b)} ${Math.abs(a - b) === 1 ? "niveau" : "niveaus"} verschil`
  return verschilTekst(vraag, een.antwoorden, ander.antwoorden) ?? "één van beiden"
}

function Alle({ reeks, id }: { reeks: Reeks; id: string }) {
  return (
    <Kaart titel="Alle keren" vol>
      <Tabel
        bijschrift="Alle keren dat het is afgenomen, de laatste bovenaan"
        zonderKop
        rijen={[reeks.laatste, ...reeks.eerder]}
        kolommen={[
          {
            kop: "Dag",
            naam: true,
            cel: a => (
              <>
                <a href={`/deelnemers/${id}/afnamen/${a.id}`}>{dagTekst(a.datum)}</a>
                <Bij>{`${doorWie(a)}, versie ${a.instrument.versie}`}</Bij>
              </>
            ),
          },
        ]}
      />
    </Kaart>
  )
}
