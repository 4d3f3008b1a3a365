import { t } from "#platform/taal"
import { Kaart } from "#ui/kaart"
import { momentTekst } from "#ui/datum"
import { Letterlijk } from "#ui/letterlijk"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import type { Boodschap } from "./boodschap.sql.ts"

/** What was written to and fro, the last on top; `zelf`: which side reads it. */
export function Draad({ boodschappen, zelf, ander }: { boodschappen: readonly Boodschap[]; zelf: Boodschap["van"]; ander: string }) {
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
              <>
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
                  )}
                </Bij>
                {b.tekst.split(/\n+/).map(regel => (
                  <p>
                    <Letterlijk>{regel}</Letterlijk>
                  </p>
                ))}
              </>
            ),
          },
        ]}
      />
    </Kaart>
  )
}
