import { Bestandskeuze } from "./bestandskeuze.tsx"
import { Formulier, Veldgroep, VeldenRij } from "./formulier.tsx"
import { Foutsamenvatting, foutVan } from "./foutsamenvatting.tsx"
import { Kaart } from "./kaart.tsx"
import { Knop, Knoppen } from "./knop.tsx"
import { Raster } from "./raster.tsx"
import { Veld } from "./veld.tsx"

const TREDEN = [
  { waarde: "3", tekst: "3, georganiseerde activiteiten", hint: "Minstens één keer per week naar een club of cursus." },
  { waarde: "4", tekst: "4, onbetaald werk" },
  { waarde: "5", tekst: "5, betaald werk met ondersteuning" },
]

const FOUTEN = [
  { code: "datum.toekomst", veld: "dag-fout", tekst: "Kies een dag die niet na vandaag ligt." },
  { code: "reden.nodig", veld: "reden-fout", tekst: "Schrijf op waarom de trede twee stappen stijgt." },
  { code: "keuze.nodig", veld: "naar-fout", tekst: "Kies een trede." },
]

function Goed() {
  return (
    <Formulier actie="#formulier" naam="Voorbeeld van een formulier">
      <Veld naam="naar" type="radio" label="Naar welke trede?" opties={TREDEN} waarde="4" />
      <Veld
        naam="op-kaart"
        type="radio"
        kaarten
        label="Keuzes die uitleg nodig hebben"
        waarde="3"
        opties={TREDEN.map(t => ({ ...t, teken: <span class={`trede t${t.waarde}`} aria-hidden="true" /> }))}
      />
      <VeldenRij>
        <Veld naam="dag" type="date" label="Sinds wanneer?" waarde="2026-11-20" />
        <Veld naam="uren" type="number" label="Hoeveel uur per week?" eenheid="uur" waarde="24,5" verplicht={false} />
      </VeldenRij>
      <Veld naam="reden" type="textarea" label="Waarom?" hint="De deelnemer leest dit mee." verplicht={false} rijen={3} />
      <Veld
        naam="wie"
        type="select"
        label="Wie beoordeelde?"
        opties={[
          { waarde: "u", tekst: "Uzelf" },
          { waarde: "s", tekst: "Sanne Bos, jobcoach" },
        ]}
        waarde="u"
      />
      <Veld
        naam="doelgroepen"
        type="checkboxen"
        label="Welke doelgroepen?"
        rij
        waarden={["banenafspraak"]}
        verplicht={false}
        opties={[
          { waarde: "banenafspraak", tekst: "banenafspraak" },
          { waarde: "beschut", tekst: "beschut werk" },
          { waarde: "wsw", tekst: "Wsw", uit: true },
        ]}
      />
      <Veld naam="akkoord" type="checkbox" label="De deelnemer heeft dit gelezen" />
      <Veldgroep naam="Velden die bij elkaar horen">
        <VeldenRij breed>
          <Veld naam="stap" label="Afspraak 1" breedte="vol" waarde="Bel de opvang over woensdag" />
          <Veld naam="uiterlijk" type="date" label="Uiterlijk" waarde="2026-12-01" />
          <Veld naam="door-mij" type="checkbox" label="Dit doe ik" />
        </VeldenRij>
      </Veldgroep>
      <Knoppen>
        <Knop soort="hoofd">Leg vast</Knop>
        <Knop soort="stil" href="#formulier">
          Annuleer
        </Knop>
      </Knoppen>
    </Formulier>
  )
}

/** With errors; the summary of a real Formulier takes the focus, so that here it stands apart. */
function Fout() {
  return (
    <div class="formulier">
      <Veld naam="dag-fout" type="date" label="Sinds wanneer?" waarde="2027-01-01" fout={foutVan(FOUTEN, "dag-fout")} />
      <Veld
        naam="reden-fout"
        type="textarea"
        label="Waarom?"
        hint="De deelnemer leest dit mee."
        fout={foutVan(FOUTEN, "reden-fout")}
        rijen={2}
      />
      <Veld naam="naar-fout" type="radio" label="Naar welke trede?" opties={TREDEN.slice(1)} fout={foutVan(FOUTEN, "naar-fout")} />
      <Veld naam="uit-tekst" label="Kan nu niet" hint="Een collega is hiermee bezig." waarde="Vaste tekst" uit />
      <Veld naam="lees-tekst" label="Alleen te lezen" waarde="Uit de import van 3 november" alleenLezen />
      <Veld
        naam="lang"
        label="Een vraag die zo lang is dat hij op een telefoon over drie regels loopt en toch leesbaar moet blijven"
        waarde="Gerrit-Jan van der Sluis-Hoekstra tot Nederveld"
        verplicht={false}
      />
      <Bestandskeuze naam="bestanden" label="Bestanden van de regio" accepteer=".csv,.zip,.xlsx" meerdere />
    </div>
  )
}

/** Fields in every state. */
export function Formulieren() {
  return (
    <Raster boven>
      <Kaart titel="Een formulier" niveau={3}>
        <Goed />
      </Kaart>
      <Kaart titel="Met fouten, uit, en lang" niveau={3}>
        <Foutsamenvatting fouten={FOUTEN} rustig />
        <Fout />
      </Kaart>
    </Raster>
  )
}
