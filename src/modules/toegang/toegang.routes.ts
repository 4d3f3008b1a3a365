import type { Route } from "#platform/page"
import { account } from "./account.page.tsx"
import { codeDeur, inlogDeur, inloggen, voorbeeldDeur } from "./inloggen.page.tsx"
import { kiesStap, kiesStapDeur } from "./kies-stap.page.tsx"
import { over, privacy } from "./over.page.tsx"
import { eneSessie, sessies } from "./sessies.page.tsx"
import { stijl } from "./stijl.page.tsx"
import { taalDeur } from "./taal.page.ts"
import { tweedeStap, tweedeStapDeur, tweedeStapUit, tweedeStapUitDeur } from "./tweede-stap.page.tsx"
import { wachtwoord, wachtwoordDeur } from "./wachtwoord.page.tsx"
import { wegDeur } from "./weg.page.tsx"
import { welkom, welkomDeur } from "./welkom.page.tsx"
import { wieMagWat } from "./wie-mag-wat.page.tsx"
import { begin, uitlogDeur, uitlogOveralDeur, zetelDeur, zetelPagina } from "./zetel.page.tsx"

/** Coming in, choosing a seat, going out; one's own account; who may what; what Trede is. */
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
  kiesStap,
  kiesStapDeur,
  uitlogDeur,
  uitlogOveralDeur,
  taalDeur,
  wegDeur,
  account,
  sessies,
  eneSessie,
  wachtwoord,
  wachtwoordDeur,
  tweedeStap,
  tweedeStapDeur,
  tweedeStapUit,
  tweedeStapUitDeur,
  wieMagWat,
  over,
  privacy,
  stijl,
]
