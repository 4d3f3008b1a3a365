import { Definitie } from "./definitie.tsx"
import { Kaart } from "./kaart.tsx"
import { NaLezen } from "./nalezen.tsx"
import { Periodekiezer } from "./periodekiezer.tsx"
import { Raster, Stapel } from "./raster.tsx"
import { Samenvoegen } from "./samenvoegen.tsx"
import { Stappen } from "./stappen.tsx"
import { Teller } from "./teller.tsx"
import { Voorbeeld } from "./stijl-voorbeeld.tsx"
import { Voortgang } from "./voortgang.tsx"
import { WieZietWat } from "./wie-ziet-wat.tsx"

const w = (tekst: string) => ({ waarde: tekst, tekst })

/** What belongs to one task. */
export function Taken() {
  return (
    <Stapel>
      <Voorbeeld naam="Stappen">
        <Stappen
          naam="Voorbeeld van stappen"
          stappen={[
            { tekst: "Bestanden", toestand: "klaar", href: "#taak" },
            { tekst: "Controle", toestand: "nu" },
            { tekst: "Overnemen", toestand: "straks" },
          ]}
        />
      </Voorbeeld>
      <Voorbeeld naam="Teller">
        <Teller
          naam="keuze"
          wanneer="vanmiddag"
          rijen={[
            { naam: "Fietsen repareren", aantal: 7, erbij: "fietsen erbij", eraf: "fietsen eraf" },
            { naam: "Naaien", aantal: 0, erbij: "naaien erbij", eraf: "naaien eraf" },
          ]}
        />
      </Voorbeeld>
      <Voorbeeld naam="Nalezen">
        <NaLezen
          treffers={[
            { soort: "gezondheid", woorden: ["depress…", "medicatie"] },
            { soort: "oordeel", woorden: ["lui"] },
          ]}
          vandaag="2026-03-02"
          verbeter="#taak"
          terug="/stijl"
        />
      </Voorbeeld>
      <Raster>
        <Kaart titel="Voortgang" niveau={3}>
          <Voortgang
            tekst="Rijen controleren"
            waarde={640_000}
            max={1_000_000}
            onder="640.000 van 1.000.000 rijen · nog ongeveer 2 minuten"
          />
          <Voortgang tekst="Bestanden lezen" waarde={null} />
        </Kaart>
        <Kaart titel="Periode" niveau={3}>
          <Periodekiezer
            actie="#taak"
            van="2024-01-01"
            tm="2025-12-31"
            voorkeuzen={[
              { tekst: "Dit jaar", href: "#taak" },
              { tekst: "2024 en 2025", href: "#taak", hier: true },
            ]}
          />
        </Kaart>
      </Raster>
      <Kaart titel="Samenvoegen" onder="Sanne Bos wijzigde dit om 14:03, terwijl u bezig was" niveau={3} vol>
        <Samenvoegen
          ander="Sanne Bos"
          wanneer="vandaag om 14:03"
          velden={[
            { naam: "m-trede", label: "Trede", was: w("3"), vanU: w("4"), vanAnder: w("5") },
            { naam: "m-reden", label: "Reden", was: w(""), vanU: w("Werkervaringsplek bij de bakkerij"), vanAnder: w("") },
          ]}
        />
      </Kaart>
      <Kaart titel="Wie ziet wat" niveau={3} vol>
        <WieZietWat
          bijschrift="Wie mag welke gegevens zien"
          rollen={["casusregisseur", "jobcoach", "beleid"]}
          rijen={[
            { gegevens: "Naam en contact", uitleg: "adres, telefoon, e-mail", toegang: ["wijzigt", "ziet", "niet"] },
            { gegevens: "Ladder", toegang: ["wijzigt", "deel", "niet"] },
          ]}
        />
      </Kaart>
      <Definitie
        betekenis="Het deel van de werkperioden dat op de dag ‘begin + 6 maanden’ nog liep."
        noemer="Alle werkperioden waarvan die dag in de gekozen periode valt: 412."
        buiten="Overlijden en AOW (6), Wsw en beschut werk (58)."
        onbekend="29: niemand heeft na die dag bevestigd dat het werk doorging."
        gemaakt="op 21 nov 2026, 08:14."
      />
    </Stapel>
  )
}
