import type { Context } from "hono"
import { getCookie } from "hono/cookie"
import { serialize } from "hono/utils/cookie"
import type { Actor } from "./actor.ts"
import { kiesTaal, type Taal } from "./taal.ts"

const koekNaam = (https: boolean) => (https ? "__Host-taal" : "taal")
const JAAR = 365 * 86_400

/** Remembers a choice in the browser: who is not logged in yet has no other place for it. */
export const taalKoek = (taal: Taal, https: boolean): string =>
  serialize(koekNaam(https), taal, { path: "/", httpOnly: true, sameSite: "Lax", secure: https, maxAge: JAAR })

export const taalVan = (c: Context, actor: Actor | null, https: boolean): Taal =>
  kiesTaal({
    gekozen: actor?.taal?.gekozen,
    koek: getCookie(c, koekNaam(https)),
    gevraagd: c.req.query("taal"),
    voertaal: actor?.taal?.voertaal ?? null,
    browser: c.req.header("accept-language") ?? null,
  })
