import { naamVan } from "#begrippen/code"
import { PAUZEREDENEN, UITKOMSTEN_EVALUATIE } from "#begrippen/plan"
import { EigenVerhaal, type Woorden } from "#modules/eigenwoorden"
import type { Venster } from "#modules/werkvoorraad"
import { t } from "#platform/taal"
import { dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Tag } from "#ui/tag"
import { Verbeterd } from "./eerder.view.tsx"
import type { Gang } from "./evaluatie.sql.ts"

/** What the resident was told that he reads along: what was seen of the plan, and the way to which work fits. */
export function MijnGang({ gang: { evaluaties, pauzes }, volgende, woorden }: { gang: Gang; volgende: Venster | null; woorden: Woorden }) {
  const stil = pauzes.find(p => p.einde === null)
  return (
    <>
      {(evaluaties.length > 0 || stil || volgende) && (
        <Kaart titel={t("Hoe gaat het met uw plan?")}>
          {stil && (
            <p>
              <Tag soort="straks">{t("Het plan staat even stil")}</Tag> {t(naamVan(PAUZEREDENEN, stil.reden))},{" "}
              {t("sinds {{dag}}", { dag: dagTekst(stil.begin) })}
            </p>
          )}
          {volgende && !stil && <p>{t("Wij bekijken uw plan weer samen, uiterlijk {{dag}}.", { dag: dagTekst(volgende.op) })}</p>}
          {evaluaties.map(e => (
            <>
              <p>
                <b>{dagTekst(e.datum)}.</b> {t(naamVan(UITKOMSTEN_EVALUATIE, e.uitkomst))}.
              </p>
              <EigenVerhaal tekst={e.verslag} woorden={woorden} />
              <Verbeterd eerder={e.eerder} />
            </>
          ))}
        </Kaart>
      )}
      <Kaart titel={t("Welk werk past bij u?")}>
        <p>{t("Wat nu kan, waarom, en wat dat verandert.")}</p>
        <p>
          <a href="/mijn/plan/ladder">{t("Bekijk welk werk past")}</a>
        </p>
      </Kaart>
    </>
  )
}
