import type { Route } from "#platform/page"
import { certificatenBestand } from "./certificaten-bestand.page.ts"
import { certificaatIntrekken, certificatenVan, eigenCertificaten } from "./certificaten.page.tsx"

/** One's own certificates, and those of a seat for who administers. */
export const certificaatRoutes: readonly Route[] = [eigenCertificaten, certificatenVan, certificatenBestand, certificaatIntrekken]
