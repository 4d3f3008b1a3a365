/**
 * Botsing: twee mensen wijzigden hetzelfde; wie het tweede bewaart, kiest per gegeven wat juist is.
 * English: edit conflict.
 */

/** What stands in a form, by field: texts or null. */
export type Waarden = Readonly<Record<string, string | null>>

/** The fields of one form whose value differs between two states. */
export const verschillen = (velden: readonly string[], voor: Waarden, na: Waarden): string[] =>
  velden.filter(veld => (voor[veld] ?? null) !== (na[veld] ?? null))

/**
 * Does a form that was filled in on an older version collide? Only when somebody changed one of its own fields meanwhile,
 * and not into what this form says as well. `was` null: the form stands on the latest version.
 */
export function botst(velden: readonly string[], was: Waarden | null, nu: Waarden, vanU: Waarden): boolean {
  if (was === null) return false
  return verschillen(velden, was, nu).some(veld => (nu[veld] ?? null) !== (vanU[veld] ?? null))
}
