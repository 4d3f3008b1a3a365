import { REDENEN_NEE, SOORTEN_HULP } from "#begrippen/doorverwijzing"
import { naamVan } from "#begrippen/code"
import type { Dag } from "#begrippen/dag"
import { t } from "#platform/taal"
import { dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Letterlijk } from "#ui/letterlijk"
import { Bij } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { standVan } from "./doorverwijzing.rules.ts"
import type { Doorverwijzing } from "./doorverwijzing.sql.ts"
import { STAND } from "./velden.view.tsx"

/** Whom we asked to help him, in which words, and what they said: for the resident himself. */
export function MijnDoorverwijzingen({ rijen, vandaag }: { rijen: readonly Doorverwijzing[]; vandaag: Dag }) {
  if (rijen.length === 0) return null
  return (
    <Kaart titel={t("Wie wij vroegen u te helpen")} onder={t("zonder uw naam, tot zij ja zeggen")} lang>
      {rijen.map(d => {
        const [tekst, soort] = STAND[standVan(d, vandaag)]
        return (
          <section>
            <h3>
              <Letterlijk>{d.aan}</Letterlijk> <Tag soort={soort}>{t(tekst)}</Tag>
            </h3>
            <p>
              <Letterlijk>{d.vraag}</Letterlijk>
            </p>
            <Bij>
              {t(naamVan(SOORTEN_HULP, d.hulp))}, {t("gevraagd op {{dag}}", { dag: dagTekst(d.gevraagdOp) })}
            </Bij>
            {d.antwoord === "aangenomen" && (
              <Bij>
                <Letterlijk>{d.contactNaam}</Letterlijk>, {t("eerste contact op {{dag}}", { dag: dagTekst(d.eersteContact!) })}
              </Bij>
            )}
            {d.antwoord === "geweigerd" && <Bij>{t(naamVan(REDENEN_NEE, d.antwoordReden!))}</Bij>}
          </section>
        )
      })}
    </Kaart>
  )
}
