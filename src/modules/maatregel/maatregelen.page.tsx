import { naamVan } from "#begrippen/code"
import { BESLUITEN_MAATREGEL, MAATREGELEN } from "#begrippen/maatregel"
import { persoonDeel } from "#modules/deelnemer"
import type { Route } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Raster, Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { type Fraudekanaal, loadFraudekanaal } from "./fraudekanaal.sql.ts"
import type { Maatregel } from "./maatregel.rules.ts"
import { loadMaatregelen } from "./maatregel.sql.ts"

interface Data {
  maatregelen: Maatregel[]
  kanaal: Fraudekanaal | null
}

/** What was proposed and decided, and where somebody goes with a suspicion: not here. */
export const maatregelen: Route = persoonDeel<Data>({
  pad: "/maatregelen",
  recht: "C06:lees",
  categorieen: ["C06"],
  deel: null,
  titel: "Maatregelen",
  load: async ({ tx }, persoon) => ({
    maatregelen: await loadMaatregelen(tx, persoon.id),
    kanaal: await loadFraudekanaal(tx, { deelnemerId: persoon.id }),
  }),
  kop: (_, persoon, shell) => ({
    kop: `Maatregelen, ${persoon.voornaam}`,
    inleiding: "De een stelt voor, een ander besluit.",
    ...(shell.mag("C06:toevoeg")
      ? { handelingen: <Knop href={`/deelnemers/${persoon.id}/maatregelen/nieuw`}>Stel een maatregel voor</Knop> }
      : {}),
  }),
  inhoud: ({ maatregelen: lijst, kanaal }, persoon) => (
    <Raster verdeling="2-1" boven>
      <Stapel>
        <Kaart titel="Voorgesteld en besloten" vol lang>
          <Tabel
            bijschrift="Maatregelen, de nieuwste bovenaan"
            zonderKop
            rijen={lijst}
            leeg={<Leeg titel="Geen maatregelen">Kijk eerst of iemand de verplichting begrijpt en kan nakomen.</Leeg>}
            kolommen={[
              {
                kop: "Maatregel",
                naam: true,
                cel: m => (
                  <>
                    <a href={`/deelnemers/${persoon.id}/maatregelen/${m.id}`}>{naamVan(MAATREGELEN, m.soort)}</a>
                    <Bij>{m.inhoud}</Bij>
                    <Bij>
                      {dagTekst(m.begin)}
                      {m.einde && ` tot ${dagTekst(m.einde)}`}
                    </Bij>
                  </>
                ),
              },
              { kop: "Stand", breedte: 0, cel: m => <Stand maatregel={m} /> },
            ]}
          />
        </Kaart>
      </Stapel>
      <Kaart titel="Vermoedt u fraude?">
        {kanaal ? (
          <>
            <p>{kanaal.werkafspraak}</p>
            <p>
              <a href={kanaal.adres} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
                Open het kanaal van uw organisatie
              </a>
            </p>
          </>
        ) : (
          <p>Uw organisatie heeft hier nog geen werkafspraak gezet. Vraag het aan uw teamleider.</p>
        )}
        <p class="noot">Schrijf een vermoeden niet in dit dossier: niet in een gesprek, niet in het plan. Trede bewaart er niets van.</p>
      </Kaart>
    </Raster>
  ),
})

export function Stand({ maatregel: { besluit } }: { maatregel: Maatregel }) {
  if (besluit === null) return <Tag soort="straks">wacht op besluit</Tag>
  return <Tag soort={besluit === "opgelegd" ? "info" : undefined}>{naamVan(BESLUITEN_MAATREGEL, besluit).toLowerCase()}</Tag>
}
