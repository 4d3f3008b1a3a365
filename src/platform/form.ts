import type { ZodType } from "zod"

/** What a form sent, as strings: redisplayed as it was typed when the command refuses. */
export type FormValues = Record<string, string | string[]>

interface Def {
  type: string
  innerType?: { def: Def }
  shape?: Record<string, { def: Def }>
  in?: { def: Def }
}

/**
 * Turns a form's strings into the JSON that `schema` describes, by the schema's types: decimal comma, empty, ja/nee.
 * Nothing is checked here; what does not fit is left as it is, so that the schema can refuse it.
 */
export function readForm(schema: ZodType, values: FormValues): Record<string, unknown> {
  const shape = unwrap(schema.def).def.shape ?? {}
  const entries = Object.entries(shape).flatMap(([name, field]): Array<[string, unknown]> => {
    const value = readValue(field.def, values[name])
    return value === undefined ? [] : [[name, value]]
  })
  return Object.fromEntries(entries)
}

function unwrap(def: Def): { def: Def; nullable: boolean } {
  let nullable = false
  let inner = def
  while (inner.innerType ?? inner.in) {
    if (inner.type === "nullable") nullable = true
    inner = (inner.innerType ?? inner.in)!.def
  }
  return { def: inner, nullable }
}

function readValue(def: Def, raw: string | string[] | undefined): unknown {
  const { def: inner, nullable } = unwrap(def)
  if (inner.type === "array") return raw === undefined ? [] : Array.isArray(raw) ? raw : [raw]
  if (Array.isArray(raw)) return raw
  const text = raw?.trim()
  if (inner.type === "boolean") return readBoolean(text, nullable)
  if (text === undefined) return undefined
  if (text === "") return nullable ? null : inner.type === "string" ? "" : undefined
  if (inner.type === "number" && /^-?\d+([.,]\d+)?$/.test(text)) return Number(text.replace(",", "."))
  return text
}

function readBoolean(text: string | undefined, nullable: boolean): unknown {
  if (text === undefined || text === "") return nullable ? null : false // an unticked box sends nothing
  if (["ja", "j", "1", "true", "on"].includes(text.toLowerCase())) return true
  if (["nee", "n", "0", "false"].includes(text.toLowerCase())) return false
  return text
}
