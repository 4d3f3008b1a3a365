import { naamVan } from "#begrippen/code"
import { SCORES_DOEL, THEMAS } from "#begrippen/plan"
import { UITKOMSTEN_STAP } from "#begrippen/stap"
import { t } from "#platform/taal"
import { dagTekst } from "#ui/datum"
import { Definitielijst } from "#ui/definitielijst"
import { Kaart } from "#ui/kaart"
import { Benaming, Letterlijk } from "#ui/letterlijk"
import { Tag } from "#ui/tag"
import { bekostigingTekst } from "./bekostiging.teksten.ts"
import { alsZin } from "./doel.rules.ts"
import type { Inhoud } from "./versie.rules.ts"
import { VRAGEN } from "./vragen.teksten.ts"

/**
 * A frozen plan, to read: by staff, and by the participant on his own page, in his language: also what was chosen from the reference
 * lists. What people wrote themselves stays as they wrote it.
 */
export function PlanInhoud({ inhoud, zelf = false }: { inhoud: Inhoud; zelf?: boolean }) {
  return (
    <>
      <Kaart titel={t("Drie vragen")}>
        <Definitielijst
          gegevens={[
            ...VRAGEN.map(({ veld, vraag }) => ({ naam: t(vraag), waarde: inhoud[veld] && <Letterlijk>{inhoud[veld]}</Letterlijk> })),
            ...(inhoud.uitvoerder ? [{ naam: t("Wie het plan uitvoert"), waarde: <Letterlijk>{inhoud.uitvoerder}</Letterlijk> }] : []),
            ...(inhoud.bekostiging ?? []).flatMap(b => [
              { naam: t("Wie uw begeleiding betaalde:"), waarde: bekostigingTekst(b) },
              ...(b.opdrachtgever ? [{ naam: t("Wie opdracht gaf"), waarde: <Letterlijk>{b.opdrachtgever}</Letterlijk> }] : []),
            ]),
          ]}
        />
      </Kaart>
      {inhoud.doelen.map(doel => (
        <Kaart titel={<Benaming tekst={doel.wat} />} onder={t(naamVan(THEMAS, doel.thema))} lang>
          <p>
            {doel.situatie && (
              <>
                {t("Nu:")} <Benaming tekst={doel.situatie} zin={alsZin} />{" "}
              </>
            )}
            {doel.gewenst && (
              <>
                {t("Dan is het gelukt:")} <Letterlijk>{alsZin(doel.gewenst)}</Letterlijk>{" "}
              </>
            )}
            <span class="stil">{t("Uiterlijk {{dag}}", { dag: dagTekst(doel.uiterlijk) })}</span>{" "}
            {doel.score && <Tag soort={doel.score === "bereikt" ? "goed" : undefined}>{t(naamVan(SCORES_DOEL, doel.score))}</Tag>}
          </p>
          {doel.toelichting && (
            <p>
              <Letterlijk>{doel.toelichting}</Letterlijk>
            </p>
          )}
          {doel.stappen.length > 0 && (
            <ul>
              {doel.stappen.map(stap => (
                <li>
                  <Benaming tekst={stap.wat} />{" "}
                  <span class="stil">
                    {stap.wie === "deelnemer" ? t(zelf ? "u" : "de deelnemer") : <Letterlijk>{stap.wie}</Letterlijk>}.{" "}
                    {t("Uiterlijk {{dag}}", { dag: dagTekst(stap.uiterlijk) })}.
                    {stap.uitkomst && ` ${t(naamVan(UITKOMSTEN_STAP, stap.uitkomst))}.`}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Kaart>
      ))}
    </>
  )
}
