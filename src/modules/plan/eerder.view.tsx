import { t } from "#platform/taal"
import { dagTekst } from "#ui/datum"
import { Letterlijk } from "#ui/letterlijk"
import { Bij } from "#ui/tabel"
import type { EerdereTekst } from "./evaluatie.sql.ts"

/** For who guides him: what stood there before, who put it in better words, and why. */
export const Eerder = ({ eerder }: { eerder: readonly EerdereTekst[] }) => (
  <>
    {eerder.map(v => (
      <Bij>
        Verbeterd op {dagTekst(v.op)} door {v.door ?? "een collega"} (<Letterlijk>{v.reden}</Letterlijk>). Eerst stond er: ‘
        <Letterlijk>{v.tekst}</Letterlijk>’
      </Bij>
    ))}
  </>
)

/** For the resident: that it is not as it was written at first. */
export const Verbeterd = ({ eerder: [laatste] }: { eerder: readonly EerdereTekst[] }) =>
  laatste ? <Bij>{t("verbeterd op {{dag}}", { dag: dagTekst(laatste.op) })}</Bij> : <></>
