import type { Weigering } from "#begrippen/uitkomst"
import type { PageContent } from "#platform/page"
import type { Kolom } from "#platform/uitwisselbestand"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Melding } from "#ui/melding"
import { Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Veld } from "#ui/veld"
import { BESTANDEN, bestandVan } from "./bestanden.command.ts"
import { rolVan, vormVan } from "./bestanden.teksten.ts"
import type { Overdracht } from "./overdracht.sql.ts"
import { bezwarenVan, isBsnKolom, vragenVan } from "./vertaalbezwaar.rules.ts"
import {
  type Bestandsregel,
  type Bronbeeld,
  DELEN,
  type Deel,
  isNummer,
  kandidaten,
  type Kolomregel,
  schrijfWaarden,
} from "./vertaling.rules.ts"
import type { Voorbeeld } from "./voorbeeld.command.ts"

export interface VertaalData {
  overdracht: Overdracht
  codes: readonly string[]
  beeld: Bronbeeld
  regels: readonly Bestandsregel[]
  voorbeelden: readonly Voorbeeld[]
  fouten: readonly Weigering[]
}

const kruimels = [
  { tekst: "Invoer", href: "/invoer" },
  { tekst: "Kolommen vertalen", href: "/invoer/vertalen" },
]

export const onleesbaarPagina = (overdracht: Overdracht, fout: string): PageContent => ({
  titel: "Kolommen vertalen",
  kop: "Dit bestand kan niet worden gelezen",
  kruimels: [...kruimels, { tekst: overdracht.bestanden[0]!.naam }],
  inhoud: (
    <Melding soort="fout" titel="Er is niets ingelezen">
      {fout} <a href="/invoer/vertalen">Kies een ander bestand</a>
    </Melding>
  ),
})

export function vertaalInhoud({ overdracht, codes, beeld, regels, voorbeelden, fouten }: VertaalData): PageContent {
  return {
    titel: "Kolommen vertalen",
    kop: "Welke kolom is wat?",
    inleiding: `${overdracht.bestanden[0]!.naam} · bron ${overdracht.bron} · ${aantal(beeld)}`,
    kruimels: [...kruimels, { tekst: overdracht.bestanden[0]!.naam }],
    inhoud: (
      <Formulier actie={`/invoer/${overdracht.id}/vertalen`} id={crypto.randomUUID()} fouten={fouten} breed naam="Kolommen vertalen">
        <Stapel>
          <Doelkeuze regels={regels} />
          {voorbeelden.map(v => (
            <Voorbeeldkaart voorbeeld={v} />
          ))}
          {regels.map(regel => (
            <>
              <Nodig regel={regel} beeld={beeld} codes={codes} />
              <Bestandskaart regel={regel} beeld={beeld} />
            </>
          ))}
          <Knoppen>
            <Knop naam="doe" waarde="voorbeeld">
              Toon een voorbeeld
            </Knop>
            <Knop soort="hoofd" naam="doe" waarde="bewaar">
              Bewaar en controleer het bestand
            </Knop>
          </Knoppen>
        </Stapel>
      </Formulier>
    ),
  }
}

const aantal = ({ kolommen, rijen, alles }: Bronbeeld): string =>
  `${alles ? "" : "meer dan "}${rijen} rijen, ${kolommen.filter(k => k !== "").length} kolommen`

/** What can be made of their rows: files about people. */
const KIESBAAR = BESTANDEN.filter(
  b => b.kolommen.some(k => k.naam === "deelnemer_nr") || ["organisaties", "medewerkers", "werkgevers"].includes(b.naam),
)

function Doelkeuze({ regels }: { regels: readonly Bestandsregel[] }) {
  return (
    <Kaart titel="Wat staat erin?">
      <Veld
        type="checkboxen"
        naam="doel"
        label="Bestanden van Trede die u ermee vult"
        hint="Eén rij van uw bestand kan er meer vullen: een persoon, een trede, een opleiding."
        rij
        opties={KIESBAAR.map(b => ({ waarde: b.naam, tekst: b.naam }))}
        waarden={regels.map(r => r.bestand)}
      />
      <Knoppen>
        <Knop naam="doe" waarde="kolommen">
          Toon de kolommen
        </Knop>
      </Knoppen>
    </Kaart>
  )
}

/** What is still to be said of one file: without it nothing is read, or something may go wrong. */
function Nodig({ regel, beeld, codes }: { regel: Bestandsregel; beeld: Bronbeeld; codes: readonly string[] }) {
  const { kolommen } = bestandVan(regel.bestand)
  const zinnen = [...bezwarenVan(regel, kolommen, beeld), ...vragenVan(regel, kolommen, beeld, codes)]
  if (zinnen.length === 0) return null
  return (
    <Melding soort="letop" titel={`Nog te doen voor ${regel.bestand}.csv`}>
      <ul>
        {zinnen.map(zin => (
          <li>{zin}</li>
        ))}
      </ul>
    </Melding>
  )
}

function Bestandskaart({ regel, beeld }: { regel: Bestandsregel; beeld: Bronbeeld }) {
  const { naam, kolommen } = bestandVan(regel.bestand)
  const regelVan = (k: Kolom): Kolomregel =>
    regel.kolommen.find(r => r.kolom === k.naam) ?? { kolom: k.naam, uit: null, vast: "", deel: "geheel", waarden: {} }
  return (
    <Kaart titel={`${naam}.csv`} vol voet="Een streepje als waarde van Trede (?? = -) slaat de rij voor dit bestand over.">
      <Tabel
        bijschrift={`Kolommen van ${naam}.csv`}
        rijen={kolommen}
        kolommen={[
          {
            kop: "Kolom van Trede",
            naam: true,
            breedte: 20,
            cel: k => (
              <>
                {k.naam}
                <Bij>{[rolVan(k), vormVan(k)].filter(Boolean).join(" · ")}</Bij>
              </>
            ),
          },
          {
            kop: "Kolom van uw bestand",
            breedte: 25,
            cel: k => (
              <Kiezer
                naam={`uit.${naam}.${k.naam}`}
                label={`Waaruit ${k.naam} komt`}
                opties={bronkolommen(k, beeld)}
                waarde={regelVan(k).uit ?? ""}
              />
            ),
          },
          {
            kop: "Wat ervan telt",
            breedte: 20,
            cel: k => (
              <Kiezer
                naam={`deel.${naam}.${k.naam}`}
                label={`Wat er voor ${k.naam} van telt`}
                opties={DEELOPTIES}
                waarde={regelVan(k).deel}
              />
            ),
          },
          {
            kop: "Als het leeg is",
            breedte: 15,
            cel: k => (
              <input
                class="utrecht-textbox utrecht-textbox--html-input"
                name={`vast.${naam}.${k.naam}`}
                aria-label={`Waarde van ${k.naam} als er niets staat`}
                value={regelVan(k).vast}
                autocomplete="off"
              />
            ),
          },
          {
            kop: "Uw waarde = die van Trede",
            cel: k => (
              <textarea
                class="utrecht-textbox"
                name={`waarden.${naam}.${k.naam}`}
                aria-label={`Waarden van ${k.naam}: die van u = die van Trede, één per regel`}
                rows={Math.min(6, Math.max(1, Object.keys(regelVan(k).waarden).length))}
              >
                {schrijfWaarden(regelVan(k).waarden)}
              </textarea>
            ),
          },
        ]}
      />
    </Kaart>
  )
}

/** A choice in a cell: its heading stands above the column, so that its name is read aloud only. */
function Kiezer(props: { naam: string; label: string; opties: ReadonlyArray<{ waarde: string; tekst: string }>; waarde: string }) {
  return (
    <select class="utrecht-textbox utrecht-select" name={props.naam} aria-label={props.label}>
      {props.opties.map(o => (
        <option value={o.waarde} selected={o.waarde === props.waarde}>
          {o.tekst}
        </option>
      ))}
    </select>
  )
}

const DEEL: Record<Deel, string> = {
  geheel: "alles",
  voornaam: "voornaam uit hele naam",
  tussenvoegsel: "tussenvoegsel uit hele naam",
  achternaam: "achternaam uit hele naam",
  datum_jmd: "datum jjjjmmdd",
  datum_mdj: "datum maand/dag/jaar",
  getal_duizend: "getal 1.234,5",
}

const DEELOPTIES = DELEN.map(d => ({ waarde: d, tekst: DEEL[d] }))

/** Their columns with what stands in them; for a number first those that can be one. */
function bronkolommen({ naam }: Kolom, beeld: Bronbeeld): Array<{ waarde: string; tekst: string }> {
  const kan = new Set(kandidaten(naam, beeld))
  const volgorde = [...beeld.kolommen.filter(k => kan.has(k)), ...beeld.kolommen.filter(k => !kan.has(k))]
  const bij = (k: string): string =>
    !isNummer(naam) ? "" : beeld.uniek.has(k) ? " – in elke rij anders" : kan.has(k) ? "" : " – in elke rij gelijk"
  return [
    { waarde: "", tekst: "niet in dit bestand" },
    ...volgorde.filter(k => k !== "").map(k => ({ waarde: k, tekst: `${voorbeeldVan(k, beeld)}${bij(k)}` })),
  ]
}

function voorbeeldVan(kolom: string, { waarden }: Bronbeeld): string {
  const eerste = waarden.get(kolom)?.slice(0, 2) ?? []
  return isBsnKolom(kolom) || eerste.length === 0 ? kolom : `${kolom} (${eerste.join(", ").slice(0, 40)})`
}

function Voorbeeldkaart({ voorbeeld }: { voorbeeld: Voorbeeld }) {
  return (
    <Kaart titel={`Zo wordt ${voorbeeld.bestand}.csv`} vol voet="De eerste tien rijen. Wat vet staat kan niet worden gelezen.">
      <Tabel<Voorbeeld["rijen"][number]>
        bijschrift={`Voorbeeld van ${voorbeeld.bestand}.csv`}
        opTelefoon="schuiven"
        rijen={voorbeeld.rijen}
        kolommen={voorbeeld.kolommen.map((kop, i) => ({
          kop,
          cel: rij =>
            rij[i]!.fout === null ? (
              rij[i]!.tekst
            ) : (
              <>
                <b>{rij[i]!.tekst || "leeg"}</b>
                <Bij>{rij[i]!.fout}</Bij>
              </>
            ),
        }))}
        leeg={
          <Leeg titel="Geen enkele rij vult dit bestand">
            In elke rij is wat verplicht is leeg, of staat een waarde die de rij overslaat.
          </Leeg>
        }
      />
    </Kaart>
  )
}
