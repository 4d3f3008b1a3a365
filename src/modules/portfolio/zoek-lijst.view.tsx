import { naamVan } from "#begrippen/code"
import { STELSELS } from "#begrippen/vakbegrip"
import { t } from "#platform/taal"
import { Letterlijk } from "#ui/letterlijk"
import { Filterbalk } from "#ui/filterbalk"
import { hoofdletter } from "#ui/hoofdletter"
import { Kaart } from "#ui/kaart"
import { Veld } from "#ui/veld"
import type { Vakbegrip } from "./vakbegrip.sql.ts"

/** The list of occupations or skills without script: search, and take one over. What is typed by hand is kept as well. */
export function ZoekLijst({ hier, zoek, gevonden }: { hier: string; zoek: string; gevonden: readonly Vakbegrip[] }) {
  return (
    <Kaart titel={t("Zoek in de lijst")} onder={t("of typ het zelf")}>
      <Filterbalk actie={hier} naam={t("Zoek in de lijst")} knop={t("Zoek")} wis={zoek ? hier : undefined}>
        <Veld naam="zoek" label={t("Een deel van het woord")} waarde={zoek} id="zoek-in-lijst" />
      </Filterbalk>
      {zoek !== "" && gevonden.length === 0 && <p class="stil">{t("Niets gevonden. Typ het gewoon zelf: het wordt zo bewaard.")}</p>}
      {gevonden.length > 0 && (
        <ul>
          {gevonden.map(v => (
            <li>
              <a href={`${hier}?${new URLSearchParams({ wat: v.naam })}`}>
                <Letterlijk>{hoofdletter(v.naam)}</Letterlijk>
              </a>{" "}
              <span class="stil klein">
                <Letterlijk>{naamVan(STELSELS, v.stelsel)}</Letterlijk>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Kaart>
  )
}
