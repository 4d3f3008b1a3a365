import type { Route } from "#platform/page"
import { account, sessies } from "./account.page.tsx"
import { eindeZetel, nieuweZetel, telefoonKwijt } from "./beheer-zetel.page.tsx"
import { beheer, uitnodigDeur } from "./beheer.page.tsx"
import { codeDeur, inlogDeur, inloggen, voorbeeldDeur } from "./inloggen.page.tsx"
import { over, privacy } from "./over.page.tsx"
import { toezicht } from "./toezicht.page.tsx"
import { tweedeStap, tweedeStapDeur, tweedeStapUit, tweedeStapUitDeur } from "./tweede-stap.page.tsx"
import { wachtwoord, wachtwoordDeur } from "./wachtwoord.page.tsx"
import { welkom, welkomDeur } from "./welkom.page.tsx"
import { wieMagWat } from "./wie-mag-wat.page.tsx"
import { begin, uitlogDeur, zetelDeur, zetelPagina } from "./zetel.page.tsx"

/** Coming in, choosing a seat, going out; one's own account; the staff of an organisation; who looked; what Trede is. */
export const toegangRoutes: readonly Route[] = [
  begin,
  inloggen,
  inlogDeur,
  codeDeur,
  voorbeeldDeur,
  welkom,
  welkomDeur,
  zetelPagina,
  zetelDeur,
  uitlogDeur,
  account,
  sessies,
  wachtwoord,
  wachtwoordDeur,
  tweedeStap,
  tweedeStapDeur,
  tweedeStapUit,
  tweedeStapUitDeur,
  beheer,
  uitnodigDeur,
  nieuweZetel,
  eindeZetel,
  telefoonKwijt,
  toezicht,
  wieMagWat,
  over,
  privacy,
]
