/** Where two answers differ, as paths with both values; numbers may differ by the rounding of a double. */
export function verschillen(a: unknown, b: unknown, pad = ""): string[] {
  if (typeof a === "number" && typeof b === "number") {
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)) ? [] : [`${pad}: ${a} ≠ ${b}`]
  }
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object")
    return a === b ? [] : [`${pad}: ${JSON.stringify(a)} ≠ ${JSON.stringify(b)}`]
  const sleutels = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...sleutels].flatMap(sleutel =>
    verschillen((a as Record<string, unknown>)[sleutel], (b as Record<string, unknown>)[sleutel], pad ? `${pad}.${sleutel}` : sleutel),
  )
}
