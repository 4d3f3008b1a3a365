import { Cijfer } from "./cijfer.tsx"
import { Definitielijst } from "./definitielijst.tsx"
import { Filterbalk } from "./filterbalk.tsx"
import { Kaart } from "./kaart.tsx"
import { Knop } from "./knop.tsx"
import { Leeg } from "./leeg.tsx"
import { Bladeren, Paginering } from "./paginering.tsx"
import { Raster } from "./raster.tsx"
import { Staaf } from "./staaf.tsx"
import { Voorbeeld } from "./stijl-voorbeeld.tsx"
import { Bij, Tabel } from "./tabel.tsx"
import { Tag } from "./tag.tsx"
import { TredeBalk } from "./trede.tsx"
import { Vonk } from "./vonk.tsx"
import { Veld } from "./veld.tsx"

const MENSEN = [
  {
    naam: "Amira Haddad",
    bij: "34 · Stadskanaal",
    waarom: "Baan stopt over 9 dagen en er is geen vervolg afgesproken.",
    trede: 5,
    wanneer: "2 dagen te laat",
  },
  {
    naam: "Gerrit-Jan van der Sluis-Hoekstra",
    bij: "61 · Alteveer",
    waarom: "De ladder is nog nooit gemeten.",
    trede: null,
    wanneer: "in december",
  },
] as const

const BRANCHES = [
  ["Zorg en welzijn", 96, 74],
  ["Horeca", 31, 48],
  ["Landbouw", 0, 0],
  ["Verschil met vorig jaar", -12, -8],
] as const

/** Cards, figures, facts. */
export function Kaarten() {
  return (
    <>
      <Raster verdeling="4">
        <Cijfer
          label="Na 6 maanden"
          waarde="66 – 73 %"
          onder="29 onbekend"
          trend={{ verschil: "+5", oordeel: "goed", tegenover: "t.o.v. vorige lichting" }}
        />
        <Cijfer label="Uitval" waarde="12 %" trend={{ verschil: "+2", oordeel: "slecht", tegenover: "t.o.v. 2024" }} href="#kaart" />
        <Cijfer
          label="Ingestroomd"
          waarde="0"
          onder="geen mensen in deze periode"
          beeld={<Vonk waarden={[12, 18, null, 9, 4, 6, 3, 0]} />}
        />
        <Cijfer label="Terug in bijstand" waarde={null} geen="te weinig mensen" onder="minder dan 5: niet getoond" />
      </Raster>
      <Raster>
        <Kaart
          titel="Gegevens"
          onder="2 van 3 bekend"
          meer={{ tekst: "wijzig", href: "#kaart" }}
          niveau={3}
          voet="Bekeken deze maand door u en 1 collega"
        >
          <Definitielijst
            gegevens={[
              { naam: "Geboren", waarde: "12 mei 1992" },
              { naam: "Spreekt", waarde: "Arabisch en Nederlands (B1), leest beter dan zij schrijft en belt liever dan zij mailt" },
              { naam: "Noodnummer", waarde: null },
            ]}
          />
        </Kaart>
        <Kaart titel="Niets te doen" niveau={3}>
          <Leeg titel="U bent bij." handeling={<Knop href="#kaart">Bekijk deze week</Knop>}>
            Niemand in uw caseload wacht vandaag op u.
          </Leeg>
        </Kaart>
      </Raster>
    </>
  )
}

function Werklijst() {
  return (
    <Kaart vol>
      <Tabel
        bijschrift="Voorbeeld van een werkvoorraad"
        rijen={MENSEN}
        kolommen={[
          {
            kop: "Deelnemer",
            naam: true,
            breedte: 25,
            sorteer: { href: "#tabel", richting: "op" },
            cel: m => (
              <>
                <a href="#tabel">{m.naam}</a>
                <Bij>{m.bij}</Bij>
              </>
            ),
          },
          { kop: "Waarom nu", telefoon: "vol", breedte: 40, cel: m => m.waarom },
          { kop: "Trede", cel: m => <TredeBalk trede={m.trede} /> },
          {
            kop: "Uiterlijk",
            breedte: 0,
            sorteer: { href: "#tabel" },
            cel: m => <Tag soort={m.trede ? "laat" : "gewoon"}>{m.wanneer}</Tag>,
          },
          { kop: "Handeling", breedte: 0, verbergKop: true, telefoon: "vol", cel: m => <Knop bij={`voor ${m.naam}`}>Meet trede</Knop> },
        ]}
      />
    </Kaart>
  )
}

function Veel() {
  return (
    <Kaart titel="Veel rijen, met filter" niveau={3} vol>
      <trede-filter>
        <Tabel
          bijschrift="Voorbeeld van veel rijen"
          dicht
          opTelefoon="schuiven"
          rijen={Array.from({ length: 12 }, (_, i) => i)}
          totaal={["Samen", "66", "100 %"]}
          kolommen={[
            { kop: "Maand", cel: i => `maand ${i + 1}` },
            { kop: "Mensen", rechts: true, cel: i => i },
            { kop: "Deel", rechts: true, cel: i => `${Math.round((i / 66) * 100)} %` },
          ]}
        />
      </trede-filter>
    </Kaart>
  )
}

/** Tables: worklist, figures, many rows, none. */
export function Tabellen() {
  return (
    <>
      <Voorbeeld naam="Filters boven een lijst">
        <Filterbalk actie="/stijl" naam="Voorbeeld van een filterbalk" wis="#tabel">
          <Veld
            naam="regie"
            type="select"
            label="Casusregisseur"
            leegTekst="Iedereen"
            opties={[{ waarde: "c", tekst: "Chantal Veenstra (78)" }]}
          />
          <Veld naam="zoeknaam" label="Naam" waarde="haddad" />
        </Filterbalk>
      </Voorbeeld>
      <Voorbeeld naam="Werklijst: de reden naast elke vraag, één handeling per rij">
        <Werklijst />
        <Paginering tekst="51 tot en met 100 van 1.204" vorige="#tabel" volgende="#tabel" />
        <Bladeren pagina={2} meer naar={() => "#tabel"} />
      </Voorbeeld>
      <Raster>
        <Kaart titel="Cijfers, ook nul en onder nul" niveau={3} vol>
          <Tabel
            bijschrift="Voorbeeld van cijfers"
            opTelefoon="schuiven"
            rijen={BRANCHES}
            kolommen={[
              { kop: "Branche", cel: r => r[0] },
              { kop: "Begonnen", rechts: true, cel: r => String(r[1]).replace("-", "−") },
              { kop: "Na 6 mnd", rechts: true, breedte: 0, cel: r => `${String(r[2]).replace("-", "−")} %` },
              {
                kop: "Staaf",
                verbergKop: true,
                breedte: 30,
                cel: r => <Staaf waarde={r[2]} min={-20} max={100} tot={r[2] > 50 ? r[2] + 9 : undefined} />,
              },
            ]}
          />
        </Kaart>
        <Veel />
      </Raster>
      <Voorbeeld naam="Een lege lijst helpt verder">
        <Kaart vol>
          <Tabel
            bijschrift="Voorbeeld van een lege tabel"
            rijen={[]}
            leeg={
              <Leeg titel="Niemand gevonden met ‘haddat’" handeling={<Knop href="#tabel">Schrijf iemand in</Knop>}>
                Controleer de naam, of zoek op geboortedatum. Woont iemand in een andere gemeente, dan ziet u die hier niet.
              </Leeg>
            }
            kolommen={[]}
          />
        </Kaart>
      </Voorbeeld>
      <Voorbeeld naam="Werklijst in het donker" donker>
        <Werklijst />
      </Voorbeeld>
    </>
  )
}
