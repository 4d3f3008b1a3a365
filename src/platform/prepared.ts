import type pg from "pg"

const NAMED = /^\/\* vast: ([a-z-]+) \*\//

/**
 * Has a connection parse and plan once what every request asks: a statement that begins with its name, as in `/* vast: wie *\/ select …`.
 * Row-level security makes planning dear: on a busy machine the question who asks took 4.3 ms, and takes 1.4. Only a few of them, because
 * each connection keeps each plan.
 */
export function prepareNamed(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...asked: unknown[]) => unknown
  const named = (text: unknown, values: unknown, ...rest: unknown[]): unknown => {
    const name = typeof text === "string" ? NAMED.exec(text)?.[1] : undefined
    return name ? query({ name, text, values }, undefined, ...rest) : query(text, values, ...rest)
  }
  client.query = named as typeof client.query
}
