export { certificaatRoutes } from "./certificaat.routes.ts"
export { Aflopend } from "./aflopend.view.tsx"
export { type Certificaat, loadEigenCertificaten } from "./certificaat.sql.ts"
export { aflopend } from "./certificaat.rules.ts"
