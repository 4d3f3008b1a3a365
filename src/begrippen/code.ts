/**
 * Code: een waarde uit een vaste lijst, zoals de uitwisselbestanden haar schrijven en zoals mensen haar noemen.
 * English: code.
 */
export interface Code {
  readonly code: string
  readonly naam: string
}

/** How people say a code; a code that the list does not hold is shown as it is, never hidden. */
export const naamVan = (lijst: readonly Code[], code: string): string => lijst.find(c => c.code === code)?.naam ?? code

/** The codes alone, for a schema. Expects a list that is not empty. */
export const codesVan = (lijst: readonly Code[]): [string, ...string[]] => lijst.map(c => c.code) as [string, ...string[]]
