import type { Weigering } from "#begrippen/uitkomst"
import type { PageContent } from "#platform/page"
import { Bestandskeuze } from "#ui/bestandskeuze"
import { Formulier } from "#ui/formulier"
import { foutVan } from "#ui/foutsamenvatting"
import { veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Melding } from "#ui/melding"
import { Raster, Stapel } from "#ui/raster"
import { Tabel } from "#ui/tabel"
import { Veld } from "#ui/veld"
import type { OpenOrganisatie } from "./aanmelding.sql.ts"
import type { Gekeurd, Plek } from "./lijst.command.ts"
import { LIJST_HOOGSTENS, LIJSTKOLOMMEN } from "./lijst.rules.ts"

/** Where the list stands, and where it leads back to. */
export const PAD: Readonly<Record<Plek, string>> = { verwijzen: "/verwijzen/lijst", aanmelden: "/aanmeldingen/lijst" }
const TERUG: Readonly<Record<Plek, { tekst: string; href: string }>> = {
  verwijzen: { tekst: "Verwijzen", href: "/verwijzen" },
  aanmelden: { tekst: "Aanmeldingen", href: "/aanmeldingen" },
}
const kruimels = (plek: Plek) => [TERUG[plek], { tekst: "Lijst van schoolverlaters" }]

/** Choose the file; what may be in it stands beside. */
export function kiesInhoud(plek: Plek, gedaan: number, fouten: readonly Weigering[]): PageContent {
  return {
    titel: "Lijst van schoolverlaters",
    kop: "Een lijst van schoolverlaters aanmelden",
    inleiding: "Voor de jaarlijkse lijst van praktijkonderwijs en VSO. Eerst ziet u wie er goed in staat; daarna meldt u aan.",
    kruimels: kruimels(plek),
    inhoud: (
      <Stapel>
        {gedaan > 0 && (
          <Melding soort="goed" titel={`${personen(gedaan)} aangemeld`}>
            U vindt hen terug bij {TERUG[plek].tekst.toLowerCase()}.
          </Melding>
        )}
        <Raster verdeling="3-2" boven>
          <Kaart titel="Kies het bestand">
            <Formulier actie={PAD[plek]} fouten={fouten} naam="Controleer de lijst" bestanden>
              <Bestandskeuze
                naam="bestand"
                label="De lijst"
                hint={`Een CSV-bestand of een Excel-werkmap (.xlsx), hoogstens ${LIJST_HOOGSTENS} rijen en 5 MB.`}
                accepteer=".csv,.xlsx"
                fout={foutVan(fouten, "bestand")}
              />
              <p class="noot">Het bestand wordt niet bewaard.</p>
              <Knoppen>
                <Knop soort="hoofd">Controleer de lijst</Knop>
                <Knop soort="stil" href={TERUG[plek].href}>
                  Annuleer
                </Knop>
              </Knoppen>
            </Formulier>
          </Kaart>
          <Kolommen plek={plek} />
        </Raster>
      </Stapel>
    ),
  }
}

/** Staff keep no number of a school: only the school itself finds somebody back by it. */
const kolommenVan = (plek: Plek) => LIJSTKOLOMMEN.filter(k => plek === "verwijzen" || k.naam !== "kenmerk")

const Kolommen = ({ plek }: { plek: Plek }) => (
  <Kaart titel="Welke kolommen?" onder="de eerste regel heeft hun namen" vol>
    <Tabel
      bijschrift="Kolommen van de lijst"
      rijen={kolommenVan(plek)}
      kolommen={[
        { kop: "Kolom", naam: true, breedte: 30, cel: k => <code>{k.naam}</code> },
        { kop: "Wat", cel: k => [k.verplicht && "verplicht", k.uitleg].filter(Boolean).join("; ") || "mag leeg" },
      ]}
    />
    <p class="kaart-lijf stil">
      Een voorbeeld: <code>voornaam;achternaam;geboortedatum</code> en daaronder <code>Noor;de Vries;14-06-2008</code>. Andere kolommen
      worden niet gelezen. Zet er geen BSN in.
    </p>
  </Kaart>
)

export interface Bevestiging {
  plek: Plek
  gekeurd: Gekeurd
  organisaties: readonly OpenOrganisatie[]
  opdrachtId: string
  formulier: Parameters<typeof veldenVan>[0]["formulier"]
}

const personen = (aantal: number): string => (aantal === 1 ? "1 persoon" : `${aantal} mensen`)

/** Who would be signed up and who would not, before anybody is. */
export function bevestigInhoud({ plek, gekeurd: { goed, fout }, organisaties, opdrachtId, formulier }: Bevestiging): PageContent {
  return {
    titel: "Lijst van schoolverlaters",
    kop: goed.length === 0 ? "Niemand van deze lijst kan worden aangemeld" : `${personen(goed.length)} om aan te melden`,
    inleiding:
      fout.length === 0
        ? "Alle rijen zijn goed. Er is nog niemand aangemeld."
        : `Er is nog niemand aangemeld. ${fout.length === 1 ? "1 rij is" : `${fout.length} rijen zijn`} niet goed en ${fout.length === 1 ? "doet" : "doen"} niet mee.`,
    kruimels: kruimels(plek),
    inhoud: (
      <Stapel>
        {fout.length > 0 && (
          <Kaart titel="Niet goed" onder="verbeter dit in het bestand, of meld het zonder deze rijen aan" vol lang>
            <Tabel
              bijschrift="Rijen die niet goed zijn"
              rijen={fout}
              kolommen={[
                { kop: "Regel", naam: true, breedte: 0, cel: k => String(k.regel) },
                { kop: "Wat er niet klopt", cel: k => k.fouten.join(" ") },
              ]}
            />
          </Kaart>
        )}
        {goed.length > 0 && (
          <Kaart titel={fout.length === 0 ? "Meld iedereen aan" : "Meld de goede rijen aan"}>
            <Bevestigformulier {...{ plek, goed, organisaties, opdrachtId, formulier }} />
          </Kaart>
        )}
        {goed.length === 0 && (
          <Knoppen>
            <Knop href={PAD[plek]}>Kies een ander bestand</Knop>
          </Knoppen>
        )}
        {goed.length > 0 && (
          <Kaart titel="Goed" onder="zo lezen wij het bestand" vol lang>
            <Tabel
              bijschrift="Rijen die goed zijn"
              rijen={goed}
              kolommen={[
                { kop: "Regel", breedte: 0, cel: r => String(r.regel) },
                { kop: "Wie", naam: true, cel: r => [r.voornaam, r.tussenvoegsel, r.achternaam].filter(Boolean).join(" ") },
                { kop: "Geboren", cel: r => r.geboortedatum.split("-").toReversed().join("-") },
                ...(plek === "verwijzen" ? [{ kop: "Kenmerk", cel: (r: Gekeurd["goed"][number]) => r.kenmerk ?? "" }] : []),
              ]}
            />
          </Kaart>
        )}
      </Stapel>
    ),
  }
}

function Bevestigformulier({
  plek,
  goed,
  organisaties,
  opdrachtId,
  formulier,
}: Pick<Bevestiging, "plek" | "organisaties" | "opdrachtId" | "formulier"> & Pick<Gekeurd, "goed">) {
  const v = veldenVan({ formulier })
  if (plek === "verwijzen" && organisaties.length === 0)
    return <Melding soort="info">Geen gemeente neemt hier nu aanmeldingen aan. Bel haar.</Melding>
  return (
    <Formulier
      actie={`${PAD[plek]}/bevestigen`}
      id={opdrachtId}
      fouten={formulier?.weigeringen}
      verborgen={{ lijst: JSON.stringify(goed) }}
      naam="Meld aan"
    >
      {plek === "verwijzen" && (
        <>
          <Veld
            {...v.een("organisatieId", organisaties.length === 1 ? organisaties[0]!.id : "")}
            type="radio"
            label="Bij welke gemeente?"
            opties={organisaties.map(o => ({ waarde: o.id, tekst: o.naam }))}
          />
          <Veld {...v.vink("akkoord")} type="checkbox" label="Iedereen op deze lijst weet hiervan en wil het" />
        </>
      )}
      <Knoppen>
        <Knop soort="hoofd">{`Meld ${personen(goed.length)} aan`}</Knop>
        <Knop soort="stil" href={PAD[plek]}>
          Kies een ander bestand
        </Knop>
      </Knoppen>
    </Formulier>
  )
}
