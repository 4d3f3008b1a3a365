import { t } from "#platform/taal"
import type { SoortOnderdeel } from "#begrippen/portfolio"
import type { Shell } from "#platform/page"
import { VeldenRij } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Veld } from "#ui/veld"
import type { Plek } from "./deel.page.tsx"
import type { Onderdeel } from "./portfolio.rules.ts"
import { SOORTVRAGEN } from "./soorten.rules.ts"

/** The questions of one kind: what was typed, else what stands there, else what the address proposes. */
export function OnderdeelVelden({ soort, nu, shell }: { soort: SoortOnderdeel; nu: Onderdeel | null; shell: Shell }) {
  const vragen = SOORTVRAGEN[soort]
  const v = veldenVan(shell)
  const voor = (naam: "wat" | "waar" | "begin" | "einde" | "stand" | "toelichting") =>
    v.een(naam, nu ? (nu[naam] ?? "") : (shell.url.searchParams.get(naam) ?? ""))
  const vorm = (naam: "waar" | "begin" | "einde" | "stand" | "toelichting") => ({
    ...voor(naam),
    label: t(vragen[naam]!.label),
    verplicht: vragen[naam]!.verplicht === true,
    ...(vragen[naam]?.hint ? { hint: t(vragen[naam].hint) } : {}),
  })
  const wat = (
    <Veld
      {...voor("wat")}
      label={t(vragen.wat.label)}
      {...(vragen.wat.hint ? { hint: t(vragen.wat.hint) } : {})}
      breedte="vol"
      maxlengte={200}
      {...(vragen.lijst ? { suggesties: [] } : {})}
    />
  )
  return (
    <>
      {vragen.lijst ? <trede-suggestie data-bron={`/api/v1/vakbegrippen?soort=${vragen.lijst}`}>{wat}</trede-suggestie> : wat}
      {vragen.waar && <Veld {...vorm("waar")} breedte="vol" maxlengte={200} />}
      {(vragen.begin ?? vragen.einde) && (
        <VeldenRij>
          {vragen.begin && <Veld {...vorm("begin")} type="date" />}
          {vragen.einde && <Veld {...vorm("einde")} type="date" />}
        </VeldenRij>
      )}
      {vragen.stand && (
        <Veld
          {...vorm("stand")}
          type="select"
          leegTekst={t("Niet ingevuld")}
          opties={vragen.stand.opties.map(o => ({ waarde: o.code, tekst: t(o.naam) }))}
        />
      )}
      {vragen.toelichting && <Veld {...vorm("toelichting")} type="textarea" rijen={vragen.toelichting.rijen} maxlengte={4000} />}
    </>
  )
}

/** Who guides says why; the resident need not explain what he writes about himself. */
export function Redenveld({ plek, shell, label, vanzelf }: { plek: Plek; shell: Shell; label: string; vanzelf: string }) {
  if (plek.zelf) return <input type="hidden" name="reden" value={vanzelf} />
  return <Veld {...veldenVan(shell).een("reden")} type="textarea" label={label} rijen={2} maxlengte={500} />
}
