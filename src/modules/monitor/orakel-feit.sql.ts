/** How a counted fact is written: SQL expressions, fixed text of ours. Fields that are left out are null. */
export interface Telling {
  /** Key of a map. */
  sleutel?: string
  /** The day of the fact: who was responsible on it counts it. */
  dag?: string
  /** Where it belongs to an organisation of its own. */
  organisatie?: string
  /** What is summed or ranked. */
  waarde?: string
  /** What is counted once; otherwise every row counts. */
  eenheid?: string
  /** Properties by which facts are split. */
  kenmerk?: string
}

/** One kind of counted fact as a select: every indicator is a union of these, counted in one place. */
export function telling(code: string, veld: string, uit: string, t: Telling): string {
  return `select '${code}' as code, '${veld}' as veld, (${t.sleutel ?? "null"})::text as sleutel, deelnemer_id,
    (${t.dag ?? "null"})::date as dag, (${t.organisatie ?? "null"})::uuid as organisatie_id, (${t.waarde ?? "null"})::numeric as waarde,
    (${t.eenheid ?? "null"})::text as eenheid, (${t.kenmerk ?? "null"})::jsonb as kenmerk from ${uit}`
}
