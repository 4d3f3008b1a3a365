import { t } from "#platform/taal"
import { dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Letterlijk } from "#ui/letterlijk"
import { Raster, Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import type { Dag } from "#begrippen/dag"
import { type Afname, houdbaarheid } from "./afname.rules.ts"
import { type Antwoord, antwoordTekst, isVasteTekst } from "./antwoord.rules.ts"
import type { Vraag } from "./instrument.rules.ts"
import { VraagTekst } from "./vraag.view.tsx"

/** Who filled it in, for who reads it. */
export const doorWie = ({ invuller, medewerker }: Pick<Afname, "invuller" | "medewerker">, zelf = false): string =>
  invuller === "deelnemer"
    ? zelf
      ? t("door uzelf")
      : "door de deelnemer zelf"
    : medewerker
      ? t("door {{naam}}", { naam: medewerker })
      : t("door een medewerker")

/** Until when a result holds; the words say it, colour only helps. */
export function Houdbaar({ afname, vandaag }: { afname: Afname; vandaag: Dag }) {
  const h = houdbaarheid(afname, vandaag)
  if (h.stand === "altijd") return <Tag>{t("veroudert niet")}</Tag>
  if (h.stand === "verlopen") return <Tag soort="laat">{t("verlopen sinds {{dag}}", { dag: dagTekst(h.tot) })}</Tag>
  const dag = dagTekst(h.tot)
  return h.stand === "bijna" ? (
    <Tag soort="straks">{t("nog tot {{dag}}", { dag })}</Tag>
  ) : (
    <Tag soort="goed">{t("tot {{dag}}", { dag })}</Tag>
  )
}

/** The answers, section by section, each in its own words. Nothing is added up. */
export function Uitslag({ afname }: { afname: Afname }) {
  const delen = afname.instrument.definitie.onderdelen
  const kaarten = delen.map(onderdeel => (
    <Kaart titel={<Letterlijk>{onderdeel.titel}</Letterlijk>} vol>
      <Tabel
        bijschrift={t("Vragen en antwoorden: {{onderdeel}}", { onderdeel: onderdeel.titel })}
        zonderKop
        rijen={onderdeel.vragen}
        kolommen={[
          { kop: t("Vraag"), naam: true, breedte: 40, cel: v => <VraagTekst vraag={v} wie={afname.invuller} /> },
          {
            kop: t("Antwoord"),
            cel: v => (
              <>
                <Geantwoord vraag={v} antwoord={afname.antwoorden[v.code]} />
                {afname.antwoorden[v.code]?.toelichting && (
                  <Bij>
                    <Letterlijk>{afname.antwoorden[v.code]!.toelichting}</Letterlijk>
                  </Bij>
                )}
              </>
            ),
          },
        ]}
      />
    </Kaart>
  ))
  return delen.length > 1 ? <Raster boven>{kaarten}</Raster> : <Stapel>{kaarten}</Stapel>
}

function Geantwoord({ vraag, antwoord }: { vraag: Vraag; antwoord: Antwoord | undefined }) {
  const tekst = antwoordTekst(vraag, antwoord)
  if (tekst === null) return <span class="onbekend">{t("niet ingevuld")}</span>
  return isVasteTekst(vraag, antwoord) ? <>{t(tekst)}</> : <Letterlijk>{tekst}</Letterlijk>
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
