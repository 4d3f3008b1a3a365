import type { Route } from "#platform/page"
import { contactPagina } from "./contact.page.tsx"
import { feitPaginas } from "./feit-handelingen.page.tsx"
import { feitenPaginas } from "./feiten.page.tsx"
import { hercontrole } from "./hercontrole.page.tsx"
import { mijnContactpersonen, wijzigMijnContact } from "./mijn-contact.page.tsx"
import { SOORTEN } from "./soorten.schema.ts"

export const dossierRoutes: readonly Route[] = [
  ...feitenPaginas,
  ...SOORTEN.flatMap(feitPaginas),
  hercontrole,
  contactPagina,
  mijnContactpersonen,
  wijzigMijnContact,
]
