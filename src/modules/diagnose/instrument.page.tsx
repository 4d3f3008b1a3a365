import { naamVan } from "#begrippen/code"
import { allows } from "#platform/actor"
import { page } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Stapel } from "#ui/raster"
import { BESPREKINGEN, opties } from "./antwoord.rules.ts"
import { INVULLERS, type Instrument, type Vraag } from "./instrument.rules.ts"
import { loadInstrument } from "./instrument.sql.ts"
import { Plaatje } from "./plaatje.view.tsx"
import { Herkomst } from "./uitslag.view.tsx"
import { VraagTekst } from "./vraag.view.tsx"

/** An instrument as a form on paper: to print and fill in with a pen, and for whoever edits it to see what it will ask. */
export const instrumentPagina = page<Instrument>({
  path: "/instrumenten/:instrumentId",
  recht: "ingelogd",
  inzage: "geen",
  async load({ tx, params, actor, services }) {
    const instrument = await loadInstrument(tx, params["instrumentId"]!)
    return instrument?.geldigVan === null && !allows(services.access, actor, "beheer") ? null : instrument
  },
  view: instrument => ({
    titel: instrument.naam,
    inleiding: [
      instrument.waarvoor,
      `Versie ${instrument.versie}${instrument.geldigVan ? `, geldig vanaf ${dagTekst(instrument.geldigVan)}` : ", nog niet gepubliceerd"}.`,
      `In te vullen door ${instrument.invullers.map(i => naamVan(INVULLERS, i)).join(" of ")}.`,
      instrument.pasNaNaam ? `Pas na: ${instrument.pasNaNaam}.` : "",
    ].join(" "),
    inhoud: (
      <Stapel>
        <p class="alleen-papier">Naam: ……………………………………………… Datum: ……………………… Ingevuld door: ………………………………………</p>
        {instrument.definitie.onderdelen.map(onderdeel => (
          <Kaart titel={onderdeel.titel} lang>
            {onderdeel.uitleg && <p>{onderdeel.uitleg}</p>}
            {onderdeel.vragen.map(vraag => (
              <OpPapier vraag={vraag} />
            ))}
          </Kaart>
        ))}
        <Herkomst instrument={instrument} />
      </Stapel>
    ),
  }),
})

const LIJN = "………………………………………………………………………………………"

/** A question with boxes to cross, or a line to write on. */
function OpPapier({ vraag }: { vraag: Vraag }) {
  const keuzes = opties(vraag)
  return (
    <div class="papiervraag">
      <p>
        <b>
          <VraagTekst vraag={vraag} wie="medewerker" zeg={tekst => tekst} />
        </b>{" "}
        {vraag.gewoon && vraag.gewoon !== vraag.vraag && <span class="stil">({vraag.gewoon})</span>}{" "}
        {vraag.uitleg && <span class="stil">{vraag.uitleg}</span>}
      </p>
      {vraag.bespreken && <Hokjes keuzes={BESPREKINGEN.map(b => ({ code: b.code, tekst: b.naam }))} />}
      {keuzes.length > 0 ? (
        <Hokjes
          keuzes={keuzes.map(k => ({ code: k.code, tekst: vraag.soort === "niveau" ? `${k.code} · ${k.naam}` : k.naam }))}
          plaatjes={vraag.soort === "plaatjes"}
        />
      ) : (
        <p class="schrijflijn">{vraag.soort === "getal" ? `………… ${vraag.eenheid ?? ""}` : LIJN}</p>
      )}
      {(vraag.bespreken || vraag.toelichting) && <p class="schrijflijn">Toelichting {LIJN}</p>}
    </div>
  )
}

function Hokjes({ keuzes, plaatjes = false }: { keuzes: ReadonlyArray<{ code: string; tekst: string }>; plaatjes?: boolean }) {
  return (
    <p class="hokjes">
      {keuzes.map(k => (
        <span>
          ☐ {plaatjes && <Plaatje code={k.code} />}
          {k.tekst}
        </span>
      ))}
    </p>
  )
}
