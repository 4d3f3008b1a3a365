import { naamVan } from "#begrippen/code"
import { dienstverleningOp, NIVEAUS } from "#begrippen/dienstverlening"
import { type Getoond, loadWatNu, WatNu } from "#modules/werkvoorraad"
import { allows } from "#platform/actor"
import type { Route } from "#platform/page"
import { Kaart } from "#ui/kaart"
import { Ladder } from "#ui/ladder"
import { Leeg } from "#ui/leeg"
import { Raster, Stapel } from "#ui/raster"
import { Tag } from "#ui/tag"
import { Tijdlijn } from "#ui/tijdlijn"
import type { Feiten } from "./feiten.rules.ts"
import { loadFeiten } from "./feiten.sql.ts"
import { ladderPunten } from "./ladder.rules.ts"
import type { Persoon } from "./persoon.rules.ts"
import { persoonDeel } from "./persoon.page.tsx"
import { tijdlijn } from "./tijdlijn.rules.ts"
import { volledigheid } from "./volledigheid.rules.ts"

/** So many events of the story stand on the first page; all of them behind 'alles'. */
const KORT = 8

interface Data {
  feiten: Feiten
  /** Null: this reader has no worklist. */
  zaken: Getoond[] | null
}

export const overzicht: Route = persoonDeel<Data>({
  pad: "",
  recht: "deelnemers",
  categorieen: ["C01", "C01B", "C03", "C04", "C05", "C12", "C14", "C15", "C16", "C20"],
  deel: "",
  titel: "",
  async load({ tx, services, actor, vandaag }, persoon) {
    const heeftVoorraad = !persoon.gemaskeerd && allows(services.access, actor, "werkvoorraad")
    const zaken = heeftVoorraad ? await loadWatNu({ tx, actor, services, vandaag }, persoon.id) : null
    return { feiten: await loadFeiten(tx, persoon.id), zaken }
  },
  inhoud({ feiten, zaken }, persoon, shell) {
    const ladder = shell.mag("C14:lees")
    const rest = (
      <Stapel>
        {!persoon.gemaskeerd && <Volledigheid feiten={feiten} persoon={persoon} mag={shell.mag} />}
        <Verhaal feiten={feiten} persoon={persoon} vandaag={shell.vandaag} />
      </Stapel>
    )
    if (!zaken && !ladder) return rest
    return (
      <Raster verdeling="2-1" boven>
        <Stapel>
          {zaken && <WatNu zaken={zaken} shell={shell} />}
          {ladder && <OpDeLadder feiten={feiten} persoon={persoon} vandaag={shell.vandaag} />}
        </Stapel>
        {rest}
      </Raster>
    )
  },
})

function OpDeLadder({ feiten, persoon, vandaag }: { feiten: Feiten; persoon: Persoon; vandaag: string }) {
  const punten = ladderPunten(feiten)
  const trede = feiten.treden[0]?.trede
  const dienst = trede && dienstverleningOp(feiten.dienstverlening, trede, vandaag)
  const aantal = punten.length === 1 ? "1 meting" : `${punten.length} metingen`
  return (
    <Kaart
      titel="Op de ladder"
      onder={punten.length > 0 ? aantal : undefined}
      meer={{ tekst: "metingen", href: `/deelnemers/${persoon.id}/treden` }}
    >
      <Ladder metingen={punten} vandaag={vandaag} titel={`De weg van ${persoon.naam} over de ladder`} />
      {dienst && (
        <p>
          Dienstverlening op trede {dienst.trede}: <b>{naamVan(NIVEAUS, dienst.niveau).toLowerCase()}</b>
        </p>
      )}
    </Kaart>
  )
}

function Volledigheid({ feiten, persoon, mag }: { feiten: Feiten; persoon: Persoon; mag(recht: string): boolean }) {
  const gegevens = volledigheid(persoon, feiten, mag)
  const mist = gegevens.filter(g => !g.aanwezig)
  const gevuld = gegevens.length - mist.length
  if (gegevens.length === 0) return null
  return (
    <Kaart titel="Dossier">
      <p>
        <Tag soort={mist.length === 0 ? "goed" : "straks"}>{`${gevuld} van ${gegevens.length} gevuld`}</Tag>{" "}
        <span class="stil">{mist.length === 0 ? "compleet voor de volgende stap" : "mist voor de volgende stap:"}</span>
      </p>
      {mist.length > 0 && (
        <ul>
          {mist.map(g => (
            <li>
              {g.waar ? <a href={`/deelnemers/${persoon.id}/${g.waar}`}>{g.naam}</a> : g.naam} <span class="stil">{g.waarvoor}</span>
            </li>
          ))}
        </ul>
      )}
    </Kaart>
  )
}

function Verhaal({ feiten, persoon, vandaag }: { feiten: Feiten; persoon: Persoon; vandaag: string }) {
  const voorvallen = tijdlijn(feiten, vandaag)
  return (
    <Kaart titel="Tijdlijn" meer={{ tekst: "alles", href: `/deelnemers/${persoon.id}/tijdlijn` }}>
      {voorvallen.length === 0 ? (
        <Leeg titel="Nog niets vastgelegd">Wat er gebeurt, verschijnt hier vanzelf.</Leeg>
      ) : (
        <Tijdlijn gebeurtenissen={voorvallen.slice(0, KORT)} />
      )}
    </Kaart>
  )
}
