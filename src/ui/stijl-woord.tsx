import { Chips } from "./chips.tsx"
import { Knop, Knoppen } from "./knop.tsx"
import { Kruimels } from "./kruimels.tsx"
import { Melding } from "./melding.tsx"
import { Voorbeeld } from "./stijl-voorbeeld.tsx"
import { Tabs } from "./tabs.tsx"
import { Tag } from "./tag.tsx"

function Knopstanden() {
  return (
    <>
      <Knoppen>
        <Knop soort="hoofd">Leg gesprek vast</Knop>
        <Knop>Gesprek</Knop>
        <Knop soort="stil">Annuleer</Knop>
        <Knop soort="gevaar">Trek in</Knop>
        <Knop href="#woord">Link als knop</Knop>
      </Knoppen>
      <Knoppen>
        <Knop soort="hoofd" uit>
          Leg gesprek vast
        </Knop>
        <Knop uit>Gesprek</Knop>
        <Knop soort="stil" uit>
          Annuleer
        </Knop>
        <span class="stil klein">uit: zeg ernaast waarom</span>
      </Knoppen>
      <Knop soort="hoofd" breed groot>
        Groep sluiten: 15 aanwezig, 3 niet
      </Knop>
    </>
  )
}

/** Words: buttons, tags, filters, tabs, messages. */
export function Woorden() {
  return (
    <>
      <Voorbeeld naam="Knoppen: één gevuld, de rest rustig; ga er met Tab langs voor de rand">
        <Knopstanden />
      </Voorbeeld>
      <Voorbeeld naam="Knoppen in het donker" donker>
        <Knopstanden />
      </Voorbeeld>
      <Voorbeeld naam="Tags, ook met een lange tekst">
        <p class="rij">
          <Tag soort="laat">2 dagen te laat</Tag>
          <Tag>De Werkplaats · jobcoach Sanne van der Sluis-Hoekstra · schuldhulp loopt sinds 4 maart 2024</Tag>
        </p>
      </Voorbeeld>
      <Voorbeeld naam="Filters met aantallen, ook nul en veel">
        <Chips
          naam="Voorbeeld van filters"
          chips={[
            { tekst: "Nu te doen", aantal: 14, href: "#woord", hier: true },
            { tekst: "Te laat", aantal: 0, href: "#woord" },
            { tekst: "Achterstand bij invoering", aantal: 12_345, href: "#woord" },
          ]}
        />
      </Voorbeeld>
      <Voorbeeld naam="Tabs en kruimelpad">
        <Kruimels naam="Voorbeeld van een kruimelpad" kruimels={[{ tekst: "Deelnemers", href: "#woord" }, { tekst: "Amira Haddad" }]} />
        <Tabs
          naam="Voorbeeld van tabs"
          tabs={[
            { tekst: "Overzicht", href: "#woord", hier: true },
            { tekst: "Ladder", href: "#woord", aantal: 4 },
            { tekst: "Privacy", href: "#woord" },
          ]}
        />
        <Tabs
          naam="Voorbeeld van een tweede rij"
          onder
          tabs={[
            { tekst: "Delen", href: "#woord", hier: true },
            { tekst: "Wie mag dit zien", href: "#woord" },
          ]}
        />
      </Voorbeeld>
      <Voorbeeld naam="Meldingen">
        <Melding soort="goed">De trede is vastgelegd: van 3 naar 4.</Melding>
        <Melding soort="letop" titel="Dit is een voorbeeld">
          De mensen in deze regio bestaan niet.
        </Melding>
        <Melding soort="fout" titel="Dat mag u niet wijzigen">
          Alleen de casusregisseur wijzigt de trede. Vraag het aan <a href="#woord">Chantal Veenstra</a>.
        </Melding>
        <Melding soort="info">Het cijfer is van 08:14 uur.</Melding>
      </Voorbeeld>
    </>
  )
}
