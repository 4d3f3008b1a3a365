import type { TestRegio } from "./regio.ts"

/** Which sessions are open, as the statement that would make it again: to build a fault into, and to put back. */
export async function sessieregel({ alsEigenaar }: TestRegio): Promise<string> {
  const [rij] = await alsEigenaar<{ d: string }>("select pg_get_viewdef('ctx.geldige_sessie'::regclass) as d")
  return `create or replace view ctx.geldige_sessie with (security_invoker = true) as ${rij!.d}`
}
