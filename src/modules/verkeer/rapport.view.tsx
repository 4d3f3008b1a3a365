import type { PageContent, Shell } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Melding } from "#ui/melding"
import { Stapel } from "#ui/raster"
import { Stappen } from "#ui/stappen"
import { Bij, type Kolom, Tabel } from "#ui/tabel"
import { codenaam } from "./codenaam.teksten.ts"
import { stappen } from "./invoer.page.tsx"
import type { Groep } from "./meldingen.sql.ts"
import type { Overdracht } from "./overdracht.sql.ts"
import { type Bestandstelling, type Ernst, isAankondiging } from "./rapport.rules.ts"
import { aantal, rijen } from "./stand.teksten.ts"

export interface RapportData {
  overdracht: Overdracht
  groepen: readonly Groep[]
  geweigerd: { rijen: number; bestanden: number }
}

type Telveld = Exclude<keyof Bestandstelling, "bestand">
const VELDEN: readonly Telveld[] = ["rijen", "goed", "geweigerd", "gemeld", "nieuw", "gewijzigd", "ongewijzigd", "vervallen"]

const som = (tellingen: readonly Bestandstelling[], veld: Telveld): number => tellingen.reduce((n, t) => n + t[veld], 0)

/** The heading says whether it can land; the line under it what would change. */
export function rapportKop({ overdracht, geweigerd }: RapportData): Pick<PageContent, "kop" | "inleiding"> {
  const t = overdracht.tellingen ?? []
  const [alle, goed, weg] = [som(t, "rijen"), som(t, "goed"), som(t, "geweigerd")]
  const verandert = `${aantal(som(t, "nieuw"))} nieuw, ${aantal(som(t, "gewijzigd"))} gewijzigd, ${aantal(som(t, "vervallen"))} vervallen, ${aantal(som(t, "ongewijzigd"))} ongewijzigd`
  const bron = `bron ${overdracht.bron}`
  if (overdracht.stand === "geland") return { kop: `${rijen(goed)} ingelezen`, inleiding: `${verandert} · ${bron}` }
  if (geweigerd.bestanden > 0) return { kop: "Er staan twee bestanden met dezelfde naam bij", inleiding: bron }
  if (t.length === 0) return { kop: "Geen van deze bestanden hoort bij het uitwisselformaat", inleiding: bron }
  if (weg > 0)
    return {
      kop: `${rijen(weg)} ${weg === 1 ? "klopt" : "kloppen"} niet`,
      inleiding: `${aantal(goed)} van ${rijen(alle)} zijn goed: ${verandert} · ${bron}`,
    }
  return { kop: alle === 1 ? "De rij is goed" : `Alle ${rijen(alle)} zijn goed`, inleiding: `${verandert} · ${bron}` }
}

/** The report of a check, with the choice; or of what landed. */
export function Rapport({ overdracht, groepen, geweigerd, shell }: RapportData & { shell: Shell }) {
  const geland = overdracht.stand === "geland"
  return (
    <Stapel>
      <Stappen naam="Stappen" stappen={stappen(geland ? 4 : 2)} />
      {overdracht.fout && <Melding soort="letop">{overdracht.fout}</Melding>}
      <Groepen
        overdracht={overdracht}
        groepen={groepen.filter(isAankondiging)}
        ernst="let_op"
        titel="Gevolgen"
        onder={
          geland ? "wat er met opgeslagen gegevens is gebeurd" : "wat er met opgeslagen gegevens gebeurt; kijk hiernaar voordat u kiest"
        }
      />
      {geland ? <Geland overdracht={overdracht} /> : <Keuze overdracht={overdracht} geweigerd={geweigerd} shell={shell} />}
      {(overdracht.tellingen?.length ?? 0) > 0 && <Tellingen tellingen={overdracht.tellingen!} geland={geland} />}
      <Groepen overdracht={overdracht} groepen={groepen} ernst="geweigerd" titel="Geweigerd" onder="deze rijen worden niet ingelezen" />
      <Groepen
        overdracht={overdracht}
        groepen={groepen}
        ernst="gemeld"
        titel="Gemeld"
        onder="deze rijen zijn goed; dit viel op of is verbeterd"
      />
      <Groepen
        overdracht={overdracht}
        groepen={groepen.filter(g => !isAankondiging(g))}
        ernst="let_op"
        titel="Let op"
        onder="toegestaan, maar misschien klopt het niet in uw registratie"
      />
      {groepen.length > 0 && <Ophalen overdracht={overdracht} />}
    </Stapel>
  )
}

function Keuze({ overdracht, geweigerd, shell }: { overdracht: Overdracht; geweigerd: RapportData["geweigerd"]; shell: Shell }) {
  const t = overdracht.tellingen ?? []
  const [goed, weg] = [som(t, "goed"), som(t, "geweigerd")]
  const kan = geweigerd.bestanden === 0 && goed > 0
  const weggooien = (
    <Knop soort={kan && weg === 0 ? "stil" : "gewoon"} href={`/invoer/${overdracht.id}/weggooien`}>
      Weggooien en opnieuw
    </Knop>
  )
  const niets = kan && som(t, "nieuw") + som(t, "gewijzigd") + som(t, "vervallen") === 0
  return (
    <Kaart titel="Wat wilt u doen?">
      <p>{uitlegKeuze({ kan, niets, weg, dubbel: geweigerd.bestanden > 0 })}</p>
      {kan ? (
        <Formulier actie={`/invoer/${overdracht.id}`} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} breed>
          <Knoppen>
            {weg === 0 ? (
              <Knop soort="hoofd" naam="keuze" waarde="alles">
                Lees alles in
              </Knop>
            ) : (
              <Knop naam="keuze" waarde="goede_rijen">
                {goed === 1 ? "Lees alleen de goede rij in" : `Lees alleen de ${aantal(goed)} goede rijen in`}
              </Knop>
            )}
            {weggooien}
          </Knoppen>
        </Formulier>
      ) : (
        <Knoppen>{weggooien}</Knoppen>
      )}
    </Kaart>
  )
}

function uitlegKeuze({ kan, niets, weg, dubbel }: { kan: boolean; niets: boolean; weg: number; dubbel: boolean }): string {
  if (dubbel) return "Van twee bestanden met dezelfde naam is niet te zeggen welke geldt. Laat er één weg en stuur de bestanden opnieuw."
  if (!kan) return "Er is geen goede rij om in te lezen. Herstel de bestanden en stuur ze opnieuw."
  if (niets && weg > 0)
    return "Alle goede rijen zijn al bekend: inlezen verandert niets. Herstel de andere in uw bestanden en stuur ze opnieuw."
  if (niets) return "Alles wat in deze bestanden staat is al bekend: inlezen verandert niets."
  if (weg === 0) return "Alles klopt. Er is nog niets opgeslagen; dat gebeurt als u kiest, in één keer of helemaal niet."
  return "Herstel de rijen hieronder in uw bestanden en stuur ze opnieuw; of lees nu vast de goede rijen in, en de herstelde later. Er is nog niets opgeslagen."
}

function Geland({ overdracht }: { overdracht: Overdracht }) {
  const weg = som(overdracht.tellingen ?? [], "geweigerd")
  return (
    <Melding soort="goed" titel="Het is opgeslagen">
      De bestanden zelf zijn weer weg.{" "}
      {weg > 0 ? `${rijen(weg)} niet ingelezen: herstel ${weg === 1 ? "haar" : "ze"} en stuur ze opnieuw. ` : ""}
      <a href="/invoer">Nog iets inlezen</a> · <a href={`/invoer/${overdracht.id}/terugdraaien`}>Deze invoer terugdraaien</a>
    </Melding>
  )
}

function Tellingen({ tellingen, geland }: { tellingen: readonly Bestandstelling[]; geland: boolean }) {
  const kolommen: Kolom<Bestandstelling>[] = [
    { kop: "Bestand", naam: true, cel: t => t.bestand },
    ...VELDEN.map(veld => ({
      kop: `${veld[0]!.toUpperCase()}${veld.slice(1)}`,
      rechts: true,
      cel: (t: Bestandstelling) => (veld === "geweigerd" && t[veld] > 0 ? <b>{aantal(t[veld])}</b> : aantal(t[veld])),
    })),
  ]
  return (
    <Kaart titel={geland ? "Wat er is ingelezen" : "Wat er zou gebeuren"} onder="rijen per bestand" vol>
      <Tabel
        bijschrift="Aantallen per bestand"
        rijen={tellingen}
        kolommen={kolommen}
        dicht
        opTelefoon="schuiven"
        {...(tellingen.length > 1 ? { totaal: ["Samen", ...VELDEN.map(veld => aantal(som(tellingen, veld)))] } : {})}
      />
    </Kaart>
  )
}

interface GroepenProps {
  overdracht: Overdracht
  groepen: readonly Groep[]
  ernst: Ernst
  titel: string
  onder: string
}

function Groepen({ overdracht, groepen, ernst, titel, onder }: GroepenProps) {
  const hier = groepen.filter(g => g.ernst === ernst)
  if (hier.length === 0) return null
  const adres = (g: Groep) => `/invoer/${overdracht.id}/meldingen?${new URLSearchParams({ ernst, bestand: g.bestand, code: g.code })}`
  return (
    <Kaart titel={`${titel} (${aantal(hier.reduce((n, g) => n + g.aantal, 0))})`} onder={onder} vol lang>
      <Tabel
        bijschrift={titel}
        rijen={hier}
        kolommen={[
          { kop: "Wat er is", naam: true, breedte: 40, cel: g => <a href={adres(g)}>{codenaam(g.code)}</a> },
          { kop: "Bestand", breedte: 25, cel: g => g.bestand },
          { kop: "Aantal", rechts: true, breedte: 10, cel: g => aantal(g.aantal) },
          { kop: "De eerste", cel: g => <Eerste groep={g} /> },
        ]}
      />
    </Kaart>
  )
}

function Eerste({ groep: { regel, kolom, waarde } }: { groep: Groep }) {
  if (regel === null && kolom === null && waarde === null) return <span class="stil">hele bestand</span>
  return (
    <>
      {[regel === null ? null : `regel ${aantal(regel)}`, kolom].filter(Boolean).join(", ")}
      {waarde !== null && waarde !== "" && <Bij>{waarde.length > 60 ? `${waarde.slice(0, 60)}…` : waarde}</Bij>}
    </>
  )
}

function Ophalen({ overdracht }: { overdracht: Overdracht }) {
  return (
    <Kaart titel="Meenemen">
      <p>Alle meldingen met bestand, regel, kolom, waarde en wat te doen.</p>
      <Knoppen>
        <Knop href={`/invoer/${overdracht.id}/meldingen/download`}>Meldingen naar Excel</Knop>
        <Knop soort="stil" href={`/invoer/${overdracht.id}/meldingen.csv`}>
          Meldingen als CSV
        </Knop>
        <Knop soort="stil" href={`/invoer/${overdracht.id}/rapport.json`}>
          Rapport als JSON
        </Knop>
      </Knoppen>
    </Kaart>
  )
}
