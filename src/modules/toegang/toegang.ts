export { matrixHash, storeBeleid } from "./beleid.sql.ts"
export { alleRechten, beleidsregels, CATEGORIEEN, cel, rechtenVan, ROLLEN } from "./matrix.rules.ts"
export type { Categorie, Recht } from "./matrix.rules.ts"
