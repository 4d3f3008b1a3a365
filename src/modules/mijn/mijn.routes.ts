import type { Route } from "#platform/page"
import { mijnInzagen, mijnInzagenBestand, mijnInzagenExcel } from "./inzagen.page.tsx"
import { mijnToestemming } from "./gedeeld.page.tsx"
import { schetsDeur, watLevertHetOp } from "./loont.page.tsx"
import { mijnDocumenten } from "./documenten.page.tsx"
import { mijnPlichten } from "./plichten.page.tsx"
import { mijn } from "./mijn.page.tsx"

/** The resident's own part. */
export const mijnRoutes: readonly Route[] = [
  mijn,
  mijnToestemming,
  mijnDocumenten,
  mijnPlichten,
  mijnInzagen,
  mijnInzagenExcel,
  mijnInzagenBestand,
  watLevertHetOp,
  schetsDeur,
]
