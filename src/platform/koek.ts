import { parse, serialize } from "hono/utils/cookie"

// Under https the __Host- prefix ties a cookie to this host and to https, so that a neighbour's site cannot put one in its place;
// a first try on http://127.0.0.1 has neither.
const koekNaam = (naam: string, https: boolean): string => (https ? `__Host-${naam}` : naam)

/**
 * The Set-Cookie of every cookie of ours: for the server alone, and not sent along from another site but by following a link.
 * `seconden`: how long the browser keeps it, or as long as it is open. Null takes it away.
 */
export const zetKoek = (naam: string, waarde: string | null, https: boolean, seconden?: number): string =>
  serialize(koekNaam(naam, https), waarde ?? "", {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: https,
    ...(waarde === null ? { maxAge: 0 } : seconden === undefined ? {} : { maxAge: seconden }),
  })

/** What a browser sent of it; `kop`: the header Cookie. */
export const leesKoek = (kop: string | null | undefined, naam: string, https: boolean): string | null => {
  const eigen = koekNaam(naam, https)
  return parse(kop ?? "", eigen)[eigen] ?? null
}
