import type { Child } from "hono/jsx"
import type { Shell } from "#platform/page"
import { t } from "#platform/taal"
import { Veldgroep } from "#ui/formulier"
import { foutVan } from "#ui/foutsamenvatting"
import { Kaart } from "#ui/kaart"
import { Melding } from "#ui/melding"
import { Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import type { Optie } from "#ui/veld-basis"
import type { Afname } from "./afname.rules.ts"
import { type Antwoord, type Antwoorden, BESPREKINGEN, JA_NEE, opties } from "./antwoord.rules.ts"
import type { Onderdeel, Vraag } from "./instrument.rules.ts"
import { Plaatje } from "./plaatje.view.tsx"
import type { Zeg } from "./woorden.view.tsx"

interface Vragenlijst {
  onderdeel: Onderdeel
  antwoorden: Antwoorden
  wie: Afname["invuller"]
  zeg: Zeg
  shell: Shell
}

/** The questions of one section as fields, with what was answered before. */
export function Vragen({ onderdeel, antwoorden, wie, zeg, shell }: Vragenlijst) {
  return (
    <Stapel>
      {onderdeel.uitleg && <Melding soort="info">{zeg(onderdeel.uitleg)}</Melding>}
      {onderdeel.vragen.map((vraag, nr) => (
        <VraagVelden vraag={vraag} naam={`antwoorden.${nr}`} antwoord={antwoorden[vraag.code]} wie={wie} zeg={zeg} shell={shell} />
      ))}
    </Stapel>
  )
}

interface VraagProps {
  vraag: Vraag
  naam: string
  antwoord: Antwoord | undefined
  wie: Afname["invuller"]
  zeg: Zeg
  shell: Shell
}

function VraagVelden({ vraag, naam, antwoord, wie, zeg, shell }: VraagProps) {
  const verborgen = <input type="hidden" name={`${naam}.vraag`} value={vraag.code} />
  const toelichten = vraag.bespreken === true || vraag.toelichting === true
  if (!vraag.bespreken && !toelichten)
    return (
      <>
        {verborgen}
        <Waarde
          vraag={vraag}
          naam={naam}
          antwoord={antwoord}
          wie={wie}
          zeg={zeg}
          shell={shell}
          label={<VraagTekst vraag={vraag} wie={wie} zeg={zeg} />}
        />
      </>
    )
  return (
    <Kaart>
      <Veldgroep naam={<VraagTekst vraag={vraag} wie={wie} zeg={zeg} />}>
        <Stapel>
          {verborgen}
          {vraag.bespreken && <Bespreking naam={naam} antwoord={antwoord} wie={wie} shell={shell} />}
          <Waarde
            vraag={vraag}
            naam={naam}
            antwoord={antwoord}
            wie={wie}
            zeg={zeg}
            shell={shell}
            label={vraag.soort === "niveau" ? t("Niveau") : t("Antwoord")}
          />
          <Veld
            naam={`${naam}.toelichting`}
            label={toelichtingLabel(vraag, wie)}
            verplicht={false}
            maxlengte={1000}
            breedte="vol"
            waarde={getypt(shell, `${naam}.toelichting`, antwoord?.toelichting)}
            fout={foutVan(shell.formulier?.weigeringen, `${naam}.toelichting`)}
          />
        </Stapel>
      </Veldgroep>
    </Kaart>
  )
}

function toelichtingLabel(vraag: Vraag, wie: Afname["invuller"]): string {
  if (wie === "deelnemer") return t("Wilt u er iets bij zeggen?")
  return vraag.bespreken ? "Toelichting, of waarom niet nodig" : "Toelichting"
}

/** The plain words for the person himself, where the instrument has them; what nobody checked says so. */
export function VraagTekst({ vraag, wie, zeg }: Pick<VraagProps, "vraag" | "wie" | "zeg">) {
  return (
    <>
      {zeg(wie === "deelnemer" ? (vraag.gewoon ?? vraag.vraag) : vraag.vraag)}
      {vraag.onbevestigd && ` ${t("(onbevestigd)")}`}
    </>
  )
}

const getypt = (shell: Shell, naam: string, anders: unknown): string => {
  const waarde = shell.formulier ? shell.formulier.waarden[naam] : anders
  return typeof waarde === "string" || typeof waarde === "number" ? String(waarde) : ""
}
const gekozen = (shell: Shell, naam: string, anders: unknown): string[] => {
  const waarde = shell.formulier ? shell.formulier.waarden[naam] : anders
  return Array.isArray(waarde) ? (waarde as string[]) : typeof waarde === "string" ? [waarde] : []
}

const ZELF: Readonly<Record<string, string>> = {
  besproken: "Ik vul dit in",
  niet_nodig: "Dat is niet nodig",
  wil_niet: "Hier wil ik niets over zeggen",
}

/** The answers that Trede itself offers and shows, whatever the instrument. */
export const VASTE_ANTWOORDEN: readonly string[] = [...[...JA_NEE, ...BESPREKINGEN].map(c => c.naam), ...Object.values(ZELF)]

function Bespreking({ naam, antwoord, wie, shell }: Omit<VraagProps, "vraag" | "zeg">) {
  return (
    <Veld
      type="radio"
      naam={`${naam}.bespreking`}
      label={wie === "deelnemer" ? t("Wilt u dit invullen?") : "Besproken?"}
      rij
      opties={BESPREKINGEN.map(b => ({ waarde: b.code, tekst: wie === "deelnemer" ? t(ZELF[b.code]!) : b.naam }))}
      waarde={getypt(shell, `${naam}.bespreking`, antwoord?.bespreking)}
      fout={foutVan(shell.formulier?.weigeringen, `${naam}.bespreking`)}
    />
  )
}

function Waarde({ vraag, naam, antwoord, zeg, shell, label }: VraagProps & { label: Child }) {
  const vrij = vraag.verplicht ? {} : { verplicht: false }
  const gedeeld = { label, ...vrij, ...(vraag.uitleg ? { hint: zeg(vraag.uitleg) } : {}) }
  const een = `${naam}.waarde`
  const fout = foutVan(shell.formulier?.weigeringen, een)
  const waarde = getypt(shell, een, antwoord?.waarde)
  switch (vraag.soort) {
    case "plaatjes":
    case "afvinklijst":
      return (
        <Veld
          {...gedeeld}
          type="checkboxen"
          naam={`${naam}.keuzes`}
          kaarten={vraag.soort === "plaatjes"}
          opties={keuzes(vraag, zeg)}
          waarden={gekozen(shell, `${naam}.keuzes`, antwoord?.waarde)}
          fout={foutVan(shell.formulier?.weigeringen, `${naam}.keuzes`)}
        />
      )
    case "tekst":
      return <Veld {...gedeeld} naam={een} waarde={waarde} breedte="vol" maxlengte={1000} fout={fout} />
    case "getal":
      return (
        <Veld
          {...gedeeld}
          naam={een}
          waarde={waarde.replace(".", ",")}
          type="number"
          {...(vraag.eenheid ? { eenheid: zeg(vraag.eenheid) } : {})}
          fout={fout}
        />
      )
    case "janee":
      return <Veld {...gedeeld} naam={een} type="radio" rij opties={keuzes(vraag, zeg)} waarde={waarde} fout={fout} />
    default:
      return (
        <Veld {...gedeeld} naam={een} type="radio" rij={vraag.soort === "niveau"} opties={keuzes(vraag, zeg)} waarde={waarde} fout={fout} />
      )
  }
}

const keuzes = (vraag: Vraag, zeg: Zeg): Optie[] =>
  opties(vraag).map(o => ({
    waarde: o.code,
    tekst: vraag.soort === "janee" ? t(o.naam) : vraag.soort === "niveau" ? [`${o.code} · `, zeg(o.naam)] : zeg(o.naam),
    ...(vraag.soort === "plaatjes" ? { teken: <Plaatje code={o.code} /> } : {}),
  }))
