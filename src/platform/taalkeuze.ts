import type { Context } from "hono"
import type { Actor } from "./actor.ts"
import { leesKoek, zetKoek } from "./koek.ts"
import { kiesTaal, type Taal } from "./taal.ts"

const JAAR = 365 * 86_400

/** Remembers a choice in the browser: who is not logged in yet has no other place for it. */
export const taalKoek = (taal: Taal, https: boolean): string => zetKoek("taal", taal, https, JAAR)

export const taalVan = (c: Context, actor: Actor | null, https: boolean): Taal =>
  kiesTaal({
    gekozen: actor?.taal?.gekozen,
    koek: leesKoek(c.req.header("cookie"), "taal", https) ?? undefined,
    gevraagd: c.req.query("taal"),
    voertaal: actor?.taal?.voertaal ?? null,
    browser: c.req.header("accept-language") ?? null,
  })
