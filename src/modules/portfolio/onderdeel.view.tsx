import { t } from "#platform/taal"
import type { SoortOnderdeel } from "#begrippen/portfolio"
import { TAALDELEN } from "#begrippen/taalniveau"
import type { Shell } from "#platform/page"
import { VeldenRij } from "#ui/formulier"
import { getypt, veldenVan } from "#ui/getypt"
import { Veld } from "#ui/veld"
import type { Plek } from "./deel.page.tsx"
import type { Inhoud } from "./onderdeel.rules.ts"
import type { Vakbegrip } from "./vakbegrip.sql.ts"
import { LIJST } from "./vakbegrip.rules.ts"
import { ANDERE_TAAL, SOORTVRAGEN } from "./soorten.rules.ts"

type Veldnaam = Exclude<keyof Inhoud, "soort">

interface VeldenProps {
  soort: SoortOnderdeel
  nu: Inhoud | null
  /** What was just taken from the list: it is what the thing is called. */
  gekozen: Vakbegrip | null
  shell: Shell
}
/** The questions of one kind: what was typed, else what stands there, else what the address proposes. */
export function OnderdeelVelden({ soort, nu, gekozen, shell }: VeldenProps) {
  const vragen = SOORTVRAGEN[soort]
  const v = veldenVan(shell)
  const staat = nu ? inVelden(nu) : null
  const voor = (naam: Veldnaam) => v.een(naam, staat ? (staat[naam] ?? "") : (shell.url.searchParams.get(naam) ?? ""))
  const vorm = (naam: Veldnaam) => ({
    ...voor(naam),
    label: t(vragen[naam]!.label),
    verplicht: vragen[naam]!.verplicht === true,
    ...(vragen[naam]?.hint ? { hint: t(vragen[naam].hint) } : {}),
  })
  const kies = (naam: "stand" | "niveau" | (typeof TAALDELEN)[number]["code"]) =>
    vragen[naam] && (
      <Veld
        {...vorm(naam)}
        type="select"
        leegTekst={t("Niet ingevuld")}
        opties={vragen[naam].opties.map(o => ({ waarde: o.code, tekst: t(o.naam) }))}
      />
    )
  const wat = vragen.wat.opties ? (
    <Veld
      {...vorm("wat")}
      type="select"
      leegTekst={t("Kies…")}
      opties={vragen.wat.opties.map(({ naam }) => ({ waarde: naam, tekst: t(naam) }))}
    />
  ) : (
    <Veld
      {...vorm("wat")}
      {...(gekozen && getypt(shell, LIJST) === gekozen.id ? { waarde: gekozen.naam } : {})}
      breedte="vol"
      maxlengte={200}
      {...(vragen.lijst ? { suggesties: [] } : {})}
    />
  )
  return (
    <>
      {vragen.lijst ? (
        <trede-suggestie data-bron={`/api/v1/vakbegrippen?soort=${vragen.lijst}`}>
          {wat}
          <input type="hidden" name="vakbegripId" value={gekozen?.id ?? ""} />
        </trede-suggestie>
      ) : (
        wat
      )}
      {kies("niveau")}
      {vragen.waar && <Veld {...vorm("waar")} breedte="vol" maxlengte={200} />}
      {vragen.spreken && (
        <>
          <p class="stil">{t("Kies hoe goed het gaat. Weet u het niveau van een toets, zoals A2? Kies dan dat. Leeg laten mag.")}</p>
          <VeldenRij>{TAALDELEN.slice(0, 2).map(({ code }) => kies(code))}</VeldenRij>
          <VeldenRij>{TAALDELEN.slice(2).map(({ code }) => kies(code))}</VeldenRij>
        </>
      )}
      {(vragen.begin ?? vragen.einde) && (
        <VeldenRij>
          {vragen.begin && <Veld {...vorm("begin")} type="date" />}
          {vragen.einde && <Veld {...vorm("einde")} type="date" />}
        </VeldenRij>
      )}
      {vragen.diploma && (
        <Veld
          {...vorm("diploma")}
          type="radio"
          rij
          opties={[
            { waarde: "ja", tekst: t("Ja") },
            { waarde: "nee", tekst: t("Nee") },
          ]}
        />
      )}
      {kies("stand")}
      {vragen.toelichting && <Veld {...vorm("toelichting")} type="textarea" rijen={vragen.toelichting.rijen} maxlengte={4000} />}
    </>
  )
}

/** An entry as its form has it: a language outside the list stands in the field beside it. */
function inVelden(nu: Inhoud): Record<Veldnaam, string | null> {
  const { wat, diploma } = nu
  const velden = { ...nu, diploma: diploma === null ? null : diploma ? "ja" : "nee" }
  const buitenLijst = SOORTVRAGEN[nu.soort].wat.opties?.every(({ naam }) => naam !== wat)
  return buitenLijst ? { ...velden, wat: ANDERE_TAAL, waar: wat } : velden
}

/** Who guides says why; the resident need not explain what he writes about himself. */
export function Redenveld({ plek, shell, label, vanzelf }: { plek: Plek; shell: Shell; label: string; vanzelf: string }) {
  if (plek.zelf) return <input type="hidden" name="reden" value={vanzelf} />
  return <Veld {...veldenVan(shell).een("reden")} type="textarea" label={label} rijen={2} maxlengte={500} />
}
