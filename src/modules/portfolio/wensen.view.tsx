import { t } from "#platform/taal"
import { Letterlijk } from "#ui/letterlijk"
import { naamVan, type Code } from "#begrippen/code"
import { DAGDELEN_WERK, VERVOERMIDDELEN } from "#begrippen/werkwens"
import type { Shell } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Definitielijst } from "#ui/definitielijst"
import { Kaart } from "#ui/kaart"
import type { Plek } from "./deel.page.tsx"
import type { Portfolio } from "./portfolio.rules.ts"

const lijst = (codes: readonly string[], namen: readonly Code[]) =>
  codes.length > 0 ? codes.map((c, nr) => (nr === 0 ? t(naamVan(namen, c)) : t(naamVan(namen, c)).toLowerCase())).join(", ") : null

function urenTekst(min: number | null, max: number | null): string | null {
  if (min !== null && max !== null)
    return min === max ? t("{{uren}} uur per week", { uren: max }) : t("{{min}} tot {{max}} uur per week", { min, max })
  return max !== null
    ? t("hoogstens {{uren}} uur per week", { uren: max })
    : min !== null
      ? t("minstens {{uren}} uur per week", { uren: min })
      : null
}

/** How somebody wants to work, as it was said last. */
export function Wensen({ wens, plek, shell }: { wens: Portfolio["wens"]; plek: Plek; shell: Shell }) {
  const wie = wens?.zelf ? (plek.zelf ? t("door u") : "door de inwoner zelf") : t("door {{wie}}", { wie: wens?.door ?? t("wie u helpt") })
  return (
    <Kaart
      titel={t("Wensen")}
      {...(shell.mag("portfolio") ? { meer: { tekst: wens ? t("wijzig") : t("vul in"), href: `${plek.basis}/wensen` } } : {})}
      {...(wens ? { voet: <span class="stil klein">{`${wie}, ${dagTekst(wens.vastgelegdOp)}`}</span> } : {})}
    >
      <Definitielijst
        gegevens={[
          { naam: t("Uren"), waarde: urenTekst(wens?.urenMin ?? null, wens?.urenMax ?? null) },
          { naam: t("Vanaf"), waarde: wens?.vanaf ? dagTekst(wens.vanaf) : null },
          { naam: t("Wanneer"), waarde: lijst(wens?.dagdelen ?? [], DAGDELEN_WERK) },
          { naam: t("Reistijd"), waarde: wens?.reistijd == null ? null : t("hoogstens {{minuten}} minuten", { minuten: wens.reistijd }) },
          { naam: t("Vervoer"), waarde: lijst(wens?.vervoer ?? [], VERVOERMIDDELEN) },
          { naam: t("Rijbewijs"), waarde: wens && wens.rijbewijs.length > 0 ? <Letterlijk>{wens.rijbewijs.join(", ")}</Letterlijk> : null },
          { naam: t("Over mij"), waarde: wens?.overMij ? <Letterlijk>{wens.overMij}</Letterlijk> : null },
        ]}
      />
    </Kaart>
  )
}
