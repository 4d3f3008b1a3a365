/**
 * Begrip: een woord van de wet of de sector met één betekenis, in code, schermen en bestanden hetzelfde.
 * English: term.
 */
export interface Begrip {
  readonly betekenis: string
  readonly wet?: string
  readonly engels: string
  /** The tables that hold it. */
  readonly tabellen?: readonly string[]
}
