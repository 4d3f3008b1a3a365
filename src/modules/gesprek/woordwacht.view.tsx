import type { Contactmoment } from "#modules/deelnemer"
import type { Shell } from "#platform/page"
import { NaLezen } from "./nalezen.view.tsx"

/** The note of a conversation that was recorded just now. */
export function LeesNa({ gesprek, id, shell }: { gesprek: Contactmoment | undefined; id: string; shell: Shell }) {
  if (!gesprek) return null
  const hier = `/deelnemers/${id}/gesprekken/${gesprek.id}`
  return (
    <NaLezen
      tekst={gesprek.notitie}
      titel="Het gesprek is vastgelegd. Lees het nog eens na"
      onterecht={`${hier}/onterecht`}
      anders={shell.mag("C16:schrijf") ? { tekst: "Trek in en schrijf opnieuw", href: `${hier}/intrekken` } : null}
      vandaag={shell.vandaag}
    />
  )
}
