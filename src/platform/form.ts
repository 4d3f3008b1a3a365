import type { ZodType } from "zod"

/** What a form sent, as strings: redisplayed as it was typed when the command refuses. */
export type FormValues = Record<string, string | string[]>

interface Def {
  type: string
  innerType?: { def: Def }
  shape?: Record<string, { def: Def }>
  in?: { def: Def }
  element?: { def: Def }
}

/**
 * Turns a form's strings into the JSON that `schema` describes, by the schema's types: decimal comma, empty, ja/nee.
 * Nothing is checked here; what does not fit is left as it is, so that the schema can refuse it.
 */
export function readForm(schema: ZodType, values: FormValues): Record<string, unknown> {
  const shape = unwrap(schema.def).def.shape ?? {}
  const entries = Object.entries(shape).flatMap(([name, field]): Array<[string, unknown]> => {
    const row = rowShape(field.def)
    const value = row ? readRows(row, name, values) : readValue(field.def, values[name])
    return value === undefined ? [] : [[name, value]]
  })
  return Object.fromEntries(entries)
}

/** The fields of a list of objects; undefined for all else. */
function rowShape(def: Def): Record<string, { def: Def }> | undefined {
  const { def: inner } = unwrap(def)
  return inner.type === "array" && inner.element ? unwrap(inner.element.def).def.shape : undefined
}

/** `stappen.0.wat`, `stappen.1.wat` …: one object a number, in order. A row that was left as it was handed out, empty, is no row. */
function readRows(shape: Record<string, { def: Def }>, name: string, values: FormValues): Array<Record<string, unknown>> {
  return rowsOf(name, values).map(row =>
    Object.fromEntries(
      Object.entries(shape).flatMap(([field, { def }]): Array<[string, unknown]> => {
        const value = readValue(def, row[field])
        return value === undefined ? [] : [[field, value]]
      }),
    ),
  )
}

/** The rows of a repeated part of a form that somebody typed in, as they were typed: to read them, and to show them again. */
export function rowsOf(name: string, values: FormValues): FormValues[] {
  const rows: FormValues[] = []
  for (const [key, value] of Object.entries(values)) {
    const [, part, nr, field] = /^(\w+)\.(\d{1,2})\.(\w+)$/.exec(key) ?? []
    if (part === name && field) (rows[Number(nr)] ??= {})[field] = value
  }
  return rows.filter(row => Object.values(row).some(value => String(value).trim() !== ""))
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
