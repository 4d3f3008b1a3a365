/**
 * Categories that no share and no emergency opens: a BSN and justice data are for whoever the matrix names, the log of looks and
 * the requests of a person for who answers them. The database refuses them in an emergency (noodtoegang_categorieen_check).
 */
const NOOIT: ReadonlySet<string> = new Set(["C02", "C11", "C24", "C25"])

export const deelbaar = (categorie: string): boolean => !NOOIT.has(categorie)

/**
 * Nor does an emergency open diagnosis and treatment (C09), of which nothing is kept here, or the working notes of a colleague (C17).
 */
export const opentInNood = (categorie: string): boolean => deelbaar(categorie) && categorie !== "C09" && categorie !== "C17"
