import { bestandHeaders, CSV } from "#platform/excel"
import { page, transfer } from "#platform/page"
import type { Uitwisselbestand } from "#platform/uitwisselbestand"
import { Definitielijst } from "#ui/definitielijst"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { BESTANDEN, bestandVan } from "./bestanden.command.ts"
import { LEESREGELS, rolVan, vormVan, waarvoor } from "./bestanden.teksten.ts"

/** Which files there are, and how they are read. */
export const bestandenPagina = page<object>({
  path: "/invoer/bestanden",
  recht: "invoer",
  inzage: "geen",
  load: async () => ({}),
  view: () => ({
    titel: "Bestanden",
    kop: `${BESTANDEN.length} bestanden die Trede leest en schrijft`,
    inleiding: "U hoeft ze niet allemaal te hebben. Wat u ophaalt heeft dezelfde vorm als wat u inleest.",
    kruimels: [{ tekst: "Invoer", href: "/invoer" }, { tekst: "Bestanden" }],
    inhoud: (
      <Stapel>
        <Kaart vol>
          <Tabel
            bijschrift="Bestanden"
            rijen={BESTANDEN}
            kolommen={[
              { kop: "Bestand", naam: true, breedte: 25, cel: b => <a href={`/invoer/bestanden/${b.naam}`}>{`${b.naam}.csv`}</a> },
              {
                kop: "Wat erin staat",
                cel: b => (
                  <>
                    {waarvoor(b)}
                    {b.periode && <Bij>⟳ per persoon de hele waarheid van de bron</Bij>}
                  </>
                ),
              },
              { kop: "Kolommen", rechts: true, breedte: 10, cel: b => b.kolommen.length },
              {
                kop: "Voorbeeld",
                breedte: 0,
                cel: b => (
                  <a href={sjabloonPad(b)}>
                    Leeg bestand<span class="vh"> {b.naam}.csv</span>
                  </a>
                ),
              },
            ]}
          />
        </Kaart>
        <Kaart titel="Hoe de bestanden worden gelezen">
          <Definitielijst gegevens={LEESREGELS} />
        </Kaart>
      </Stapel>
    ),
  }),
})

const sjabloonPad = (b: Uitwisselbestand): string => `/invoer/bestanden/${b.naam}/leeg.csv`

/** One file: its columns and what may stand in them. */
export const bestandPagina = page<Uitwisselbestand>({
  path: "/invoer/bestanden/:bestand",
  recht: "invoer",
  inzage: "geen",
  load: async ({ params }) => bestandVan(params["bestand"]!) ?? null,
  view: b => ({
    titel: `${b.naam}.csv`,
    inleiding: waarvoor(b),
    kruimels: [{ tekst: "Invoer", href: "/invoer" }, { tekst: "Bestanden", href: "/invoer/bestanden" }, { tekst: `${b.naam}.csv` }],
    handelingen: <Knop href={sjabloonPad(b)}>Leeg bestand</Knop>,
    inhoud: (
      <Kaart
        vol
        voet={
          b.periode
            ? "⟳ Voor wie in dit bestand staat is het de hele waarheid van de bron: perioden die er niet meer in staan vervallen."
            : "Rijen die er niet meer in staan blijven bewaard: dit bestand voegt toe en werkt bij."
        }
      >
        <Tabel
          bijschrift={`Kolommen van ${b.naam}.csv`}
          rijen={b.kolommen}
          kolommen={[
            { kop: "Kolom", naam: true, breedte: 25, cel: k => k.naam },
            { kop: "Wat erin mag staan", cel: k => vormVan(k) },
            { kop: "Nodig", breedte: 20, cel: k => rolVan(k) || <span class="stil">mag leeg</span> },
          ]}
        />
      </Kaart>
    ),
  }),
})

/** The header row alone, for a spreadsheet to fill. */
export const sjabloon = transfer<Uitwisselbestand>({
  methode: "get",
  path: "/invoer/bestanden/:bestand/leeg.csv",
  recht: "invoer",
  inzage: "geen",
  load: async ({ params }) => bestandVan(params["bestand"]!) ?? null,
  send: b => new Response(`\uFEFF${b.kolommen.map(k => k.naam).join(";")}\r\n`, { headers: bestandHeaders(`${b.naam}.csv`, CSV) }),
})
