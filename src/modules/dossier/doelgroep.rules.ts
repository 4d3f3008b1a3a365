import type { Dag } from "#begrippen/dag"
import type { Feit } from "./feit.rules.ts"

/**
 * A sign-up comes to a file: from when somebody belongs to the group that he came in by. Null: the file says something of that group since
 * then, and it knows better. `einde`: where a period begins that was to come already.
 */
export function periodeVanAanmelding(
  bestaand: readonly Feit[],
  doelgroep: string,
  sinds: Dag,
  vandaag: Dag,
): { begin: Dag; einde: Dag | null } | null {
  const zelfde = bestaand.filter(f => !f.vervallen && f.waarden["doelgroep"] === doelgroep)
  const begin = (f: Feit) => f.waarden["begin"] as Dag
  const einde = (f: Feit) => f.waarden["einde"] as Dag | null
  if (zelfde.some(f => begin(f) <= vandaag && (einde(f) === null || einde(f)! > sinds))) return null
  return {
    begin: sinds,
    einde:
      zelfde
        .map(begin)
        .toSorted()
        .find(dag => dag > vandaag) ?? null,
  }
}
