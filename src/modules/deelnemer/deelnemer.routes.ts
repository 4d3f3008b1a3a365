import type { Route } from "#platform/page"
import { betalersBestand } from "./betalers-bestand.page.ts"
import { betalers } from "./betalers.page.tsx"
import { bsnPaginas } from "./bsn.page.tsx"
import { deelnemersBestand } from "./deelnemers-bestand.page.ts"
import { deelnemers } from "./deelnemers.page.tsx"
import { gegevensPagina } from "./gegevens.page.tsx"
import { overzicht } from "./overzicht.page.tsx"
import { registreerPagina } from "./registreer.page.tsx"
import { kiesAnder, samenvoegPagina, uiteenPagina } from "./samenvoegen.page.tsx"
import { tijdlijnPagina } from "./tijdlijn.page.tsx"
import { werkPagina } from "./werk.page.tsx"
import { wijzigAdres, wijzigContact, wijzigPersoon } from "./wijzig-gegevens.page.tsx"
import { zoeken } from "./zoeken.page.tsx"
import { zoekOpBsnPagina } from "./zoek-op-bsn.page.tsx"

/** Lists and search first, then one person and his parts. */
export const deelnemerRoutes: readonly Route[] = [
  zoekOpBsnPagina,
  zoeken,
  deelnemers,
  deelnemersBestand,
  betalers,
  betalersBestand,
  registreerPagina,
  overzicht,
  tijdlijnPagina,
  gegevensPagina,
  wijzigContact,
  wijzigPersoon,
  wijzigAdres,
  ...bsnPaginas,
  werkPagina,
  kiesAnder,
  samenvoegPagina,
  uiteenPagina,
]
