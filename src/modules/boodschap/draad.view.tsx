import type { Child } from "hono/jsx"
import { t } from "#platform/taal"
import { Kaart } from "#ui/kaart"
import { momentTekst } from "#ui/datum"
import { Letterlijk } from "#ui/letterlijk"
import { MetPlaatje } from "#ui/plaatje"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import type { Boodschap } from "./boodschap.sql.ts"

/** What was written to and fro, the last on top; `zelf`: which side reads it. */
interface DraadProps {
  boodschappen: readonly Boodschap[]
  zelf: Boodschap["van"]
  ander: string
  /** Where the reader mends what he wrote and nobody read; a resident's own words stay as he wrote them. */
  verbeter?: (b: Boodschap) => string
}
export function Draad({ boodschappen, zelf, ander, verbeter }: DraadProps) {
  if (boodschappen.length === 0) return null
  return (
    <Kaart titel={t("Geschreven")} vol lang>
      <Tabel
        bijschrift={t("Berichten, de laatste bovenaan")}
        zonderKop
        rijen={boodschappen}
        kolommen={[
          {
            kop: t("Bericht"),
            naam: true,
            cel: b => (
              <Van bericht={b} zelf={zelf}>
                <Bij>
                  {b.van === zelf && zelf === "deelnemer" ? (
                    t("u")
                  ) : (
                    <Letterlijk>{b.medewerker ?? (b.van === "deelnemer" ? ander : t("wie u helpt"))}</Letterlijk>
                  )}
                  {", "}
                  {momentTekst(b.op)}{" "}
                  {b.gelezenOp === null && (
                    <Tag soort={b.van === zelf ? undefined : "straks"}>{b.van === zelf ? t("nog niet gelezen") : t("nieuw")}</Tag>
                  )}{" "}
                  {b.verbeterd && zelf === "medewerker" && <Tag>verbeterd</Tag>}{" "}
                  {verbeter && b.vanMij && b.gelezenOp === null && <a href={verbeter(b)}>verbeter of neem terug</a>}
                </Bij>
                {b.tekst.split(/\n+/).map(regel => (
                  <p>
                    <Letterlijk>{regel}</Letterlijk>
                  </p>
                ))}
              </Van>
            ),
          },
        ]}
      />
    </Kaart>
  )
}

/** For the resident with a picture of who wrote it. */
function Van({ bericht, zelf, children }: { bericht: Boodschap; zelf: Boodschap["van"]; children: Child }) {
  if (zelf === "medewerker") return <>{children}</>
  return <MetPlaatje naam={bericht.van === "deelnemer" ? "ik" : "team"}>{children}</MetPlaatje>
}
