import { GrafiekKolom } from "./grafiek-kolom.tsx"
import { GrafiekLijn } from "./grafiek-lijn.tsx"
import { Kaart } from "./kaart.tsx"
import { Ladder, type Meting } from "./ladder.tsx"
import { Matrix } from "./matrix.tsx"
import { Raster, Stapel } from "./raster.tsx"
import { Stromen } from "./stijl-stroom.tsx"
import { Voorbeeld } from "./stijl-voorbeeld.tsx"
import { Tijdlijn } from "./tijdlijn.tsx"

const METINGEN: readonly Meting[] = [
  { dag: "2024-03-04", trede: 2, bijschrift: "start", beoordelaar: "Chantal Veenstra" },
  { dag: "2024-09-10", trede: 3, bijschrift: "taalgroep, TDC", beoordelaar: "Chantal Veenstra" },
  { dag: "2025-04-14", trede: 4, bijschrift: "werkervaringsplek bakkerij", beoordelaar: "Sanne Bos" },
  { dag: "2025-12-01", trede: 5, bijschrift: "in dienst, LKS 60 %", beoordelaar: "Sanne Bos", reden: "Contract van 24 uur" },
]

const TERUGVAL: readonly Meting[] = [
  { dag: "2018-01-15", trede: 4 },
  { dag: "2019-02-01", trede: 6, bijschrift: "uitzendwerk" },
  { dag: "2020-04-01", trede: 1, bijschrift: "ziek" },
  { dag: "2021-06-01", trede: 2 },
  { dag: "2021-12-01", trede: 2 },
  { dag: "2022-03-01", trede: 3, bijschrift: "dagbesteding" },
  { dag: "2026-11-20", trede: 2 },
]

const JAREN = ["2019", "2020", "2021", "2022", "2023", "2024", "2025"]
const MAANDEN = ["start", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12 mnd"]
const MET = [100, 93, 86, 81, 76, 72, 70, 67, 65, 63, 60, 58, 56]

function Duurzaamheid() {
  return (
    <GrafiekLijn
      titel="Nog aan het werk, per maand na de start"
      omschrijving="Met jobcoach werkt na een jaar 51 tot 60 procent nog, zonder jobcoach 37 procent."
      x={MAANDEN}
      xKop="Maand"
      eenheid=" %"
      min={0}
      max={100}
      reeksen={[
        { naam: "met jobcoach", waarden: MET, band: MET.map((m, i) => [m - i * 0.4, m + i * 0.4] as const) },
        { naam: "zonder jobcoach", kleur: "t2", stippel: true, waarden: [100, 88, 77, 70, 63, 57, 53, 49, 46, 43, null, 39, 37] },
      ]}
      noot="Band: van bevestigd tot en met onbekend. Maand 10 zonder jobcoach is niet bekend."
    />
  )
}

function Ladders() {
  return (
    <Stapel>
      <Kaart titel="Op de ladder" onder="4 metingen" niveau={3}>
        <Ladder titel="Amira op de ladder" metingen={METINGEN} vandaag="2026-11-22" />
      </Kaart>
      <Kaart titel="Met terugval" onder="7 metingen in 9 jaar" niveau={3}>
        <Ladder titel="Voorbeeld met terugval" metingen={TERUGVAL} vandaag="2026-11-22" />
      </Kaart>
      <Kaart titel="Eén meting, vandaag" niveau={3}>
        <Ladder titel="Voorbeeld met één meting" metingen={[{ dag: "2026-11-22", trede: 3 }]} vandaag="2026-11-22" />
      </Kaart>
      <Kaart titel="Nog niet gemeten" niveau={3}>
        <Ladder titel="Voorbeeld zonder meting" metingen={[]} vandaag="2026-11-22" />
      </Kaart>
    </Stapel>
  )
}

function Kolommen() {
  return (
    <Raster>
      <Kaart titel="Kolommen, gestapeld" niveau={3}>
        <GrafiekKolom
          titel="Ingestroomd per jaar"
          omschrijving="Van 120 in 2019 naar 210 in 2025; de helft is jonger dan 40."
          x={JAREN}
          xKop="Jaar"
          reeksen={[
            { naam: "jonger dan 27", kleur: "t5", waarden: [30, 42, 38, 45, 50, 55, 61] },
            { naam: "27 tot 50", kleur: "t3", waarden: [60, 70, 66, 72, 80, 84, 92] },
            { naam: "50 en ouder", kleur: "t6", waarden: [30, 41, 35, 40, 44, 50, 57] },
          ]}
        />
      </Kaart>
      <Kaart titel="Onder nul, en een jaar zonder cijfer" niveau={3}>
        <GrafiekKolom
          titel="Verschil tussen in en uit"
          omschrijving="In 2020 en 2021 kwamen er meer mensen bij dan er uitgingen."
          x={JAREN}
          xKop="Jaar"
          reeksen={[{ naam: "verschil", waarden: [-12, 30, 22, null, 0, -8, -31] }]}
        />
      </Kaart>
    </Raster>
  )
}

const STROOM = [
  [41, 12, 5, 1, 0, 0],
  [6, 88, 24, 9, 2, 1],
  [2, 11, 102, 31, 8, null],
  [null, 3, 9, 64, 22, 6],
  [0, 1, 2, 7, 75, 9],
  [0, 0, 1, 1, 4, 30],
]

/** Pictures with their tables. */
export function Figuren() {
  return (
    <>
      <Ladders />
      <Raster>
        <Kaart titel="Lijn met bandbreedte" niveau={3}>
          <Duurzaamheid />
        </Kaart>
        <Kaart titel="Van trede naar trede" onder="2024 tot en met 2025" niveau={3}>
          <Matrix bijschrift="Waar mensen begonnen en waar ze nu staan" waarden={STROOM} href={() => "#figuur"} />
        </Kaart>
      </Raster>
      <Kolommen />
      <Stromen />
      <Raster>
        <Kaart titel="Tijdlijn" meer={{ tekst: "alles", href: "#figuur" }} niveau={3}>
          <Tijdlijn
            niveau={4}
            gebeurtenissen={[
              { dag: "2026-11-24", tekst: "theorie-examen rijbewijs B", soort: "gepland" },
              {
                dag: "2026-11-12",
                tekst: "De Korenaar meldt: contract stopt 30 nov",
                wie: "werkgever",
                bron: "via formulier",
                soort: "letop",
              },
              { dag: "2026-10-28", tekst: "Loonwaarde 60 % (was 50 %)", wie: "Sanne, deskundige", soort: "groot", href: "#figuur" },
            ]}
          />
        </Kaart>
        <Voorbeeld naam="Grafiek in het donker" donker>
          <Kaart>
            <Duurzaamheid />
          </Kaart>
        </Voorbeeld>
      </Raster>
    </>
  )
}
