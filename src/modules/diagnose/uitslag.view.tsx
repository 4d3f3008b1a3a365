import { t } from "#platform/taal"
import { dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Letterlijk } from "#ui/letterlijk"
import { Raster, Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import type { Dag } from "#begrippen/dag"
import { type Afname, houdbaarheid, type Kant } from "./afname.rules.ts"
import { type Antwoord, antwoordTekst, isVasteTekst } from "./antwoord.rules.ts"
import type { Vraag } from "./instrument.rules.ts"
import { VraagTekst } from "./vraag.view.tsx"
import { inWoordVan, zegtVan } from "./woorden.view.tsx"

/** Who filled it in, for who reads it. */
export function doorWie(
  { invuller, medewerker, antwoorden }: Pick<Afname, "invuller" | "medewerker" | "antwoorden">,
  zelf = false,
): string {
  const samen = Object.values(antwoorden).some(antwoord => antwoord.door)
  if (invuller === "deelnemer") {
    if (zelf) return samen ? t("door u en wie u helpt samen") : t("door uzelf")
    return samen ? "door de deelnemer en een medewerker samen" : "door de deelnemer zelf"
  }
  if (samen && zelf) return t("door u en wie u helpt samen")
  const wie = medewerker ? t("door {{naam}}", { naam: medewerker }) : t("door een medewerker")
  return samen ? `${wie} en de deelnemer samen` : wie
}

/** Whose answer it is, where that is another than who began. */
const wieAntwoordde = (door: Kant, zelf: boolean): string => {
  if (zelf) return door === "deelnemer" ? t("dit vulde u zelf in") : t("dit vulde in wie u helpt")
  return `ingevuld door ${door === "deelnemer" ? "de deelnemer" : "een medewerker"}`
}

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

/** Why it was begun before what comes first was finished. */
export const WaaromEerder = ({ afname: { waaromEerder, instrument } }: { afname: Afname }) =>
  waaromEerder && (
    <p>
      {instrument.pasNaNaam && t("Dit komt meestal na {{naam}}.", { naam: inWoordVan(instrument)(instrument.pasNaNaam) })}{" "}
      {t("Waarom het eerder begon:")} <Letterlijk>{waaromEerder}</Letterlijk>
    </p>
  )

/** The answers, section by section, each in its own words. Nothing is added up. */
export function Uitslag({ afname, zelf = false }: { afname: Afname; zelf?: boolean }) {
  const delen = afname.instrument.definitie.onderdelen
  const zeg = zegtVan(afname.instrument)
  const kaarten = delen.map(onderdeel => (
    <Kaart titel={zeg(onderdeel.titel)} vol>
      <Tabel
        bijschrift={t("Vragen en antwoorden: {{onderdeel}}", { onderdeel: inWoordVan(afname.instrument)(onderdeel.titel) })}
        zonderKop
        rijen={onderdeel.vragen}
        kolommen={[
          { kop: t("Vraag"), naam: true, breedte: 40, cel: v => <VraagTekst vraag={v} wie={afname.invuller} zeg={zeg} /> },
          {
            kop: t("Antwoord"),
            cel: v => (
              <>
                <Geantwoord vraag={v} antwoord={afname.antwoorden[v.code]} van={afname.instrument} />
                {afname.antwoorden[v.code]?.toelichting && (
                  <Bij>
                    <Letterlijk>{afname.antwoorden[v.code]!.toelichting}</Letterlijk>
                  </Bij>
                )}
                {afname.antwoorden[v.code]?.door && <Bij>{wieAntwoordde(afname.antwoorden[v.code]!.door!, zelf)}</Bij>}
              </>
            ),
          },
        ]}
      />
    </Kaart>
  ))
  return delen.length > 1 ? <Raster boven>{kaarten}</Raster> : <Stapel>{kaarten}</Stapel>
}

function Geantwoord({ vraag, antwoord, van }: { vraag: Vraag; antwoord: Antwoord | undefined; van: Afname["instrument"] }) {
  const tekst = antwoordTekst(vraag, antwoord, inWoordVan(van))
  if (tekst === null) return <span class="onbekend">{t("niet ingevuld")}</span>
  if (isVasteTekst(vraag, antwoord)) return <>{t(tekst)}</>
  return van.organisatieId === null && vraag.soort !== "tekst" ? <>{tekst}</> : <Letterlijk>{tekst}</Letterlijk>
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
