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

/**
 * Where a share may open an own part: adding, and reading back what one wrote oneself. Only where lines stand beside each other; the
 * database refuses the rest (deling_eigen_deel).
 */
const EIGEN_DEEL: ReadonlySet<string> = new Set(["C10", "C12", "C13", "C14", "C16"])
export const kanEigenDeel = (categorie: string): boolean => EIGEN_DEEL.has(categorie)
