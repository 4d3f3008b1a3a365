import { dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Raster, Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import type { Dag } from "#begrippen/dag"
import { type Afname, houdbaarheid } from "./afname.rules.ts"
import { antwoordTekst } from "./antwoord.rules.ts"
import { tekstVan } from "./vraag.view.tsx"

/** Who filled it in, for who reads it. */
export const doorWie = ({ invuller, medewerker }: Pick<Afname, "invuller" | "medewerker">, zelf = false): string =>
  invuller === "deelnemer" ? (zelf ? "door uzelf" : "door de deelnemer zelf") : medewerker ? `door ${medewerker}` : "door een medewerker"

/** Until when a result holds; the words say it, colour only helps. */
export function Houdbaar({ afname, vandaag }: { afname: Afname; vandaag: Dag }) {
  const h = houdbaarheid(afname, vandaag)
  if (h.stand === "altijd") return <Tag>veroudert niet</Tag>
  if (h.stand === "verlopen") return <Tag soort="laat">{`verlopen sinds ${dagTekst(h.tot)}`}</Tag>
  return <Tag soort={h.stand === "bijna" ? "straks" : "goed"}>{`${h.stand === "bijna" ? "nog tot" : "tot"} ${dagTekst(h.tot)}`}</Tag>
}

/** The answers, section by section, each in its own words. Nothing is added up. */
export function Uitslag({ afname }: { afname: Afname }) {
  const delen = afname.instrument.definitie.onderdelen
  const kaarten = delen.map(onderdeel => (
    <Kaart titel={onderdeel.titel} vol>
      <Tabel
        bijschrift={onderdeel.titel}
        zonderKop
        rijen={onderdeel.vragen}
        kolommen={[
          { kop: "Vraag", naam: true, breedte: 40, cel: v => tekstVan(v, afname.invuller) },
          {
            kop: "Antwoord",
            cel: v => (
              <>
                {antwoordTekst(v, afname.antwoorden[v.code]) ?? <span class="onbekend">niet ingevuld</span>}
                {afname.antwoorden[v.code]?.toelichting && <Bij>{afname.antwoorden[v.code]!.toelichting}</Bij>}
              </>
            ),
          },
        ]}
      />
    </Kaart>
  ))
  return delen.length > 1 ? <Raster boven>{kaarten}</Raster> : <Stapel>{kaarten}</Stapel>
}

/** Where it comes from, and what of it was not checked. */
export function Herkomst({ instrument }: Pick<Afname, "instrument">) {
  return (
    <p class="noot">
      {instrument.naam}, versie {instrument.versie}
      {instrument.organisatieId ? " van de eigen organisatie" : ""}. {instrument.bron}
      {!instrument.bevestigd && " Onbevestigd: inhoud en houdbaarheid zijn niet nagegaan bij de maker."}
    </p>
  )
}
