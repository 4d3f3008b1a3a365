import type { Child } from "hono/jsx"
import { t } from "#platform/taal"
import { Benaming, Letterlijk } from "#ui/letterlijk"
import type { Instrument } from "./instrument.rules.ts"

type Maker = Pick<Instrument, "organisatieId">

/** How the words of a questionnaire are shown: those that come with Trede in the language of the reader, those of an organisation as it wrote them. */
export type Zeg = (tekst: string) => Child
export const zegtVan = ({ organisatieId }: Maker): Zeg =>
  organisatieId === null ? tekst => <Benaming tekst={tekst} /> : tekst => <Letterlijk>{tekst}</Letterlijk>

/** The same where no mark-up can stand: the title of a page, the name of a form. */
export const inWoordVan =
  ({ organisatieId }: Maker) =>
  (tekst: string): string =>
    organisatieId === null ? t(tekst) : tekst

/** What a questionnaire is called. */
export const Naam = ({ van }: { van: Maker & Pick<Instrument, "naam"> }) => <>{zegtVan(van)(van.naam)}</>
