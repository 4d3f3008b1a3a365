import { t } from "#platform/taal"
import { Letterlijk } from "#ui/letterlijk"
import type { Shell } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Stapel } from "#ui/raster"
import type { Plek } from "./deel.page.tsx"
import type { UitDossier } from "./regels.rules.ts"

/** So many at a time; the next ones come when these are settled. */
const EERSTE = 3

/** Finished programmes: one tap to put them in, one to leave them. */
export function Bevestigen({ trajecten, plek, shell }: { trajecten: UitDossier["trajecten"]; plek: Plek; shell: Shell }) {
  return (
    <Kaart titel={t("Hoort dit in het portfolio?")} onder={t("{{count}} afgeronde trajecten", { count: trajecten.length })}>
      <Stapel>
        {trajecten.slice(0, EERSTE).map((traject, nr) => (
          <div>
            <p>
              <b>
                <Letterlijk>{traject.naam}</Letterlijk>
              </b>{" "}
              <span class="stil">
                {[
                  traject.uitvoerder && t("bij {{wie}}", { wie: traject.uitvoerder }),
                  t("klaar op {{dag}}", { dag: dagTekst(traject.einde!) }),
                ]
                  .filter(Boolean)
                  .join(", ")}
              </span>
            </p>
            <Formulier
              actie={plek.basis}
              id={nr === 0 ? shell.opdrachtId : undefined}
              verborgen={{ deelnemerId: plek.persoon.id, uit: "traject", uitId: traject.id }}
              naam={`${t("Niet nodig")}: ${traject.naam}`}
            >
              <Knoppen>
                <Knop
                  href={`${plek.basis}/nieuw/geleerd?${new URLSearchParams({ wat: traject.naam, waar: traject.uitvoerder ?? "", begin: traject.einde!, uitId: traject.id })}`}
                  bij={<Letterlijk>{traject.naam}</Letterlijk>}
                >
                  {t("Zet het erbij")}
                </Knop>
                <Knop soort="stil" bij={<Letterlijk>{traject.naam}</Letterlijk>}>
                  {t("Niet nodig")}
                </Knop>
              </Knoppen>
            </Formulier>
          </div>
        ))}
      </Stapel>
    </Kaart>
  )
}
