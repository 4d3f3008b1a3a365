import { naamVan } from "#begrippen/code"
import { GESLACHTEN } from "#begrippen/geslacht"
import { TALEN } from "#begrippen/taal"
import type { Route } from "#platform/page"
import { amsterdamDay } from "#platform/services"
import { Datum, dagTekst } from "#ui/datum"
import { Definitielijst } from "#ui/definitielijst"
import { Kaart } from "#ui/kaart"
import { Raster } from "#ui/raster"
import { Tabel } from "#ui/tabel"
import { type VorigeWaarde, vorigeWaarden } from "./gegevens.rules.ts"
import { LABELS } from "./gegevens.schema.ts"
import { loadVersies } from "./gegevens.sql.ts"
import { loadSamenvoegingen, type Samenvoeging } from "./samenvoegen.sql.ts"
import { leeftijdTekst } from "./persoon.rules.ts"
import { persoonDeel } from "./persoon.page.tsx"
import { type Gemeente, loadGemeenten } from "./registreer.sql.ts"
import { adres, contactgegevens, persoonsgegevens, waardenVan } from "./wijzig-gegevens.command.ts"
import { toon } from "./wijzig-gegevens.page.tsx"

interface Data {
  samenvoegingen: Samenvoeging[]
  eerder: VorigeWaarde[]
  gemeenten: Gemeente[]
}

/** Who somebody is and how to reach him, with what stood there before. */
export const gegevensPagina: Route = persoonDeel<Data>({
  pad: "/gegevens",
  recht: "deelnemers",
  categorieen: ["C01", "C03"],
  deel: "gegevens",
  titel: "Gegevens",
  async load({ tx }, persoon) {
    if (persoon.gemaskeerd) return null
    const inPersoon = [...contactgegevens.velden, ...persoonsgegevens.velden]
    const van = async (rij: "deelnemer" | "deelnemer_adres", velden: readonly string[]) =>
      vorigeWaarden(velden, await loadVersies(tx, rij, persoon.id), waardenVan(persoon, velden))
    const eerder = [...(await van("deelnemer", inPersoon)), ...(await van("deelnemer_adres", adres.velden))]
    return {
      eerder: eerder.toSorted((a, b) => b.tot.getTime() - a.tot.getTime()),
      gemeenten: await loadGemeenten(tx),
      samenvoegingen: await loadSamenvoegingen(tx, persoon.id),
    }
  },
  inhoud({ eerder, gemeenten, samenvoegingen }, persoon, shell) {
    const wijzig = (recht: string, pad: string) =>
      shell.mag(recht) ? { tekst: "wijzig", href: `/deelnemers/${persoon.id}/${pad}` } : undefined
    return (
      <>
        <Raster verdeling="3" boven>
          <Kaart titel="Contact" meer={wijzig("C01:schrijf", "contact")}>
            <Definitielijst
              gegevens={[
                {
                  naam: "Telefoon",
                  waarde: persoon.telefoon && <a href={`tel:${persoon.telefoon.replaceAll(/[^+\d]/g, "")}`}>{persoon.telefoon}</a>,
                },
                { naam: "E-mail", waarde: persoon.email && <a href={`mailto:${persoon.email}`}>{persoon.email}</a> },
                { naam: "Voertaal", waarde: persoon.voertaal && naamVan(TALEN, persoon.voertaal) },
              ]}
            />
          </Kaart>
          <Kaart titel="Persoon" meer={wijzig("C01:schrijf", "persoonsgegevens")}>
            <Definitielijst
              gegevens={[
                { naam: "Naam", waarde: persoon.naam },
                {
                  naam: "Geboren",
                  waarde:
                    persoon.geboortedatum && `${dagTekst(persoon.geboortedatum)} (${leeftijdTekst(persoon.geboortedatum, shell.vandaag)})`,
                },
                { naam: "Geslacht", waarde: persoon.geslacht && naamVan(GESLACHTEN, persoon.geslacht) },
                { naam: "Aangemeld", waarde: persoon.aanmelddatum && <Datum dag={persoon.aanmelddatum} /> },
                { naam: "Valt onder", waarde: persoon.organisatie },
                ...(shell.mag("C01:schrijf")
                  ? [{ naam: "Inlog", waarde: <a href={`/deelnemers/${persoon.id}/inlog`}>voor het eigen deel</a> }]
                  : []),
                ...(shell.mag("C02:lees") || shell.mag("C02:masker")
                  ? [{ naam: "BSN", waarde: <a href={`/deelnemers/${persoon.id}/bsn`}>•••••••••, toon</a> }]
                  : []),
              ]}
            />
          </Kaart>
          {shell.mag("C03:lees") && (
            <Kaart titel="Adres" meer={wijzig("C03:schrijf", "adres")}>
              <Definitielijst
                gegevens={[
                  { naam: "Postcode", waarde: persoon.postcode },
                  { naam: "Woongemeente", waarde: persoon.woongemeente },
                ]}
              />
            </Kaart>
          )}
        </Raster>
        {shell.mag("samenvoegen") && <Dubbel rijen={samenvoegingen} hier={`/deelnemers/${persoon.id}`} />}
        {eerder.length > 0 && <Eerder regels={eerder} gemeenten={gemeenten} />}
      </>
    )
  },
})

/** Somebody who stands here twice; and what came into this file, of which the last can be taken out again. */
function Dubbel({ rijen, hier }: { rijen: readonly Samenvoeging[]; hier: string }) {
  return (
    <Kaart titel="Nummers van dit dossier" meer={{ tekst: "voeg samen met een ander dossier", href: `${hier}/samenvoegen` }}>
      {rijen.length === 0 && <p class="stil">Staat deze persoon er twee keer in? Voeg de twee dossiers dan samen.</p>}
      {rijen.map((s, i) => (
        <p>
          Dossier <span class="getal">{s.wegId.slice(0, 8)}</span> kwam erbij op {dag(s.gedaanOp)}.{" "}
          {i === 0 && <a href={`${hier}/uiteen/${s.id}`}>Maak dat ongedaan</a>}
        </p>
      ))}
    </Kaart>
  )
}

const dag = (moment: Date) => <Datum dag={amsterdamDay(moment)} />

function Eerder({ regels, gemeenten }: { regels: VorigeWaarde[]; gemeenten: Gemeente[] }) {
  return (
    <Kaart titel="Eerdere gegevens" onder="wat er stond, en tot wanneer" vol lang>
      <Tabel
        bijschrift="Eerdere gegevens, het laatst vervangen eerst"
        dicht
        rijen={regels}
        kolommen={[
          { kop: "Gegeven", naam: true, breedte: 20, cel: r => LABELS[r.veld] },
          { kop: "Was", breedte: 30, cel: r => toon(r.veld, r.waarde, gemeenten) || <span class="onbekend">leeg</span> },
          { kop: "Van", cel: r => (r.van ? dag(r.van) : "de registratie") },
          { kop: "Tot", cel: r => dag(r.tot) },
          { kop: "Vervangen door", cel: r => r.door ?? "een aanlevering" },
        ]}
      />
    </Kaart>
  )
}
