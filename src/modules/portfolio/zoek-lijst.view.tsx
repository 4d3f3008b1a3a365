import { naamVan } from "#begrippen/code"
import { STELSELS } from "#begrippen/vakbegrip"
import { t } from "#platform/taal"
import { hoofdletter } from "#ui/hoofdletter"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Letterlijk } from "#ui/letterlijk"
import { LIJST, ZOEK } from "./vakbegrip.rules.ts"
import type { Lijstkeus, Vakbegrip } from "./vakbegrip.sql.ts"

/** The list of occupations or skills, searched by what was typed in the form. What the list does not have is kept as well. */
export function ZoekLijst({ keus: { gezocht, gevonden, gekozen }, formulier }: { keus: Lijstkeus; formulier: string }) {
  return (
    <Kaart titel={t("Zoek in de lijst")} onder={t("of typ het zelf")}>
      {gekozen && (
        <p>
          {t("Uit de lijst gekozen:")}{" "}
          <Letterlijk>
            {hoofdletter(gekozen.naam)} ({bronVan(gekozen)})
          </Letterlijk>
        </p>
      )}
      <p class="stil">{t("Typ een deel van het woord en zoek. Tik daarna aan wat u bedoelt.")}</p>
      <Knop formulier={formulier} naam={LIJST} waarde={ZOEK}>
        {t("Zoek")}
      </Knop>
      {gezocht && gevonden.length === 0 && <p class="stil">{t("Niets gevonden. Typ het gewoon zelf: het wordt zo bewaard.")}</p>}
      {gevonden.length > 0 && (
        <ul>
          {gevonden.map(v => (
            <li>
              <Knop soort="stil" formulier={formulier} naam={LIJST} waarde={v.id} bij={<Letterlijk>{bronVan(v)}</Letterlijk>}>
                <Letterlijk>{hoofdletter(v.naam)}</Letterlijk>
              </Knop>{" "}
              <span class="stil klein" aria-hidden="true">
                <Letterlijk>{bronVan(v)}</Letterlijk>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Kaart>
  )
}

/** Two that are called the same differ in the list they come from, and in how else they are called. */
const bronVan = ({ stelsel, ook }: Vakbegrip): string => [naamVan(STELSELS, stelsel), ook.split(", ")[0]].filter(Boolean).join(": ")
