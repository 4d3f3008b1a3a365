import { t } from "#platform/taal"
import { Bij, Tabel } from "./tabel.tsx"

export type Toegang = "wijzigt" | "ziet" | "deel" | "niet"

export interface WieZietWatProps {
  bijschrift: string
  rollen: readonly string[]
  /** `toegang`: one for each role, in their order. */
  rijen: readonly { gegevens: string; uitleg?: string | undefined; toegang: readonly Toegang[] }[]
}

const WOORD: Record<Toegang, string> = { wijzigt: "ziet en wijzigt", ziet: "ziet", deel: "ziet een deel", niet: "niet" }

/** Who may see what, in words; no codes. */
export function WieZietWat(props: WieZietWatProps) {
  return (
    <Tabel
      bijschrift={props.bijschrift}
      rijen={props.rijen}
      kolommen={[
        {
          kop: t("Gegevens"),
          naam: true,
          breedte: 30,
          cel: r => (
            <>
              {r.gegevens}
              {r.uitleg && <Bij>{r.uitleg}</Bij>}
            </>
          ),
        },
        ...props.rollen.map((rol, i) => ({
          kop: rol,
          cel: (r: { toegang: readonly Toegang[] }) => {
            const toegang = r.toegang[i] ?? "niet"
            return <span class={`mag mag--${toegang}`}>{t(WOORD[toegang])}</span>
          },
        })),
      ]}
    />
  )
}
