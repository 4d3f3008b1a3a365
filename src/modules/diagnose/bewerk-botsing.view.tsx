import { verschillen, type Waarden } from "#begrippen/botsing"
import { CERTIFICATEN } from "#begrippen/certificaat"
import { type Code, naamVan } from "#begrippen/code"
import { THEMAS } from "#begrippen/plan"
import type { Shell } from "#platform/page"
import { amsterdamDay } from "#platform/services"
import { dagTekst } from "#ui/datum"
import { type SamenvoegVeld, Samenvoegen } from "#ui/samenvoegen"
import type { Vorige } from "./bewerken.sql.ts"
import { GEHEEL_VELDEN, splitsSamen, VRAAG_VELDEN } from "./bewerking.rules.ts"
import { INVULLERS, LEVERT, SOORTEN_VRAAG } from "./instrument.rules.ts"

type Rij = Readonly<Record<string, string | string[]>>
/** What the form sent, in the words of `Waarden`: boxes together, empty as nothing, lines of a text area as ours. */
const waarde = (ruw: string | string[] | undefined): string | null =>
  (Array.isArray(ruw) ? ruw.toSorted().join("+") : (ruw ?? "")).replaceAll("\r\n", "\n").trim() || null

const LABEL: Readonly<Record<string, string>> = {
  naam: "Naam",
  waarvoor: "Waarvoor",
  invullers: "Wie vult het in",
  houdbaarMaanden: "Houdbaar, maanden",
  certificaat: "Certificaat",
  pasNa: "Pas na",
  bron: "Bron",
  bevestigd: "Nagegaan bij de maker",
  inGebruik: "In gebruik",
  titel: "Titel",
  uitleg: "Uitleg",
  vraag: "vraag",
  soort: "soort",
  antwoorden: "antwoorden",
  levert: "zegt iets over",
  thema: "thema in het plan",
  verplicht: "moet worden ingevuld",
}
const CODES: Readonly<Record<string, readonly Code[]>> = { certificaat: CERTIFICATEN, soort: SOORTEN_VRAAG, levert: LEVERT, thema: THEMAS }

function toon(veld: string, w: string | null | undefined, codes = CODES): string {
  if (["bevestigd", "inGebruik", "verplicht"].includes(veld)) return w ? "ja" : "nee"
  if (!w) return ""
  if (veld === "invullers")
    return splitsSamen([w])
      .map(code => naamVan(INVULLERS, code))
      .join(" en ")
  return codes[veld] ? naamVan(codes[veld], w) : w.replaceAll("\n", " · ")
}
const los = (veld: string, w: string | null | undefined, codes = CODES) => ({ waarde: w ?? "", tekst: toon(veld, w, codes) })

interface Props {
  was: Waarden
  nu: Waarden
  vorige: Vorige
  shell: Shell
}
const kop = ({ door, op }: Vorige) => ({ ander: door ?? "een collega", wanneer: dagTekst(amsterdamDay(new Date(op))) })

/** The whole of the draft: what is the same goes along unseen, of the rest one chooses. */
export function GeheelBotsing({ was, nu, vorige, andere, shell }: Props & { andere: readonly Code[] }) {
  const getypt = shell.formulier!.waarden
  const vanU: Waarden = Object.fromEntries(GEHEEL_VELDEN.map(veld => [veld, waarde(getypt[veld])]))
  const anders = verschillen(GEHEEL_VELDEN, nu, vanU)
  const codes = { ...CODES, pasNa: andere }
  return (
    <>
      {GEHEEL_VELDEN.filter(veld => !anders.includes(veld)).map(veld => (
        <input type="hidden" name={veld} value={vanU[veld] ?? ""} />
      ))}
      <Samenvoegen
        {...kop(vorige)}
        velden={anders.map(naam => ({
          naam,
          label: LABEL[naam]!,
          was: los(naam, was[naam], codes),
          vanU: los(naam, vanU[naam], codes),
          vanAnder: los(naam, nu[naam], codes),
        }))}
      />
    </>
  )
}

/** One section: of each question that both had, and of what one added or took out. */
export function OnderdeelBotsing({ was, nu, vorige, shell, rijen }: Props & { rijen: readonly Rij[] }) {
  const getypt = shell.formulier!.waarden
  const delen = [
    ...["titel", "uitleg"].map(veld => deel(veld, veld, LABEL[veld]!, { was: was[veld], vanU: waarde(getypt[veld]), nu: nu[veld] })),
    ...vraagDelen(rijen, was, nu),
  ]
  return (
    <>
      {delen.map(d => "verborgen" in d && <input type="hidden" name={d.naam} value={d.verborgen ?? ""} />)}
      <Samenvoegen {...kop(vorige)} velden={delen.filter((d): d is SamenvoegVeld => !("verborgen" in d))} />
    </>
  )
}

type Deel = SamenvoegVeld | { naam: string; verborgen: string | null | undefined }
type Drie = Record<"was" | "vanU" | "nu", string | null | undefined>

const deel = (naam: string, veld: string, label: string, { was, vanU, nu }: Drie): Deel =>
  (vanU ?? null) === (nu ?? null)
    ? { naam, verborgen: vanU }
    : { naam, label, was: los(veld, was), vanU: los(veld, vanU), vanAnder: los(veld, nu) }

function vraagDelen(rijen: readonly Rij[], was: Waarden, nu: Waarden): Deel[] {
  const vanMij = rijen.map(rij => ({ code: waarde(rij["code"]), rij }))
  const codes = new Set(Object.keys(nu).flatMap(sleutel => (sleutel.endsWith(".vraag") ? [sleutel.slice(0, -6)] : [])))
  const erbij = [...codes].filter(code => !vanMij.some(v => v.code === code)).map(code => ({ code, rij: {} as Rij }))
  return [...vanMij, ...erbij].flatMap(({ code, rij }, nr): Deel[] => {
    const naam = (veld: string) => `vragen.${nr}.${veld}`
    if (code === null) return VRAAG_VELDEN.map(veld => ({ naam: naam(veld), verborgen: waarde(rij[veld]) }))
    const mijn = waarde(rij["vraag"])
    const label = (veld: string) => `Vraag ${nr + 1}: ${LABEL[veld]}`
    // One of us took it out: it is there or it is not, with all that stands with it.
    const een = mijn === null || !codes.has(code)
    return [
      { naam: naam("code"), verborgen: code },
      ...VRAAG_VELDEN.map((veld): Deel => {
        const drie = { was: was[`${code}.${veld}`], vanU: waarde(rij[veld]), nu: nu[`${code}.${veld}`] }
        if (een && veld !== "vraag") return { naam: naam(veld), verborgen: codes.has(code) ? drie.nu : drie.vanU }
        return deel(naam(veld), veld, label(veld), drie)
      }),
    ]
  })
}
