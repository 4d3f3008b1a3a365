import type { Route } from "#platform/page"
import { certificaatIntrekken, certificatenVan, eigenCertificaten } from "./certificaten.page.tsx"

/** One's own certificates, and those of a seat for who administers. */
export const certificaatRoutes: readonly Route[] = [eigenCertificaten, certificatenVan, certificaatIntrekken]
