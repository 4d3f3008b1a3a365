import { t } from "#platform/taal"
import { hoofdletter } from "#ui/hoofdletter"
import { Kaart } from "#ui/kaart"
import { Tag } from "#ui/tag"
import type { Plek } from "./deel.page.tsx"
import type { Gegeven } from "./vulgraad.rules.ts"

/** What is missing for being found, each with the one act that fills it. */
export function Vindbaar({ gegevens, plek }: { gegevens: readonly Gegeven[]; plek: Plek }) {
  const mist = gegevens.filter(g => !g.aanwezig)
  const gevuld = gegevens.length - mist.length
  const nogNiet = gegevens.filter(g => g.nogNiet).length
  return (
    <Kaart titel={t("Te vinden voor werkgevers")} id="vindbaar">
      <p>
        <Tag soort={mist.length + nogNiet === 0 ? "goed" : "straks"}>
          {t("{{gevuld}} van {{alles}} gevuld", { gevuld, alles: gegevens.length })}
        </Tag>{" "}
        <span class="stil">{mist.length > 0 ? t("dit mist nog:") : nogNiet === 0 && t("klaar om gevonden te worden")}</span>
      </p>
      {mist.length > 0 && (
        <ul>
          {mist.map(g => (
            <li>
              {g.waar ? <a href={g.waar}>{t(g.daad)}</a> : hoofdletter(t(g.naam))}{" "}
              <span class="stil">
                {g.waar
                  ? t(g.waarvoor)
                  : plek.zelf
                    ? `${t(g.waarvoor)}; ${t("vraag wie u helpt")}`
                    : `${g.waarvoor}; een ander vult dit in`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {nogNiet > 0 && (
        <p class="stil">
          {t("Bij {{count}} daarvan staat het nog niet op het cv. Voor werkgevers telt het pas dan.", {
            count: nogNiet,
          })}
        </p>
      )}
    </Kaart>
  )
}
