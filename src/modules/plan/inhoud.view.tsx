import { naamVan } from "#begrippen/code"
import { SCORES_DOEL, THEMAS } from "#begrippen/plan"
import { UITKOMSTEN_STAP } from "#begrippen/stap"
import { BegrijpNiet, EigenWoorden, InHetNederlands, type Woorden } from "#modules/eigenwoorden"
import { t } from "#platform/taal"
import { dagTekst } from "#ui/datum"
import { Definitielijst } from "#ui/definitielijst"
import { Kaart } from "#ui/kaart"
import { Letterlijk } from "#ui/letterlijk"
import { Plaatje } from "#ui/plaatje"
import { Tag } from "#ui/tag"
import { bekostigingTekst } from "./bekostiging.teksten.ts"
import { alsZin } from "./doel.rules.ts"
import { themaPlaatje } from "./plaatje.view.ts"
import type { Inhoud } from "./versie.rules.ts"
import { VRAGEN } from "./vragen.teksten.ts"

interface Props {
  inhoud: Inhoud
  zelf?: boolean
  /** Of the resident who reads it. */
  woorden?: Woorden | undefined
  /** He may say of each text that he does not understand it: of the version that holds now. */
  vragen?: boolean
}

/** For the participant with the picture of its theme. */
function Titel({ doel, zelf, woorden }: Pick<Props, "zelf" | "woorden"> & { doel: Inhoud["doelen"][number] }) {
  return (
    <>
      {zelf && <Plaatje naam={themaPlaatje(doel.thema)} />}
      <EigenWoorden tekst={doel.wat} woorden={woorden} />
    </>
  )
}

/**
 * A frozen plan, to read: by staff, and by the participant on his own page, in his language: also what was chosen from the reference
 * lists, and what people wrote themselves where somebody translated it for him.
 */
export function PlanInhoud({ inhoud, zelf = false, woorden, vragen = false }: Props) {
  return (
    <>
      <Kaart titel={t("Drie vragen")}>
        <Definitielijst
          gegevens={[
            ...VRAGEN.map(({ veld, vraag }) => ({
              naam: t(vraag),
              waarde: inhoud[veld] && <EigenWoorden tekst={inhoud[veld]} woorden={woorden} vragen={vragen} />,
            })),
            ...(inhoud.uitvoerder ? [{ naam: t("Wie het plan uitvoert"), waarde: <Letterlijk>{inhoud.uitvoerder}</Letterlijk> }] : []),
            ...(inhoud.bekostiging ?? []).flatMap(b => [
              { naam: t("Wie uw begeleiding betaalde:"), waarde: bekostigingTekst(b) },
              ...(b.opdrachtgever ? [{ naam: t("Wie opdracht gaf"), waarde: <Letterlijk>{b.opdrachtgever}</Letterlijk> }] : []),
            ]),
          ]}
        />
        <InHetNederlands teksten={[inhoud.kan, inhoud.wil, inhoud.markt]} woorden={woorden} />
      </Kaart>
      {inhoud.doelen.map(doel => (
        <Kaart titel={<Titel doel={doel} zelf={zelf} woorden={woorden} />} onder={t(naamVan(THEMAS, doel.thema))} lang>
          {vragen && <BegrijpNiet tekst={doel.wat} woorden={woorden} />}
          <p>
            {doel.situatie && (
              <>
                {t("Nu:")} <EigenWoorden tekst={doel.situatie} woorden={woorden} zin={alsZin} vragen={vragen} />{" "}
              </>
            )}
            {doel.gewenst && (
              <>
                {t("Dan is het gelukt:")} <EigenWoorden tekst={doel.gewenst} woorden={woorden} zin={alsZin} vragen={vragen} />{" "}
              </>
            )}
            <span class="stil">{t("Uiterlijk {{dag}}", { dag: dagTekst(doel.uiterlijk) })}</span>{" "}
            {doel.score && <Tag soort={doel.score === "bereikt" ? "goed" : undefined}>{t(naamVan(SCORES_DOEL, doel.score))}</Tag>}
          </p>
          {doel.toelichting && (
            <p>
              <EigenWoorden tekst={doel.toelichting} woorden={woorden} vragen={vragen} />
            </p>
          )}
          {doel.stappen.length > 0 && (
            <ul>
              {doel.stappen.map(stap => (
                <li>
                  <EigenWoorden tekst={stap.wat} woorden={woorden} />{" "}
                  <span class="stil">
                    {stap.wie === "deelnemer" ? t(zelf ? "u" : "de deelnemer") : <Letterlijk>{stap.wie}</Letterlijk>}.{" "}
                    {t("Uiterlijk {{dag}}", { dag: dagTekst(stap.uiterlijk) })}.
                    {stap.uitkomst && ` ${t(naamVan(UITKOMSTEN_STAP, stap.uitkomst))}.`}
                  </span>{" "}
                  {vragen && <BegrijpNiet tekst={stap.wat} woorden={woorden} />}
                </li>
              ))}
            </ul>
          )}
          <InHetNederlands
            teksten={[doel.wat, doel.situatie, doel.gewenst, doel.toelichting, ...doel.stappen.map(s => s.wat)]}
            woorden={woorden}
          />
        </Kaart>
      ))}
    </>
  )
}
